package org.glasshouse.engine.market;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Channel.Errors;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.CreditMarketSetting;
import org.jspecify.annotations.Nullable;

/// A market's settings, compiled for one city.
public final class MarketTable implements CitySystem {

  /// Faked hours that one record holds at most.
  private static final int MOST_HOURS = 40;

  /// Share of scored adults on the market, and of these the traders and launderers, as bounds.
  public final long participants;

  public final long traders;
  public final long launderers;
  public final long darkBuyers;

  /// Points in a lot, in tenths.
  public final int lotTenths;

  /// Windows after which what was traded lapses.
  public final int lapseWindows;

  public final int leadDays;
  public final int cushionTenths;
  public final int mostLots;
  public final int traderLots;

  /// Shares of yearly means, in millionths: asked for a lot, and bid at most in all.
  public final long reserve;

  public final long budget;

  /// Share of the price that the exchange keeps, in millionths.
  public final long fee;

  /// Distance of a trader's prices from the usual one, in thousandths of it.
  public final int spread;

  /// What it is worth to rise from a band to the next, in millionths of one's own yearly means.
  public final long[] worth;

  /// Desk that takes faked hours; null if no channel takes declarations that give points.
  public final @Nullable ChannelTable desk;

  /// Record kind of a declared hour.
  public final int kind;

  /// Chance that a faked declaration is accepted, as a bound.
  public final long accepted;

  /// Faked hours that make a lot, in one record.
  public final int lotHours;

  /// What they cost, in thousandths of median yearly means, at least one.
  public final int lotCost;

  final MarketBlocks blocks;
  private final CityWorld city;

  /// Compiles the settings.
  public MarketTable(CreditMarketSetting market, CityWorld city) {
    this.city = city;
    this.blocks = MarketBlocks.in(city.layout);
    participants = Chance.bound(market.participants().value());
    traders = Chance.bound(market.traders().value());
    launderers = Chance.bound(market.launderers().value());
    darkBuyers = Chance.bound(market.darkBuyers().value());
    lotTenths = whole(market.lot(), Scheme.TENTHS);
    int windowDays = city.world.days.windowDays();
    lapseWindows = Math.max(2, (whole(market.lapseDays(), 1) + windowDays - 1) / windowDays);
    leadDays = whole(market.leadDays(), 1);
    cushionTenths = whole(market.cushion(), Scheme.TENTHS);
    mostLots = whole(market.mostLots(), 1);
    traderLots = whole(market.traderLots(), 1);
    reserve = whole(market.reserve(), 1_000_000);
    budget = whole(market.budget(), 1_000_000);
    fee = whole(market.fee(), 1_000_000);
    spread = whole(market.traderSpread(), 1000);
    worth = new long[city.consequences.ofBand.length];
    int denial = whole(market.denialWorth(), 1_000_000);
    int grant = whole(market.grantWorth(), 1_000_000);
    for (int band = 0; band + 1 < worth.length; band++) {
      int here = city.consequences.ofBand[band];
      int above = city.consequences.ofBand[band + 1];
      int freed = city.consequences.servicesDenied(here) - city.consequences.servicesDenied(above);
      int granted = Integer.bitCount(above & ~here & city.consequences.grants);
      worth[band] = (long) denial * Math.max(0, freed) + (long) grant * granted;
    }
    ChannelTable found = null;
    int hours = -1;
    for (ChannelTable channel : city.world.channels) {
      if (found == null && channel.channel.errors() instanceof Errors.DeclarationErrors) {
        for (int seen : channel.kinds) {
          if (hours < 0 && city.credited[seen]) {
            hours = seen;
            found = channel;
          }
        }
      }
    }
    desk = found;
    kind = hours;
    accepted = found == null ? 0 : city.sensing[found.index].fakeAccepted();
    lotHours = Math.clamp(whole(market.lotHours(), 1), 1, MOST_HOURS);
    lotCost = Math.max(1, whole(market.hourCost(), 1000 * lotHours));
  }

  /// The table of a city, or null if there is no market.
  static @Nullable MarketTable of(CityWorld city) {
    return (MarketTable) city.systems.get(SystemId.CREDIT_MARKET);
  }

  @Override
  public MarketColumns newPart(District district) {
    return new MarketColumns(district.citizens);
  }

  @Override
  public void found(District district) {
    MarketPass.found(this, district, city.world.seed);
  }

  @Override
  public MarketNews firstBulletin() {
    return new MarketNews();
  }

  @Override
  public int sums() {
    return MarketSums.COUNT;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    MarketNews news = MarketNews.of(next);
    if (news != null) {
      MarketBureau.decide(
          tally.sums(SystemId.CREDIT_MARKET), news, city.world.days.counted(closing.index()));
    }
  }

  private static int whole(Quantity quantity, int times) {
    return (int) StrictMath.round(quantity.value() * times);
  }
}
