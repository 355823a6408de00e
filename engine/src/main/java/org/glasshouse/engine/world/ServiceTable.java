package org.glasshouse.engine.world;

import org.glasshouse.engine.draws.GammaLevels;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Eligible;
import org.glasshouse.scenario.model.Service;

/// How often citizens use a service: a mean, a level that differs between citizens and stays, and
/// an elasticity to income.
public final class ServiceTable {

  private final long key;
  private final int who;
  private final double occasions;
  private final double elasticity;
  private final Levels levels;

  ServiceTable(Service service) {
    this.key = KindTable.keyOf(service.id());
    this.who = Eligible.mask(service.who());
    this.occasions = service.occasions().value();
    this.elasticity = service.incomeElasticity().value();
    this.levels = GammaLevels.build(service.dispersion().value(), 0);
  }

  /// Yearly uses of an average eligible citizen of each fifth of income; over the five equal fifths
  /// their mean is that of the people file.
  ///
  /// @param means usual means of each fifth
  public double[] byFifth(int[] means) {
    double[] uses = new double[means.length];
    double sum = 0;
    for (int fifth = 0; fifth < uses.length; fifth++) {
      uses[fifth] = StrictMath.pow(Math.max(1, means[fifth]), elasticity);
      sum += uses[fifth];
    }
    for (int fifth = 0; fifth < uses.length; fifth++) {
      uses[fifth] *= occasions * uses.length / sum;
    }
    return uses;
  }

  /// Whether a citizen uses the service at all.
  public boolean uses(int attributes) {
    return Eligible.meets(attributes, who);
  }

  /// How much more or less than others of the same income a citizen uses it; 1 on average.
  ///
  /// @param citizen key of the citizen
  public double level(long seed, long citizen) {
    int word = Philox.word(seed, Stream.SERVICE_LEVEL.id(), Keys.mix(citizen ^ key), 0, 0);
    return levels.value(levels.level(0, word));
  }
}
