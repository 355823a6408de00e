package org.glasshouse.engine.sabotage;

import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.SabotageSetting;
import org.jspecify.annotations.Nullable;

/// What sabotage adds up to.
public final class SabotageBlocks {

  static final int BROKEN = 0;
  static final int FOUND = 1;
  static final int REPAIRED = 2;
  static final int GUARDS = 1;
  static final int REPAIRS = 2;
  static final int UNPAID_GUARDS = 3;

  /// Devices by channel: standing, broken and not found, found and not repaired.
  public final Block devices;

  /// Devices by channel: broken, found, repaired.
  public final Block events;

  /// Money: budget that came in, guards, repairs, and pay of guards that there was no money for.
  public final Block money;

  /// Money left on the last day, below zero if it is owed.
  public final Block balance;

  SabotageBlocks(LayoutBuilder layout, SabotageSetting setting) {
    List<String> channels = List.copyOf(setting.devices().keySet());
    devices =
        layout.add(
            "sabotage-devices",
            "devices by state",
            "device",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("channel", channels),
            LayoutBuilder.dimension("state", "stands", "broken", "found"));
    events =
        layout.add(
            "sabotage-events",
            "devices broken, found and repaired",
            "device",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("channel", channels),
            LayoutBuilder.dimension("event", "broken", "found", "repaired"));
    money =
        layout.add(
            "sabotage-money",
            "money for repairs and guards",
            "1 of the currency",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("amount", "budget", "guards", "repairs", "guards not paid"));
    balance =
        layout.add(
            "sabotage-balance",
            "money left for repairs and guards",
            "1 of the currency",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("amount", "left"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable SabotageBlocks of(CityLayout layout) {
    return (SabotageBlocks) layout.system(SystemId.SABOTAGE);
  }
}
