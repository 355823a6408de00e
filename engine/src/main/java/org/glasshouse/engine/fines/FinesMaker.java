package org.glasshouse.engine.fines;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.SpeechFinesSetting;

/// Compiles fines for speech.
public final class FinesMaker implements SystemMaker<SpeechFinesSetting> {

  @Override
  public Class<SpeechFinesSetting> setting() {
    return SpeechFinesSetting.class;
  }

  @Override
  public FinesBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, SpeechFinesSetting setting) {
    return FinesBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, SpeechFinesSetting setting) {
    return new FinesTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("C9");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.MEANS);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.ACTS, State.UNDONE, State.POINTS, State.MEANS, State.CLIMATE, State.RECORDS);
  }
}
