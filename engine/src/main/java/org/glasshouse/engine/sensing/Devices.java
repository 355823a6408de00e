package org.glasshouse.engine.sensing;

import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.World;

/// Devices: each neighbourhood has one of each kind of camera that has faults, with an error rate
/// of its own that it keeps.
final class Devices {

  private Devices() {}

  /// Word that decides the error rate of a device.
  static int word(World world, ChannelTable channel, int neighbourhood, int city) {
    return Philox.word(
        world.seed,
        Stream.DEVICE.id(),
        Keys.mix(Keys.neighbourhood(city, neighbourhood) ^ channel.key),
        0,
        0);
  }
}
