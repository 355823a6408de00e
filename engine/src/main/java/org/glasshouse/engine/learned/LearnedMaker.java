package org.glasshouse.engine.learned;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.LearnedSetting;

/// Compiles a learned score.
public final class LearnedMaker implements SystemMaker<LearnedSetting> {

  @Override
  public Class<LearnedSetting> setting() {
    return LearnedSetting.class;
  }

  @Override
  public LearnedBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, LearnedSetting setting) {
    return new LearnedBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, LearnedSetting setting) {
    return new LearnedTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C11");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.SHUT_OUT, State.BANDS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.POINTS, State.SCORES, State.BANDS, State.WEIGHTS);
  }
}
