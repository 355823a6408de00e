package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.tallies.KnownMeasures;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// What a sweep may ask about: harm, error, rights and cost. How well a scheme controls is none of
/// it: acts suppressed, people found out, or how far the score orders people.
public final class Responses {

  /// What is told about if nobody says otherwise: of 100,000 who did no harm, those shut out by a
  /// wrong record.
  public static final String USUAL = "nothing-to-hide.by-record";

  /// Beginnings of the ids of measures of harm done to people, errors, rights and cost.
  private static final List<String> FAMILIES =
      List.of("nothing-to-hide.", "lock-out.", "mistakes.", "contexts.", "grants.", "burden.");

  /// Measures of what a scheme bought that are such as well. What it prevented, and acts left
  /// undone, are not among them.
  private static final List<String> BOUGHT =
      List.of("bought.harms", "bought.wrong-days", "bought.over-reach-days");

  private Responses() {}

  /// Whether a measure may be a response.
  static boolean allowed(String id) {
    return BOUGHT.contains(id) || FAMILIES.stream().anyMatch(id::startsWith);
  }

  /// The responses of one replicate, those that exist.
  static Map<String, Double> of(Totals totals) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Measure measure : measures(totals)) {
      if (measure.value().exists()) {
        values.put(measure.id(), measure.value().mean());
      }
    }
    return values;
  }

  private static List<Measure> measures(Totals totals) {
    return Measures.of(WholeGroups.of(totals.scenario()).of(totals)).all().stream()
        .filter(measure -> allowed(measure.id()))
        .toList();
  }

  /// A response: its id, what it is, its unit.
  public record Response(String id, String title, String unit) {}

  /// The responses that a scenario has.
  ///
  /// @param asked ids that a user asked for
  /// @return these, in the order in which they were asked for
  /// @throws RunRefused if one is none, or none of harm, error, rights and cost
  static List<Response> asked(Scenario scenario, List<String> asked) {
    Map<String, Measure> known = new LinkedHashMap<>();
    KnownMeasures.of(scenario).forEach(measure -> known.put(measure.id(), measure));
    List<String> open = known.keySet().stream().filter(Responses::allowed).toList();
    List<Response> responses = new ArrayList<>();
    for (String id : asked) {
      Measure measure = known.get(id);
      if (measure == null) {
        @Nullable String maybe = Guess.nearest(id, open);
        throw new RunRefused(
            RunRefused.Why.NO_SUCH_OPTION,
            "There is no measure "
                + id
                + (maybe == null ? "; expected one such as " + USUAL : ". Maybe you meant " + maybe)
                + ".");
      }
      if (!allowed(id)) {
        throw new RunRefused(
            RunRefused.Why.BY_DESIGN,
            "The measure "
                + id
                + " is refused by design: a sweep asks about harm, error, rights and cost, and not"
                + " how well a scheme controls. Expected one such as "
                + USUAL
                + ".");
      }
      responses.add(new Response(id, measure.title(), measure.unit()));
    }
    return List.copyOf(responses);
  }
}
