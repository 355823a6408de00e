package org.glasshouse.engine.assembly;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.AssemblySetting;

/// Compiles assemblies.
public final class AssemblyMaker implements SystemMaker<AssemblySetting> {

  @Override
  public Class<AssemblySetting> setting() {
    return AssemblySetting.class;
  }

  @Override
  public AssemblyBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, AssemblySetting setting) {
    return AssemblyBlocks.add(
        layout, CityLayout.recordKinds(scenario.people()).indexOf(setting.act()));
  }

  @Override
  public CitySystem city(CityWorld city, AssemblySetting setting) {
    return new AssemblyTable(city, setting);
  }

  @Override
  public boolean dims() {
    return true;
  }

  @Override
  public List<String> rows() {
    return List.of("C3");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.SIGHT, State.RECORDS, State.AWARENESS, State.CLIMATE, State.SHUT_OUT, State.MEANS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.ACTS,
        State.UNDONE,
        State.SIGHT,
        State.RECORDS,
        State.WRONG_RECORDS,
        State.MEANS,
        State.CERTAINTY,
        State.HURT);
  }
}
