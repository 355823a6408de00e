package org.glasshouse.engine.sensing;

import org.glasshouse.engine.assembly.AssemblyPart;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.livemap.LiveMapPart;
import org.glasshouse.engine.parallel.ParallelPart;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.jspecify.annotations.Nullable;

/// Sight of the channels in the neighbourhoods of a district, where something can dim it, of those
/// who are warned and of those who cover up.
final class Sight {

  private final District district;
  private final Window window;
  private final @Nullable LiveMapPart map;
  private final @Nullable AssemblyPart assembly;
  private final @Nullable ParallelPart parallel;
  private final @Nullable Block unseen;

  Sight(District district, Window window) {
    this.district = district;
    this.window = window;
    this.map = LiveMapPart.of(district);
    this.assembly = AssemblyPart.of(district);
    this.parallel = ParallelPart.of(district);
    this.unseen = window.city.layout.unseen;
  }

  /// Whether a channel that may be dimmed sees an act that it would see if nothing dimmed it. One
  /// that is missed only because of that is counted as unseen.
  ///
  /// @param n neighbourhood of the citizen, in the district
  /// @param below visibility below which it would be seen; that of the act lies under it
  boolean sees(int channel, int n, int citizen, int kind, double visibility, double below) {
    int sight = district.sight[channel][n];
    if (map != null) {
      sight = sight * map.left(channel, n, citizen) / 1000;
    }
    if (assembly != null) {
      sight = sight * assembly.left(channel, citizen, kind) / 1000;
    }
    if (parallel != null) {
      sight = sight * parallel.left(channel, citizen) / 1000;
    }
    if (sight >= 1000 || visibility < below * (sight * 0.001)) {
      return true;
    }
    if (unseen != null) {
      window.tally.count(unseen.at(channel, kind));
    }
    return false;
  }
}
