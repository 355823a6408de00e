package org.glasshouse.engine.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.draws.GammaLevels;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Trait;

/// One kind of act, as numbers.
public final class KindTable {

  /// Steps of caution, chill and striving.
  public static final int STEPS = 256;

  /// Steps of a particular's value.
  private static final int FIELD_STEPS = 64;

  public final ActKind kind;
  public final int index;

  /// Key of the kind: a hash of its id, so that adding a kind reshuffles no other.
  public final long key;

  /// Mean acts a day of an eligible citizen.
  public final double dailyRate;

  public final double boost;

  /// Rate layers.
  public final RateLayers rates;

  public final Levels levels;

  /// Rate of the most active level under the strongest striving: no mark from here on is an act.
  public final double highest;

  public final boolean harmful;
  public final boolean speech;
  public final boolean illegal;

  /// Whether fear of being caught, and being watched, change how often it is done.
  public final boolean deterrable;

  public final boolean chillable;

  /// What ordinary law takes, in thousandths of yearly means.
  public final int fineMeans;

  private final int[] traits;
  private final double[] weights;

  /// Level of two traits together, by the level of each; empty unless there are two.
  private final byte[] pairs;

  private final double[] season = new double[12];
  private final double[] deterred = new double[STEPS];
  private final double[] chilled = new double[STEPS];
  private final double[] striven = new double[STEPS];
  private final int[][] fieldValues;

  /// Compiles a kind.
  ///
  /// @param deterrence multiplies the elasticity
  /// @param chilling multiplies the chilling
  /// @param striving largest increase of the log rate of a creditable kind
  KindTable(ActKind kind, int index, double deterrence, double chilling, double striving) {
    this.kind = kind;
    this.index = index;
    this.key = keyOf(kind.id());
    this.dailyRate = kind.rate().value() / 365.0;
    this.boost = kind.boost().value();
    this.rates = RateLayers.of(kind.rate().value() * boost);
    this.harmful = kind.nature() == ActKind.Nature.HARMFUL;
    this.speech =
        kind.domain() == ActKind.Domain.SPEECH || kind.domain() == ActKind.Domain.ASSOCIATION;
    this.illegal = kind.illegal();
    this.fineMeans = (int) StrictMath.round(kind.fine().value() * 1000.0 / 365.0);
    List<Integer> tied = new ArrayList<>();
    List<Double> loads = new ArrayList<>();
    double squares = 0;
    for (Trait trait : Trait.values()) {
      Quantity loading = kind.loadings().get(trait);
      if (loading != null && loading.value() != 0) {
        tied.add(trait.ordinal());
        loads.add(loading.value());
        squares += loading.value() * loading.value();
      }
    }
    double norm = StrictMath.sqrt(squares);
    this.traits = new int[tied.size()];
    this.weights = new double[tied.size()];
    for (int i = 0; i < traits.length; i++) {
      traits[i] = tied.get(i);
      weights[i] = loads.get(i) / norm;
    }
    this.pairs = new byte[traits.length == 2 ? NormalScores.LEVELS * NormalScores.LEVELS : 0];
    for (int i = 0; i < pairs.length; i++) {
      double first = weights[0] * NormalScores.of(i / NormalScores.LEVELS);
      double second = weights[1] * NormalScores.of(i % NormalScores.LEVELS);
      pairs[i] = (byte) NormalScores.level(first + second);
    }
    double shape = kind.dispersion().value();
    double rho =
        norm == 0 ? 0 : Math.clamp(norm / GammaLevels.logSpread(Math.max(shape, 0.02)), 0.0, 0.9);
    // With one trait its sign goes into the correlation; with several it is in the weights.
    this.levels = GammaLevels.build(shape, traits.length == 1 && weights[0] < 0 ? -rho : rho);
    this.highest = levels.value(Levels.COUNT - 1) * boost;
    for (int month = 0; month < 12; month++) {
      season[month] = kind.season().isEmpty() ? 1.0 : kind.season().get(month).value();
    }
    double eta = kind.deterrable().value() * deterrence;
    double chi = kind.chillable().value() * chilling;
    this.deterrable = eta != 0;
    this.chillable = chi != 0;
    for (int step = 0; step < STEPS; step++) {
      deterred[step] = StrictMath.exp(-eta * step / 64.0);
      chilled[step] = StrictMath.exp(-chi * step / 255.0);
      striven[step] = Math.min(boost, StrictMath.exp(striving * step / 255.0));
    }
    this.fieldValues = new int[kind.fields().size()][FIELD_STEPS];
    for (int f = 0; f < fieldValues.length; f++) {
      ActKind.ActField field = kind.fields().get(f);
      for (int step = 0; step < FIELD_STEPS; step++) {
        double z = NormalScores.of(step);
        double value = field.median().value() * StrictMath.exp(field.spread().value() * z);
        fieldValues[f][step] = Math.clamp(StrictMath.round(value), 0, field.max());
      }
    }
  }

  /// Key of a kind by its id: FNV-1a over UTF-8 (Fowler, Noll, Vo), then mixed.
  public static long keyOf(String id) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return Keys.mix(hash);
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

  /// Multiplier of a month, 0 for January.
  public double season(int month) {
    return season[month];
  }

  /// Response to perceived certainty: at most 1.
  ///
  /// @param caution 0 to 255, in 64ths of perceived certainty times loss
  public double deterred(int caution) {
    return deterred[caution];
  }

  /// Response to being watched: at most 1.
  ///
  /// @param chill 0 to 255
  public double chilled(int chill) {
    return chilled[chill];
  }

  /// Response to a band edge within reach: 1 to boost.
  ///
  /// @param striving 0 to 255
  public double striven(int striving) {
    return striven[striving];
  }

  /// Number of particulars that an act carries, at most 2.
  public int fields() {
    return fieldValues.length;
  }

  /// A particular.
  ///
  /// @param field 0 or 1
  /// @param word 32 bits of a keyed draw
  public int field(int field, int word) {
    return fieldValues[field][word >>> 26];
  }

  /// Loadings by trait, for documentation.
  public Map<Trait, Quantity> loadings() {
    return kind.loadings();
  }
}
