package org.glasshouse.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.resolve.Given;

/// Every number of a resolved scenario or file, with where it comes from. The report lists them,
/// and sensitivity varies the assumed ones.
///
/// @param entries in the order of the model; a number that several cities share stands once, and of
///   cities drawn from a place stand that place's numbers and how far they differ
public record AssumptionRegister(List<Entry> entries) {

  /// One number.
  ///
  /// @param path file and path inside it, such as `people/china.yaml#acts.speeding.rate`
  /// @param value in the unit of its field
  /// @param provenance source or assumption
  /// @param origin how the value came there
  public record Entry(String path, double value, Provenance provenance, Origin origin) {}

  /// How a value came there.
  public enum Origin {
    /// A text says so.
    SOURCED,
    /// The file assumes it, with a reason and a range.
    ASSUMED,
    /// The file says nothing, so it is neutral and switches something off.
    LEFT_OUT,
    /// It was set on the command line.
    SET
  }

  /// The numbers of a record of the model, such as a scenario, a people model or a scheme.
  public static AssumptionRegister of(Record root) {
    Set<Entry> entries = new LinkedHashSet<>();
    collect(root, entries);
    return new AssumptionRegister(List.copyOf(entries));
  }

  /// How many numbers came there in one way.
  public long count(Origin origin) {
    return entries.stream().filter(entry -> entry.origin() == origin).count();
  }

  /// Whether a file says nothing of a number, so that it is neutral.
  public static boolean leftOut(Provenance provenance) {
    return origin(provenance) == Origin.LEFT_OUT;
  }

  private static Origin origin(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Source _ -> Origin.SOURCED;
      case Provenance.Assumed assumed when assumed.why().equals(Given.LEFT_OUT) -> Origin.LEFT_OUT;
      case Provenance.Assumed assumed when assumed.why().startsWith(Given.SET) -> Origin.SET;
      case Provenance.Assumed _ -> Origin.ASSUMED;
    };
  }

  private static void collect(Object value, Set<Entry> entries) {
    switch (value) {
      case Quantity quantity ->
          entries.add(
              new Entry(
                  quantity.path(),
                  quantity.value(),
                  quantity.provenance(),
                  origin(quantity.provenance())));
      case List<?> list -> list.forEach(item -> collect(item, entries));
      case Map<?, ?> map -> map.values().forEach(item -> collect(item, entries));
      case Scenario.City city -> {
        collect(city.tables(), entries);
        collect(city.scheme(), entries);
      }
      case Record part -> components(part, entries);
      default -> {
        // Texts, choices, dates and plain numbers carry no provenance.
      }
    }
  }

  private static void components(Record part, Set<Entry> entries) {
    for (RecordComponent component : part.getClass().getRecordComponents()) {
      if (component.getType().isPrimitive()) {
        continue;
      }
      try {
        Object value = component.getAccessor().invoke(part);
        if (value != null) {
          collect(value, entries);
        }
      } catch (IllegalAccessException | InvocationTargetException wrong) {
        throw new IllegalStateException("Cannot read " + component, wrong);
      }
    }
  }
}
