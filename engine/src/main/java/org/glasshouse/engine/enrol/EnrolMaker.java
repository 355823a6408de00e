package org.glasshouse.engine.enrol;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.EnrolSetting;

/// Compiles enrolment.
public final class EnrolMaker implements SystemMaker<EnrolSetting> {

  @Override
  public Class<EnrolSetting> setting() {
    return EnrolSetting.class;
  }

  @Override
  public EnrolBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, EnrolSetting setting) {
    return new EnrolBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, EnrolSetting setting) {
    return new EnrolTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C26");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.POINTS, State.CONSEQUENCES, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.ENROLMENT, State.AWARENESS, State.BANDS);
  }
}
