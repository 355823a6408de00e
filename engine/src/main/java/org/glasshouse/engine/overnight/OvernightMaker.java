package org.glasshouse.engine.overnight;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.OvernightSetting;

/// Compiles changes of rules.
public final class OvernightMaker implements SystemMaker<OvernightSetting> {

  @Override
  public Class<OvernightSetting> setting() {
    return OvernightSetting.class;
  }

  @Override
  public OvernightBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, OvernightSetting setting) {
    return new OvernightBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, OvernightSetting setting) {
    return new OvernightTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C18");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.SCORES, State.LISTS, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.RULES, State.BANDS, State.STRIVING, State.CLIMATE);
  }
}
