package org.glasshouse.engine.world;

import java.util.List;
import java.util.Map;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.LogNormalLevels;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.model.Quantity;

/// How much of a citizen's day each kind of place sees: a base, multipliers by attribute, and a
/// level that differs between citizens.
public final class ExposureTable {

  /// Number of kinds of place.
  public static final int PLACES = Exposure.Place.values().length;

  private static final int MASKS = 1 << Exposure.Attribute.values().length;

  private final double[][] byMask = new double[PLACES][MASKS];
  private final Levels[] levels = new Levels[PLACES];

  ExposureTable(List<Exposure> exposures) {
    for (int place = 0; place < PLACES; place++) {
      java.util.Arrays.fill(byMask[place], 1.0);
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
  }

  /// Levels of a citizen in all places, packed four bits each.
  ///
  /// @param words one 32-bit word of a keyed draw for each place
  public int pack(int[] words) {
    int packed = 0;
    for (int place = 0; place < PLACES; place++) {
      packed |= levels[place].level(0, words[place]) << 4 * place;
    }
    return packed;
  }

  /// Exposure of a citizen in a place; 1 for an average adult.
  public double of(int place, int mask, int packed) {
    return byMask[place][mask] * levels[place].value(packed >>> 4 * place & 15);
  }

  /// The attributes that matter to exposure, as bits in the order of `Exposure.Attribute`.
  public static int mask(int attributes) {
    boolean urban = Attributes.urban(attributes);
    return bit(urban, Exposure.Attribute.URBAN)
        | bit(!urban, Exposure.Attribute.RURAL)
        | bit(Attributes.migrant(attributes), Exposure.Attribute.MIGRANT)
        | bit(!Attributes.has(attributes, Attributes.PHONE), Exposure.Attribute.NO_PHONE)
        | bit(Attributes.has(attributes, Attributes.DRIVER), Exposure.Attribute.DRIVER)
        | bit(Attributes.employed(attributes), Exposure.Attribute.EMPLOYED)
        | bit(Attributes.publicServant(attributes), Exposure.Attribute.PUBLIC_SERVANT)
        | bit(Attributes.age(attributes) >= 60, Exposure.Attribute.OVER_60)
        | bit(Attributes.groupB(attributes), Exposure.Attribute.GROUP_B)
        | bit(Attributes.income(attributes) == 0, Exposure.Attribute.LOW_INCOME);
  }

  private static int bit(boolean on, Exposure.Attribute attribute) {
    return on ? 1 << attribute.ordinal() : 0;
  }
}
