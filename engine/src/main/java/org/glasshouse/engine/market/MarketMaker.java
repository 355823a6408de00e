package org.glasshouse.engine.market;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.State;
import org.glasshouse.engine.systems.SystemMaker;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.CreditMarketSetting;

/// Compiles a market in credits.
public final class MarketMaker implements SystemMaker<CreditMarketSetting> {

  @Override
  public Class<CreditMarketSetting> setting() {
    return CreditMarketSetting.class;
  }

  @Override
  public MarketBlocks blocks(
      LayoutBuilder layout, Scenario scenario, int city, CreditMarketSetting setting) {
    return new MarketBlocks(layout);
  }

  @Override
  public CitySystem city(CityWorld city, CreditMarketSetting setting) {
    return new MarketTable(setting, city);
  }

  @Override
  public List<String> rows() {
    return List.of("C8");
  }

  @Override
  public Set<State> reads() {
    return EnumSet.of(State.MEANS, State.SCORES, State.CONSEQUENCES, State.RULES);
  }

  @Override
  public Set<State> writes() {
    return EnumSet.of(
        State.SCORES, State.MEANS, State.PRICE, State.STRIVING, State.RECORDS, State.WRONG_RECORDS);
  }
}
