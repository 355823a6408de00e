package org.glasshouse.engine.concert;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.PhiloxBatch;
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
    PhiloxBatch words = window.scratch.ties;
    int[] who = window.scratch.picked;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int asked = 0;
      words.clear();
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        long bound = district.shutSince[i] >= 0 ? shutOut : others;
        if (bound != 0 && (district.attributes[i] & Attributes.ADULT) != 0) {
          who[asked++] = i;
          words.add(Stream.CONCERT.id(), district.key(i, n), 0, WHO);
        }
      }
      words.draw(window.city.world.seed);
      int taking = 0;
      for (int at = 0; at < asked; at++) {
        int i = who[at];
        who[taking] = i;
        boolean out = district.shutSince[i] >= 0;
        taking += Chance.hit(words.w0(at), out ? shutOut : others) ? 1 : 0;
      }
      act(table, district, window, n, taking);
    }
  }

  /// Does what those of a neighbourhood who take part do.
  ///
  /// @param taking how many of them stand in `Scratch.picked`
  private static void act(ConcertTable table, District district, Window window, int n, int taking) {
    PhiloxBatch words = window.scratch.ties;
    words.clear();
    for (int at = 0; at < taking; at++) {
      long key = district.key(window.scratch.picked[at], n);
      for (int day = window.firstDay; day <= window.lastDay; day++) {
        words.add(Stream.CONCERT.id(), key, day, WHO + 1);
      }
    }
    words.draw(window.city.world.seed);
    for (int at = 0; at < taking; at++) {
      int i = window.scratch.picked[at];
      int who = district.shutSince[i] >= 0 ? ConcertBlocks.SHUT_OUT : ConcertBlocks.OTHERS;
      act(table, window, i, district.key(i, n), who, at * window.days);
    }
  }

  /// @param from the citizen's first block of words, that of the first day
  private static void act(
      ConcertTable table, Window window, int citizen, long key, int who, int from) {
    window.tally.count(table.blocks.taking.at(who));
    PhiloxBatch words = window.scratch.ties;
    ActBuffer acts = window.scratch.acts;
    for (int day = window.firstDay; day <= window.lastDay; day++) {
      int at = from + day - window.firstDay;
      if (Chance.unit(words.w0(at)) >= table.perDay) {
        continue;
      }
      int fields = RecordRow.fields(field(table, 0, words.w2(at)), field(table, 1, words.w3(at)));
      acts.add(
          citizen,
          day,
          table.kind.index,
          0,
          Chance.unit(words.w1(at)),
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
