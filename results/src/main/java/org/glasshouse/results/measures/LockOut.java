package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;
import static org.glasshouse.results.assumptions.Mechanism.CONSEQUENCES;
import static org.glasshouse.results.assumptions.Mechanism.DETECTION;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.REDRESS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Scheme.Effect;
import org.glasshouse.scenario.model.Scheme.Severity;

/// Who was shut out, of what, and for how long. Being shut out means being denied at least one
/// service.
///
/// @param atEnd share of adults shut out on the last day
/// @param ever share of adults ever shut out over the counted days
/// @param days days shut out, in all, minors included
/// @param daysEach days shut out for each scored adult
/// @param daysOfThose days shut out for each who ever was
/// @param essential share of adults ever shut out of an essential service (health, housing,
///   schooling, pay), apart from the rest
/// @param throughOthers share of adults ever shut out through another of the household
/// @param children minors ever reached by a consequence of another
/// @param several shares of residents on the last day by number of services denied: `1`, `2`, `3`,
///   `4`, `5 or more`
/// @param twice share of adults shut out of two or more services on the last day
/// @param medianSpell median length of a spell, counting those that still go on as Kaplan and Meier
///   do; in no replicate when half never ended
/// @param stillGoing share of spells that still go on at the end
/// @param spellsEach spells for each who was ever shut out: more than one means that people come
///   back
/// @param recovered share of those ever shut out who no longer are on the last day
/// @param cliff share of adults within one minor loss of a worse band on the last day
/// @param consequences one for each consequence that denies, in the order of the schemes
public record LockOut(
    Measure atEnd,
    Measure ever,
    Measure days,
    Measure daysEach,
    Measure daysOfThose,
    Measure essential,
    Measure throughOthers,
    Measure children,
    List<Measure> several,
    Measure twice,
    Measure medianSpell,
    Measure stillGoing,
    Measure spellsEach,
    Measure recovered,
    Measure cliff,
    List<Denial> consequences) {

  private static final Mechanism[] WHY = {RULES, BANDS, LISTS, DETECTION, ERRORS, CONDUCT};
  private static final String ADULTS = "adults";
  private static final String EVER = "adults ever shut out";

  /// A consequence that denies a service.
  ///
  /// @param id of the consequence
  /// @param title such as `no high-speed rail`
  /// @param service id of the service
  /// @param severity as the scheme's encoder judged it
  /// @param atEnd share of residents under it on the last day
  /// @param days days under it
  public record Denial(
      String id, String title, String service, Severity severity, Measure atEnd, Measure days) {}

  static LockOut of(Totals totals) {
    return new LockOut(
        ofScored(totals, "at-end", "shut out on the last day", Outcome.SHUT_OUT_AT_END),
        ofScored(totals, "ever", "ever shut out", Outcome.SHUT_OUT),
        totals
            .measure("lock-out.days", "days shut out, minors included", "citizen-day")
            .paired()
            .from(WHY)
            .total("days shut out", s -> Reading.shutOutDays(s, Basis.values())),
        days(totals, "days-each", ADULTS, Outcome.CITIZENS),
        days(totals, "days-of-those", EVER, Outcome.SHUT_OUT),
        ofScored(
            totals,
            "essential",
            "ever shut out of an essential service",
            Outcome.SHUT_OUT_ESSENTIAL),
        ofScored(
            totals,
            "through-others",
            "ever shut out through another of the household",
            Outcome.THROUGH_OTHERS),
        totals
            .measure(
                "lock-out.children", "minors ever reached by a consequence of another", "citizen")
            .from(CONSEQUENCES, LISTS)
            .total("minors reached", s -> Reading.outcome(s, Outcome.CHILDREN_REACHED)),
        several(totals),
        ofScored(
            totals,
            "twice",
            "shut out of two or more services on the last day",
            Outcome.SHUT_OUT_TWICE),
        totals
            .measure("lock-out.median-spell", "median length of a spell", "day")
            .from(LISTS, RULES, BANDS, REDRESS)
            .over("spells", LockOut::spells, LockOut::medianSpell),
        totals
            .measure("lock-out.still-going", "spells that still go on at the end", "share")
            .from(LISTS, RULES, REDRESS)
            .ratio("spells that still go on", s -> spells(s, 1), "spells", LockOut::spells),
        totals
            .measure("lock-out.spells-each", "spells for each who was ever shut out", "spell")
            .from(LISTS, RULES, CONDUCT)
            .ratio(
                "spells",
                LockOut::spells,
                "adults ever shut out and minors ever reached",
                s ->
                    Reading.outcome(s, Outcome.SHUT_OUT)
                        + Reading.outcome(s, Outcome.CHILDREN_REACHED)),
        totals
            .measure("lock-out.recovered", "no longer shut out on the last day", "share")
            .from(LISTS, RULES, REDRESS)
            .ratio(
                "no longer shut out on the last day",
                s -> Reading.outcome(s, Outcome.RECOVERED),
                EVER,
                s -> Reading.outcome(s, Outcome.SHUT_OUT)),
        ofScored(
            totals,
            "cliff",
            "within one minor loss of a worse band on the last day",
            Outcome.CLIFF),
        denials(totals));
  }

  private static Measure ofScored(Totals totals, String id, String title, Outcome outcome) {
    return totals
        .measure("lock-out." + id, title, "share")
        .paired()
        .from(WHY)
        .ratio(
            title,
            s -> Reading.outcome(s, outcome),
            ADULTS,
            s -> Reading.outcome(s, Outcome.CITIZENS));
  }

  private static Measure days(Totals totals, String id, String among, Outcome outcome) {
    return totals
        .measure("lock-out." + id, "days shut out for each", "day")
        .from(WHY)
        .ratio(
            "days that adults were shut out",
            s -> Reading.outcome(s, Outcome.SHUT_OUT_DAYS),
            among,
            s -> Reading.outcome(s, outcome));
  }

  private static List<Measure> several(Totals totals) {
    List<Measure> several = new ArrayList<>();
    List<String> labels = List.of("0", "1", "2", "3", "4", "5 or more");
    for (int number = 1; number < labels.size(); number++) {
      int index = number;
      several.add(
          totals
              .measure(
                  "lock-out.several." + number,
                  "services denied on the last day: " + labels.get(number),
                  "share")
              .from(BANDS, LISTS, CONSEQUENCES)
              .ratio(
                  "denied " + labels.get(number),
                  s -> s.sum((layout, values) -> values[layout.severalAtOnce.at(index)]),
                  "residents",
                  Reading::residents));
    }
    return List.copyOf(several);
  }

  private static double spells(SocietyTotals society) {
    return spells(society, 0) + spells(society, 1);
  }

  private static double spells(SocietyTotals society, int end) {
    double sum = 0;
    for (long count : Reading.lengths(society, layout -> layout.spells, 2, end)) {
      sum += count;
    }
    return sum;
  }

  private static double medianSpell(SocietyTotals society) {
    return Lengths.medianOfSpells(
        Reading.lengths(society, layout -> layout.spells, 2, 0),
        Reading.lengths(society, layout -> layout.spells, 2, 1));
  }

  private static List<Denial> denials(Totals totals) {
    Map<String, Scheme.Consequence> denying = new LinkedHashMap<>();
    for (Scenario.City city : totals.scenario().cities()) {
      for (Scheme.Consequence consequence : city.scheme().consequences()) {
        if (consequence.effect() == Effect.DENIES) {
          denying.putIfAbsent(consequence.id(), consequence);
        }
      }
    }
    List<Denial> denials = new ArrayList<>();
    for (Scheme.Consequence consequence : denying.values()) {
      denials.add(denial(totals, consequence));
    }
    return List.copyOf(denials);
  }

  private static Denial denial(Totals totals, Scheme.Consequence consequence) {
    String id = "lock-out.denial." + consequence.id();
    ToDoubleFunction<SocietyTotals> atEnd =
        s -> s.sum((l, values) -> row(l.inForce, values, consequence.id()));
    ToDoubleFunction<SocietyTotals> days =
        s -> s.sum((l, values) -> row(l.personDays, values, consequence.id()));
    return new Denial(
        consequence.id(),
        consequence.title(),
        consequence.service(),
        consequence.severity(),
        totals
            .measure(id + ".at-end", consequence.title() + ", on the last day", "share")
            .from(WHY)
            .ratio("under it on the last day", atEnd, "residents", Reading::residents),
        totals
            .measure(id + ".days", consequence.title() + ", days", "citizen-day")
            .from(WHY)
            .total("days under it", days));
  }

  /// Sum over bases of a consequence; zero in a city whose scheme does not have it.
  static long row(Block block, long[] values, String label) {
    int index = block.dimensions().getFirst().labels().indexOf(label);
    long sum = 0;
    if (index >= 0) {
      for (int basis = 0; basis < block.dimensions().get(1).size(); basis++) {
        sum += values[block.at(index, basis)];
      }
    }
    return sum;
  }
}
