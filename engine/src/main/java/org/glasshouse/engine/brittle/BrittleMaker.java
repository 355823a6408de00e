package org.glasshouse.engine.brittle;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.BrittleSetting;

/// Compiles how tight a score is and what counts as its end.
public final class BrittleMaker implements SystemMaker<BrittleSetting> {

  @Override
  public Class<BrittleSetting> setting() {
    return BrittleSetting.class;
  }

  @Override
  public BrittleBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, BrittleSetting setting) {
    return new BrittleBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, BrittleSetting setting) {
    return new BrittleTable(city, setting);
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public List<String> rows() {
    return List.of("C21");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.ACTS,
        State.SCORES,
        State.BANDS,
        State.OBJECTIONS,
        State.BUDGET,
        State.WEIGHTS,
        State.SHUT_OUT,
        State.HURT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.SIGHT, State.POINTS, State.BANDS, State.CONSEQUENCES, State.SHUT_OUT, State.BUDGET);
  }
}
