package org.glasshouse.engine.denunciation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.DenunciationSetting;

/// Compiles denunciation.
public final class DenunciationMaker implements SystemMaker<DenunciationSetting> {

  @Override
  public Class<DenunciationSetting> setting() {
    return DenunciationSetting.class;
  }

  @Override
  public DenunciationBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, DenunciationSetting setting) {
    return new DenunciationBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, DenunciationSetting setting) {
    return new DenunciationTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C24");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(
        State.ACTS, State.BANDS, State.SHUT_OUT, State.STRIVING, State.MEANS, State.TRUST);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.RECORDS,
        State.WRONG_RECORDS,
        State.MEANS,
        State.TRUST,
        State.ACTS,
        State.UNDONE,
        State.CLIMATE);
  }
}
