package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.tally.Group;

/// Adds up citizens of two societies by group. Groups hold adults; minors are one by themselves.
final class GroupSums {

  /// Stands for a citizen who has no score.
  static final int UNSCORED = Integer.MIN_VALUE;

  /// Id of those who are no adults.
  static final String MINORS = "minors";

  private static final int FIELDS = 13;

  private final long[][] sums = new long[Group.values().length + 1][FIELDS];

  /// Adds a citizen.
  ///
  /// @param attributes packed as in `Attributes`
  /// @param firstDays days shut out in the first
  /// @param firstScore score in the first in tenths, or [#UNSCORED]
  void add(int attributes, int firstDays, int secondDays, int firstScore, int secondScore) {
    if (!Attributes.adult(attributes)) {
      add(sums[sums.length - 1], firstDays, secondDays, firstScore, secondScore);
      return;
    }
    for (long rest = GroupsOf.mask(attributes); rest != 0; rest &= rest - 1) {
      add(sums[Long.numberOfTrailingZeros(rest)], firstDays, secondDays, firstScore, secondScore);
    }
  }

  private static void add(
      long[] sums, int firstDays, int secondDays, int firstScore, int secondScore) {
    sums[0]++;
    sums[1] += secondDays < firstDays ? 1 : 0;
    sums[2] += secondDays > firstDays ? 1 : 0;
    sums[3] += firstDays > 0 && secondDays == 0 ? 1 : 0;
    sums[4] += firstDays == 0 && secondDays > 0 ? 1 : 0;
    sums[5] += firstDays > 0 && secondDays > 0 ? 1 : 0;
    sums[6] += firstDays;
    sums[7] += secondDays;
    if (firstScore != UNSCORED && secondScore != UNSCORED) {
      sums[8]++;
      sums[9] += secondScore > firstScore ? 1 : 0;
      sums[10] += secondScore < firstScore ? 1 : 0;
      sums[11] += firstScore;
      sums[12] += secondScore;
    }
  }

  /// Adds what another added up.
  void add(GroupSums other) {
    for (int group = 0; group < sums.length; group++) {
      for (int field = 0; field < FIELDS; field++) {
        sums[group][field] += other.sums[group][field];
      }
    }
  }

  /// The groups in their order, minors last.
  List<GroupLives> all() {
    List<GroupLives> all = new ArrayList<>();
    for (int group = 0; group < sums.length; group++) {
      long[] s = sums[group];
      String id = group < sums.length - 1 ? Group.values()[group].label() : MINORS;
      all.add(
          new GroupLives(
              id, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], s[10], s[11], s[12]));
    }
    return List.copyOf(all);
  }
}
