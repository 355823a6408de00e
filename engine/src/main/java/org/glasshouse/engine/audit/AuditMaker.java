package org.glasshouse.engine.audit;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.AuditSetting;

/// Compiles an audit.
public final class AuditMaker implements SystemMaker<AuditSetting> {

  @Override
  public Class<AuditSetting> setting() {
    return AuditSetting.class;
  }

  @Override
  public AuditBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, AuditSetting setting) {
    return new AuditBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, AuditSetting setting) {
    return new AuditTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C10");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.BANDS, State.SCORES, State.SHUT_OUT, State.POINTS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.BANDS, State.POINTS, State.WEIGHTS, State.STRIVING, State.OBJECTIONS, State.CLIMATE);
  }
}
