package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shapes.FLAG;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.format.Shapes;

/// How a system stands in a file.
///
/// @param id key under `systems:`
/// @param about what it models, in one line
/// @param keys keys of its own, beside `on` and `cities`
/// @param read makes its setting of a checked section
/// @param hangsOn key of the number, or of the things with numbers, on which what it does hangs
///   most, as far as one can tell from how it works; empty where none stands out
public record SystemFormat(
    String id,
    String about,
    List<Shape.Key> keys,
    Function<SystemSection, SystemSetting> read,
    String hangsOn) {

  /// A system none of whose numbers stands out.
  public SystemFormat(
      String id, String about, List<Shape.Key> keys, Function<SystemSection, SystemSetting> read) {
    this(id, about, keys, read, "");
  }

  /// Shape of the whole section.
  public Shape.Fields shape() {
    List<Shape.Key> all = new ArrayList<>();
    all.add(may("on", FLAG, "whether it is on; true if missing"));
    all.add(
        may("cities", Shapes.names("a city", 1, 4096), "where it works; everywhere if missing"));
    all.addAll(keys);
    return Shape.Fields.sourced("the system " + id, all.toArray(new Shape.Key[0]));
  }
}
