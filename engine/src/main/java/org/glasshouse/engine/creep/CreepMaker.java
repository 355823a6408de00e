package org.glasshouse.engine.creep;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Look;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.CreepSetting;

/// Compiles later uses of sensors.
public final class CreepMaker implements SystemMaker<CreepSetting> {

  @Override
  public Class<CreepSetting> setting() {
    return CreepSetting.class;
  }

  @Override
  public CreepBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, CreepSetting setting) {
    return CreepBlocks.add(layout, setting);
  }

  @Override
  public CitySystem city(CityWorld city, CreepSetting setting) {
    return new CreepTable(city, setting);
  }

  @Override
  public List<Look> looks(Scenario scenario, CreepSetting setting) {
    List<Look> looks = new ArrayList<>();
    for (CreepSetting.Use use : setting.uses()) {
      looks.add(new Look(use.act(), ChannelTable.cap(use.detection().value())));
    }
    return looks;
  }

  @Override
  public List<String> rows() {
    return List.of("C22", "C23");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.ACTS, State.SIGHT, State.POINTS, State.BANDS, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.RECORDS,
        State.WRONG_RECORDS,
        State.MEANS,
        State.CERTAINTY,
        State.AWARENESS,
        State.APPROVAL);
  }
}
