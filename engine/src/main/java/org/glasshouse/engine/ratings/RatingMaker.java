package org.glasshouse.engine.ratings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.PeerRatingsSetting;

/// Compiles ratings by peers.
public final class RatingMaker implements SystemMaker<PeerRatingsSetting> {

  @Override
  public Class<PeerRatingsSetting> setting() {
    return PeerRatingsSetting.class;
  }

  @Override
  public RatingBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, PeerRatingsSetting setting) {
    return RatingBlocks.made(layout);
  }

  @Override
  public CitySystem city(CityWorld city, PeerRatingsSetting setting) {
    return new RatingTable(setting, city);
  }

  @Override
  public List<String> rows() {
    return List.of("C4");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.BANDS, State.STRIVING);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(State.STARS, State.SCORES, State.WRONG_RECORDS);
  }
}
