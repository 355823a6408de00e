package org.glasshouse.engine.world;

import org.glasshouse.engine.draws.Levels;

/// Where the rates of a kind of act are split: below the edge every citizen has candidates alike,
/// some of which are rejected; above it only the members of a list, each as many as their own rate
/// asks for, none of which is rejected.
///
/// The edge is a power of two times the mean rate. It follows from the kind's spread and the order
/// of magnitude of its rate, and from nothing else: all runs of the same people share all
/// candidates, and two runs with somewhat other rates share most. It is the edge with the least
/// cost, where a candidate that a year brings costs as much as an eighth of a byte of list.
///
/// @param edge multiplier of the mean rate up to which all citizens have candidates
/// @param lowest lowest level whose multiplier lies above the edge; the number of levels if none
///   does
public record RateSplit(double edge, int lowest) {

  private static final int FINEST = -2;
  private static final int COARSEST = 5;

  /// Rates a year that stand for those from a third of them to three times as much. More than the
  /// last count no more: frequent acts are seen seldom.
  private static final double[] USUAL = {0.01, 0.1, 1.0, 10.0};

  private static final double THIRD = 0.3;

  private static final double BYTES_OF_A_MEMBER = 2.0;
  private static final double CANDIDATES_OF_A_BYTE = 8.0;

  /// The split of a kind.
  ///
  /// @param yearly mean acts of an eligible citizen in a year
  /// @param levels levels of its multiplier
  public static RateSplit of(double yearly, Levels levels) {
    double usual = USUAL[0];
    for (double rate : USUAL) {
      usual = yearly >= THIRD * rate ? rate : usual;
    }
    double least = Double.POSITIVE_INFINITY;
    RateSplit best = new RateSplit(1, Levels.COUNT);
    for (int power = FINEST; power <= COARSEST; power++) {
      double edge = StrictMath.scalb(1.0, power);
      double candidates = edge;
      double members = 0;
      int lowest = Levels.COUNT;
      for (int level = Levels.COUNT - 1; level >= 0 && levels.value(level) > edge; level--) {
        members += levels.probability(level);
        candidates += levels.probability(level) * (levels.value(level) - edge);
        lowest = level;
      }
      double cost = candidates * usual + CANDIDATES_OF_A_BYTE * BYTES_OF_A_MEMBER * members;
      if (cost < least) {
        least = cost;
        best = new RateSplit(edge, lowest);
      }
    }
    return best;
  }

  /// Number of levels above the edge.
  public int above() {
    return Levels.COUNT - lowest;
  }
}
