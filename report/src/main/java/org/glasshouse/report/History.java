package org.glasshouse.report;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
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

  /// A number worked out from the values of a block, by replicate and time.
  ///
  /// @param values as [#values] gives them
  /// @param number gets the values of one replicate at one time, by position inside the block
  static double[][] each(double[][][] values, ToDoubleFunction<double[]> number) {
    double[][] numbers = new double[values.length][];
    for (int r = 0; r < values.length; r++) {
      numbers[r] = Arrays.stream(values[r]).mapToDouble(number).toArray();
    }
    return numbers;
  }
}
