package org.glasshouse.engine.ratings;

/// How one person rates another: what they think, rounded to whole stars, and raised to what is
/// usual where they fear the answer to less. All in thousandths of a star but the rating itself.
final class Encounter {

  private static final int THOUSAND = 1000;
  private static final int HALF = 500;
  private static final int MOST = 5;

  private Encounter() {}

  /// Whole stars that say what one thinks.
  static int honest(int thought) {
    return Math.clamp(Math.floorDiv(thought + HALF, THOUSAND), 1, MOST);
  }

  /// Lowest rating that does not offend, in whole stars.
  ///
  /// @param usual rating that is usual
  /// @param tolerance how far below it a rating may lie
  static int inoffensive(int usual, int tolerance) {
    return Math.clamp(Math.floorDiv(usual - tolerance + THOUSAND - 1, THOUSAND), 1, MOST);
  }

  /// The rating that is given: the honest one unless it offends and the fear of the answer is worth
  /// the untruth.
  ///
  /// @param thought what the rater thinks
  /// @param inoffensive see [#inoffensive]
  /// @param fear stars by which this rater would raise a rating
  static int given(int thought, int inoffensive, int fear) {
    int honest = honest(thought);
    if (honest >= inoffensive || inoffensive * THOUSAND - thought > fear) {
      return honest;
    }
    return inoffensive;
  }
}
