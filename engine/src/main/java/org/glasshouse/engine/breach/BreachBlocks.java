package org.glasshouse.engine.breach;

import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.BreachSetting;
import org.glasshouse.scenario.systems.Event;
import org.jspecify.annotations.Nullable;

/// What breaches add up to.
public final class BreachBlocks {

  /// Places in [#altered].
  public static final int LOWERED = 0;

  public static final int RAISED = 1;

  /// Places in [#done].
  public static final int UNDONE = 2;

  public static final int FALSE_RECORDS = 3;

  /// Places in [#hurt].
  public static final int SHUT_OUT = 0;

  public static final int DENIED_AFTER = 1;

  /// Places in [#course].
  public static final int BEGAN = 0;

  public static final int FOUND = 1;

  /// People whose score stands altered: lowered, raised.
  public final Block altered;

  /// By event: alterations that lower, that raise, that were undone, and false records made.
  public final Block done;

  /// Days shut out of people whose score stood lowered, and of those only who became shut out while
  /// it did.
  public final Block hurt;

  /// By event: day on which it began and on which it was found, counted from 1; 0 if not yet.
  public final Block course;

  BreachBlocks(LayoutBuilder layout, BreachSetting setting) {
    List<String> events = setting.events().stream().map(Event::id).toList();
    List<String> named = events.isEmpty() ? List.of("none") : events;
    altered =
        layout.add(
            "breach-altered",
            "people whose score stands altered by a breach",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("direction", "lowered", "raised"));
    done =
        layout.add(
            "breach-done",
            "scores altered and rolled back, and false records made, by event",
            "1",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("event", named),
            LayoutBuilder.dimension("what", "lowered", "raised", "rolled back", "false records"));
    hurt =
        layout.add(
            "breach-hurt",
            "days for which people whose score stood lowered were shut out of something",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("since", "before or after", "after it was lowered"));
    course =
        layout.add(
            "breach-course",
            "day on which an event began and was found, counted from 1; 0 if not yet",
            "day",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("event", named),
            LayoutBuilder.dimension("step", "began", "found"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable BreachBlocks of(CityLayout layout) {
    return (BreachBlocks) layout.system(SystemId.BREACH);
  }
}
