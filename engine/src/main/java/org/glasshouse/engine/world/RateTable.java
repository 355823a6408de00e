package org.glasshouse.engine.world;

import java.util.Arrays;
import java.util.Map;
import org.glasshouse.engine.draws.GammaLevels;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Trait;

/// How often citizens do something: a mean rate, and a multiplier of each citizen that is gamma
/// distributed and tied to latent traits.
public final class RateTable {

  private static final double STRONGEST = 0.9;
  private static final int GUIDE = 64;

  /// Index of the kind; the number of kinds stands for the onset of debts.
  public final int index;

  /// Key of the kind: a hash of its id, so that adding a kind reshuffles no other.
  public final long key;

  /// Mean a day of an eligible citizen.
  public final double daily;

  /// Levels of the multiplier.
  public final Levels levels;

  /// Where the rates are split.
  public final RateSplit split;

  /// Flags of `Attributes` that whoever does it must have.
  public final int who;

  /// For each 64th of what lies below the split, the lowest level whose multiplier lies above it.
  private final byte[] guide = new byte[GUIDE + 1];

  private final double toGuide;
  private final int[] traits;
  private final double[] weights;

  /// Level of two traits together, by the level of each; empty unless there are two.
  private final byte[] pairs;

  /// Compiles a rate.
  ///
  /// @param yearly mean a year of an eligible citizen
  /// @param shape shape of the gamma distribution
  /// @param loadings what the logarithm of the rate gains with a unit of each trait
  public RateTable(
      int index, String id, double yearly, double shape, Map<Trait, Quantity> loadings, int who) {
    this.index = index;
    this.key = KindTable.keyOf(id);
    this.daily = yearly / 365.0;
    this.who = who;
    int[] tied = new int[Trait.values().length];
    double[] loads = new double[tied.length];
    int count = 0;
    double squares = 0;
    for (Trait trait : Trait.values()) {
      Quantity loading = loadings.get(trait);
      if (loading != null && loading.value() != 0) {
        tied[count] = trait.ordinal();
        loads[count++] = loading.value();
        squares += loading.value() * loading.value();
      }
    }
    double norm = StrictMath.sqrt(squares);
    this.traits = Arrays.copyOf(tied, count);
    this.weights = new double[count];
    for (int i = 0; i < count; i++) {
      weights[i] = loads[i] / norm;
    }
    this.pairs = new byte[count == 2 ? NormalScores.LEVELS * NormalScores.LEVELS : 0];
    for (int i = 0; i < pairs.length; i++) {
      double first = weights[0] * NormalScores.of(i / NormalScores.LEVELS);
      double second = weights[1] * NormalScores.of(i % NormalScores.LEVELS);
      pairs[i] = (byte) NormalScores.level(first + second);
    }
    double rho =
        norm == 0
            ? 0
            : Math.clamp(norm / GammaLevels.logSpread(Math.max(shape, 0.02)), 0.0, STRONGEST);
    // With one trait its sign goes into the correlation; with several it is in the weights.
    this.levels = GammaLevels.build(shape, count == 1 && weights[0] < 0 ? -rho : rho);
    this.split = RateSplit.of(yearly, levels);
    this.toGuide = GUIDE / split.edge();
    int least = 0;
    for (int cell = 0; cell <= GUIDE; cell++) {
      while (least < Levels.COUNT && levels.value(least) <= cell / toGuide) {
        least++;
      }
      guide[cell] = (byte) least;
    }
  }

  /// Whether a citizen's multiplier lies above a mark below the split.
  ///
  /// @param trait as in [Levels#level]
  /// @param word as in [Levels#level]
  /// @param mark from zero to the edge of the split
  public boolean covers(int trait, int word, double mark) {
    int least = guide[(int) (mark * toGuide)];
    while (least < Levels.COUNT && levels.value(least) <= mark) {
      least++;
    }
    return least == 0 || least < Levels.COUNT && levels.atLeast(trait, word, least);
  }

  /// Traits that the rate hangs on, of some citizens of a neighbourhood, as [#trait] gives them.
  ///
  /// @param columns the five traits of all citizens of a district
  /// @param start first citizen of the neighbourhood
  /// @param slots holds their slots
  /// @param from place of the first of them
  /// @param count how many
  /// @param levels gets their traits, from place 0 on
  public void traits(
      byte[][] columns, int start, short[] slots, int from, int count, byte[] levels) {
    if (traits.length == 0) {
      Arrays.fill(levels, 0, count, (byte) 0);
    } else if (traits.length == 1) {
      one(columns[traits[0]], start, slots, from, count, levels);
    } else if (traits.length == 2) {
      two(pairs, columns[traits[0]], columns[traits[1]], start, slots, from, count, levels);
    } else {
      for (int i = 0; i < count; i++) {
        levels[i] = (byte) trait(columns, start + slots[from + i]);
      }
    }
  }

  private static void one(
      byte[] column, int start, short[] slots, int from, int count, byte[] levels) {
    for (int i = 0; i < count; i++) {
      levels[i] = column[start + slots[from + i]];
    }
  }

  private static void two(
      byte[] pairs,
      byte[] first,
      byte[] second,
      int start,
      short[] slots,
      int from,
      int count,
      byte[] levels) {
    for (int i = 0; i < count; i++) {
      int citizen = start + slots[from + i];
      levels[i] = pairs[first[citizen] << 6 | second[citizen]];
    }
  }

  /// Trait that the rate hangs on, as a level of 0 to 63.
  ///
  /// @param columns the five traits of all citizens of a district
  /// @param citizen whose
  public int trait(byte[][] columns, int citizen) {
    if (traits.length == 0) {
      return 0;
    }
    if (traits.length == 1) {
      return columns[traits[0]][citizen];
    }
    if (traits.length == 2) {
      return pairs[columns[traits[0]][citizen] << 6 | columns[traits[1]][citizen]];
    }
    double z = 0;
    for (int i = 0; i < traits.length; i++) {
      z += weights[i] * NormalScores.of(columns[traits[i]][citizen]);
    }
    return NormalScores.level(z);
  }
}
