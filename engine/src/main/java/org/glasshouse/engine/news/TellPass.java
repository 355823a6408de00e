package org.glasshouse.engine.news;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.parallel.ParallelPart;
import org.glasshouse.engine.ratings.RatingTable;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// The end of a window: a district publishes its part of the city's board, a byte for each citizen:
/// the band, bit 7 for those who are shut out of something, where peers rate each other bit 6 for
/// those who are scored, and where people trade off the system bit 5 for those who do.
public final class TellPass implements Pass {

  @Override
  public String name() {
    return "tell";
  }

  @Override
  public void run(District district, Window window) {
    int at = window.city.boardStart[district.firstNeighbourhood];
    int denies = window.city.consequences.denies;
    byte[] board = window.nextBoard;
    int rated = RatingTable.of(window.city) == null ? 0 : 0x40;
    ParallelPart parallel = ParallelPart.of(district);
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      int shut = (district.inForce[citizen] & denies) != 0 ? 0x80 : 0;
      int trades = parallel != null && parallel.in(citizen) ? ParallelPart.ON_BOARD : 0;
      int scored = (district.flags[citizen] & Flags.SCORED) * rated;
      board[at + citizen] = (byte) (district.band[citizen] | shut | scored | trades);
    }
  }
}
