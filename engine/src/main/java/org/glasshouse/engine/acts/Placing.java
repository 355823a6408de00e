package org.glasshouse.engine.acts;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.RateSplit;
import org.glasshouse.engine.world.RateTable;

/// Finds the citizen and the mark of each candidate of a run.
///
/// All rates of a kind in a neighbourhood are laid end to end: first everybody's, up to the split,
/// then what the members of the list have above it, level by level. A candidate is a point of that
/// line. Below the split the citizen may be unable to do the act, or have a lower rate: then the
/// candidate comes to nothing. Which of the two parts a point lies in, and whether it comes to
/// nothing, goes about at random, so the loops have no branch to guess wrong: each candidate is
/// written, and the next one overwrites it unless it stays.
final class Placing {

  private static final double POINT = 0x1p-42;
  private static final int DAY_BITS = 22;
  private static final int EFFORT = (1 << 20) - 1;

  private Placing() {}

  /// Day of a candidate: the bits of its second word that its point leaves over.
  static int day(PhiloxBatch marks, int at, Window window) {
    int bits = marks.w1(at) & (1 << DAY_BITS) - 1;
    return window.firstDay + (bits * window.days >>> DAY_BITS);
  }

  /// Places the candidates of a run.
  ///
  /// @param from first of its blocks of words
  /// @param effort the most effort that each step of striving is good for, in 2^-20; empty where
  ///   none is asked for
  static void place(
      District district,
      int n,
      Candidates candidates,
      int run,
      int from,
      RateTable rates,
      int[] effort) {
    int count = candidates.runCount[run];
    candidates.room(count);
    int cell = candidates.runCell[run];
    RateSplit split = rates.split;
    int start = district.start[n];
    int slots = district.start[n + 1] - start;
    double span = candidates.cellSpan[cell] * POINT;
    double edge = split.edge();
    double base = slots * edge;
    double toSlot = 1.0 / edge;
    int[] attributes = district.attributes;
    int[] openAt = candidates.openAt;
    int[] openCitizen = candidates.openCitizen;
    double[] openMark = candidates.openMark;
    int[] above = candidates.above;
    double[] points = candidates.points;
    int who = rates.who;
    candidates.marks.points(from, count, span, points);
    int open = candidates.open;
    int listed = 0;
    for (int i = 0; i < count; i++) {
      double x = points[i];
      int slot = Math.min((int) (x * toSlot), slots - 1);
      int citizen = start + slot;
      openAt[open] = from + i;
      openCitizen[open] = citizen;
      openMark[open] = x - slot * edge;
      boolean below = x < base;
      open += (below ? 1 : 0) & (Eligible.meets(attributes[citizen], who) ? 1 : 0);
      above[listed] = i;
      listed += below ? 0 : 1;
    }
    if (effort.length > 0) {
      open = striving(district, candidates, candidates.open, open, effort);
    }
    if (listed > 0) {
      int placed = candidates.placed;
      above(district, n, candidates, from, listed, base, rates);
      if (effort.length > 0) {
        candidates.placed = strivingAbove(district, candidates, placed, effort);
      }
    }
    byte[] kept = district.activity.levels(rates.index);
    if (kept.length > 0) {
      under(candidates, candidates.open, open, kept, rates);
    } else {
      draw(district, n, candidates, open, rates);
    }
    candidates.runPlaced[run] = candidates.placed;
    candidates.runOpen[run] = candidates.open;
  }

  /// Of the open candidates, those whose citizens strive enough.
  ///
  /// @return candidate after the last that stays
  private static int striving(
      District district, Candidates candidates, int from, int to, int[] effort) {
    int stay = from;
    for (int i = from; i < to; i++) {
      int at = candidates.openAt[i];
      int citizen = candidates.openCitizen[i];
      candidates.openAt[stay] = at;
      candidates.openCitizen[stay] = citizen;
      candidates.openMark[stay] = candidates.openMark[i];
      stay += effort(candidates.marks, at) < effort[district.striving[citizen] & 255] ? 1 : 0;
    }
    return stay;
  }

  /// The same for those placed above the split.
  private static int strivingAbove(
      District district, Candidates candidates, int from, int[] effort) {
    int stay = from;
    for (int i = from; i < candidates.placed; i++) {
      int at = candidates.placedAt[i];
      int citizen = candidates.placedCitizen[i];
      candidates.placedAt[stay] = at;
      candidates.placedCitizen[stay] = citizen;
      candidates.placedMark[stay] = candidates.placedMark[i];
      candidates.placedRate[stay] = candidates.placedRate[i];
      stay += effort(candidates.marks, at) < effort[district.striving[citizen] & 255] ? 1 : 0;
    }
    return stay;
  }

