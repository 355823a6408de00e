package org.glasshouse.results.experiments;

import java.util.List;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.format.Numerals;

/// What a sweep varies in one place of the files, as the user wrote it.
public sealed interface Vary {

  /// Path of a setting, such as `people.behaviour.deterrence`.
  String path();

  /// Every number of a range, evenly.
  ///
  /// @param low lower end
  /// @param high upper end, above the lower one
  record Range(String path, double low, double high) implements Vary {}

  /// Each of some values.
  ///
  /// @param values YAML values, at least one
  record Listed(String path, List<String> values) implements Vary {

    public Listed {
      values = List.copyOf(values);
    }
  }

  /// Reads `path=a..b` or `path=x,y,z`.
  ///
  /// @throws IllegalArgumentException if it is neither; the message is for the user
  static Vary parse(String text) {
    int equals = text.indexOf('=');
    String values = equals < 1 ? "" : text.substring(equals + 1).strip();
    if (values.isEmpty()) {
      throw new IllegalArgumentException(
          "seen '" + text + "'; expected path=low..high or path=x,y,z.");
    }
    String path = text.substring(0, equals).strip();
    int dots = values.indexOf("..");
    if (dots < 0) {
      return new Listed(
          path, List.of(values.split(",", -1)).stream().map(String::strip).distinct().toList());
    }
    double low = end(text, values.substring(0, dots).strip());
    double high = end(text, values.substring(dots + 2).strip());
    if (low >= high) {
      throw new IllegalArgumentException(
          "seen '" + text + "'; expected a lower end that is below the upper one.");
    }
    return new Range(path, low, high);
  }

  private static double end(String text, String number) {
    try {
      double end = Double.parseDouble(number);
      if (Double.isFinite(end) && number.matches("[-+0-9.eE]+")) {
        return end;
      }
    } catch (NumberFormatException _) {
      // Told below, as for what is no finite number.
    }
    throw new IllegalArgumentException(
        "seen '" + number + "' in '" + text + "'; expected a number, as in path=0.1..0.9.");
  }

  /// Refuses a range over what a scheme sets: such numbers are compared one by one in a full grid,
  /// so that nobody searches for the scheme that controls best.
  ///
  /// @throws RunRefused if it is one
  default void mustNotSearch() {
    if (this instanceof Range range && ofScheme(range.path())) {
      throw new RunRefused(
          RunRefused.Why.BY_DESIGN,
          "A range over "
              + range.path()
              + " is refused by design: numbers of a scheme are compared in a full grid of named"
              + " values, never searched. Expected a list, such as "
              + range.path()
              + "="
              + Numerals.plain(range.low())
              + ","
              + Numerals.plain(range.high())
              + "; or --screen for what its assumptions do.");
    }
  }

  /// Whether a path leads to what a scheme, or a system that an authority switches on, is set by.
  private static boolean ofScheme(String path) {
    // A key can also be written in brackets, as in cities[harbour].
    String plain = path.replace('[', '.').replace("]", "");
    return plain.startsWith("scheme.")
        || plain.startsWith("systems.")
        || plain.matches("cities\\.[^.]+\\.scheme\\..*");
  }
}
