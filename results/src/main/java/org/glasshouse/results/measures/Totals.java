package org.glasshouse.results.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.measures.Measure.Count;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// What all finished replicates of a run added up to: the one thing that measures are worked out
/// from.
///
/// @param scenario what ran; for one city of it, only that city
/// @param scheme the societies under the scheme, by replicate
/// @param lawOnly the same people under ordinary law alone, paired by position; empty without a
///   baseline
public record Totals(Scenario scenario, List<SocietyTotals> scheme, List<SocietyTotals> lawOnly) {

  public Totals {
    scheme = List.copyOf(scheme);
    lawOnly = List.copyOf(lawOnly);
    if (!lawOnly.isEmpty() && lawOnly.size() != scheme.size()) {
      throw new IllegalArgumentException(
          scheme.size() + " replicates, but " + lawOnly.size() + " of them have a baseline");
    }
  }

  /// Finished replicates.
  public int replicates() {
    return scheme.size();
  }

  /// Whether there is a baseline to compare with.
  public boolean hasBaseline() {
    return !lawOnly.isEmpty();
  }

  /// The same run, one city of it.
  public Totals only(int city) {
    return new Totals(
        scenario.withCities(List.of(scenario.cities().get(city))),
        scheme.stream().map(society -> society.only(city)).toList(),
        lawOnly.stream().map(society -> society.only(city)).toList());
  }

  /// A number of every replicate of an arm.
  public Estimate each(Arm arm, ToDoubleFunction<SocietyTotals> number) {
    return Estimate.of(arm(arm).stream().mapToDouble(number).toArray());
  }

  /// A number of every replicate under the scheme.
  public Estimate each(ToDoubleFunction<SocietyTotals> number) {
    return each(Arm.SCHEME, number);
  }

  /// Societies of an arm, by replicate.
  public List<SocietyTotals> arm(Arm arm) {
    return switch (arm) {
      case SCHEME -> scheme;
      case LAW_ONLY -> lawOnly;
    };
  }

  /// Starts a measure.
  ///
  /// @param id such as `lock-out.ever`
  /// @param title what it is, in plain words
  /// @param unit such as `share`
  public Draft measure(String id, String title, String unit) {
    return new Draft(id, title, unit);
  }

  /// A measure in the making.
  public final class Draft {
    private final String id;
    private final String title;
    private final String unit;
    private double per = 1;
    private boolean paired;
    private final List<Mechanism> mechanisms = new ArrayList<>();

    private Draft(String id, String title, String unit) {
      this.id = id;
      this.title = title;
      this.unit = unit;
    }

    /// So many of the denominator's unit, such as 100,000.
    public Draft per(double per) {
      this.per = per;
      return this;
    }

    /// It also means something under ordinary law alone.
    public Draft paired() {
      paired = true;
      return this;
    }

    /// Parts of the model that it comes from, nearest first.
    public Draft from(Mechanism... nearestFirst) {
      mechanisms.addAll(List.of(nearestFirst));
      return this;
    }

    /// A plain total.
    public Measure total(String what, ToDoubleFunction<SocietyTotals> number) {
      Estimate value = each(society -> per * number.applyAsDouble(society));
      return made(
          new Count(what, each(number)),
          null,
          value,
          society -> per * number.applyAsDouble(society));
    }

    /// A share or a rate; it does not exist in a replicate whose denominator is zero.
    public Measure ratio(
        String what,
        ToDoubleFunction<SocietyTotals> numerator,
        String amongWhat,
        ToDoubleFunction<SocietyTotals> denominator) {
      ToDoubleFunction<SocietyTotals> ratio =
          society ->
              per * quotient(numerator.applyAsDouble(society), denominator.applyAsDouble(society));
      return made(
          new Count(what, each(numerator)),
          new Count(amongWhat, each(denominator)),
          each(ratio),
          ratio);
    }

    /// A number such as a median over a counted population.
    public Measure over(
        String amongWhat,
        ToDoubleFunction<SocietyTotals> denominator,
        ToDoubleFunction<SocietyTotals> number) {
      Count among = new Count(amongWhat, each(denominator));
      return made(among, among, each(number), number);
    }

    private Measure made(
        Count numerator,
        @Nullable Count denominator,
        Estimate value,
        ToDoubleFunction<SocietyTotals> number) {
      boolean compare = paired && hasBaseline();
      return new Measure(
          id,
          title,
          unit,
          numerator,
          denominator,
          value,
          compare ? each(Arm.LAW_ONLY, number) : null,
          compare ? difference(number) : null,
          List.copyOf(mechanisms));
    }
  }

  /// Scheme less baseline, replicate by replicate.
  public Estimate difference(ToDoubleFunction<SocietyTotals> number) {
    double[] differences = new double[lawOnly.size()];
    for (int r = 0; r < differences.length; r++) {
      differences[r] = number.applyAsDouble(scheme.get(r)) - number.applyAsDouble(lawOnly.get(r));
    }
    return Estimate.of(differences);
  }

  /// A quotient that does not exist when there is nothing to divide by.
  public static double quotient(double numerator, double denominator) {
    return denominator == 0 ? Double.NaN : numerator / denominator;
  }
}
