package org.glasshouse.engine.acts;

import java.util.EnumMap;
import java.util.Map;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.engine.world.RateTable;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Trait;

/// Spells of late payment that begin: drawn like acts.
public final class DebtOnset {

  private static final int AMOUNTS = 64;

  public final DebtModel model;

  /// How often spells begin.
  public final RateTable rates;

  private final int[] amounts = new int[AMOUNTS];

  /// Compiles the onset of debts.
  ///
  /// @param index index of the onset among the kinds of acts: their number
  public DebtOnset(DebtModel model, int index) {
    this.model = model;
    Map<Trait, Quantity> loadings = new EnumMap<>(Trait.class);
    loadings.put(Trait.RESOURCES, model.resourcesLoading());
    this.rates =
        new RateTable(
            index,
            "debt-onset",
            model.onset().value(),
            model.dispersion().value(),
            loadings,
            Eligible.mask(ActKind.Eligibility.HOUSEHOLDER));
    for (int i = 0; i < AMOUNTS; i++) {
      double value =
          model.amountMedian().value()
              * StrictMath.exp(model.amountSpread().value() * NormalScores.of(i));
      amounts[i] = Math.clamp(StrictMath.round(value), 1, 0xffff);
    }
  }

  /// Amount owed, in days of the median income.
  ///
  /// @param word 32 bits of a keyed draw
  public int amount(int word) {
    return amounts[word >>> 26];
  }
}
