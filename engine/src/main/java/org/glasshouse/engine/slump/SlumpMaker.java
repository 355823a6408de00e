package org.glasshouse.engine.slump;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.SlumpSetting;

/// Compiles a slump.
public final class SlumpMaker implements SystemMaker<SlumpSetting> {

  @Override
  public Class<SlumpSetting> setting() {
    return SlumpSetting.class;
  }

  @Override
  public SlumpBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, SlumpSetting setting) {
    return new SlumpBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, SlumpSetting setting) {
    return new SlumpTable(setting, city);
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public List<String> rows() {
    return List.of("C15");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.MEANS, State.BANDS, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.MEANS,
        State.DEBTS,
        State.BUDGET,
        State.SIGHT,
        State.OBJECTIONS,
        State.CONSEQUENCES,
        State.SHUT_OUT,
        State.CERTAINTY,
        State.CLIMATE,
        State.HURT);
  }
}
