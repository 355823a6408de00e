package org.glasshouse.results.twins;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Estimate.Interval;
import org.jspecify.annotations.Nullable;

/// What a change does to the people about whom it is made, each against themself on the same draws.
///
/// @param people pairs that were compared, over all replicates
/// @param before mean days shut out of the people as they are
/// @param after mean days shut out of the same people changed
/// @param interval of the mean change, with its kind; null with fewer than two people
/// @param everBefore share ever shut out, as they are
/// @param everAfter share ever shut out, changed
/// @param onlyAfter share shut out only if changed, under common draws
/// @param onlyBefore share shut out only as they are, under common draws
/// @param same share whose days are the same
public record TwinEffect(
    int people,
    double before,
    double after,
    @Nullable Interval interval,
    double everBefore,
    double everAfter,
    double onlyAfter,
    double onlyBefore,
    double same) {

  /// One citizen of one replicate, twice.
  ///
  /// @param as what they served as they are
  /// @param changed what they served changed
  public record Pair(Served as, Served changed) {

    int change() {
      return changed.days() - as.days();
    }
  }

  /// Works it out; every replicate counts as much as its people.
  ///
  /// @param replicates the pairs of each
  static TwinEffect of(List<List<Pair>> replicates) {
    List<Double> each = new ArrayList<>();
    List<Double> means = new ArrayList<>();
    double before = 0;
    double after = 0;
    int everBefore = 0;
    int everAfter = 0;
    int onlyAfter = 0;
    int onlyBefore = 0;
    int same = 0;
    for (List<Pair> pairs : replicates) {
      double sum = 0;
      for (Pair pair : pairs) {
        each.add((double) pair.change());
        sum += pair.change();
        before += pair.as().days();
        after += pair.changed().days();
        boolean was = pair.as().ever();
        boolean is = pair.changed().ever();
        everBefore += was ? 1 : 0;
        everAfter += is ? 1 : 0;
        onlyAfter += is && !was ? 1 : 0;
        onlyBefore += was && !is ? 1 : 0;
        same += pair.change() == 0 ? 1 : 0;
      }
      if (!pairs.isEmpty()) {
        means.add(sum / pairs.size());
      }
    }
    double people = each.size();
    return new TwinEffect(
        each.size(),
        before / people,
        after / people,
        interval(each, means),
        everBefore / people,
        everAfter / people,
        onlyAfter / people,
        onlyBefore / people,
        same / people);
  }

  /// Over replicates if there are several, else over people.
  private static @Nullable Interval interval(List<Double> each, List<Double> means) {
    boolean several = means.size() > 1;
    List<Double> values = several ? means : each;
    Interval of = new Estimate(values, values.size()).mean95();
    return of == null
        ? null
        : new Interval(
            String.format(
                Locale.ROOT,
                "95 %% t-interval over %d %s",
                values.size(),
                several ? "replicates" : "people"),
            of.low(),
            of.high());
  }

  /// Mean change of the days shut out.
  public double change() {
    return after - before;
  }

  /// What the two shares alone, without common draws, say of the share shut out only if changed:
  /// Fréchet bounds.
  public Bounds onlyAfterBounds() {
    return Bounds.of(everBefore, everAfter);
  }

  /// The same of the share shut out only as they are.
  public Bounds onlyBeforeBounds() {
    return Bounds.of(everAfter, everBefore);
  }

  /// Least and most that a share can be.
  ///
  /// @param least the least
  /// @param most the most
  public record Bounds(double least, double most) {

    /// Bounds of the share of those for whom the second of two things is true and the first is not
    /// (Fréchet 1951).
    ///
    /// @param first share for whom the first is true
    /// @param second share for whom the second is
    static Bounds of(double first, double second) {
      return new Bounds(Math.max(0, second - first), Math.min(second, 1 - first));
    }
  }
}
