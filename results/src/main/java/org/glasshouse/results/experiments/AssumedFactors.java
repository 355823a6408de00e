package org.glasshouse.results.experiments;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.experiments.Factor.Knob;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.scoring.TightScheme;
import org.jspecify.annotations.Nullable;

/// Every assumed number of a scenario that has a range, collected from its files, with the paths of
/// the settings that change it.
final class AssumedFactors {

  /// Most numbers that are screened one by one; more are grouped by what they set.
  static final int MOST_SINGLE = 100;

  private final Scenario scenario;
  private final Map<String, Set<String>> prefixes = new LinkedHashMap<>();

  private AssumedFactors(Scenario scenario) {
    this.scenario = scenario;
    file(scenario.people(), "people.");
    file(scenario.channels(), "channels.");
    ofCities("scheme.", Scenario.City::scheme);
    ofCities("place.", AssumedFactors::place);
  }

  /// The numbers, in the order of the files, each with what it sets.
  ///
  /// @param mechanism what it sets
  /// @param knob the number
  record Movable(Mechanism mechanism, Knob knob) {

    /// The same where the files take whole numbers only.
    Movable whole() {
      return new Movable(
          mechanism, new Knob(knob.paths(), knob.low(), knob.high(), knob.why(), true));
    }
  }

  /// All that have a range.
  static List<Movable> of(Scenario scenario) {
    AssumedFactors files = new AssumedFactors(scenario);
    List<Movable> all = new ArrayList<>();
    for (Assumption assumption : Assumptions.of(scenario).assumed()) {
      if (assumption.low() < assumption.high() && !assumption.path().endsWith(TightScheme.MADE)) {
        all.add(
            new Movable(
                assumption.mechanism(),
                new Knob(
                    files.paths(assumption.path()),
                    assumption.low(),
                    assumption.high(),
                    assumption.why(),
                    false)));
      }
    }
    return List.copyOf(all);
  }

  /// Factors of a screening: one for each number, or if there are many, one for each thing that
  /// they set.
  static List<Factor> factors(List<Movable> movable) {
    List<Factor> factors = new ArrayList<>();
    if (movable.size() <= MOST_SINGLE) {
      for (Movable one : movable) {
        factors.add(new Factor(one.knob().paths().getFirst(), List.of(one.knob()), List.of()));
      }
      return List.copyOf(factors);
    }
    for (Mechanism mechanism : Mechanism.values()) {
      List<Knob> knobs =
          movable.stream().filter(one -> one.mechanism() == mechanism).map(Movable::knob).toList();
      if (!knobs.isEmpty()) {
        String name = knobs.size() == 1 ? knobs.getFirst().paths().getFirst() : mechanism.title();
        factors.add(new Factor(name, knobs, List.of()));
      }
    }
    return List.copyOf(factors);
  }

  private interface Part {
    Object of(Scenario.City city);
  }

  private static Object place(Scenario.City city) {
    CityGroup group = city.group();
    return group == null ? city.place() : group.place();
  }

  private void ofCities(String key, Part part) {
    Set<String> files = new LinkedHashSet<>();
    for (Scenario.City city : scenario.cities()) {
      @Nullable String file = file(part.of(city));
      if (file != null) {
        files.add(file);
      }
    }
    for (Scenario.City city : scenario.cities()) {
      CityGroup group = city.group();
      String named = group == null ? city.id() : group.id();
      file(part.of(city), files.size() == 1 ? key : "cities." + named + "." + key);
    }
  }

  private void file(Object part, String prefix) {
    @Nullable String file = file(part);
    if (file != null) {
      prefixes.computeIfAbsent(file, _ -> new LinkedHashSet<>()).add(prefix);
    }
  }

  /// Paths of the settings that change a number.
  private List<String> paths(String path) {
    int hash = path.indexOf('#');
    String inner = path.substring(hash + 1);
    Set<String> all = prefixes.get(path.substring(0, hash));
    return all == null ? List.of(inner) : all.stream().map(prefix -> prefix + inner).toList();
  }

  /// The file that holds the numbers of a part, or null if it has none.
  private static @Nullable String file(@Nullable Object part) {
    return switch (part) {
      case null -> null;
      case Quantity quantity -> quantity.path().substring(0, quantity.path().indexOf('#'));
      case Collection<?> many -> first(many);
      case Map<?, ?> map -> first(map.values());
      case Record parts -> {
        @Nullable String found = null;
        for (RecordComponent component : parts.getClass().getRecordComponents()) {
          found = found == null ? file(read(component, parts)) : found;
        }
        yield found;
      }
      case Object _ -> null;
    };
  }

  private static @Nullable String first(Collection<?> many) {
    @Nullable String found = null;
    for (Object one : many) {
      found = found == null ? file(one) : found;
    }
    return found;
  }

  private static @Nullable Object read(RecordComponent component, Record parts) {
    try {
      return component.getAccessor().invoke(parts);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
