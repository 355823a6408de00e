package org.glasshouse.engine.watch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.WatchSetting;

/// Compiles constant watching.
public final class WatchMaker implements SystemMaker<WatchSetting> {

  @Override
  public Class<WatchSetting> setting() {
    return WatchSetting.class;
  }

  @Override
  public WatchBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, WatchSetting setting) {
    return WatchBlocks.add(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, WatchSetting setting) {
    return new WatchTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("S5");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.ACTS, State.SIGHT, State.AWARENESS, State.WRONG_RECORDS, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.CERTAINTY, State.RECORDS, State.WRONG_RECORDS, State.MEANS);
  }
}
