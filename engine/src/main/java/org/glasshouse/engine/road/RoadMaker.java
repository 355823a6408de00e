package org.glasshouse.engine.road;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.HighwaySetting;

/// Compiles a highway.
public final class RoadMaker implements SystemMaker<HighwaySetting> {

  @Override
  public Class<HighwaySetting> setting() {
    return HighwaySetting.class;
  }

  @Override
  public RoadBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, HighwaySetting setting) {
    return RoadBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, HighwaySetting setting) {
    return new RoadTable(setting, city);
  }

  @Override
  public List<String> rows() {
    return List.of("C5", "C6");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.MEANS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.ACTS, State.RECORDS, State.WRONG_RECORDS, State.MEANS, State.BUDGET);
  }
}
