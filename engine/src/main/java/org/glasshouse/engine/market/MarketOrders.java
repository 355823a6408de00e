package org.glasshouse.engine.market;

import java.time.LocalDate;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scheme;

/// Orders of one district and window.
///
/// - **Need.** Whoever can reach the next band with one order wants the missing lots and bids for
///   all of them together what the band is worth to them, at most a share of their means, the more
///   the nearer the day on which bands are worked out.
/// - **Surplus.** Whoever needs nothing offers the lots above the cushion over their band's edge
///   and asks a share of their own means for each: the poorer one is, the cheaper.
/// - **Traders** buy below the usual price and sell what they hold above it, whatever their band.
/// - **Launderers** offer like others, and once a month declare the faked hours of a lot, if the
///   last price is above what they cost.
final class MarketOrders {

  private static final int MILLION = 1_000_000;
  private static final int USUAL_FINE = 256;

  private final District district;
  private final Window window;
  private final MarketColumns own;
  private final MarketTable table;
  private final MarketNews news;
  private final long[] sums;
  private final CityWorld city;
  private final int urgency;

  MarketOrders(
      District district,
      Window window,
      MarketColumns own,
      MarketTable table,
      MarketNews news,
      long[] sums) {
    this.district = district;
    this.window = window;
    this.own = own;
    this.table = table;
    this.news = news;
    this.sums = sums;
    this.city = window.city;
    this.urgency = urgency(window, table.leadDays);
  }

  void place() {
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      int who = own.who(citizen);
      if (who == MarketColumns.NOBODY || !district.has(citizen, Flags.SCORED)) {
        continue;
      }
      if (who == MarketColumns.TRADER) {
        trade(citizen);
        continue;
      }
      if (who == MarketColumns.LAUNDERER && window.dueMonthly && news.price > table.lotCost) {
        DarkMarket.declare(district, window, table, citizen, 0);
      }
      int score = Bands.score(city, district.raw[citizen]);
      int band = Bands.bandOf(city, window.bulletin, score, 0);
      int missing = missing(score, band);
      if (missing > 0 && missing <= table.mostLots && table.worth[band] > 0) {
        if (urgency > 0) {
          want(citizen, band, missing);
        }
      } else {
        offer(citizen, score, band);
      }
    }
  }

  /// How near the day is on which bands are worked out, in thousandths; 0 if farther than the lead.
  static int urgency(Window window, int leadDays) {
    int left = daysLeft(window);
    return left >= leadDays ? 0 : 1000 * (leadDays - left) / leadDays;
  }

  private static int daysLeft(Window window) {
    LocalDate next = window.city.world.days.start().plusDays(window.lastDay + 1L);
    return switch (window.city.scheme.recalculation()) {
      case Scheme.Calendar.AT_ONCE -> 0;
      case Scheme.Calendar.MONTHLY ->
          (next.lengthOfMonth() - next.getDayOfMonth() + 1) % next.lengthOfMonth();
      case Scheme.Calendar.YEARLY ->
          (next.lengthOfYear() - next.getDayOfYear() + 1) % next.lengthOfYear();
    };
  }

  /// Lots to the next band; 0 in the highest.
  private int missing(int score, int band) {
    if (band + 1 >= city.compiled.bands()) {
      return 0;
    }
    return Math.ceilDiv(edge(band + 1) - score, table.lotTenths);
  }

  private int edge(int band) {
    return city.shareBands
        ? window.bulletin.threshold[band - 1]
        : (int) city.compiled.bandFromTenths(band);
  }

  /// Taste as a factor of an amount: 0.5 to 1.5.
  private long tasted(int citizen, long amount) {
    return amount * (15 + 2L * own.taste(citizen)) / 30;
  }

  private void want(int citizen, int band, int lots) {
    long means = district.means[citizen];
    long worth = tasted(citizen, means * table.worth[band]) / MILLION;
    long most = Math.min(worth, means * table.budget / MILLION) * urgency / 1000;
    int limit = (int) Math.min(most / lots, Clearing.PRICES - 1);
    if (limit < 1) {
      own.role[citizen] |= MarketColumns.OUTBID;
      return;
    }
    bid(citizen, lots, limit);
  }

  private void offer(int citizen, int score, int band) {
    int floor = band == 0 ? city.minTenths : edge(band);
    int lots = Math.min((score - floor - table.cushionTenths) / table.lotTenths, table.mostLots);
    if (lots < 1) {
      return;
    }
    long means = district.means[citizen];
    long limit = Math.max(1, tasted(citizen, means * table.reserve) / MILLION);
    if (limit < Clearing.PRICES) {
      ask(citizen, lots, (int) limit);
    }
  }

  private void ask(int citizen, int lots, int limit) {
    own.order(citizen, -lots, limit);
    sums[MarketSums.ASKS + limit] += lots;
    MarketMeasures.offered(window, lots);
  }

  private void bid(int citizen, int lots, int limit) {
    own.order(citizen, lots, limit);
    sums[MarketSums.BIDS + limit] += lots;
    MarketMeasures.wanted(window, lots);
  }

  private void trade(int citizen) {
    int usual = news.usual;
    if (usual == 0) {
      return;
    }
    int held = own.held[citizen];
    int high = Math.ceilDiv(usual * (1000 + table.spread), 1000 * USUAL_FINE);
    if (held > 0 && high < Clearing.PRICES) {
      ask(citizen, held, high);
    }
    int low = usual * (1000 - table.spread) / (1000 * USUAL_FINE);
    if (low >= 1) {
      long money = district.means[citizen] * table.budget / MILLION;
      int lots = (int) Math.min(table.traderLots - held, money / low);
      if (lots > 0) {
        bid(citizen, lots, low);
      }
    }
  }
}
