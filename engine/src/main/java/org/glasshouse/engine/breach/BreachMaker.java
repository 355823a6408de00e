package org.glasshouse.engine.breach;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.BreachSetting;

/// Compiles breaches.
public final class BreachMaker implements SystemMaker<BreachSetting> {

  @Override
  public Class<BreachSetting> setting() {
    return BreachSetting.class;
  }

  @Override
  public BreachBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, BreachSetting setting) {
    return new BreachBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, BreachSetting setting) {
    return new BreachTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C12");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.SCORES, State.MEANS, State.SHUT_OUT, State.OBJECTIONS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.SCORES, State.POINTS, State.WRONG_RECORDS, State.OBJECTIONS);
  }
}
