package org.glasshouse.engine.acts;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.KindTable;

/// Drops the candidates of a run who cannot do the act, or whose mark lies above their rate under
/// the strongest striving. Most candidates go here, about at random, so the loops have no branch to
/// guess wrong: each candidate is written and the next one overwrites it unless it stays.
///
/// What stays is found in the candidates' columns `left`, `leftNumber`, `leftMark` and `leftRate`.
final class Sieve {

  private Sieve() {}

  /// Candidates of the lowest rate layer whose level must still be drawn: those who can do the act
  /// and whose mark lies under the highest rate of all.
  static int open(
      District district,
      int n,
      Candidates candidates,
      int from,
      int count,
      int cell,
      KindTable kind,
      int who) {
    candidates.room(count);
    PhiloxBatch marks = candidates.marks;
    int[] left = candidates.left;
    int[] numbers = candidates.leftNumber;
    double[] leftMark = candidates.leftMark;
    int[] attributes = district.attributes;
    int start = district.start[n];
    int pool = candidates.cellPool[cell];
    double width = kind.rates.width(0);
    double highest = kind.highest;
    int stay = 0;
    for (int i = 0; i < count; i++) {
      int citizen = start + (int) ((marks.w0(from + i) & 0xffff_ffffL) * pool >>> 32);
      double mark = Chance.unit(marks.w1(from + i)) * width;
      left[stay] = citizen;
      numbers[stay] = i;
      leftMark[stay] = mark;
      stay += (Eligible.meets(attributes[citizen], who) ? 1 : 0) & (mark < highest ? 1 : 0);
    }
    return stay;
  }

  /// Of those, the ones whose mark lies under their own highest rate.
  ///
  /// @param open number of candidates left by [#open]
  /// @param levelsFrom place of the first one's word among the drawn levels
  static int drawn(
      District district, Candidates candidates, int open, int levelsFrom, KindTable kind) {
    Levels levels = kind.levels;
    int stay = 0;
    for (int i = 0; i < open; i++) {
      int citizen = candidates.left[i];
      int trait = kind.trait(district.traits, citizen);
      double rate = levels.value(levels.level(trait, candidates.levels.w0(levelsFrom + i)));
      double mark = candidates.leftMark[i];
      candidates.left[stay] = citizen;
      candidates.leftNumber[stay] = candidates.leftNumber[i];
      candidates.leftMark[stay] = mark;
      candidates.leftRate[stay] = rate;
      stay += mark < rate * kind.boost ? 1 : 0;
    }
    return stay;
  }

  /// Candidates of the lowest rate layer of a kind whose levels are kept.
  static int kept(
      District district,
      int n,
      Candidates candidates,
      int from,
      int count,
      int cell,
      KindTable kind,
      int who) {
    candidates.room(count);
    PhiloxBatch marks = candidates.marks;
    int[] left = candidates.left;
    int[] numbers = candidates.leftNumber;
    double[] leftMark = candidates.leftMark;
    double[] leftRate = candidates.leftRate;
    int[] attributes = district.attributes;
    byte[] kept = district.activity.levels(kind.index);
    int start = district.start[n];
    int pool = candidates.cellPool[cell];
    double width = kind.rates.width(0);
    double boost = kind.boost;
    Levels levels = kind.levels;
    int stay = 0;
    for (int i = 0; i < count; i++) {
      int citizen = start + (int) ((marks.w0(from + i) & 0xffff_ffffL) * pool >>> 32);
      double mark = Chance.unit(marks.w1(from + i)) * width;
      double rate = levels.value(ActivityLists.level(kept, citizen));
      left[stay] = citizen;
      numbers[stay] = i;
      leftMark[stay] = mark;
      leftRate[stay] = rate;
      stay += (Eligible.meets(attributes[citizen], who) ? 1 : 0) & (mark < rate * boost ? 1 : 0);
    }
    return stay;
  }

  /// Candidates of a rate layer above the lowest: members of a list, all of whom can do the act.
  static int members(
      District district,
      int n,
      Candidates candidates,
      int from,
      int count,
      int cell,
      KindTable kind,
      int who) {
    candidates.room(count);
    PhiloxBatch marks = candidates.marks;
    int[] left = candidates.left;
    int[] numbers = candidates.leftNumber;
    double[] leftMark = candidates.leftMark;
    double[] leftRate = candidates.leftRate;
    int[] attributes = district.attributes;
    short[] members = district.activity.members(kind.index);
    int first = district.activity.first(kind.index, n);
    int start = district.start[n];
    int pool = candidates.cellPool[cell];
    double lower = kind.rates.from(candidates.cellRate[cell]);
    double width = kind.rates.width(candidates.cellRate[cell]);
    double boost = kind.boost;
    Levels levels = kind.levels;
    int stay = 0;
    for (int i = 0; i < count; i++) {
      int member = members[first + (int) ((marks.w0(from + i) & 0xffff_ffffL) * pool >>> 32)];
      int citizen = start + ActivityLists.slot(member);
      double mark = lower + Chance.unit(marks.w1(from + i)) * width;
      double rate = levels.value(ActivityLists.level(member));
      left[stay] = citizen;
      numbers[stay] = i;
      leftMark[stay] = mark;
      leftRate[stay] = rate;
      stay += (Eligible.meets(attributes[citizen], who) ? 1 : 0) & (mark < rate * boost ? 1 : 0);
    }
    return stay;
  }
}
