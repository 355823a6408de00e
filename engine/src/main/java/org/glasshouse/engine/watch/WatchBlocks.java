package org.glasshouse.engine.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.WatchSetting;
import org.jspecify.annotations.Nullable;

/// What constant watching adds up to.
///
/// @param hours once a month: adults, and hours of their day in view of somebody, in thousandths
/// @param acts acts of the kinds that any channel of this arm sees: done, and seen by at least one
/// @param records records of each watching channel: right, on somebody else, wrong otherwise
/// @param days once a month, adults with a record meant for somebody else, by the channel that made
///   it, and those without any: all, and those who are shut out of something
/// @param scans what body scanners do to people with nothing forbidden on them
public record WatchBlocks(Block hours, Block acts, Block records, Block days, Block scans) {

  public static final int ADULTS = 0;
  public static final int IN_VIEW = 1;

  public static final int DONE = 0;
  public static final int SEEN = 1;

  public static final int RIGHT = 0;
  public static final int SOMEBODY_ELSE = 1;
  public static final int WRONG_OTHERWISE = 2;

  public static final int ALL = 0;
  public static final int SHUT_OUT = 1;

  public static final int PEOPLE = 0;
  public static final int SEARCHES = 1;
  public static final int MINUTES = 2;
  public static final int OFTEN_PEOPLE = 3;
  public static final int OFTEN_SEARCHES = 4;
  public static final int RECORDED = 5;

  /// Label of the body scanners among the channels of [#days].
  public static final String SCANNERS = "body-scanners";

  /// Place of those without any such record in [#days].
  public int none() {
    return days.dimensions().getFirst().size() - 1;
  }

  static WatchBlocks add(LayoutBuilder layout, WatchSetting setting) {
    List<String> channels = List.copyOf(setting.view().keySet());
    List<String> who = new ArrayList<>(channels);
    if (!setting.scanPassages().isEmpty()) {
      who.add(SCANNERS);
    }
    who.add("no such record");
    return new WatchBlocks(
        layout.add(
            "watch-hours",
            "hours of a day in view",
            "citizen, 0.001 hour",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("amount", "adults", "hours in view")),
        layout.add(
            "watch-acts",
            "acts that a channel may see",
            "act",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("amount", "done", "seen by somebody")),
        layout.add(
            "watch-records",
            "records of watching channels",
            "record",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("channel", channels),
            LayoutBuilder.dimension(
                "about", "the right person", "somebody else", "wrong otherwise")),
        layout.add(
            "watch-days",
            "adults with a record meant for somebody else",
            "citizen-month",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("channel", who),
            LayoutBuilder.dimension("amount", "all", "shut out")),
        layout.add(
            "watch-scans",
            "body scanners and people with nothing forbidden on them",
            "citizen-month, search, minute",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "amount",
                "adults",
                "searches",
                "minutes of searches",
                "adults for whom it sets off most often",
                "searches of these",
                "recorded")));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable WatchBlocks of(CityLayout layout) {
    return (WatchBlocks) layout.system(SystemId.WATCH);
  }

  /// Those of a city where it is on.
  static WatchBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
