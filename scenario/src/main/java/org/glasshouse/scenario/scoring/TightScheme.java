package org.glasshouse.scenario.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;

/// The same scheme, tighter or looser. Its own tests are left out, since they are about the scheme
/// as it is written. At level 1 it is the scheme itself.
public final class TightScheme {

  /// Stands behind the path of a number that was made out of the one at that path.
  public static final String MADE = " (tighter or looser)";

  private TightScheme() {}

  /// A scheme whose penalties are so many times as large and whose bands below the start are so
  /// many times as narrow, and which denies so much of what it denies.
  ///
  /// Points that a rule computes from a record stay as they are; credit does too. Bands cut by
  /// share have no width. What is denied first is what stands first in the file.
  ///
  /// @param penalties what points lost are multiplied by, and the distance of an edge below the
  ///   start divided by
  /// @param denials share of the denials that hold; what is above 1 reaches the next better band
  public static Scheme of(Scheme scheme, double penalties, double denials) {
    if (penalties == 1 && denials == 1) {
      return scheme;
    }
    return new Scheme(
        scheme.id(),
        scheme.title(),
        scheme.kind(),
        scheme.purpose(),
        scheme.enrolment(),
        scheme.score(),
        scheme.parameters(),
        scheme.counts(),
        scheme.rules().stream().map(rule -> rule(rule, penalties)).toList(),
        bands(scheme, penalties),
        scheme.recalculation(),
        scheme.lists(),
        denied(scheme, denials),
        scheme.redress(),
        scheme.sources(),
        scheme.interpretations(),
        scheme.notModelled(),
        List.of());
  }

  private static Scheme.Rule rule(Scheme.Rule rule, double factor) {
    Scheme.Points points = rule.points();
    if (factor == 1 || points == null) {
      return rule;
    }
    Scheme.Points scaled =
        switch (points) {
          case Scheme.Points.Fixed fixed -> new Scheme.Points.Fixed(lost(fixed.points(), factor));
          case Scheme.Points.Discretion range ->
              new Scheme.Points.Discretion(lost(range.low(), factor), lost(range.high(), factor));
          case Scheme.Points.Computed computed -> computed;
        };
    boolean penalty =
        switch (points) {
          case Scheme.Points.Fixed fixed -> fixed.points().value() < 0;
          case Scheme.Points.Discretion range -> range.low().value() < 0;
          case Scheme.Points.Computed _ -> false;
        };
    Scheme.Cap cap = rule.cap();
    if (penalty && cap != null) {
      cap = new Scheme.Cap(with(cap.points(), tenths(cap.points().value() * factor)));
    }
    List<Scheme.Step> taper = rule.taper();
    if (penalty) {
      taper = taper.stream().map(s -> step(s, factor)).toList();
    }
    return new Scheme.Rule(
        rule.id(),
        rule.title(),
        rule.trigger(),
        rule.when(),
        scaled,
        rule.limit(),
        cap,
        taper,
        rule.escalation(),
        rule.periodDays(),
        rule.expiresDays(),
        rule.exceptions().stream().map(e -> exception(e, factor)).toList(),
        rule.override(),
        rule.listAdd(),
        rule.gravity(),
        rule.provenance(),
        rule.explain(),
        rule.path());
  }

  private static Scheme.Step step(Scheme.Step step, double factor) {
    return new Scheme.Step(with(step.from(), tenths(step.from().value() * factor)), step.factor());
  }

  private static Scheme.RuleException exception(Scheme.RuleException exception, double factor) {
    return new Scheme.RuleException(
        exception.id(),
        exception.when(),
        lost(exception.points(), factor),
        exception.provenance(),
        exception.explain());
  }

  private static Quantity lost(Quantity points, double factor) {
    return points.value() < 0 ? with(points, tenths(points.value() * factor)) : points;
  }

  private static List<Scheme.Band> bands(Scheme scheme, double factor) {
    List<Scheme.Band> bands = scheme.bands();
    if (factor == 1 || !(bands.getFirst().cut() instanceof Scheme.Cut.ByScore)) {
      return bands;
    }
    double start = scheme.score().start().value();
    double[] from = new double[bands.size() + 1];
    double[] gap = new double[bands.size()];
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).cut() instanceof Scheme.Cut.ByScore cut) {
        double edge = cut.from().value();
        from[i] =
            i > 0 && edge < start
                ? Math.max(from[i - 1] + 1, Math.rint(start - (start - edge) / factor))
                : edge;
        gap[i] = i == 0 ? 0 : edge - ((Scheme.Cut.ByScore) bands.get(i - 1).cut()).to().value();
      }
    }
    List<Scheme.Band> moved = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      Scheme.Band band = bands.get(i);
      Scheme.Cut cut = band.cut();
      if (cut instanceof Scheme.Cut.ByScore edges) {
        double to = i + 1 < bands.size() ? from[i + 1] - gap[i + 1] : edges.to().value();
        cut = new Scheme.Cut.ByScore(with(edges.from(), from[i]), with(edges.to(), to));
      }
      moved.add(new Scheme.Band(band.id(), band.title(), cut, band.provenance()));
    }
    return List.copyOf(moved);
  }

  private static List<Scheme.Consequence> denied(Scheme scheme, double level) {
    if (level == 1) {
      return scheme.consequences();
    }
    long denials =
        scheme.consequences().stream().filter(c -> c.effect() == Scheme.Effect.DENIES).count();
    long kept = Math.round(Math.min(1, level) * denials);
    long widened = Math.round(Math.max(0, level - 1) * denials);
    List<Scheme.Consequence> left = new ArrayList<>();
    int seen = 0;
    for (Scheme.Consequence consequence : scheme.consequences()) {
      if (consequence.effect() != Scheme.Effect.DENIES) {
        left.add(consequence);
        continue;
      }
      if (seen < kept) {
        left.add(seen < widened ? wider(scheme, consequence) : consequence);
      }
      seen++;
    }
    return List.copyOf(left);
  }

  /// The same, for the band above the best one that it reached.
  private static Scheme.Consequence wider(Scheme scheme, Scheme.Consequence consequence) {
    int best = -1;
    for (int i = 0; i < scheme.bands().size(); i++) {
      if (consequence.bands().contains(scheme.bands().get(i).id())) {
        best = i;
      }
    }
    Set<String> bands = new LinkedHashSet<>(consequence.bands());
    if (best >= 0 && best + 1 < scheme.bands().size()) {
      bands.add(scheme.bands().get(best + 1).id());
    }
    return new Scheme.Consequence(
        consequence.id(),
        consequence.title(),
        consequence.effect(),
        consequence.service(),
        bands,
        consequence.lists(),
        consequence.severity(),
        consequence.reach(),
        consequence.minDays(),
        consequence.provenance());
  }

  private static Quantity with(Quantity quantity, double value) {
    return value == quantity.value()
        ? quantity
        : new Quantity(value, quantity.provenance(), quantity.path() + MADE);
  }

  private static double tenths(double points) {
    return Math.rint(points * Scheme.TENTHS) / Scheme.TENTHS;
  }
}
