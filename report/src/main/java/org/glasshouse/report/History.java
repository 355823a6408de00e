package org.glasshouse.report;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;

/// How numbers went over the days of a run.
public interface History {

  /// Last day of every window (or month) that the results keep, ascending, counted from the start.
  int[] lastDays(Block.Cadence cadence);

  /// Values of a block by replicate, time and position inside the block.
  ///
  /// @param city index of the city
  double[][][] values(Arm arm, int city, Block block);
}
