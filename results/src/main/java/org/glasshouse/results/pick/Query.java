package org.glasshouse.results.pick;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.society.Peak;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;
import org.jspecify.annotations.Nullable;

/// A rule by which lives are chosen from everybody in a run.
public sealed interface Query {

  /// The rule in plain words.
  String words();

  /// Whoever has the most of something on the last day.
  record Most(Peak peak, String words) implements Query {}

  /// Whoever has the most of something, among those who were kept from a service.
  ///
  /// @param service its id
  /// @param wrongly whether only times count that rested on a wrong record when they began
  record Kept(Peak peak, String service, boolean wrongly, String words) implements Query {}

  /// Some, by lot.
  record Drawn(int count, String words) implements Query {}

  /// Most that are drawn at once.
  int MOST_DRAWN = 100;

  /// A rule that everybody can ask by its name.
  ///
  /// @param name as it is typed
  /// @param words what it chooses, in plain words
  record Named(String name, Peak peak, String words) {}

  /// Rules without a part that changes.
  List<Named> NAMED =
      List.of(
          new Named("shut-out-longest", Peak.OUT, "most days shut out of anything"),
          new Named(
              "wrongly-shut-out-longest",
              Peak.WRONGLY_OUT,
              "most days shut out of anything by a wrong record"),
          new Named(
              "shut-out-by-rule-longest",
              Peak.OUT_BY_RULE,
              "most days shut out of anything that rest on no wrong record"),
          new Named(
              "longest-denial-of-those-who-did-no-harm",
              Peak.OUT_WITHOUT_HARM,
              "most days shut out of anything, among those who did no harm"),
          new Named(
              "median-locked-out",
              Peak.NEAR_MEDIAN,
              "days shut out nearest to the median of those who were ever shut out"),
          new Named(
              "highest-gain-by-faking",
              Peak.GAIN_BY_FAKING,
              "most points of wrong records in force on the last day, among those who declared acts"
                  + " that they did not do"));

  /// The name before the part that changes.
  String WRONGLY_BANNED = "wrongly-banned-from";

  /// See [#WRONGLY_BANNED].
  String BANNED = "banned-from";

  /// See [#WRONGLY_BANNED].
  String DRAWN = "drawn";

  /// Every rule as it is typed, with what it chooses in plain words.
  static Map<String, String> rules() {
    Map<String, String> rules = new LinkedHashMap<>();
    NAMED.forEach(named -> rules.put(named.name(), named.words()));
    rules.put(
        WRONGLY_BANNED + ":SERVICE",
        "most days shut out by a wrong record, among those whom one kept from a service, such as"
            + " rail");
    rules.put(BANNED + ":SERVICE", "most days shut out, among those who were kept from a service");
    rules.put(DRAWN + ":N", "N people drawn by lot, by the seed of the run");
    return rules;
  }

  /// Reads a query.
  ///
  /// @throws IllegalArgumentException if it is none; the message is for the user
  static Query of(String text, Scenario scenario) {
    for (Named named : NAMED) {
      if (named.name().equals(text)) {
        return new Most(named.peak(), named.words());
      }
    }
    String[] parts = text.split(":", -1);
    boolean longest = parts.length == 3 && parts[2].equals("longest");
    if (parts.length == 2 || longest) {
      switch (parts[0]) {
        case WRONGLY_BANNED -> {
          Service service = service(parts[1], scenario);
          return new Kept(
              Peak.WRONGLY_OUT,
              service.id(),
              true,
              "most days shut out by a wrong record, among those whom one kept from "
                  + service.title());
        }
        case BANNED -> {
          Service service = service(parts[1], scenario);
          return new Kept(
              Peak.OUT,
              service.id(),
              false,
              "most days shut out, among those who were kept from " + service.title());
        }
        case DRAWN -> {
          if (!longest) {
            return drawn(parts[1]);
          }
        }
        default -> {}
      }
    }
    throw new IllegalArgumentException(unknown(text, parts[0]));
  }

  private static Drawn drawn(String number) {
    int count = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 0;
    if (count < 1 || count > MOST_DRAWN) {
      throw new IllegalArgumentException(
          "--pick drawn:" + number + ": expected a number from 1 to " + MOST_DRAWN + ".");
    }
    return new Drawn(count, "drawn by lot from everybody, by the seed of the run");
  }

  /// The service of that id, or the only one that a scheme denies and whose id has it in it.
  private static Service service(String text, Scenario scenario) {
    List<Service> denied = new ArrayList<>();
    for (Service service : scenario.people().services()) {
      if (denies(scenario, service.id())) {
        denied.add(service);
      }
    }
    List<Service> like = new ArrayList<>();
    for (Service service : denied) {
      if (service.id().equals(text)) {
        return service;
      }
      if (!text.isEmpty() && service.id().contains(text)) {
        like.add(service);
      }
    }
    if (like.size() == 1) {
      return like.getFirst();
    }
    List<String> ids = denied.stream().map(Service::id).sorted().toList();
    @Nullable String maybe = Guess.nearest(text, ids);
    throw new IllegalArgumentException(
        "--pick: nobody is shut out of '"
            + text
            + "' in this run"
            + (maybe == null ? "." : "; did you mean " + maybe + "?")
            + " Expected one of "
            + String.join(", ", ids)
            + ".");
  }

  private static boolean denies(Scenario scenario, String service) {
    return scenario.cities().stream()
        .flatMap(city -> city.scheme().consequences().stream())
        .anyMatch(one -> one.effect() == Scheme.Effect.DENIES && one.service().equals(service));
  }

  private static String unknown(String text, String first) {
    List<String> names = new ArrayList<>(NAMED.stream().map(Named::name).toList());
    names.addAll(List.of(WRONGLY_BANNED, BANNED, DRAWN));
    @Nullable String maybe = Guess.nearest(first.toLowerCase(Locale.ROOT), names);
    return "--pick "
        + text
        + ": there is no such rule"
        + (maybe == null ? "." : "; did you mean " + maybe + "?")
        + " Expected one of "
        + String.join(", ", rules().keySet())
        + ".";
  }
}
