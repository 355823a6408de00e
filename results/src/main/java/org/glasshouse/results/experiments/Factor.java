package org.glasshouse.results.experiments;

import java.util.List;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.format.Numerals;

/// What a sweep varies as one thing: a number, a choice between values, or a group of assumed
/// numbers that move together.
///
/// @param name path of the setting, or what the group sets, in plain words
/// @param knobs the numbers; one unless it is a group
/// @param values the values to choose from; empty for numbers that have a range
public record Factor(String name, List<Knob> knobs, List<String> values) {

  public Factor {
    knobs = List.copyOf(knobs);
    values = List.copyOf(values);
  }

  /// A number of the files.
  ///
  /// @param paths paths of settings, more than one if cities share the file that holds it
  /// @param low lowest value that it takes; NaN for choices
  /// @param high highest
  /// @param why the reason that the files give for its value; what the user said otherwise
  /// @param whole whether it takes whole numbers only
  public record Knob(List<String> paths, double low, double high, String why, boolean whole) {

    public Knob {
      paths = List.copyOf(paths);
    }

    /// The value at a part of the range, as it is written.
    ///
    /// @param part from 0 at the lower end to 1 at the upper one
    String written(double part) {
      double value = part >= 1 ? high : low + part * (high - low);
      return Numerals.plain(whole ? Math.rint(value) : value);
    }
  }

  /// The settings in which a factor of one number stands at its lowest and at its highest, or at
  /// each of its values.
  List<GivenOption> ends() {
    Knob knob = knobs.getFirst();
    List<String> ends = values.isEmpty() ? List.of(knob.written(0), knob.written(1)) : values;
    return ends.stream()
        .map(end -> new GivenOption(GivenScenario.SET, knob.paths().getFirst() + "=" + end))
        .toList();
  }

  /// What a user named.
  static Factor of(Vary vary) {
    String said = "as given by --vary";
    return switch (vary) {
      case Vary.Range range ->
          new Factor(
              range.path(),
              List.of(new Knob(List.of(range.path()), range.low(), range.high(), said, false)),
              List.of());
      case Vary.Listed listed ->
          new Factor(
              listed.path(),
              List.of(new Knob(List.of(listed.path()), Double.NaN, Double.NaN, said, false)),
              listed.values());
    };
  }
}
