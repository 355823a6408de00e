package org.glasshouse.engine.force;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ForceSetting;

/// Compiles force.
public final class ForceMaker implements SystemMaker<ForceSetting> {

  @Override
  public Class<ForceSetting> setting() {
    return ForceSetting.class;
  }

  @Override
  public ForceBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, ForceSetting setting) {
    return new ForceBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, ForceSetting setting) {
    return new ForceTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C25");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.BANDS, State.LISTS, State.RECORDS, State.WRONG_RECORDS, State.ACTS, State.CLIMATE);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.HURT, State.MEANS, State.CERTAINTY, State.CLIMATE, State.TRUST, State.APPROVAL);
  }
}
