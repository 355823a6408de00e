package org.glasshouse.engine.files;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.FilesSetting;

/// Compiles old files.
public final class FilesMaker implements SystemMaker<FilesSetting> {

  @Override
  public Class<FilesSetting> setting() {
    return FilesSetting.class;
  }

  @Override
  public FilesBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, FilesSetting setting) {
    return new FilesBlocks(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, FilesSetting setting) {
    return new FilesTable(city, setting);
  }

  @Override
  public List<String> rows() {
    return List.of("S7");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.POINTS, State.BANDS, State.LISTS, State.CONSEQUENCES);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS);
  }
}
