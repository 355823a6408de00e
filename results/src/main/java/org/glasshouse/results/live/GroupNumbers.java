package org.glasshouse.results.live;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.jspecify.annotations.Nullable;

/// One city, or a group of cities that is told as one, at the end of a window.
///
/// @param adults who live there
/// @param shutOut citizens denied at least one service, by [Basis]
/// @param meanScore in points; NaN if nobody is scored
/// @param bands scored citizens by band, lowest first
/// @param month what a month adds; null where none ends
public record GroupNumbers(
    long adults, long[] shutOut, double meanScore, long[] bands, @Nullable Month month) {
  private static final double TENTHS = 10;

  /// What is counted once a month, in the window in which the month ends.
  ///
  /// @param histogram scored citizens in equal bins over the range of scores
  /// @param flow moves since the last such window, by band from and to, one after the other
  public record Month(long[] histogram, long[] flow) {}

  /// Citizens denied at least one service.
  public long allShutOut() {
    return Arrays.stream(shutOut).sum();
  }

  /// Citizens who are denied a service on this basis.
  public long shutOut(Basis basis) {
    return shutOut[basis.ordinal()];
  }

  /// All that is read of a tally.
  static List<Block> blocks(CityLayout layout) {
    return List.of(
        layout.population,
        layout.shutOut,
        layout.scoreMoments,
        layout.bandStock,
        layout.bandFlow,
        layout.scoreHistogram);
  }

  /// Reads them from a tally.
  ///
  /// @param moves by band from and to, since a month last ended
  static GroupNumbers of(CityLayout layout, long[] tally, long[] moves) {
    long[] histogram = values(layout.scoreHistogram, tally);
    long count = tally[layout.scoreMoments.at(0)];
    double mean = tally[layout.scoreMoments.at(1)] / TENTHS / count;
    boolean ends = Arrays.stream(histogram).anyMatch(people -> people > 0);
    return new GroupNumbers(
        tally[layout.population.at(1)],
        values(layout.shutOut, tally),
        count == 0 ? Double.NaN : mean,
        values(layout.bandStock, tally),
        ends ? new Month(histogram, moves.clone()) : null);
  }

  private static long[] values(Block block, long[] tally) {
    return Arrays.copyOfRange(tally, block.offset(), block.offset() + block.size());
  }
}
