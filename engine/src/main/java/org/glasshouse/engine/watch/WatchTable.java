package org.glasshouse.engine.watch;

import java.util.Map;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.systems.WatchSetting;
import org.jspecify.annotations.Nullable;

/// Constant watching in a city, compiled.
public final class WatchTable implements CitySystem {

  static final double HOURS = 24;

  final WatchBlocks blocks;

  /// Watching channels in the order of the setting; null where one does not work in this arm.
  final @Nullable ChannelTable[] channels;

  /// Of the day, the share in view of each at exposure 1.
  final double[] view;

  /// Place of each channel of the world among those above, or −1.
  final int[] place;

  /// Body scanners, or null where there are none in this arm.
  final @Nullable Scans scans;

  /// Way to certainty in a month for those in view all day.
  final double felt;

  WatchTable(CityWorld city, WatchSetting setting) {
    blocks = WatchBlocks.in(city.layout);
    channels = new ChannelTable[setting.view().size()];
    view = new double[channels.length];
    place = new int[city.world.channels.length];
    java.util.Arrays.fill(place, -1);
    int at = 0;
    for (Map.Entry<String, Quantity> entry : setting.view().entrySet()) {
      for (ChannelTable channel : city.world.channels) {
        if (channel.channel.id().equals(entry.getKey()) && city.world.works(channel)) {
          channels[at] = channel;
          place[channel.index] = at;
        }
      }
      view[at++] = entry.getValue().value() / HOURS;
    }
    felt = setting.felt().value();
    scans = Scans.of(city, setting, blocks);
  }

  /// The table of a city, or null if the system is off there.
  static @Nullable WatchTable of(CityWorld city) {
    return (WatchTable) city.systems.get(SystemId.WATCH);
  }

  @Override
  public WatchPart newPart(District district) {
    return new WatchPart(district.citizens);
  }
}
