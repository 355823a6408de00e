package org.glasshouse.engine.draws;

/// Poisson counts from one 64-bit word, by inversion: exact in distribution to the resolution of
/// doubles, and the same on every machine, because a draw uses only comparisons, sums, products and
/// quotients.
///
/// A mean of 16 and more is split: a Poisson count of mean λ is the sum of independent counts whose
/// means add up to λ, here of doublings of 16 up to 8,192 (each drawn from a fixed table) and a
/// rest below 16. The further words are functions of the first one ([Stream#POISSON_PART]).
public final class PoissonTable {

  /// Means below this are drawn in one step.
  public static final double STEP = 16.0;

  private static final int PARTS = 10;
  private static final FixedPoisson[] FIXED = fixed();
  private static final double[] RECIPROCAL = reciprocals();

  private PoissonTable() {}

  /// Builds the constant that [#draw] needs: the chance that the rest of the mean below 16 gives
  /// zero.
  ///
  /// @param lambda mean, from 0 to 2^30
  public static double p0(double lambda) {
    return Exponential.ofMinus(rest(lambda));
  }

  /// A Poisson count.
  ///
  /// @param lambda mean, from 0 to 2^30
  /// @param p0 what [#p0] gives for this mean
  /// @param word 64 bits of a keyed draw
  public static int draw(double lambda, double p0, long word) {
    if (lambda < STEP) {
      double u = Philox.unit(word);
      return u <= p0 ? 0 : invert(lambda, p0, u);
    }
    return split(lambda, p0, word);
  }

  private static int split(double lambda, double p0, long word) {
    int sixteens = (int) (lambda * (1.0 / STEP));
    double rest = lambda - sixteens * STEP;
    int part = 0;
    int count = 0;
    int digits = sixteens;
    for (int place = 0; place < PARTS; place++) {
      int times = place == PARTS - 1 ? digits : digits & 1;
      digits >>>= 1;
      for (int i = 0; i < times; i++) {
        count += FIXED[place].draw(Philox.unit(further(word, part++)));
      }
    }
    double u = Philox.unit(further(word, part));
    return u <= p0 ? count : count + invert(rest, p0, u);
  }

  private static long further(long word, int part) {
    return Philox.pair(word, Stream.POISSON_PART.id(), 0L, part, 0);
  }

  private static double rest(double lambda) {
    return lambda - ((int) (lambda * (1.0 / STEP))) * STEP;
  }

  /// Sequential search upwards from one. The end is reached when the chance no longer adds to the
  /// sum.
  private static int invert(double lambda, double p0, double u) {
    double chance = p0;
    double sum = p0;
    for (int k = 1; k < RECIPROCAL.length; k++) {
      chance *= lambda * RECIPROCAL[k];
      sum += chance;
      if (u <= sum) {
        return k;
      }
    }
    return RECIPROCAL.length - 1;
  }

  private static double[] reciprocals() {
    double[] values = new double[128];
    for (int k = 1; k < values.length; k++) {
      values[k] = 1.0 / k;
    }
    return values;
  }

  private static FixedPoisson[] fixed() {
    FixedPoisson[] tables = new FixedPoisson[PARTS];
    for (int place = 0; place < PARTS; place++) {
      tables[place] = new FixedPoisson(16 << place);
    }
    return tables;
  }
}
