package org.glasshouse.engine.denunciation;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;

/// People denounce each other; once a month word of it goes round, and trust heals.
///
/// What trust does to help and speech is in [org.glasshouse.engine.acts]. Writes: its part, `means`
/// of those paid; adds to the records of the window, to `pending` and to the post.
public final class DenunciationPass implements Pass {

  private static final int HEARS = 1;
  private static final int FULL = DenunciationBlocks.FULL;

  @Override
  public String name() {
    return "denunciation";
  }

  @Override
  public void run(District district, Window window) {
    DenunciationTable table = DenunciationTable.of(window.city);
    DenunciationPart part = DenunciationPart.of(district);
    DenunciationBulletin told = DenunciationBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    ChannelTable channel = table.reportsTo;
    if (channel != null) {
      Desk desk = new Desk(table, part, district, window, channel, told.checked);
      desk.arrived();
      Denunciations denunciations = new Denunciations(table, part, district, window, desk);
      denunciations.told();
      denunciations.madeUp();
    }
    if (window.dueMonthly) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        month(table, part, district, window, n);
      }
    }
    if (window.monthEnds || window.last) {
      count(table, part, district, window);
    }
  }

  /// Word goes round in a neighbourhood, and trust heals; what is less than a step of trust is
  /// rounded by a keyed draw.
  private static void month(
      DenunciationTable table, DenunciationPart part, District district, Window window, int n) {
    int from = district.start[n];
    int to = district.start[n + 1];
    int adults = 0;
    for (int i = from; i < to; i++) {
      adults += Attributes.adult(district.attributes[i]) ? 1 : 0;
    }
    int learned = part.learned[n];
    part.learned[n] = 0;
    if (adults == 0 || learned == 0 && part.meanLost[n] == 0) {
      return;
    }
    long hears = Chance.bound(-StrictMath.expm1(-table.hears * learned / adults));
    long sum = 0;
    for (int i = from; i < to; i++) {
      if (!Attributes.adult(district.attributes[i])) {
        continue;
      }
      int lost = part.lost[i] & FULL;
      if (learned == 0 && lost == 0) {
        continue;
      }
      long words =
          Philox.pair(
              window.city.world.seed,
              Stream.DENOUNCE_TRUST.id(),
              district.key(i, n),
              window.index,
              HEARS);
      lost -= (int) (lost * table.heals + Chance.unit((int) words));
      part.lost[i] = (byte) Math.max(0, lost);
      if (Chance.hit((int) (words >>> 32), hears)) {
        part.lose(i, table.heard);
      }
      sum += part.lost[i] & FULL;
    }
    // Rounded up, so that a neighbourhood where anybody has lost trust is looked at again.
    part.meanLost[n] = (int) ((sum + adults - 1) / adults);
  }

  private static void count(
      DenunciationTable table, DenunciationPart part, District district, Window window) {
    Block trust = table.blocks.trust;
    Block people = table.blocks.people;
    for (int i = 0; i < district.citizens; i++) {
      if (!Attributes.adult(district.attributes[i])) {
        continue;
      }
      boolean betrayed = DenunciationPart.has(part.betrayed, i);
      int who = betrayed ? DenunciationBlocks.BETRAYED : DenunciationBlocks.OTHERS;
      window.tally.count(trust.at(who, DenunciationBlocks.ADULTS));
      window.tally.add(trust.at(who, DenunciationBlocks.TRUST), FULL - (part.lost[i] & FULL));
      boolean wronged = DenunciationPart.has(part.wronged, i);
      int named = wronged ? DenunciationBlocks.WRONGED : DenunciationBlocks.OTHERS;
      boolean shut = district.shutSince[i] >= 0;
      window.tally.count(people.at(named, DenunciationBlocks.ADULTS));
      if (shut) {
        window.tally.count(people.at(named, DenunciationBlocks.SHUT_OUT));
      }
      if (district.harms[i] == 0) {
        window.tally.count(people.at(named, DenunciationBlocks.NO_HARM));
        if (shut) {
          window.tally.count(people.at(named, DenunciationBlocks.SHUT_OUT_NO_HARM));
        }
      }
    }
  }
}
