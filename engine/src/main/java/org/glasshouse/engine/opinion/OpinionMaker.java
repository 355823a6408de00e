package org.glasshouse.engine.opinion;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.OpinionSetting;

/// Compiles opinion.
public final class OpinionMaker implements SystemMaker<OpinionSetting> {

  @Override
  public Class<OpinionSetting> setting() {
    return OpinionSetting.class;
  }

  @Override
  public OpinionBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, OpinionSetting setting) {
    return OpinionBlocks.made(layout);
  }

  @Override
  public CitySystem city(CityWorld city, OpinionSetting setting) {
    return new OpinionTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C19");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.SHUT_OUT, State.CONSEQUENCES, State.CLIMATE, State.AWARENESS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.APPROVAL, State.AWARENESS, State.CLIMATE);
  }
}
