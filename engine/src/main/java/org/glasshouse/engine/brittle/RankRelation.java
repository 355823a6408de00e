package org.glasshouse.engine.brittle;

/// How far scores put those who did harm below those who did none: of all pairs of one who did and
/// one who did not, the share in which the score of the latter is higher, less the share in which
/// it is lower. It is 1 if every score of the one is above every score of the other, 0 if scores
/// tell nothing, −1 if they stand the wrong way round (the rank-biserial correlation).
final class RankRelation {

  private RankRelation() {}

  /// The rank correlation.
  ///
  /// @param counts by bin of the score, lowest first: those who did no harm, those who did
  /// @param bins number of bins
  /// @return NaN if there is nobody of one sort
  static double of(long[] counts, int bins) {
    long harmed = 0;
    long none = 0;
    long higher = 0;
    long lower = 0;
    for (int bin = 0; bin < bins; bin++) {
      long good = counts[2 * bin];
      long bad = counts[2 * bin + 1];
      higher += good * harmed;
      lower += bad * none;
      none += good;
      harmed += bad;
    }
    return none == 0 || harmed == 0 ? Double.NaN : (higher - lower) / ((double) none * harmed);
  }
}
