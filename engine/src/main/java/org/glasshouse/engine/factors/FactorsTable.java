package org.glasshouse.engine.factors;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.FactorsSetting;
import org.jspecify.annotations.Nullable;

/// A score of factors in a city, compiled. Points are in tenths.
public final class FactorsTable implements CitySystem {

  /// Things that can be on file: a phone, an account on the net, credit, a driving licence, pay.
  static final int ITEMS = 5;

  /// A weight that is as the file says, in thousandths.
  public static final int FULL = 1000;

  private static final int MEDIAN = 1000;
  private static final int[] ON_FILE = {
    Attributes.PHONE,
    Attributes.NET_USER,
    Attributes.BORROWER,
    Attributes.DRIVER,
    Attributes.EMPLOYED
  };

  final FactorsBlocks blocks;

  /// Windows between two scorings.
  final int period;

  private final int abilityTenths;
  private final int identityTenths;
  private final int relationsMillionths;
  private final int startTenths;

  /// Share of the scored of a neighbourhood who are honoured in a year.
  final double honours;

  /// Times as likely for somebody in whose household somebody works for the state.
  final double nearPower;

  private final int honourTenths;

  FactorsTable(CityWorld city, FactorsSetting setting) {
    FactorsBlocks own = FactorsBlocks.of(city.layout);
    if (own == null) {
      throw new IllegalStateException("factors without blocks");
    }
    this.blocks = own;
    int windowDays = city.world.days.windowDays();
    this.period = Math.max(1, (setting.periodDays() + windowDays / 2) / windowDays);
    int range = city.maxTenths - city.minTenths;
    this.abilityTenths = (int) StrictMath.round(range * setting.ability().value());
    this.identityTenths = (int) StrictMath.round(range * setting.identity().value());
    this.relationsMillionths = (int) StrictMath.round(1_000_000 * setting.relations().value());
    this.startTenths = city.startTenths;
    double points = setting.honourPoints().value();
    this.honours = points == 0 ? 0 : setting.honours().value();
    this.nearPower = setting.nearPower().value();
    this.honourTenths = (int) StrictMath.round(10 * points);
  }

  /// The table of a city, or null if the system is off there.
  public static @Nullable FactorsTable of(CityWorld city) {
    return (FactorsTable) city.systems.get(SystemId.FACTORS);
  }

  /// How many times the points of each rule count, in thousandths; null where all count once.
  ///
  /// @param city index of the city
  public static int @Nullable [] ruleWeights(Scenario scenario, int city) {
    Scenario.City here = scenario.cities().get(city);
    FactorsSetting setting = scenario.systems().of(FactorsSetting.class, here.id());
    if (setting == null) {
      return null;
    }
    int history = (int) StrictMath.round(FULL * setting.history().value());
    int behaviour = (int) StrictMath.round(FULL * setting.behaviour().value());
    if (history == FULL && behaviour == FULL) {
      return null;
    }
    int[] weights = new int[here.scheme().rules().size()];
    for (int r = 0; r < weights.length; r++) {
      boolean credit =
          here.scheme().rules().get(r).trigger() instanceof Scheme.Trigger.OnRecord on
              && on.kinds().stream().anyMatch(setting.historyRecords()::contains);
      weights[r] = credit ? history : behaviour;
    }
    return weights;
  }

  /// Whether everybody is scored anew in a window.
  boolean due(int window) {
    return window % period == 0;
  }

  /// Points for what somebody has: nothing at the median, half the weight with far more, and half
  /// of it taken where there is nothing, or no phone that could tell of it.
  ///
  /// @param means in thousandths of the median
  /// @param weight thousandths of the weight of the file
  int ability(int attributes, int means, int weight) {
    int seen = Attributes.has(attributes, Attributes.PHONE) ? Math.max(0, means) : 0;
    long tenths = (long) abilityTenths * weight * (seen - MEDIAN);
    return (int) Math.floorDiv(tenths, 2L * FULL * (seen + MEDIAN));
  }

  /// Points for how much is on file: half the weight for a full file, half of it taken for an empty
  /// one.
  int identity(int attributes, int weight) {
    int items = 0;
    for (int item : ON_FILE) {
      items += (attributes & item) != 0 ? 1 : 0;
    }
    long tenths = (long) identityTenths * weight * (2 * items - ITEMS);
    return (int) Math.floorDiv(tenths, 2L * FULL * ITEMS);
  }

  /// Points for how those near stand.
  ///
  /// @param mean mean of their scores, in tenths
  int relations(int mean, int weight) {
    long tenths = (long) relationsMillionths * weight * (mean - startTenths);
    return (int) Math.floorDiv(tenths, 1_000_000L * FULL);
  }

  /// Points of an honour.
  int honour(int weight) {
    return (int) ((long) honourTenths * weight / FULL);
  }

  @Override
  public FactorsPart newPart(District district) {
    return new FactorsPart(district.citizens, honours > 0);
  }
}
