package org.glasshouse.engine.concert;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.systems.ConcertSetting;

/// Those who take part do what was agreed. Whether it is seen and what is recorded of it is the
/// matter of the channels, as with every other act.
///
/// Reads `shutSince` as it stood. Adds to the acts of the window.
public final class ConcertPass implements Pass {

  /// Index of the word that says who would take part: those with a lower word follow every call
  /// that those with a higher one follow.
  private static final int WHO = 0;

  @Override
  public String name() {
    return "concert";
  }

  @Override
  public void run(District district, Window window) {
    ConcertTable table = ConcertTable.of(window.city);
    if (table == null) {
      return;
    }
    long shutOut =
        Chance.bound(table.share(ConcertSetting.Who.THE_SHUT_OUT, window.firstDay, window.lastDay));
    long others =
        Chance.bound(table.share(ConcertSetting.Who.THE_OTHERS, window.firstDay, window.lastDay));
    if (shutOut == 0 && others == 0) {
      return;
    }
    long seed = window.city.world.seed;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        boolean out = district.shutSince[i] >= 0;
        long bound = out ? shutOut : others;
        if (bound == 0 || (district.attributes[i] & Attributes.ADULT) == 0) {
          continue;
        }
        long key = district.key(i, n);
        if (Chance.hit(Philox.word(seed, Stream.CONCERT.id(), key, 0, WHO), bound)) {
          act(table, window, i, key, out ? ConcertBlocks.SHUT_OUT : ConcertBlocks.OTHERS);
        }
      }
    }
  }

  private static void act(ConcertTable table, Window window, int citizen, long key, int who) {
    window.tally.count(table.blocks.taking.at(who));
    Philox.Block block = window.scratch.block;
    ActBuffer acts = window.scratch.acts;
    for (int day = window.firstDay; day <= window.lastDay; day++) {
      block.fill(window.city.world.seed, Stream.CONCERT.id(), key, day, WHO + 1);
      if (Chance.unit(block.w0) >= table.perDay) {
        continue;
      }
      int fields = RecordRow.fields(field(table, 0, block.w2), field(table, 1, block.w3));
      acts.add(
          citizen,
          day,
          table.kind.index,
          0,
          Chance.unit(block.w1),
          Keys.mix(key + ((long) day << 24 | 0xc13)),
          fields);
      window.tally.count(table.blocks.acts.at(who));
      window.tally.count(window.city.layout.acts.at(table.kind.index));
      window.tally.speechDone += table.kind.speech ? 1 : 0;
      if (window.ledger.follows(citizen)) {
        window.ledger.add(
            new LedgerEntry.ActDone(
                window.ledger.id(citizen), day, table.kind.index, fields & 0xffff, false));
      }
    }
  }

  private static int field(ConcertTable table, int field, int word) {
    return field < table.kind.fields() ? table.kind.field(field, word) : 0;
  }
}
