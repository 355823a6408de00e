package org.glasshouse.engine.world;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.LogNormalLevels;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.model.Quantity;

/// How much of a citizen's day each kind of place sees: a base, multipliers by attribute, and a
/// level that differs between citizens.
public final class ExposureTable {

  /// Number of kinds of place.
  public static final int PLACES = Exposure.Place.values().length;

  private static final int MASKS = 1 << Exposure.Attribute.values().length;

  private static final int END_OF_STANDING = 17;
  private static final int[] STANDING = standings();
  private static final int OVER_60 = 1 << Exposure.Attribute.OVER_60.ordinal();
  private static final int DRIVER_DOWN = down(Attributes.DRIVER, Exposure.Attribute.DRIVER);
  private static final int GROUP_B_DOWN = down(Attributes.GROUP_B, Exposure.Attribute.GROUP_B);
  private static final int PHONE_DOWN = down(Attributes.PHONE, Exposure.Attribute.NO_PHONE);

  private final double[][] byMask = new double[PLACES][MASKS];
  private final Levels[] levels = new Levels[PLACES];

  /// Levels in the places in which all citizens are alike, packed.
  private final int alike;

  ExposureTable(List<Exposure> exposures) {
    for (int place = 0; place < PLACES; place++) {
      Arrays.fill(byMask[place], 1.0);
      levels[place] = LogNormalLevels.build(0, 0);
    }
    for (Exposure exposure : exposures) {
      int place = exposure.place().ordinal();
      levels[place] = LogNormalLevels.build(exposure.spread().value(), 0);
      for (int mask = 0; mask < MASKS; mask++) {
        double value = exposure.base().value();
        for (Map.Entry<Exposure.Attribute, Quantity> entry : exposure.multipliers().entrySet()) {
          if ((mask & 1 << entry.getKey().ordinal()) != 0) {
            value *= entry.getValue().value();
          }
        }
        byMask[place][mask] = value;
      }
    }
    int packed = 0;
    for (int place = 0; place < PLACES; place++) {
      packed |= alike(levels[place]) ? levels[place].level(0, 0) << 4 * place : 0;
    }
    alike = packed;
  }

  private static boolean alike(Levels levels) {
    return levels.probability(Levels.COUNT - 1) == 1;
  }

  /// Draws the levels of some citizens in all places, packed four bits each. A place in which all
  /// citizens are alike takes no draws.
  ///
  /// @param seed seed of the replicate
  /// @param keys keys of the citizens
  /// @param count how many they are
  /// @param words room for draws
  /// @param packed gets their levels
  /// @param to where the first one's go
  public void draw(long seed, long[] keys, int count, PhiloxBatch words, int[] packed, int to) {
    Arrays.fill(packed, to, to + count, alike);
    for (int place = 0; place < PLACES; place++) {
      if (!alike(levels[place])) {
        words.clear();
        words.addEach(Stream.EXPOSURE.id(), keys, 0, count, 0, place);
        words.draw(seed);
        for (int i = 0; i < count; i++) {
          packed[to + i] |= levels[place].level(0, words.w0(i)) << 4 * place;
        }
      }
    }
  }

  /// Exposure of a citizen in a place; 1 for an average adult.
  public double of(int place, int mask, int packed) {
    return byMask[place][mask] * levels[place].value(packed >>> 4 * place & 15);
  }

  /// Base and multipliers of a place, by mask.
  double[] byMask(int place) {
    return byMask[place];
  }

  /// What each level of a place multiplies by.
  double[] byLevel(int place) {
    double[] values = new double[Levels.COUNT];
    for (int level = 0; level < values.length; level++) {
      values[level] = levels[place].value(level);
    }
    return values;
  }

  /// The attributes that matter to exposure, as bits in the order of `Exposure.Attribute`.
  public static int mask(int attributes) {
    int over60 = Attributes.age(attributes) >= 60 ? OVER_60 : 0;
    return STANDING[attributes >>> Attributes.INCOME_SHIFT & STANDING.length - 1]
        | (attributes & Attributes.DRIVER) >>> DRIVER_DOWN
        | (attributes & Attributes.GROUP_B) >>> GROUP_B_DOWN
        | (~attributes & Attributes.PHONE) >>> PHONE_DOWN
        | over60;
  }

  /// What income, residence and work say, by bits 10 to 16 of the attributes.
  private static int standing(int attributes) {
    boolean urban = Attributes.urban(attributes);
    return bit(urban, Exposure.Attribute.URBAN)
        | bit(!urban, Exposure.Attribute.RURAL)
        | bit(Attributes.migrant(attributes), Exposure.Attribute.MIGRANT)
        | bit(Attributes.employed(attributes), Exposure.Attribute.EMPLOYED)
        | bit(Attributes.publicServant(attributes), Exposure.Attribute.PUBLIC_SERVANT)
        | bit(Attributes.income(attributes) == 0, Exposure.Attribute.LOW_INCOME);
  }

  private static int[] standings() {
    int[] standings = new int[1 << END_OF_STANDING - Attributes.INCOME_SHIFT];
    for (int i = 0; i < standings.length; i++) {
      standings[i] = standing(i << Attributes.INCOME_SHIFT);
    }
    return standings;
  }

  /// How far a flag of the attributes stands above its bit of the mask.
  private static int down(int flag, Exposure.Attribute attribute) {
    return Integer.numberOfTrailingZeros(flag) - attribute.ordinal();
  }

  private static int bit(boolean on, Exposure.Attribute attribute) {
    return on ? 1 << attribute.ordinal() : 0;
  }
}
