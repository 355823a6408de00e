package org.glasshouse.results.assumptions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.model.Provenance.Assumed;
import org.glasshouse.scenario.model.Provenance.Source;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.scoring.TightScheme;
import org.glasshouse.scenario.systems.KnownSystems;
import org.jspecify.annotations.Nullable;

/// Every number of a scenario that is assumed, found by walking its records, so that a number which
/// is added to a file format cannot be forgotten here.
///
/// @param assumed the assumed numbers, in the order of the files
/// @param sourced how many numbers a text gives
public record Assumptions(List<Assumption> assumed, int sourced) {

  /// All numbers of a scenario. A number that several cities share counts once; of cities drawn
  /// from a place count that place's numbers and how far they differ.
  public static Assumptions of(Scenario scenario) {
    Walk walk = new Walk();
    walk.visit(scenario, Mechanism.POPULATION, true);
    return new Assumptions(List.copyOf(walk.assumed), walk.sourced);
  }

  /// Assumed numbers of some mechanisms, nearest mechanism first; within one, those that hold for
  /// everybody and everything before those of one kind, channel, rule or service; then by width of
  /// the range for its value, widest first. Numbers whose range has no width come last of all.
  public List<Assumption> under(List<Mechanism> nearestFirst) {
    return assumed.stream()
        .filter(assumption -> nearestFirst.contains(assumption.mechanism()))
        .sorted(
            Comparator.comparing((Assumption a) -> a.relativeWidth() == 0)
                .thenComparingInt(a -> nearestFirst.indexOf(a.mechanism()))
                .thenComparing(a -> !a.general())
                .thenComparingDouble(a -> -a.relativeWidth()))
        .toList();
  }

  /// Assumed numbers of a system: first those of the key on which it hangs most, then by width of
  /// the range for its value, widest first. Numbers whose range has no width come last of all.
  ///
  /// @param id such as `sabotage`
  public List<Assumption> ofSystem(String id) {
    String first = "#systems." + id + "." + KnownSystems.hangsOn(id);
    return assumed.stream()
        .filter(assumption -> assumption.path().contains("#systems." + id + "."))
        .sorted(
            Comparator.comparing((Assumption a) -> a.relativeWidth() == 0)
                .thenComparing(a -> !(a.path() + ".").contains(first + "."))
                .thenComparingDouble(a -> -a.relativeWidth()))
        .toList();
  }

  /// The walk over records, collections and maps.
  private static final class Walk {
    private final List<Assumption> assumed = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    // Where a number that was seen would stand if it were made tighter or looser.
    private final Set<String> written = new HashSet<>();
    private int sourced;

    void visit(@Nullable Object value, Mechanism mechanism, boolean general) {
      switch (value) {
        case null -> {}
        case Quantity quantity -> number(quantity, mechanism, general);
        case Collection<?> many -> {
          for (Object one : many) {
            // Cities are the whole; an element of any other list is one of many.
            visit(one, mechanism, general && one instanceof Scenario.City);
          }
        }
        case Map<?, ?> map -> map.values().forEach(one -> visit(one, mechanism, false));
        case Scenario.City city -> {
          visit(city.tables(), mechanism, general);
          visit(city.scheme(), mechanism, general);
        }
        case Record parts -> components(parts, mechanism, general);
        case Object _ -> {}
      }
    }

    private void components(Record parts, Mechanism mechanism, boolean general) {
      for (RecordComponent component : parts.getClass().getRecordComponents()) {
        visit(
            read(component, parts),
            mechanism(parts.getClass(), component.getName(), mechanism),
            general);
      }
    }

    private static @Nullable Object read(RecordComponent component, Record parts) {
      try {
        return component.getAccessor().invoke(parts);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }

    private void number(Quantity quantity, Mechanism mechanism, boolean general) {
      String path = quantity.path();
      boolean made = path.endsWith(TightScheme.MADE);
      if (!seen.add(path + "=" + quantity.value()) || (made && written.contains(path))) {
        return;
      }
      written.add(path + TightScheme.MADE);
      switch (quantity.provenance()) {
        case Source _ -> sourced++;
        case Assumed assumption ->
            assumed.add(
                new Assumption(
                    quantity.path(),
                    mechanism,
                    quantity.value(),
                    assumption.low(),
                    assumption.high(),
                    assumption.why(),
                    general));
      }
    }
  }

  /// What the numbers below a component set; without a word here, what those above it set.
  static Mechanism mechanism(Class<?> owner, String component, Mechanism above) {
    return switch (owner.getSimpleName() + "." + component) {
      case "Scenario.systems" -> Mechanism.SYSTEM;
      case "PeopleModel.acts" -> Mechanism.CONDUCT;
      case "PeopleModel.debt" -> Mechanism.DEBT;
      case "PeopleModel.exposures" -> Mechanism.EXPOSURE;
      case "PeopleModel.services" -> Mechanism.CONSEQUENCES;
      case "ActKind.boost" -> Mechanism.STRIVING;
      case "ActKind.fine" -> Mechanism.LAW;
      case "ActKind.deterrable" -> Mechanism.DETERRENCE;
      case "ActKind.chillable" -> Mechanism.CHILLING;
      case "Behaviour.awareAtStart",
          "Behaviour.awareOnNotice",
          "Behaviour.awareByTie",
          "Behaviour.learning" ->
          Mechanism.AWARENESS;
      case "Behaviour.deterrence" -> Mechanism.DETERRENCE;
      case "Behaviour.lawCertainty" -> Mechanism.LAW;
      case "Behaviour.chilling",
          "Behaviour.vagueness",
          "Behaviour.hostility",
          "Behaviour.silenceFeedback" ->
          Mechanism.CHILLING;
      case "Behaviour.striving", "Behaviour.strivingReach" -> Mechanism.STRIVING;
      case "Behaviour.gamingShare", "Behaviour.gamingHours" -> Mechanism.GAMING;
      case "Channel.sees" -> Mechanism.DETECTION;
      case "Channel.delayDays" -> Mechanism.TIMING;
      case "Channel.noticeShare" -> Mechanism.REDRESS;
      case "Channel.followsRecords" -> Mechanism.EXPOSURE;
      case "Channel.errors" -> Mechanism.ERRORS;
      case "Place.camerasPerThousand" -> Mechanism.EXPOSURE;
      case "Scheme.parameters", "Scheme.rules" -> Mechanism.RULES;
      case "Scheme.score", "Scheme.bands" -> Mechanism.BANDS;
      case "Scheme.lists" -> Mechanism.LISTS;
      case "Scheme.consequences" -> Mechanism.CONSEQUENCES;
      case "Scheme.redress" -> Mechanism.REDRESS;
      default -> above;
    };
  }
}
