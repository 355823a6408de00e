package org.glasshouse.engine.concert;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ConcertSetting;

/// Compiles concerted acts.
public final class ConcertMaker implements SystemMaker<ConcertSetting> {

  @Override
  public Class<ConcertSetting> setting() {
    return ConcertSetting.class;
  }

  @Override
  public ConcertBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, ConcertSetting setting) {
    return new ConcertBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, ConcertSetting setting) {
    return new ConcertTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C13");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.ACTS, State.RECORDS);
  }
}
