package org.glasshouse.engine.alert;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.AlertSetting;

/// Compiles alerts.
public final class AlertMaker implements SystemMaker<AlertSetting> {

  @Override
  public Class<AlertSetting> setting() {
    return AlertSetting.class;
  }

  @Override
  public AlertBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, AlertSetting setting) {
    return AlertBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, AlertSetting setting) {
    return new AlertTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C1");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.ACTS, State.LISTS, State.SIGHT, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.MEANS, State.CERTAINTY, State.HURT);
  }
}
