package org.glasshouse.engine.national;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.NationSystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// Compiles vendors' algorithms and the national score.
public final class NationalMaker implements SystemMaker<NationalScoreSetting> {

  @Override
  public Class<NationalScoreSetting> setting() {
    return NationalScoreSetting.class;
  }

  @Override
  public NationalBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, NationalScoreSetting setting) {
    return new NationalBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, NationalScoreSetting setting) {
    return new NationalTable(city, setting);
  }

  @Override
  public NationSystem nation(World world, NationalScoreSetting setting) {
    return new NationalBureau(world, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("S9");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.LISTS, State.SCORES, State.BANDS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.BANDS, State.WEIGHTS);
  }
}
