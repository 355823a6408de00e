package org.glasshouse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.issue.Guess;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A run as a browser asks for it. Only shipped scenarios and numbers can be named: no file, no
/// table and no text goes into a run from here.
///
/// @param scenario id of one that ships
/// @param given options that change results, as on the command line
record Order(String scenario, List<GivenOption> given) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String SCENARIO = "scenario";
  private static final String BASELINE = "baseline";

  /// Numbers that may be given, with the least of each.
  private static final Map<String, Long> LEAST =
      Map.of("people", 1L, "days", 1L, "replicates", 1L, "seed", Long.MIN_VALUE);

  private static final Map<String, String> OPTIONS =
      Map.of(
          "people", GivenScenario.PEOPLE,
          "days", GivenScenario.DAYS,
          "replicates", GivenScenario.REPLICATES,
          "seed", GivenScenario.SEED);

  /// Reads it.
  ///
  /// @throws Refusal if anything is not understood, or refused by design
  static Order read(String json) {
    return of(object(json, "{\"scenario\": \"hello\"}"));
  }

  /// An object in JSON.
  ///
  /// @param such an example, for the message
  static Map<?, ?> object(String json, String such) {
    try {
      if (MAPPER.readValue(json, Object.class) instanceof Map<?, ?> map) {
        return map;
      }
    } catch (JacksonException _) {
      // Told below.
    }
    throw new Refusal(400, "Expected an object in JSON, such as " + such + ".");
  }

  /// Reads what an object holds, which has no other keys.
  static Order of(Map<?, ?> map) {
    Set<String> known = new TreeSet<>(OPTIONS.keySet());
    known.add(SCENARIO);
    known.add(BASELINE);
    List<GivenOption> given = new ArrayList<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!known.contains(key)) {
        throw new Refusal(
            400, "There is no key " + key + "; expected " + String.join(", ", known) + ".");
      }
      String option = OPTIONS.get(key);
      if (option != null) {
        given.add(new GivenOption(option, Long.toString(whole(key, entry.getValue()))));
      }
    }
    Object baseline = map.get(BASELINE);
    if (baseline != null && !(baseline instanceof Boolean)) {
      throw new Refusal(400, "baseline: expected true or false.");
    }
    if (Boolean.FALSE.equals(baseline)) {
      given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    }
    return new Order(scenario(map.get(SCENARIO)), List.copyOf(given));
  }

  private static long whole(String key, @Nullable Object value) {
    if (!(value instanceof Integer) && !(value instanceof Long)) {
      throw new Refusal(400, key + ": expected a whole number, written with digits only.");
    }
    long number = ((Number) value).longValue();
    if (key.equals("people") && number < GivenScenario.LEAST_PEOPLE) {
      throw new Refusal(
          422,
          "people: "
              + number
              + " is refused by design: a place has at least "
              + GivenScenario.LEAST_PEOPLE
              + " people, so that nobody is singled out.");
    }
    if (number < LEAST.getOrDefault(key, 1L)) {
      throw new Refusal(422, key + ": expected " + LEAST.get(key) + " or more.");
    }
    return number;
  }

  private static String scenario(@Nullable Object value) {
    List<String> ids = Shipped.scenarios();
    if (!(value instanceof String id)) {
      throw new Refusal(400, "scenario: expected the id of one that ships, such as hello.");
    }
    if (!ids.contains(id)) {
      String maybe = Guess.nearest(id, ids);
      throw new Refusal(
          404,
          "No scenario of that id ships."
              + (maybe == null ? "" : " Maybe you meant " + maybe + "."));
    }
    return id;
  }
}
