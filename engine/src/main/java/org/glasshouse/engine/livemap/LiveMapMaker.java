package org.glasshouse.engine.livemap;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.LiveMapSetting;

/// Compiles a live map.
public final class LiveMapMaker implements SystemMaker<LiveMapSetting> {

  @Override
  public Class<LiveMapSetting> setting() {
    return LiveMapSetting.class;
  }

  @Override
  public LiveMapBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, LiveMapSetting setting) {
    return LiveMapBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, LiveMapSetting setting) {
    return new LiveMapTable(city, setting);
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public List<String> rows() {
    return List.of("C7");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.ACTS, State.BANDS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.SIGHT, State.RECORDS, State.WRONG_RECORDS, State.MEANS);
  }
}
