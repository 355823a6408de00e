package org.glasshouse.engine.ratings;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.ConsequenceTable;

/// Counts what the stars do to people: who is denied something by their band, and who would not be
/// without ratings given in return or lowered by prejudice. It is about what bands bring.
final class RatingMeasures {

  private static final int GROUP_B = 1;
  private static final int TENTHS_OF_STARS = 10;
  private static final int BAND_BITS = 4;
  private static final int BANDS = (1 << BAND_BITS) - 1;

  private RatingMeasures() {}

  static void count(
      District district, Window window, RatingTable table, RatingColumns own, RatingBlocks blocks) {
    // People by what is the same for all of them: group, band, and band without wrong records.
    int[] alike = new int[2 << 2 * BAND_BITS];
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if ((district.flags[citizen] & Flags.SCORED) == 0) {
        continue;
      }
      int group = Attributes.has(district.attributes[citizen], Attributes.GROUP_B) ? GROUP_B : 0;
      int without = BandsWithout.at(district.bandWithout[citizen], BandsWithout.RIGHT);
      alike[(group << BAND_BITS | district.band[citizen]) << BAND_BITS | without]++;
      if (window.last) {
        last(district, window, table, own, blocks, citizen, group);
      }
    }
    for (int at = 0; at < alike.length; at++) {
      if (alike[at] > 0) {
        fate(window, blocks.people(), at, (long) alike[at] * window.days);
      }
    }
  }

  /// Counts the days of those who are alike.
  ///
  /// @param alike group, band, and band without wrong records, packed
  private static void fate(Window window, Block people, int alike, long days) {
    ConsequenceTable table = window.city.consequences;
    int group = alike >>> 2 * BAND_BITS;
    int mask = table.ofBand[alike >>> BAND_BITS & BANDS];
    int without = table.ofBand[alike & BANDS];
    window.tally.add(people.at(group, 0), days);
    if ((mask & table.denies) != 0) {
      window.tally.add(people.at(group, 1), days);
      if ((without & table.denies) == 0) {
        window.tally.add(people.at(group, 2), days);
      }
    }
    if ((mask & table.grants) != 0) {
      window.tally.add(people.at(group, 3), days);
    }
  }

  private static void last(
      District district,
      Window window,
      RatingTable table,
      RatingColumns own,
      RatingBlocks blocks,
      int citizen,
      int group) {
    int bin = own.stars[citizen] * TENTHS_OF_STARS / RatingColumns.STAR - TENTHS_OF_STARS;
    window.tally.count(blocks.levels().at(group, bin));
    long conduct = table.conduct(district, citizen);
    long stars = own.stars[citizen];
    Block moments = blocks.moments();
    window.tally.count(moments.at(group, 0));
    window.tally.add(moments.at(group, 1), conduct);
    window.tally.add(moments.at(group, 2), stars);
    window.tally.add(moments.at(group, 3), conduct * conduct);
    window.tally.add(moments.at(group, 4), stars * stars);
    window.tally.add(moments.at(group, 5), conduct * stars);
  }
}
