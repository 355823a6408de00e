package org.glasshouse.engine.censor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Look;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.CensorshipSetting;

/// Compiles censorship.
public final class CensorMaker implements SystemMaker<CensorshipSetting> {

  @Override
  public Class<CensorshipSetting> setting() {
    return CensorshipSetting.class;
  }

  @Override
  public CensorBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, CensorshipSetting setting) {
    return CensorBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, CensorshipSetting setting) {
    return new CensorTable(city, setting);
  }

  /// Posts, and flags if they can mark anything, are drawn as far as they pass through the apps.
  @Override
  public List<Look> looks(Scenario scenario, CensorshipSetting setting) {
    double watched = setting.watched().value();
    List<Look> looks = new ArrayList<>();
    for (String post : setting.posts()) {
      looks.add(new Look(post, watched));
    }
    if (!setting.forbidden().isEmpty() || setting.falseFlags().value() > 0) {
      for (String flag : setting.flags()) {
        looks.add(new Look(flag, watched));
      }
    }
    return looks;
  }

  @Override
  public List<String> rows() {
    return List.of("C2", "S6");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.ACTS, State.BANDS, State.CLIMATE, State.STRIVING);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.CLIMATE);
  }
}
