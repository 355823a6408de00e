package org.glasshouse.engine.bureaus;

import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Behaviour;

/// The climate of opinion: the more of what would have been said is left unsaid, the more hostile
/// it is to those who still speak.
public final class ClimateBureau {

  private ClimateBureau() {}

  /// Writes the next hostility.
  public static void decide(CityWorld city, CityTally tally, Bulletin next) {
    Behaviour behaviour = city.world.behaviour;
    long base = StrictMath.round(1000 * behaviour.hostility().value());
    long feedback = StrictMath.round(1000 * behaviour.silenceFeedback().value());
    long all = tally.speechDone + tally.speechUndone;
    long silence = all == 0 ? 0 : 1000 * tally.speechUndone / all;
    long target = base + feedback * silence / 1000;
    next.hostility = Math.clamp((3L * next.hostility + target) / 4, 0, 1000);
  }
}
