package org.glasshouse.results.recourse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.measures.Estimate.Interval;
import org.jspecify.annotations.Nullable;

/// Ways back of some who were drawn.
///
/// @param fromDay first day of the ways back
/// @param within days that a way may take
/// @param neighbourhoods of the run
/// @param looked of these, those in which people were looked for
/// @param people who live there
/// @param lacking of these, those who lacked what is wanted on that day
/// @param drawn ways back of those who were drawn from these
public record RecourseResult(
    int fromDay,
    int within,
    int neighbourhoods,
    int looked,
    long people,
    int lacking,
    List<WayBack> drawn) {

  /// Fewest people of a group that is told.
  public static final int FEWEST = 10;

  /// A quarter, half and nine in ten.
  public static final List<Double> SHARES = List.of(0.25, 0.5, 0.9);

  private static final double Z = 1.959964;

  public RecourseResult {
    drawn = List.copyOf(drawn);
  }

  /// How many have something about them.
  public int count(Predicate<WayBack> what) {
    return (int) drawn.stream().filter(what).count();
  }

  /// Quantiles, at [#SHARES], of the days of the soonest way; infinite where so many have none.
  public List<Double> soonest() {
    return quantiles(way -> way.soonest() == null ? INFINITE : way.soonest().days());
  }

  /// The same of waiting alone.
  public List<Double> waiting() {
    return quantiles(way -> way.waiting().back() ? way.waiting().days() : INFINITE);
  }

  /// Quantiles, at [#SHARES], of what the cheapest way takes of those who have one; NaN if nobody
  /// has.
  public List<Double> cheapest(ToDoubleFunction<Tried> what) {
    return quantiles(
        way -> way.cheapest() == null ? Double.NaN : what.applyAsDouble(way.cheapest()));
  }

  private List<Double> quantiles(ToDoubleFunction<WayBack> what) {
    double[] values =
        drawn.stream().mapToDouble(what).filter(value -> !Double.isNaN(value)).sorted().toArray();
    int n = values.length;
    return SHARES.stream()
        .map(share -> n == 0 ? Double.NaN : values[Math.min(n - 1, (int) (share * n))])
        .toList();
  }

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /// A group beside all others who were drawn.
  ///
  /// @param group the group
  /// @param people of it who were drawn
  /// @param none of these, those without a way back
  /// @param days mean days of the soonest way, where none counts as all days that it may take
  /// @param gap by how much that is more than of everybody else
  /// @param interval of the gap; null with too few on one side, or if all are alike
  /// @param ownDays mean of what the cheapest way takes of those who have one
  public record Line(
      Group group,
      int people,
      int none,
      double days,
      double gap,
      @Nullable Interval interval,
      double ownDays) {}

  /// Every group with enough people.
  public List<Line> groups() {
    List<Line> lines = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Double> in = new ArrayList<>();
      List<Double> out = new ArrayList<>();
      int none = 0;
      double own = 0;
      int ways = 0;
      for (WayBack way : drawn) {
        boolean of = (GroupsOf.mask(way.at().attributes()) >>> group.ordinal() & 1) != 0;
        double days = way.soonest() == null ? within : way.soonest().days();
        (of ? in : out).add(days);
        if (of) {
          none += way.possible() ? 0 : 1;
          own += way.cheapest() == null ? 0 : way.cheapest().ownDays();
          ways += way.cheapest() == null ? 0 : 1;
        }
      }
      if (in.size() >= FEWEST) {
        double gap = out.isEmpty() ? Double.NaN : mean(in) - mean(out);
        lines.add(new Line(group, in.size(), none, mean(in), gap, welch(in, out), own / ways));
      }
    }
    return lines;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /// 95 % interval of the difference of two means, with variances of their own.
  private static @Nullable Interval welch(List<Double> one, List<Double> other) {
    if (one.size() < FEWEST || other.size() < FEWEST) {
      return null;
    }
    double half = Z * Math.sqrt(square(one) + square(other));
    if (half == 0) {
      return null;
    }
    double gap = mean(one) - mean(other);
    return new Interval("95 % interval of the difference of means", gap - half, gap + half);
  }

  /// Square of the standard error of a mean.
  private static double square(List<Double> values) {
    double mean = mean(values);
    double sum = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return sum / (values.size() - 1) / values.size();
  }
}
