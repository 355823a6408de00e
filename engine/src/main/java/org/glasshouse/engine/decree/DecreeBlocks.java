package org.glasshouse.engine.decree;

import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What points by decree add up to.
///
/// @param asked answers to campaigns, by whether one approves in private and uses the net
/// @param threshold days within which praise is in time, and median day of praise, in tenths
/// @param days days of scored adults by their last answer and by harm done so far
/// @param scores scored adults by their last answer and by harm done so far: people, tenths of
///   points in all, and how many stand in the lowest band
/// @param officials people to whom officials added or from whom they took points
public record DecreeBlocks(
    Block asked, Block threshold, Block days, Block scores, Block officials) {

  // First places of `asked`.
  public static final int APPROVES_ONLINE = 0;
  public static final int APPROVES_OFFLINE = 1;
  public static final int OTHER_ONLINE = 2;
  public static final int OTHER_OFFLINE = 3;

  // Second places of `asked`, first places of `days` and `scores`.
  public static final int NOT_ASKED = 0;
  public static final int IN_TIME = 1;
  public static final int LATE = 2;
  public static final int SILENT = 3;

  // Second places of `days` and `scores`.
  public static final int NO_HARM = 0;
  public static final int HARM = 1;

  // Third places of `days`.
  public static final int ALL = 0;
  public static final int SHUT_OUT = 1;

  // Third places of `scores`.
  public static final int PEOPLE = 0;
  public static final int TENTHS = 1;
  public static final int LOWEST = 2;

  // Places of `threshold`.
  public static final int LIMIT = 0;
  public static final int MEDIAN = 1;

  // Places of `officials`.
  public static final int FAVOURED = 0;
  public static final int DISLIKED = 1;

  static DecreeBlocks add(LayoutBuilder layout) {
    return new DecreeBlocks(
        layout.add(
            "decree-asked",
            "answers to campaigns that ask for praise",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "who",
                "approves, online",
                "approves, offline",
                "does not, online",
                "does not, offline"),
            answers()),
        layout.add(
            "decree-threshold",
            "days within which praise is in time, and the median day of praise in the last campaign",
            "0.1 day",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("what", "in time", "median")),
        layout.add(
            "decree-days",
            "days of scored adults, and those on which they are shut out",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            answers(),
            harm(),
            LayoutBuilder.dimension("days", "all", "shut out")),
        layout.add(
            "decree-scores",
            "scored adults, their points, and those in the lowest band",
            "citizen, 0.1 point",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            answers(),
            harm(),
            LayoutBuilder.dimension("what", "people", "points", "in the lowest band")),
        layout.add(
            "decree-officials",
            "people to whom officials added, or from whom they took points",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("what", "added", "taken")));
  }

  private static Dimension answers() {
    return LayoutBuilder.dimension("answer", "not asked yet", "in time", "late", "silent");
  }

  private static Dimension harm() {
    return LayoutBuilder.dimension("harm", "none", "some");
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable DecreeBlocks in(CityLayout layout) {
    return (DecreeBlocks) layout.system(SystemId.DECREE);
  }
}
