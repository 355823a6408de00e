package org.glasshouse.engine.profiling;

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
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ProfilingSetting;

/// Compiles profiling.
public final class ProfilingMaker implements SystemMaker<ProfilingSetting> {

  @Override
  public Class<ProfilingSetting> setting() {
    return ProfilingSetting.class;
  }

  @Override
  public ProfilingBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, ProfilingSetting setting) {
    return ProfilingBlocks.add(layout);
  }

  @Override
  public CitySystem city(CityWorld city, ProfilingSetting setting) {
    return new ProfilingTable(city, setting);
  }

  /// Acts are drawn as far as the attention of the setting can see; what more it learns to look
  /// sees no deeper, but for harmful acts, all of which are drawn.
  @Override
  public List<Look> looks(Scenario scenario, ProfilingSetting setting) {
    List<Look> looks = new ArrayList<>();
    for (Channel channel : scenario.channels().channels()) {
      if (!setting.channels().contains(channel.id())) {
        continue;
      }
      for (Channel.Sight sight : channel.sees()) {
        double cap = ChannelTable.cap(sight.detection().value());
        looks.add(new Look(sight.act(), Math.min(1, cap * setting.attention().value())));
      }
    }
    return looks;
  }

  @Override
  public List<String> rows() {
    return List.of("C20");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.ACTS, State.SIGHT, State.PATROLS, State.RECORDS, State.SHUT_OUT);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.RECORDS, State.WRONG_RECORDS, State.OBJECTIONS);
  }
}
