package org.glasshouse.engine.livemap;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What a live map adds up to.
///
/// @param people adults who use it, and all adults
/// @param acts acts of the kinds that patrols see, neighbours report or traces tell of, and what
///   was recorded of them rightly, by whether their citizens use the map, do not though they have a
///   phone, or have none
/// @param records records that the map led to, by whether they fall on somebody shown on it
/// @param days days of adults, and of those on which they are shut out, in the same way, and by
///   whether they are shown
public record LiveMapBlocks(Block people, Block acts, Block records, Block days) {

  // Places in `people`.
  public static final int USERS = 0;
  public static final int ADULTS = 1;

  // First places of `acts`, `records`, and of `days` from there on.
  public static final int USING = 0;
  public static final int NOT_USING = 1;
  public static final int NO_PHONE = 2;
  public static final int SHOWN = 0;
  public static final int NOT_SHOWN = 1;
  public static final int DAYS_SHOWN = 3;

  // Second places of `acts`.
  public static final int DONE = 0;
  public static final int PATROLS = 1;
  public static final int REPORTS = 2;
  public static final int TRACES = 3;

  // Second places of `records`.
  public static final int RIGHT = 0;
  public static final int MISTAKEN = 1;
  public static final int SPITE = 2;
  public static final int TRACED = 3;
  public static final int WRONG_PHONE = 4;

  // Second places of `days`.
  public static final int ALL = 0;
  public static final int SHUT_OUT = 1;

  static LiveMapBlocks add(LayoutBuilder layout) {
    return new LiveMapBlocks(
        layout.add(
            "live-map-people",
            "adults who use the map",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("people", "on the map", "adults")),
        layout.add(
            "live-map-acts",
            "acts, and what was recorded of them rightly",
            "act, record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("who", "on the map", "not on it", "no phone"),
            LayoutBuilder.dimension("what", "acts", "by patrols", "by reports", "by traces")),
        layout.add(
            "live-map-records",
            "records that the map led to",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("whom", "shown on it", "not shown"),
            LayoutBuilder.dimension(
                "what", "reported", "mistaken", "out of spite", "traced", "another's phone")),
        layout.add(
            "live-map-days",
            "days of adults, and those on which they are shut out",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "who", "on the map", "not on it", "no phone", "shown on it", "not shown"),
            LayoutBuilder.dimension("days", "all", "shut out")));
  }

  /// Those of a city, or null if it has no live map.
  public static @Nullable LiveMapBlocks in(CityLayout layout) {
    return (LiveMapBlocks) layout.system(SystemId.LIVE_MAP);
  }
}
