package org.glasshouse.engine.sabotage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.SabotageSetting;

/// Compiles sabotage.
public final class SabotageMaker implements SystemMaker<SabotageSetting> {

  @Override
  public Class<SabotageSetting> setting() {
    return SabotageSetting.class;
  }

  @Override
  public SabotageBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, SabotageSetting setting) {
    return new SabotageBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, SabotageSetting setting) {
    return new SabotageTable(city, setting);
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public List<String> rows() {
    return List.of("C17");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.SHUT_OUT, State.CLIMATE);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.SIGHT, State.RECORDS, State.BUDGET);
  }
}
