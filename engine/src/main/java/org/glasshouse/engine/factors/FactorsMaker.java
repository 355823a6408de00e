package org.glasshouse.engine.factors;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.FactorsSetting;

/// Compiles a score of factors.
public final class FactorsMaker implements SystemMaker<FactorsSetting> {

  @Override
  public Class<FactorsSetting> setting() {
    return FactorsSetting.class;
  }

  @Override
  public FactorsBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, FactorsSetting setting) {
    return new FactorsBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, FactorsSetting setting) {
    return new FactorsTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C10");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.MEANS, State.SCORES, State.SHUT_OUT, State.WEIGHTS, State.WRONG_RECORDS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.POINTS, State.SCORES, State.BANDS);
  }
}
