package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.world.ConsequenceTable;

/// Which consequences reach the members of a household through one of them: all members, or the
/// minors.
final class Reach {

  private Reach() {}

  /// Whether anything that one citizen is under can reach another.
  ///
  /// @param own all consequences that somebody of the neighbourhood is under
  static boolean possible(ConsequenceTable table, int own) {
    return (own & (table.household | table.children)) != 0
        || (own != 0 && (table.listsHousehold | table.listsChildren) != 0);
  }

  /// Works out, for one neighbourhood, what reaches each citizen from the others of the household,
  /// into `Scratch.reached` and `Scratch.reachedRightly`. What a citizen is under anyway is not
  /// left out.
  ///
  /// @param planes lists by citizen and level, as packed by `Lists.planes`
  static void work(
      District district, Scratch scratch, ConsequenceTable table, int neighbourhood, int[] planes) {
    int from = district.start[neighbourhood];
    int to = district.start[neighbourhood + 1];
    int first = from;
    while (first < to) {
      int next = district.householdEnd(first);
      int home = 0;
      int young = 0;
      int homeRightly = 0;
      int youngRightly = 0;
      for (int citizen = first; citizen < next; citizen++) {
        int own = scratch.own[citizen - from];
        scratch.reached[citizen - from] = 0;
        scratch.reachedRightly[citizen - from] = 0;
        if (own == 0) {
          continue;
        }
        int lists = planes[citizen] & 0xff;
        int toHome = own & (table.household | table.of(-1, lists & table.listsHousehold));
        int toYoung = own & (table.children | table.of(-1, lists & table.listsChildren));
        if ((toHome | toYoung) == 0) {
          continue;
        }
        int rightly = BasisOf.mask(district, table, citizen, planes[citizen], BandsWithout.RIGHT);
        home |= toHome;
        young |= toYoung;
        homeRightly |= toHome & rightly;
        youngRightly |= toYoung & rightly;
      }
      if ((home | young) != 0) {
        for (int citizen = first; citizen < next; citizen++) {
          boolean minor = !Attributes.adult(district.attributes[citizen]);
          scratch.reached[citizen - from] = minor ? home | young : home;
          scratch.reachedRightly[citizen - from] = minor ? homeRightly | youngRightly : homeRightly;
        }
      }
      first = next;
    }
  }
}
