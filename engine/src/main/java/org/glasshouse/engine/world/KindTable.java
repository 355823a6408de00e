package org.glasshouse.engine.world;

import java.nio.charset.StandardCharsets;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.scenario.model.ActKind;

/// One kind of act, as numbers.
public final class KindTable {

  /// Steps of caution, chill and striving.
  public static final int STEPS = 256;

  /// Steps of a particular's value.
  private static final int FIELD_STEPS = 64;

  public final ActKind kind;
  public final int index;

  public final double boost;

  /// How its rate differs between citizens.
  public final RateTable rates;

  /// Its layers of visibility.
  public final Layers layers;

  public final boolean harmful;

  /// Whether it counts for the climate of opinion: speech and association, but for what is of no
  /// interest to an authority.
  public final boolean speech;

  public final boolean illegal;

  /// Whether fear of being caught, and being watched, change how often it is done.
  public final boolean deterrable;

  public final boolean chillable;

  /// Whether only drivers do it.
  public final boolean driver;

  /// What ordinary law takes, in thousandths of yearly means.
  public final int fineMeans;

  private final double[] season = new double[12];
  private final double[] deterred = new double[STEPS];
  private final double[] chilled = new double[STEPS];
  private final double[] striven = new double[STEPS];
  private final int[] effort = new int[STEPS];
  private final int[][] fieldValues;

  /// Compiles a kind.
  ///
  /// @param deterrence multiplies the elasticity
  /// @param chilling multiplies the chilling
  /// @param striving largest increase of the log rate of a creditable kind
  KindTable(ActKind kind, int index, double deterrence, double chilling, double striving) {
    this.kind = kind;
    this.index = index;
    this.boost = kind.boost().value();
    this.rates =
        new RateTable(
            index,
            kind.id(),
            kind.rate().value(),
            kind.dispersion().value(),
            kind.loadings(),
            Eligible.mask(kind.who()));
    this.harmful = kind.nature() == ActKind.Nature.HARMFUL;
    this.layers = Layers.of(harmful, kind.rate().value());
    boolean said =
        kind.domain() == ActKind.Domain.SPEECH || kind.domain() == ActKind.Domain.ASSOCIATION;
    this.speech = said && kind.nature() != ActKind.Nature.LAWFUL;
    this.illegal = kind.illegal();
    this.driver = kind.who() == ActKind.Eligibility.DRIVER;
    this.fineMeans = (int) StrictMath.round(kind.fine().value() * 1000.0 / 365.0);
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
      effort[step] =
          boost > 1 ? (int) StrictMath.ceil((striven[step] - 1) / (boost - 1) * 0x1p20) : 0;
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

  /// How much effort each step of striving is good for, in 2^-20 of what multiplies the rate by
  /// boost; rounded up.
  public int[] effort() {
    return effort;
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
}
