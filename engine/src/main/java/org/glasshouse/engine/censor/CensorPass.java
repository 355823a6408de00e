package org.glasshouse.engine.censor;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// Censorship, after the window's acts have been sensed: [Moderation] marks, reads and removes
/// posts, and days of those with a record for a post are counted.
///
/// Reads: the acts of the window, `band`, `shutSince`. Writes: its part, records of the window,
/// `pending`, `inside`.
public final class CensorPass implements Pass {

  @Override
  public String name() {
    return "censorship";
  }

  @Override
  public void run(District district, Window window) {
    CensorTable table = CensorTable.of(window.city);
    CensorPart part = CensorPart.of(district);
    CensorBulletin office = CensorBulletin.of(window.bulletin);
    if (table == null || part == null || office == null) {
      return;
    }
    if (table.watched > 0) {
      new Moderation(table, part, office, district, window).run();
    }
    count(table, part, district, window);
  }

  private static void count(CensorTable table, CensorPart part, District district, Window window) {
    long[] people = new long[CensorBlocks.WRONGLY + 1];
    long[] shut = new long[people.length];
    for (int i = 0; i < district.citizens; i++) {
      if (Attributes.adult(district.attributes[i])) {
        int who = part.who(i);
        people[who]++;
        shut[who] += district.shutSince[i] >= 0 ? 1 : 0;
      }
    }
    CensorBlocks blocks = table.blocks;
    for (int who = 0; who < people.length; who++) {
      window.tally.add(blocks.people().at(who), people[who]);
      window.tally.add(blocks.days().at(who, CensorBlocks.ALL), people[who] * window.days);
      window.tally.add(blocks.days().at(who, CensorBlocks.SHUT_OUT), shut[who] * window.days);
    }
  }
}
