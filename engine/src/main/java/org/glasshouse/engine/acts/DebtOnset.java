package org.glasshouse.engine.acts;

import org.glasshouse.engine.draws.GammaLevels;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.engine.world.RateLayers;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Trait;

/// Spells of late payment that begin: drawn like acts, from the same layers.
public final class DebtOnset {

  private static final int AMOUNTS = 64;

  public final DebtModel model;
  public final long key = KindTable.keyOf("debt-onset");
  public final double dailyRate;

  /// Rate layers.
  public final RateLayers rates = RateLayers.of(1);

  public final Levels levels;

  /// Flags of those who have bills to pay.
  public final int who = Eligible.mask(ActKind.Eligibility.HOUSEHOLDER);

  private final int[] amounts = new int[AMOUNTS];

  /// Compiles the onset of debts.
  public DebtOnset(DebtModel model) {
    this.model = model;
    this.dailyRate = model.onset().value() / 365.0;
    double shape = model.dispersion().value();
    double loading = model.resourcesLoading().value();
    double rho =
        loading == 0
            ? 0
            : Math.clamp(loading / GammaLevels.logSpread(Math.max(shape, 0.02)), -0.9, 0.9);
    this.levels = GammaLevels.build(shape, rho);
    for (int i = 0; i < AMOUNTS; i++) {
      double value =
          model.amountMedian().value()
              * StrictMath.exp(model.amountSpread().value() * NormalScores.of(i));
      amounts[i] = Math.clamp(StrictMath.round(value), 1, 0xffff);
    }
  }

  /// Trait that the onset hangs on: resources.
  public int trait(byte[][] traits, int citizen) {
    return traits[Trait.RESOURCES.ordinal()][citizen];
  }

  /// Amount owed, in days of the median income.
  ///
  /// @param word 32 bits of a keyed draw
  public int amount(int word) {
    return amounts[word >>> 26];
  }
}
