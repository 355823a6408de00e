package org.glasshouse.engine.population;

import org.glasshouse.engine.draws.Copula;
import org.glasshouse.engine.draws.Normal;

/// Latent traits: standard normal, stored as one of 64 levels of equal chance.
///
/// `resources` hangs together with the fifth of income, correlation 0.6 of the normals behind
/// unless the place's `extra` names `resources_by_income` (assumed; range to try: 0.3 to 0.8). The
/// other four are independent of each other and of everything else; members of a household share
/// them with the correlation that `extra` names as `household_traits`, and not at all without it,
/// since no source says how much.
final class TraitTables {

  private final long[] resources;
  private final long[] shared;
  private final boolean sharing;

  /// Builds the tables.
  ///
  /// @param resourcesByIncome correlation of resources with income, −1 to 1
  /// @param householdTraits correlation of a trait between members of a household, 0 to 1
  TraitTables(double resourcesByIncome, double householdTraits) {
    resources = rows(resourcesByIncome, StandingTables.FIFTHS);
    sharing = householdTraits > 0.0;
    shared = sharing ? rows(StrictMath.sqrt(householdTraits), Normal.LEVELS) : new long[0];
  }

  private static long[] rows(double rho, int cells) {
    long[] thresholds = new long[cells * Normal.LEVELS];
    for (int level = 0; level < Normal.LEVELS; level++) {
      double[] chances = Copula.conditional((level + 1.0) / Normal.LEVELS, rho, cells);
      for (int cell = 0; cell < cells; cell++) {
        thresholds[cell * Normal.LEVELS + level] = StrictMath.round(chances[cell] * 0x1p32);
      }
    }
    return thresholds;
  }

  /// Level of `resources` for a household of this fifth of income.
  byte resources(int fifth, int word) {
    return level(resources, fifth, word);
  }

  /// Whether members of a household share traits.
  boolean sharing() {
    return sharing;
  }

  /// Level of a trait of a member, given the household's level of it.
  byte given(int householdLevel, int word) {
    return level(shared, householdLevel, word);
  }

  private static byte level(long[] thresholds, int cell, int word) {
    long w = word & 0xFFFF_FFFFL;
    int at = cell * Normal.LEVELS;
    int level = 0;
    for (int step = Normal.LEVELS / 2; step > 0; step >>= 1) {
      level += w >= thresholds[at + level + step - 1] ? step : 0;
    }
    return (byte) level;
  }
}
