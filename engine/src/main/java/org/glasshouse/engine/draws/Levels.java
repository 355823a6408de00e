package org.glasshouse.engine.draws;

/// A multiplier between citizens with mean 1, cut into 16 levels and tied to a latent trait.
///
/// The bins lie between consecutive powers of two, or of a root of two where the distribution is
/// narrow, so that a level's multiplier has a fixed power of two above it ([#ceiling]). A level's
/// value is the mean of the distribution inside its bin. The tie to the trait is a Gaussian copula:
/// the multiplier is the distribution's quantile at Φ(ρ·z + √(1−ρ²)·ε), where z is the trait and ε
/// is drawn by the caller's word.
///
/// Chances are whole multiples of 2^-32; the values are scaled by these very chances, so that the
/// mean over all citizens is 1 to the last digits.
public final class Levels {

  /// Number of levels.
  public static final int COUNT = 16;

  private static final int FLIP = 0x8000_0000;

  /// Sixteen words for each level of the trait: thresholds, flipped for signed comparison.
  private final int[] thresholds;

  private final double[] values;
  private final double[] ceilings;
  private final double[] probabilities;

  Levels(int[] thresholds, double[] values, double[] ceilings, double[] probabilities) {
    this.thresholds = thresholds;
    this.values = values;
    this.ceilings = ceilings;
    this.probabilities = probabilities;
  }

  /// The level of a citizen.
  ///
  /// @param zq the trait, 0 to 63, lowest first
  /// @param word 32 bits of a keyed draw; a smaller word (unsigned) never gives a higher level
  /// @return 0 to 15, smallest multiplier first
  public int level(int zq, int word) {
    int[] t = thresholds;
    int w = word ^ FLIP;
    int at = zq << 4;
    at += w >= t[at + 7] ? 8 : 0;
    at += w >= t[at + 3] ? 4 : 0;
    at += w >= t[at + 1] ? 2 : 0;
    at += w >= t[at] ? 1 : 0;
    return at & (COUNT - 1);
  }

  /// Whether a citizen's level is at least some level: [#level] without saying which.
  ///
  /// @param zq the trait, 0 to 63
  /// @param word as in [#level]
  /// @param least 1 to 15
  public boolean atLeast(int zq, int word, int least) {
    return (word ^ FLIP) >= thresholds[zq << 4 | least - 1];
  }

  /// Which of some citizens have at least some level: they are put first, in their order, with
  /// their traits and words.
  ///
  /// @param traits traits, 0 to 63
  /// @param words as in [#level]
  /// @param who goes with them
  /// @param count how many they are
  /// @param least 1 to 15
  /// @return how many have it
  public int atLeast(byte[] traits, int[] words, short[] who, int count, int least) {
    int[] floor = new int[Normal.LEVELS];
    for (int zq = 0; zq < floor.length; zq++) {
      floor[zq] = thresholds[zq << 4 | least - 1];
    }
    int stay = 0;
    for (int i = 0; i < count; i++) {
      byte trait = traits[i];
      int word = words[i];
      who[stay] = who[i];
      traits[stay] = trait;
      words[stay] = word;
      stay += (word ^ FLIP) >= floor[trait] ? 1 : 0;
    }
    return stay;
  }

  /// Multiplier of a level.
  public double value(int level) {
    return values[level];
  }

  /// A power of two that the level's multiplier does not exceed.
  public double ceiling(int level) {
    return ceilings[level];
  }

  /// Chance of a level over all citizens.
  public double probability(int level) {
    return probabilities[level];
  }

  /// Chance of a level among citizens with this trait.
  ///
  /// @param zq the trait, 0 to 63
  /// @param level 0 to 15
  public double probability(int zq, int level) {
    long below = level == 0 ? 0L : threshold(zq, level - 1);
    long upTo = level == COUNT - 1 ? 1L << 32 : threshold(zq, level);
    return (upTo - below) * 0x1p-32;
  }

  /// Variance of the multiplier over all citizens. A little below that of the distribution, because
  /// a level has one value.
  public double variance() {
    double sum = 0.0;
    for (int level = 0; level < COUNT; level++) {
      sum += probabilities[level] * (values[level] - 1.0) * (values[level] - 1.0);
    }
    return sum;
  }

  private long threshold(int zq, int level) {
    return (thresholds[zq << 4 | level] ^ FLIP) & 0xFFFF_FFFFL;
  }
}
