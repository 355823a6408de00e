package org.glasshouse.engine.enrol;

import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.EnrolSetting;
import org.jspecify.annotations.Nullable;

/// What enrolment adds up to.
public final class EnrolBlocks {

  /// Who cannot be in: a phone is needed and there is none.
  public static final int CANNOT = 0;

  /// Who could be in and never was.
  public static final int NEVER = 1;

  /// Who was in and left.
  public static final int LEFT = 2;

  /// Who is in.
  public static final int IN = 3;

  /// Moves of [#moves].
  public static final int JOINED = 0;

  /// See [#JOINED].
  public static final int GONE = 1;

  /// Would have left but for habit.
  public static final int STAYED_BY_HABIT = 2;

  /// Would have left, habit or no habit, but for the counters that have closed.
  public static final int STAYED_BY_COUNTERS = 3;

  /// Adults by where they stand.
  public final Block people;

  /// Days of adults by where they stand.
  public final Block days;

  /// Who joined, who left, and who wished to leave and stayed, by whether they had just lost points
  /// or were shut out.
  public final Block moves;

  /// Expected uses of services that closed counters cost those outside, in thousandths.
  public final Block missed;

  /// Closed counters, in thousandths.
  public final Block counters;

  EnrolBlocks(LayoutBuilder layout, EnrolSetting setting) {
    people =
        layout.add(
            "enrol-people",
            "adults by where they stand with a scheme that one may join",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("standing", "cannot", "never in", "left", "in"));
    days =
        layout.add(
            "enrol-days",
            "days of adults by where they stand with a scheme that one may join",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("standing", "cannot", "never in", "left", "in"));
    moves =
        layout.add(
            "enrol-moves",
            "joining, leaving, and wishing to leave and staying",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "move", "joined", "left", "stayed out of habit", "stayed for closed counters"),
            LayoutBuilder.dimension("before", "nothing", "lost points or was shut out"));
    List<String> services = setting.services();
    missed =
        layout.add(
            "enrol-missed",
            "expected uses of services that adults outside missed for closed counters",
            "0.001 use",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("service", services.toArray(String[]::new)),
            LayoutBuilder.dimension("standing", "cannot", "never in", "left"));
    counters =
        layout.add(
            "enrol-counters",
            "counters that have closed",
            "0.001",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("counters", "closed"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable EnrolBlocks of(CityLayout layout) {
    return (EnrolBlocks) layout.system(SystemId.ENROL);
  }
}
