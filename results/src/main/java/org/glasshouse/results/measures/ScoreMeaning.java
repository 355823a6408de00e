package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;
import static org.glasshouse.results.assumptions.Mechanism.DEBT;
import static org.glasshouse.results.assumptions.Mechanism.DETECTION;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.EXPOSURE;
import static org.glasshouse.results.assumptions.Mechanism.GAMING;
import static org.glasshouse.results.assumptions.Mechanism.RULES;
import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// What the score measured: the variance of scores on the last day, split into parts that add up to
/// one, and what people of each band did.
///
/// @param parts `cov(part, score) / var(score)`, one for each [ScorePart] in its order, without
///   those of systems that are off; a share can be negative when a part works against the score
/// @param bands conduct by band, city by city, lowest band first
public record ScoreMeaning(List<PartShare> parts, List<BandConduct> bands) {

  /// A part's share of the variance.
  ///
  /// @param part which part
  /// @param share of the variance between citizens of one city
  public record PartShare(ScorePart part, Measure share) {}

  /// What people of one band did over the counted days.
  ///
  /// @param city id of the city
  /// @param band id of the band
  /// @param title of the band, in plain words
  /// @param citizens citizens in the band on the last day
  /// @param harms harmful acts a citizen and year, of those in the band, from the first day on:
  ///   what somebody did in the burn-in counts, since it can still cost something after it
  /// @param noHarm share of those in the band who did no harm from the first day on
  public record BandConduct(
      String city, String band, String title, Estimate citizens, Measure harms, Measure noHarm) {}

  static ScoreMeaning of(Totals totals) {
    List<PartShare> parts = new ArrayList<>();
    for (ScorePart part : ScorePart.values()) {
      if (!exists(part, totals.scenario())) {
        continue;
      }
      parts.add(
          new PartShare(
              part,
              totals
                  .measure("score." + id(part), part.label(), "share")
                  .from(mechanisms(part))
                  .over(
                      "scored adults",
                      s -> s.sum((layout, values) -> scored(layout, values)),
                      s -> covariance(s, part) / variance(s))));
    }
    List<BandConduct> bands = new ArrayList<>();
    for (int city = 0; city < totals.scenario().cities().size(); city++) {
      Totals one = totals.only(city);
      String cityId = totals.scenario().cities().get(city).id();
      Scheme scheme = totals.scenario().cities().get(city).scheme();
      for (int band = 0; band < scheme.bands().size(); band++) {
        bands.add(conduct(one, cityId, scheme.bands().get(band), band));
      }
    }
    return new ScoreMeaning(List.copyOf(parts), List.copyOf(bands));
  }

  /// Whether scores of a scenario can have a part.
  private static boolean exists(ScorePart part, Scenario scenario) {
    return switch (part) {
      case ALTERED -> scenario.systems().isOn("breach");
      case LEARNED -> scenario.systems().isOn("learned");
      case CONDUCT, WATCHED, MEANS, ERROR, GAMING, REMAINDER -> true;
    };
  }

  private static BandConduct conduct(Totals one, String city, Scheme.Band band, int index) {
    String id = "score.band." + city + "." + band.id();
    return new BandConduct(
        city,
        band.id(),
        band.title(),
        one.each(s -> amount(s, index, 0)),
        one.measure(id + ".harms", "harmful acts a year", "act a citizen and year")
            .from(CONDUCT, DETECTION, RULES)
            .ratio(
                "harmful acts",
                s -> amount(s, index, 1),
                "citizen-years of band " + band.id(),
                s -> amount(s, index, 0) * (one.scenario().days() / 365.0)),
        one.measure(id + ".no-harm", "did no harm", "share")
            .from(CONDUCT, DETECTION, RULES)
            .ratio(
                "did no harm",
                s -> amount(s, index, 2),
                "citizens of band " + band.id(),
                s -> amount(s, index, 0)));
  }

  private static long amount(SocietyTotals society, int band, int amount) {
    return society.sum((layout, values) -> values[layout.conductByBand.at(band, amount)]);
  }

  private static long scored(CityLayout layout, long[] values) {
    return values[layout.scoreParts.at(ScorePart.CONDUCT.ordinal(), 0)];
  }

  /// Covariance of a part with the score within cities, times the number of citizens.
  private static double covariance(SocietyTotals society, ScorePart part) {
    double sum = 0;
    for (int city = 0; city < society.cities().size(); city++) {
      Block block = society.layouts().get(city).scoreParts;
      long[] values = society.cities().get(city);
      double count = values[block.at(part.ordinal(), 0)];
      if (count > 0) {
        sum +=
            values[block.at(part.ordinal(), 2)]
                - (double) values[block.at(part.ordinal(), 1)]
                    * values[block.at(part.ordinal(), 3)]
                    / count;
      }
    }
    return sum;
  }

  /// Variance of the score within cities, times the number of citizens; NaN when everybody has the
  /// same score.
  private static double variance(SocietyTotals society) {
    double sum = 0;
    int part = ScorePart.CONDUCT.ordinal();
    for (int city = 0; city < society.cities().size(); city++) {
      Block block = society.layouts().get(city).scoreParts;
      long[] values = society.cities().get(city);
      double count = values[block.at(part, 0)];
      if (count > 0) {
        double scores = values[block.at(part, 3)];
        sum += values[block.at(part, 4)] - scores * scores / count;
      }
    }
    return sum > 0 ? sum : Double.NaN;
  }

  private static String id(ScorePart part) {
    return part.label().replace(' ', '-');
  }

  private static Mechanism[] mechanisms(ScorePart part) {
    return switch (part) {
      case CONDUCT -> new Mechanism[] {CONDUCT, RULES, DETECTION};
      case WATCHED -> new Mechanism[] {EXPOSURE, DETECTION, RULES};
      case MEANS -> new Mechanism[] {DEBT, RULES};
      case ERROR -> new Mechanism[] {ERRORS, RULES};
      case GAMING -> new Mechanism[] {GAMING, RULES};
      case ALTERED, LEARNED -> new Mechanism[] {SYSTEM, RULES};
      case REMAINDER -> new Mechanism[] {RULES};
    };
  }
}
