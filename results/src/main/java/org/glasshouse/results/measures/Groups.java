package org.glasshouse.results.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.jspecify.annotations.Nullable;

/// The same numbers by group. Difference and ratio are both given, because either alone misleads.
/// Groups of fewer than [#MINIMUM] are not compared.
///
/// @param comparisons one for each compared rate; the rate of being shut out first
public record Groups(List<Comparison> comparisons) {

  /// Fewest citizens of a group, in every replicate, for a rate to be printed.
  public static final int MINIMUM = 50;

  private static final List<Asked> ASKED =
      List.of(
          new Asked("shut-out", "ever shut out", Outcome.SHUT_OUT, Outcome.CITIZENS),
          new Asked(
              "wrongly", "ever shut out by a wrong record", Outcome.WRONGLY, Outcome.CITIZENS),
          new Asked(
              "over-reach",
              "ever shut out by over-reach, wide reading",
              Outcome.OVER_REACH,
              Outcome.CITIZENS),
          new Asked(
              "no-harm", "did no harm and was shut out", Outcome.NO_HARM_SHUT_OUT, Outcome.NO_HARM),
          new Asked(
              "no-notice", "shut out and never told why", Outcome.NO_NOTICE, Outcome.SHUT_OUT),
          new Asked(
              "essential",
              "shut out of an essential service",
              Outcome.SHUT_OUT_ESSENTIAL,
              Outcome.CITIZENS),
          new Asked("objected", "ever objected", Outcome.OBJECTED, Outcome.SHUT_OUT),
          new Asked("rewarded", "ever had a grant", Outcome.REWARDED, Outcome.CITIZENS));

  /// One rate over all groups.
  ///
  /// @param id such as `shut-out`
  /// @param title in plain words
  /// @param among what the rate is a share of
  /// @param all the rate of everybody
  /// @param groups one for each [Group] but `all`, in its order
  /// @param highest the group with the highest rate among those that are large enough; null when
  ///   there is none
  public record Comparison(
      String id,
      String title,
      String among,
      Estimate all,
      List<GroupRate> groups,
      @Nullable GroupRate highest) {}

  /// The rate of a group, beside that of everybody else.
  ///
  /// @param group which
  /// @param citizens denominator of the rate in the group
  /// @param tooFew whether the denominator is below [#MINIMUM] in any replicate; then the rest is
  ///   not to be printed
  /// @param rate in the group
  /// @param rest rate of all others: of the other groups of its family, or of everybody outside the
  ///   group
  /// @param difference rate less rest
  /// @param ratio rate over rest
  public record GroupRate(
      Group group,
      Estimate citizens,
      boolean tooFew,
      Estimate rate,
      Estimate rest,
      Estimate difference,
      Estimate ratio) {}

  /// A rate to compare.
  private record Asked(String id, String title, Outcome numerator, Outcome denominator) {}

  static Groups of(Totals totals) {
    List<Comparison> comparisons = new ArrayList<>();
    for (Asked asked : ASKED) {
      comparisons.add(comparison(totals, asked));
    }
    return new Groups(List.copyOf(comparisons));
  }

  private static Comparison comparison(Totals totals, Asked asked) {
    List<GroupRate> rates = new ArrayList<>();
    for (Group group : Group.values()) {
      if (group != Group.ALL) {
        rates.add(rate(totals, asked, group));
      }
    }
    GroupRate highest =
        rates.stream()
            .filter(rate -> !rate.tooFew() && rate.rate().exists())
            .max(Comparator.comparingDouble(rate -> rate.rate().mean()))
            .orElse(null);
    return new Comparison(
        asked.id(),
        asked.title(),
        asked.denominator().label(),
        totals.each(s -> quotient(s, asked, List.of(Group.ALL))),
        List.copyOf(rates),
        highest);
  }

  private static GroupRate rate(Totals totals, Asked asked, Group group) {
    List<Group> own = List.of(group);
    List<Group> others = others(group);
    Estimate citizens = totals.each(s -> count(s, asked.denominator(), own));
    return new GroupRate(
        group,
        citizens,
        !citizens.exists() || citizens.low() < MINIMUM,
        totals.each(s -> quotient(s, asked, own)),
        totals.each(s -> rest(s, asked, own, others)),
        totals.each(s -> quotient(s, asked, own) - rest(s, asked, own, others)),
        totals.each(s -> Totals.quotient(quotient(s, asked, own), rest(s, asked, own, others))));
  }

  /// The other groups of the family; empty for an intersection, whose rest is everybody outside.
  private static List<Group> others(Group group) {
    List<Group> others = new ArrayList<>();
    for (Group other : Group.values()) {
      if (other != group && other.family().equals(group.family())) {
        others.add(other);
      }
    }
    return group.family().contains(" and ") ? List.of() : others;
  }

  private static double rest(
      SocietyTotals society, Asked asked, List<Group> own, List<Group> others) {
    if (!others.isEmpty()) {
      return quotient(society, asked, others);
    }
    List<Group> all = List.of(Group.ALL);
    return Totals.quotient(
        count(society, asked.numerator(), all) - count(society, asked.numerator(), own),
        count(society, asked.denominator(), all) - count(society, asked.denominator(), own));
  }

  private static double quotient(SocietyTotals society, Asked asked, List<Group> groups) {
    return Totals.quotient(
        count(society, asked.numerator(), groups), count(society, asked.denominator(), groups));
  }

  private static double count(SocietyTotals society, Outcome outcome, List<Group> groups) {
    double sum = 0;
    for (Group group : groups) {
      sum += Reading.outcome(society, group, outcome);
    }
    return sum;
  }
}
