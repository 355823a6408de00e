package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.AWARENESS;
import static org.glasshouse.results.assumptions.Mechanism.CHILLING;
import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;
import static org.glasshouse.results.assumptions.Mechanism.DETERRENCE;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.LAW;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.REDRESS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.ActKind.Nature;
import org.glasshouse.scenario.model.PeopleModel;
import org.jspecify.annotations.Nullable;

/// What the scheme bought, against the same people under ordinary law alone. Debts are no harmful
/// acts and are not counted here.
///
/// @param harms harmful acts, with their baseline and the paired difference
/// @param harmsPrevented harmful acts under ordinary law alone less those under the scheme;
///   negative when harm rose; null without a baseline
/// @param protectedLost protected lawful acts left undone for fear of being recorded
/// @param lawfulLost other lawful acts left undone
/// @param wrongDays days shut out by a wrong record
/// @param overReachDays days shut out by over-reach under the wide reading of the purpose
/// @param wrongDaysPerHarm days shut out by a wrong record for each harmful act prevented; null
///   without a baseline or unless harm fell in every replicate, because a quotient whose
///   denominator may be zero or negative means nothing
/// @param protectedPerHarm the same for protected acts lost
/// @param kinds harmful acts by kind
public record Bought(
    Measure harms,
    @Nullable Measure harmsPrevented,
    Measure protectedLost,
    Measure lawfulLost,
    Measure wrongDays,
    Measure overReachDays,
    @Nullable Measure wrongDaysPerHarm,
    @Nullable Measure protectedPerHarm,
    List<KindHarm> kinds) {

  /// Whether harm fell in every replicate.
  public boolean harmFell() {
    return harmsPrevented != null && harmsPrevented.value().low() > 0;
  }

  /// Whether harm rose in every replicate.
  public boolean harmRose() {
    return harmsPrevented != null && harmsPrevented.value().high() < 0;
  }

  /// Harmful acts of one kind.
  ///
  /// @param kind id of the kind
  /// @param title in plain words
  /// @param harms with baseline and difference
  public record KindHarm(String kind, String title, Measure harms) {}

  static Bought of(Totals totals) {
    PeopleModel people = totals.scenario().people();
    Measure harms =
        totals
            .measure("bought.harms", "harmful acts", "act")
            .paired()
            .from(DETERRENCE, AWARENESS, LAW, CONDUCT)
            .total("harmful acts", s -> harms(s, people));
    boolean fell = totals.hasBaseline() && prevented(totals, people).low() > 0;
    List<KindHarm> kinds = new ArrayList<>();
    for (int kind = 0; kind < people.acts().size(); kind++) {
      ActKind act = people.acts().get(kind);
      if (act.nature() == Nature.HARMFUL) {
        int index = kind;
        kinds.add(
            new KindHarm(
                act.id(),
                act.title(),
                totals
                    .measure("bought.harms." + act.id(), act.title(), "act")
                    .paired()
                    .from(DETERRENCE, AWARENESS, LAW, CONDUCT)
                    .total(act.title(), s -> Reading.acts(s, l -> l.acts, index))));
      }
    }
    return new Bought(
        harms,
        totals.hasBaseline() ? preventedMeasure(totals, people) : null,
        lost(totals, people, Nature.PROTECTED, "bought.protected-lost", "protected lawful acts"),
        lost(totals, people, Nature.LAWFUL, "bought.lawful-lost", "other lawful acts"),
        totals
            .measure("bought.wrong-days", "days shut out by a wrong record", "citizen-day")
            .from(ERRORS, REDRESS)
            .total("days shut out by a wrong record", s -> Reading.outcome(s, Outcome.WRONG_DAYS)),
        totals
            .measure(
                "bought.over-reach-days",
                "days shut out by over-reach, wide reading",
                "citizen-day")
            .from(RULES, LISTS)
            .total(
                "days shut out by over-reach, wide reading",
                s -> Reading.outcome(s, Outcome.OVER_REACH_DAYS)),
        fell
            ? perHarm(
                totals,
                people,
                "bought.wrong-days-per-harm",
                "days shut out by a wrong record",
                s -> Reading.outcome(s, Outcome.WRONG_DAYS))
            : null,
        fell
            ? perHarm(
                totals,
                people,
                "bought.protected-per-harm",
                "protected lawful acts left undone",
                s -> Reading.acts(s, people, l -> l.notDone, Nature.PROTECTED))
            : null,
        List.copyOf(kinds));
  }

  private static double harms(SocietyTotals society, PeopleModel people) {
    return Reading.acts(society, people, layout -> layout.acts, Nature.HARMFUL);
  }

  private static Measure lost(
      Totals totals, PeopleModel people, Nature nature, String id, String what) {
    return totals
        .measure(
            id,
            what + " left undone for fear of being recorded",
            "act in 100,000 residents and a year")
        .per(100_000)
        .from(CHILLING, AWARENESS)
        .ratio(
            what + " left undone",
            s -> Reading.acts(s, people, l -> l.notDone, nature),
            "residents' years",
            Reading::citizenYears);
  }

  private static Estimate prevented(Totals totals, PeopleModel people) {
    double[] prevented = new double[totals.replicates()];
    for (int r = 0; r < prevented.length; r++) {
      prevented[r] = harms(totals.lawOnly().get(r), people) - harms(totals.scheme().get(r), people);
    }
    return Estimate.of(prevented);
  }

  private static Measure preventedMeasure(Totals totals, PeopleModel people) {
    Estimate prevented = prevented(totals, people);
    Estimate law = totals.each(Arm.LAW_ONLY, s -> harms(s, people));
    return new Measure(
        "bought.harms-prevented",
        "harmful acts under ordinary law alone less those under the scheme",
        "act",
        new Measure.Count("harmful acts less under the scheme", prevented),
        new Measure.Count("harmful acts under ordinary law alone", law),
        prevented,
        null,
        null,
        List.of(DETERRENCE, AWARENESS, LAW, CONDUCT));
  }

  private static Measure perHarm(
      Totals totals,
      PeopleModel people,
      String id,
      String what,
      java.util.function.ToDoubleFunction<SocietyTotals> cost) {
    Estimate prevented = prevented(totals, people);
    double[] ratio = new double[totals.replicates()];
    for (int r = 0; r < ratio.length; r++) {
      ratio[r] =
          Totals.quotient(cost.applyAsDouble(totals.scheme().get(r)), prevented.values().get(r));
    }
    return new Measure(
        id,
        what + " for each harmful act prevented",
        "for each harmful act prevented",
        new Measure.Count(what, totals.each(cost)),
        new Measure.Count("harmful acts prevented", prevented),
        Estimate.of(ratio),
        null,
        null,
        List.of(DETERRENCE, ERRORS, CHILLING, AWARENESS));
  }
}
