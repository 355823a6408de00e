package org.glasshouse.engine.pilots;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.PilotsSetting;

/// Compiles trials in many cities.
public final class PilotsMaker implements SystemMaker<PilotsSetting> {

  @Override
  public Class<PilotsSetting> setting() {
    return PilotsSetting.class;
  }

  @Override
  public PilotsBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, PilotsSetting setting) {
    return new PilotsBlocks(layout, scenario);
  }

  @Override
  public CitySystem city(CityWorld city, PilotsSetting setting) {
    return new PilotsTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("S8");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.POINTS, State.CONSEQUENCES, State.SHUT_OUT, State.MEANS, State.ACTS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.RULES, State.BANDS, State.CONSEQUENCES, State.SHUT_OUT, State.MEANS);
  }
}
