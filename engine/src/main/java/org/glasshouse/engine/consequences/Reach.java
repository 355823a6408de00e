package org.glasshouse.engine.consequences;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
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
  /// into `Scratch.reached`, and what of it rests on a right record of theirs, into
  /// `Scratch.reachedRightly`.
  ///
  /// @param planes lists by citizen and level, as packed by `Lists.planes`
  static void work(
      District district, Scratch scratch, ConsequenceTable table, int neighbourhood, int[] planes) {
    int from = district.start[neighbourhood];
    int to = district.start[neighbourhood + 1];
    Arrays.fill(scratch.reached, 0, to - from, 0);
    Arrays.fill(scratch.reachedRightly, 0, to - from, 0);
    for (int citizen = from; citizen < to; citizen++) {
      int own = scratch.own[citizen - from];
      if (own == 0) {
        continue;
      }
      int lists = planes[citizen] & 0xff;
      int toHome = own & (table.household | table.of(-1, lists & table.listsHousehold));
      int toYoung = own & (table.children | table.of(-1, lists & table.listsChildren));
      if ((toHome | toYoung) != 0) {
        int rightly = BasisOf.mask(district, table, citizen, planes[citizen], BandsWithout.RIGHT);
        reach(district, scratch, from, citizen, toHome, toYoung, rightly);
      }
    }
  }

  /// What reaches a citizen from the others of the household, by the decisions in force, whether or
  /// not the citizen is under the same without them. Through each of the others it is what they are
  /// under by their own band, lists and shortest durations.
  static int ofOthers(District district, ConsequenceTable table, int citizen) {
    if (!possible(table, -1)) {
      return 0;
    }
    boolean minor = !Attributes.adult(district.attributes[citizen]);
    int reached = 0;
    int end = district.householdEnd(citizen);
    for (int other = district.householdStart(citizen); other < end; other++) {
      int inForce = district.inForce[other];
      if (other == citizen || inForce == 0) {
        continue;
      }
      int lists = district.onLists[other] & 0xff;
      int base = district.has(other, Flags.SCORED) ? table.of(district.band[other], lists) : 0;
      int own = inForce & (base | Holds.of(district, other));
      reached |= own & (table.household | table.of(-1, lists & table.listsHousehold));
      if (minor) {
        reached |= own & (table.children | table.of(-1, lists & table.listsChildren));
      }
    }
    return reached;
  }

  /// Lets one citizen's consequences reach the rest of the household.
  private static void reach(
      District district,
      Scratch scratch,
      int from,
      int source,
      int toHome,
      int toYoung,
      int rightly) {
    int end = district.householdEnd(source);
    for (int citizen = district.householdStart(source); citizen < end; citizen++) {
      if (citizen != source) {
        boolean minor = !Attributes.adult(district.attributes[citizen]);
        int reached = minor ? toHome | toYoung : toHome;
        scratch.reached[citizen - from] |= reached;
        scratch.reachedRightly[citizen - from] |= reached & rightly;
      }
    }
  }
}
