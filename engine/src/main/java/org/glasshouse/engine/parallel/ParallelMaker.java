package org.glasshouse.engine.parallel;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ParallelEconomySetting;

/// Compiles a parallel economy.
public final class ParallelMaker implements SystemMaker<ParallelEconomySetting> {

  @Override
  public Class<ParallelEconomySetting> setting() {
    return ParallelEconomySetting.class;
  }

  @Override
  public ParallelBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, ParallelEconomySetting setting) {
    return new ParallelBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, ParallelEconomySetting setting) {
    return new ParallelTable(city, setting);
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public List<String> rows() {
    return List.of("C14");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.SHUT_OUT, State.CERTAINTY, State.AWARENESS, State.ACTS, State.MEANS, State.RECORDS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.SIGHT,
        State.RECORDS,
        State.WRONG_RECORDS,
        State.MEANS,
        State.CERTAINTY,
        State.EVASION);
  }
}
