package org.glasshouse.engine.jointlist;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.JointListSetting;

/// Compiles joint rewards and punishments.
public final class JointListMaker implements SystemMaker<JointListSetting> {

  @Override
  public Class<JointListSetting> setting() {
    return JointListSetting.class;
  }

  @Override
  public JointListBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, JointListSetting setting) {
    return new JointListBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, JointListSetting setting) {
    return new JointListTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("S10");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.LISTS, State.BANDS, State.OBJECTIONS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.CONSEQUENCES, State.SHUT_OUT, State.CERTAINTY, State.AWARENESS, State.MEANS);
  }
}
