package org.glasshouse.engine.bureaus;

import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;

/// Sends patrols and audits where past records were: the share of a neighbourhood moves a quarter
/// of the way, each window, to `(1 − ε) · records + ε · even`, where ε is one minus
/// `follows_records` of the channel (Ensign et al. 2018 show how this feeds on itself).
public final class PatrolBureau {

  private PatrolBureau() {}

  /// Writes the next patrol shares.
  public static void decide(CityWorld city, CityTally tally, Bulletin next) {
    for (ChannelTable channel : city.world.channels) {
      if (channel.follows <= 0) {
        continue;
      }
      int[] records = tally.recordsHere[channel.index];
      long total = 0;
      for (int here : records) {
        total += here;
      }
      int[] patrol = next.patrol[channel.index];
      long follows = StrictMath.round(1000 * channel.follows);
      for (int n = 0; n < patrol.length; n++) {
        long past = total == 0 ? 1000 : 1000L * records[n] * patrol.length / total;
        long target = (follows * past + (1000 - follows) * 1000) / 1000;
        patrol[n] = (int) ((3L * patrol[n] + target) / 4);
      }
    }
  }
}
