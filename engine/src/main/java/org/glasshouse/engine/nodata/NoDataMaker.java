package org.glasshouse.engine.nodata;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.NoDataSetting;

/// Compiles what missing signs cost.
public final class NoDataMaker implements SystemMaker<NoDataSetting> {

  @Override
  public Class<NoDataSetting> setting() {
    return NoDataSetting.class;
  }

  @Override
  public NoDataBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, NoDataSetting setting) {
    return NoDataBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, NoDataSetting setting) {
    return new NoDataTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C23");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.RECORDS, State.CERTAINTY, State.BANDS, State.SHUT_OUT, State.ENROLMENT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.POINTS, State.SCORES);
  }
}
