package org.glasshouse.engine.sensing;

import org.glasshouse.engine.assembly.AssemblyPart;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.livemap.LiveMapPart;
import org.glasshouse.engine.parallel.ParallelPart;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;

/// Sight of a channel in a neighbourhood, where something can dim it, of those who are warned and
/// of those who cover up.
final class Sight {

  private Sight() {}

  /// Below which visibility an act is seen by a channel that may be dimmed. An act that is missed
  /// only because of that is counted as unseen.
  ///
  /// @param below the same if nothing dimmed it
  static double dim(
      District district,
      Window window,
      int channel,
      int citizen,
      int kind,
      double visibility,
      double below) {
    int n = district.neighbourhoodOf(citizen);
    int sight = district.sight[channel][n];
    LiveMapPart map = LiveMapPart.of(district);
    if (map != null) {
      sight = sight * map.left(channel, n, citizen) / 1000;
    }
    AssemblyPart assembly = AssemblyPart.of(district);
    if (assembly != null) {
      sight = sight * assembly.left(channel, citizen, kind) / 1000;
    }
    ParallelPart parallel = ParallelPart.of(district);
    if (parallel != null) {
      sight = sight * parallel.left(channel, citizen) / 1000;
    }
    if (sight >= 1000) {
      return below;
    }
    double dimmed = below * (sight * 0.001);
    Block unseen = window.city.layout.unseen;
    if (unseen != null && visibility < below && visibility >= dimmed) {
      window.tally.count(unseen.at(channel, kind));
    }
    return dimmed;
  }
}
