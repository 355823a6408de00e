package org.glasshouse.engine.alert;

import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What alerts add up to.
///
/// @param passages passages of adults before cameras while an alert is on, and comparisons made in
///   them, in millions
/// @param stops what false matches led to
/// @param wanted those on the list, those of them whom cameras found, after how many days
/// @param days days since their stop of those wrongly stopped, and days of all adults since the
///   first alert: all, and shut out of something
public record AlertBlocks(Block passages, Block stops, Block wanted, Block days) {

  public static final int PASSAGES = 0;
  public static final int COMPARISONS = 1;

  public static final int FALSE_MATCHES = 0;
  public static final int STOPPED = 1;
  public static final int NO_HARM = 2;
  public static final int HOURS = 3;
  public static final int HELD = 4;
  public static final int HURT = 5;
  public static final int RECORDED = 6;

  public static final int LISTED = 0;
  public static final int FOUND = 1;
  public static final int FOUND_DAYS = 2;
  public static final int FOUND_NO_HARM = 3;
  public static final int NOT_FOUND = 4;

  public static final int WRONGLY_STOPPED = 0;
  public static final int ALL_ADULTS = 1;

  public static final int DAYS = 0;
  public static final int SHUT_OUT = 1;

  static AlertBlocks add(LayoutBuilder layout) {
    return new AlertBlocks(
        layout.add(
            "alert-passages",
            "passages before cameras while an alert is on",
            "passage, million comparisons",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("what", "passages", "comparisons")),
        layout.add(
            "alert-stops",
            "people taken for somebody wanted",
            "match, citizen, hour",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "what",
                "false matches",
                "stopped",
                "stopped, did no harm",
                "hours lost",
                "held",
                "hurt",
                "recorded")),
        layout.add(
            "alert-wanted",
            "people on the list",
            "citizen, day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "what",
                "put on the list",
                "found",
                "days until found",
                "found, did no harm",
                "not found")),
        layout.add(
            "alert-days",
            "days since a stop, and since the first alert",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("who", "wrongly stopped", "all adults"),
            LayoutBuilder.dimension("amount", "all", "shut out")));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable AlertBlocks of(CityLayout layout) {
    return (AlertBlocks) layout.system(SystemId.ALERT);
  }

  /// Those of a city where it is on.
  static AlertBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