  /// How much striving a candidate on top of the usual rate takes: the low bits of its fourth word.
  static int effort(PhiloxBatch marks, int at) {
    return marks.w3(at) & EFFORT;
  }

  /// Candidates above the split: members of the list, none of whom comes to nothing.
  private static void above(
      District district,
      int n,
      Candidates candidates,
      int from,
      int listed,
      double base,
      RateTable rates) {
    ActivityLists lists = district.activity;
    Levels levels = rates.levels;
    double edge = rates.split.edge();
    int groups = lists.groups(rates.index);
    short[] sizes = lists.sizes(rates.index);
    double[] begins = candidates.begins;
    double[] widths = candidates.widths;
    double[] toMember = candidates.toMember;
    int[] firstOf = candidates.firstOf;
    double begin = 0;
    int first = lists.first(rates.index, n);
    for (int group = 0; group < groups; group++) {
      double width = levels.value(Levels.COUNT - 1 - group) - edge;
      begins[group] = begin;
      widths[group] = width;
      toMember[group] = 1.0 / width;
      firstOf[group] = first;
      begin += sizes[n * groups + group] * width;
      first += sizes[n * groups + group];
    }
    short[] members = lists.members(rates.index);
    int last = lists.first(rates.index, n + 1) - 1;
    int start = district.start[n];
    int[] above = candidates.above;
    double[] points = candidates.points;
    int placed = candidates.placed;
    for (int i = 0; i < listed; i++) {
      int at = above[i];
      double x = points[at] - base;
      int group = 0;
      for (int end = 1; end < groups; end++) {
        group += x >= begins[end] ? 1 : 0;
      }
      double beyond = x - begins[group];
      int member = (int) (beyond * toMember[group]);
      candidates.placedAt[placed] = from + at;
      candidates.placedCitizen[placed] = start + members[Math.min(firstOf[group] + member, last)];
      candidates.placedMark[placed] = edge + (beyond - member * widths[group]);
      candidates.placedRate[placed] = edge + widths[group];
      placed++;
    }
    candidates.placed = placed;
  }

  /// Candidates below the split of a kind whose levels are kept: those whose mark lies under their
  /// rate stay.
  private static void under(Candidates candidates, int from, int to, byte[] kept, RateTable rates) {
    Levels levels = rates.levels;
    int placed = candidates.placed;
    for (int i = from; i < to; i++) {
      int citizen = candidates.openCitizen[i];
      double mark = candidates.openMark[i];
      double rate = levels.value(ActivityLists.level(kept, citizen));
      candidates.placedAt[placed] = candidates.openAt[i];
      candidates.placedCitizen[placed] = citizen;
      candidates.placedMark[placed] = mark;
      candidates.placedRate[placed] = rate;
      placed += mark < rate ? 1 : 0;
    }
    candidates.placed = placed;
  }

  /// Candidates below the split of a kind whose levels are not kept: their words are to be drawn.
  private static void draw(
      District district, int n, Candidates candidates, int to, RateTable rates) {
    int neighbourhood = district.firstNeighbourhood + n;
    int start = district.start[n];
    for (int i = candidates.open; i < to; i++) {
      int slot = candidates.openCitizen[i] - start;
      Activity.addLevel(
          candidates.levels, rates.key, Keys.citizen(district.city, neighbourhood, slot, 0));
    }
    candidates.open = to;
  }

  /// Of the open candidates of a run, those whose mark lies under the rate of their level: they are
  /// put first and their rates beside them.
  ///
  /// @param from first open candidate of the run
  /// @param to candidate after the last
  /// @param rates gets the rates, from place 0 on
  /// @return how many stay; they stand at places `from` and following
  static int settle(
      District district, Candidates candidates, int from, int to, RateTable table, double[] rates) {
    Levels levels = table.levels;
    PhiloxBatch words = candidates.levels;
    int stay = from;
    for (int i = from; i < to; i++) {
      int citizen = candidates.openCitizen[i];
      double mark = candidates.openMark[i];
      boolean stays = table.covers(table.trait(district.traits, citizen), words.w0(i), mark);
      candidates.openAt[stay] = candidates.openAt[i];
      candidates.openCitizen[stay] = citizen;
      candidates.openMark[stay] = mark;
      words.keep(i, stay);
      stay += stays ? 1 : 0;
    }
    for (int i = from; i < stay; i++) {
      int trait = table.trait(district.traits, candidates.openCitizen[i]);
      rates[i - from] = levels.value(levels.level(trait, words.w0(i)));
    }
    return stay - from;
  }
}
