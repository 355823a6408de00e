package org.glasshouse.results.live;

import java.util.List;
import org.glasshouse.engine.tally.Basis;

/// A society at the end of a window.
///
/// @param lastDay last day of the window, counted from the start
/// @param groups as they are told: cities, and groups of cities as one
/// @param adults by city
/// @param shutOut by city, citizens denied at least one service
public record LiveWindow(int lastDay, List<GroupNumbers> groups, long[] adults, long[] shutOut) {
  public LiveWindow {
    groups = List.copyOf(groups);
  }

  /// Adults of all cities.
  public long allAdults() {
    return groups.stream().mapToLong(GroupNumbers::adults).sum();
  }

  /// Citizens denied at least one service.
  public long allShutOut() {
    return groups.stream().mapToLong(GroupNumbers::allShutOut).sum();
  }

  /// Citizens who are denied a service on this basis.
  public long allShutOut(Basis basis) {
    return groups.stream().mapToLong(group -> group.shutOut(basis)).sum();
  }
}
