package org.glasshouse.engine.systems;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.jspecify.annotations.Nullable;

/// A system in one city, compiled: its tables, and the rooms that it needs. It never changes; all
/// that changes lies in its parts.
public interface CitySystem {

  /// Room in an empty district, or null if it keeps nothing there.
  default @Nullable DistrictPart newPart(District district) {
    return null;
  }

  /// Fills its part of a newly founded district.
  default void found(District district) {}

  /// Its part of the bulletin before the first window, or null if it tells nothing.
  default @Nullable BulletinPart firstBulletin() {
    return null;
  }

  /// Number of sums, besides the blocks, that districts add up for the bureau; see
  /// `CityTally.systems`.
  default int sums() {
    return 0;
  }

  /// The step between windows: reads what the districts of the city reported, writes the next
  /// bulletin, and may add to the blocks.
  ///
  /// @param tally sums of the window, blocks included
  /// @param next bulletin of the next window, still with the values of the last one
  /// @param closing the window that ended
  default void between(CityTally tally, Bulletin next, Closing closing) {}
}
