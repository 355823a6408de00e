package org.glasshouse.engine.decree;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.DecreeSetting;

/// Compiles points by decree.
public final class DecreeMaker implements SystemMaker<DecreeSetting> {

  @Override
  public Class<DecreeSetting> setting() {
    return DecreeSetting.class;
  }

  @Override
  public DecreeBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, DecreeSetting setting) {
    return DecreeBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, DecreeSetting setting) {
    return new DecreeTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C16");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.STRIVING, State.CERTAINTY, State.AWARENESS, State.BANDS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.POINTS, State.SCORES, State.CLIMATE);
  }
}
