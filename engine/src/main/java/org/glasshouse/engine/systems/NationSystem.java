package org.glasshouse.engine.systems;

import java.util.List;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.society.NationBulletin;
import org.glasshouse.engine.world.CityWorld;
import org.jspecify.annotations.Nullable;

/// A system in the whole society, compiled: its step after all cities have closed a window.
public interface NationSystem {

  /// Its part of the nation's bulletin before the first window, or null if it tells nothing.
  @Nullable BulletinPart firstBulletin();

  /// The step between windows. It may write the nation's next bulletin, the cities' next bulletins,
  /// and add to the cities' blocks.
  ///
  /// @param next bulletin of the nation, still with the values of the last window
  /// @param cities all cities, in order
  void between(NationBulletin next, List<City> cities, Closing closing);

  /// A city between two windows.
  ///
  /// @param world the compiled city
  /// @param tally sums of the window, blocks included
  /// @param next its next bulletin
  record City(CityWorld world, CityTally tally, Bulletin next) {}
}
