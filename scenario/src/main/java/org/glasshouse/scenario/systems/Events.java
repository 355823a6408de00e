package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.whole;

import org.glasshouse.scenario.format.Shape;

/// Shape of the dated events of a system; `SystemSection.events` reads them.
public final class Events {

  private Events() {}

  /// A key `events`: things by id, each with a day, what happens, where and how strongly.
  ///
  /// @param what all that can happen
  /// @param dose range and unit of the strength; neutral is 1
  public static Shape.Key key(Enum<?>[] what, Shape.Measure dose) {
    Shape.Fields event =
        Shape.Fields.sourced(
            "an event",
            must("what", choice(what), "what happens"),
            must("at_day", whole(0, 36_524, "days"), "day, counted from the start of the run"),
            may("days", whole(1, 36_525, "days"), "how long it lasts; 1 if missing"),
            may("cities", names("a city", 1, 4096), "where; wherever the system works if missing"),
            may("dose", dose, 1, "how strongly"));
    return may(
        "events",
        new Shape.Table(new Shape.Keys.Ids(false), event, 0, 1000, "event", true),
        "what happens on which day");
  }
}
