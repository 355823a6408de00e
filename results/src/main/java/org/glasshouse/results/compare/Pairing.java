package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.difference.Difference;
import org.glasshouse.scenario.difference.Differences;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Whether two scenarios hold the same people with the same luck on the same days, so that each
/// citizen of the one can be held against the same citizen of the other.
public final class Pairing {

  private final List<String> differing = new ArrayList<>();
  private final String first;
  private final String second;

  private Pairing(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /// Refuses scenarios that cannot be paired. Rules, error rates, rates of acts and systems may
  /// differ: that is what is compared.
  ///
  /// @param first name of the first, for the message
  /// @param second name of the second
  /// @throws RunRefused with a line for each thing that differs and must not
  public static void mustHold(String first, Scenario one, String second, Scenario other) {
    Pairing pairing = new Pairing(first, second);
    pairing.luck(one, other);
    pairing.world(one, other);
    pairing.refuse();
  }

  /// The same for what no option of a run can change: whether they could be paired if the second
  /// ran with the seed, days and people of the first.
  ///
  /// @throws RunRefused as in [#mustHold]
  public static void mustFit(String first, Scenario one, String second, Scenario other) {
    Pairing pairing = new Pairing(first, second);
    pairing.world(one, other);
    pairing.refuse();
  }

  private void refuse() {
    if (!differing.isEmpty()) {
      throw new RunRefused(
          RunRefused.Why.NOT_ALIKE,
          first
              + " and "
              + second
              + " cannot be paired: they do not hold the same people with the same luck.\n"
              + String.join("\n", differing)
              + "\nExpected the same in both; rules, error rates and systems may differ.");
    }
  }

  private void luck(Scenario one, Scenario other) {
    same("seed", one, other, Scenario::seed);
    same("days", one, other, Scenario::days);
    same("people of all cities", one, other, Scenario::population);
    if (ids(one).equals(ids(other)) && one.population() == other.population()) {
      for (int c = 0; c < one.cities().size(); c++) {
        Scenario.City mine = one.cities().get(c);
        first("people of " + mine.name(), mine.people(), other.cities().get(c).people());
      }
    }
  }

  private void world(Scenario one, Scenario other) {
    same("start", one, other, Scenario::start);
    same("window_days", one, other, Scenario::windowDays);
    same("burn_in_days", one, other, Scenario::burnInDays);
    same("cities", one, other, Pairing::ids);
    if (ids(one).equals(ids(other))) {
      for (int c = 0; c < one.cities().size(); c++) {
        Scenario.City mine = one.cities().get(c);
        first("place of " + mine.id(), mine.tables(), other.cities().get(c).tables());
      }
    }
    kinds(CityLayout.recordKinds(one.people()), CityLayout.recordKinds(other.people()));
    first("exposures", one.people().exposures(), other.people().exposures());
  }

  /// Draws go by the number of a kind of act, so both must have the same kinds in the same order.
  private void kinds(List<String> one, List<String> other) {
    if (!one.equals(other)) {
      String only = only(one, other, first) + only(other, one, second);
      differing.add(
          "  kinds of acts: "
              + one.size()
              + " in "
              + first
              + ", "
              + other.size()
              + " in "
              + second
              + (only.isEmpty() ? ", in another order" : only));
    }
  }

  /// Names a kind that only one of them has.
  private static String only(List<String> kinds, List<String> others, String name) {
    return kinds.stream()
        .filter(kind -> !others.contains(kind))
        .findFirst()
        .map(kind -> "; " + kind + " only in " + name)
        .orElse("");
  }

  private static List<String> ids(Scenario scenario) {
    return scenario.cities().stream().map(Scenario.City::id).toList();
  }

  private void same(String what, Scenario one, Scenario other, Function<Scenario, Object> part) {
    first(what, part.apply(one), part.apply(other));
  }

  private static boolean whole(@Nullable Object part) {
    return part instanceof List<?> all && all.stream().allMatch(String.class::isInstance);
  }

  /// Lists of ids are held against each other as a whole.
  private static List<Difference> plain(String what, @Nullable Object one, @Nullable Object other) {
    return Objects.equals(one, other)
        ? List.of()
        : List.of(new Difference(List.of(what), one, other));
  }

  /// Notes the first place at which two parts differ.
  private void first(String what, @Nullable Object one, @Nullable Object other) {
    List<Difference> found =
        whole(one) ? plain(what, one, other) : Differences.of(what, one, other);
    if (!found.isEmpty()) {
      Difference at = found.getFirst();
      differing.add(
          "  "
              + at.where()
              + ": "
              + at.leftSaid()
              + " in "
              + first
              + ", "
              + at.rightSaid()
              + " in "
              + second
              + (found.size() > 1 ? ", and more of the kind" : ""));
    }
  }
}
