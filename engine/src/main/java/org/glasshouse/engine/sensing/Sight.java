package org.glasshouse.engine.sensing;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;

/// Sight of a channel in a neighbourhood, where something can dim it.
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
    int sight = district.sight[channel][district.neighbourhoodOf(citizen)];
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
