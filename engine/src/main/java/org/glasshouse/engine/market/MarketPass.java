package org.glasshouse.engine.market;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.Chance;

/// The market in credits, in a district. In this order:
///
/// 1. what was traded so long ago that it lapses goes back on both sides;
/// 2. the orders of the last window are filled at the price of the bulletin: bids above and asks
///    below it whole, those exactly at it by lottery. A buyer whose means fell below the bill since
///    gets nothing;
/// 3. some of those who got nothing buy faked hours instead ([DarkMarket]);
/// 4. new orders ([MarketOrders]);
/// 5. where bands are worked out in this window, the band that would be without any trade is kept.
///
/// What is traded moves the score and no record: rules do not see it, and no right or wrong record
/// explains it.
///
/// Writes: its part, `raw`, `means`; adds to `pending`.
public final class MarketPass implements Pass {

  @Override
  public String name() {
    return "market";
  }

  @Override
  public void run(District district, Window window) {
    MarketTable table = MarketTable.of(window.city);
    MarketColumns own = MarketColumns.of(district);
    MarketNews news = MarketNews.of(window.bulletin);
    if (table == null || own == null || news == null) {
      return;
    }
    long[] sums = window.tally.sums(SystemId.CREDIT_MARKET);
    Accounts accounts = new Accounts(district, window, own, table, news, sums);
    accounts.lapse();
    accounts.fill();
    new MarketOrders(district, window, own, table, news, sums).place();
    if (window.due(window.city.scheme.recalculation())) {
      without(district, window, own, table);
    }
    MarketMeasures.count(district, window, own, table, news);
  }

  /// Who is on the market, by draws of its own; called when a district is founded.
  static void found(MarketTable table, District district, long seed) {
    MarketColumns own = MarketColumns.of(district);
    if (own == null || table.participants == 0) {
      return;
    }
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (district.has(citizen, Flags.SCORED)) {
        own.without[citizen] = district.band[citizen];
        own.role[citizen] = role(table, district.key(citizen), seed);
      }
    }
  }

  private static byte role(MarketTable table, long key, long seed) {
    long first = Philox.pair(seed, Stream.MARKET_ROLE.id(), key, 0, 0);
    if (!Chance.hit((int) first, table.participants)) {
      return MarketColumns.NOBODY;
    }
    long second = Philox.pair(seed, Stream.MARKET_ROLE.id(), key, 0, 1);
    int who = MarketColumns.CITIZEN;
    if (Chance.hit((int) second, table.traders)) {
      who = MarketColumns.TRADER;
    } else if (Chance.hit((int) (second >>> 32), table.launderers)) {
      who = MarketColumns.LAUNDERER;
    }
    return (byte) (who | (int) (first >>> 60) << 4);
  }

  private static void without(
      District district, Window window, MarketColumns own, MarketTable table) {
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if ((district.flags[citizen] & (Flags.SCORED | Flags.OVERRIDE)) != Flags.SCORED) {
        continue;
      }
      int raw = district.raw[citizen] - own.held[citizen] * table.lotTenths;
      int score = Bands.score(window.city, raw);
      own.without[citizen] = (byte) Bands.bandOf(window.city, window.bulletin, score, 0);
    }
  }

  /// Lapses and fills of one district and window.
  private record Accounts(
      District district,
      Window window,
      MarketColumns own,
      MarketTable table,
      MarketNews news,
      long[] sums) {

    void lapse() {
      IntRows lapses = own.lapses;
      int batches = 0;
      int gone = 0;
      while (batches < lapses.rows() && lapses.get(batches, 0) <= window.index) {
        for (int end = gone + lapses.get(batches, 1); gone < end; gone++) {
          int trade = own.leases.get(gone, 0);
          int lots = MarketColumns.lots(trade);
          move(MarketColumns.citizen(trade), -lots, 0);
          sums[MarketSums.LAPSED] += lots;
        }
        batches++;
      }
      own.leases.removeFirst(gone);
      lapses.removeFirst(batches);
    }

    void fill() {
      IntRows orders = own.orders;
      int before = own.leases.rows();
      for (int row = 0; row < orders.rows(); row++) {
        int citizen = MarketColumns.citizen(orders.get(row, 0));
        int lots = MarketColumns.lots(orders.get(row, 0));
        int limit = orders.get(row, 1);
        boolean filled = news.volume > 0 && meets(citizen, lots, limit);
        if (filled && lots > 0) {
          filled = buy(citizen, lots);
        } else if (filled) {
          sell(citizen, -lots);
        }
        if (lots > 0) {
          tell(citizen, filled);
          if (!filled && own.who(citizen) != MarketColumns.TRADER) {
            MarketMeasures.unfilled(window, lots);
            DarkMarket.buy(district, window, table, citizen, lots);
          }
        }
      }
      orders.clear();
      if (own.leases.rows() > before) {
        int row = own.lapses.addEmpty();
        own.lapses.set(row, 0, window.index + table.lapseWindows);
        own.lapses.set(row, 1, own.leases.rows() - before);
      }
    }

    /// Whether an order is filled.
    private boolean meets(int citizen, int lots, int limit) {
      int better = lots > 0 ? limit - news.price : news.price - limit;
      if (better != 0) {
        return better > 0;
      }
      int word =
          Philox.word(
              window.city.world.seed,
              Stream.MARKET_LOTTERY.id(),
              district.key(citizen),
              window.index,
              lots > 0 ? 0 : 1);
      return Chance.hit(word, lots > 0 ? news.bidShare : news.askShare);
    }

    private boolean buy(int citizen, int lots) {
      int bill = lots * news.price;
      if (district.means[citizen] < bill) {
        return false;
      }
      district.means[citizen] -= (short) bill;
      trade(citizen, lots, news.price);
      sums[MarketSums.BOUGHT] += lots;
      sums[MarketSums.PAID] += bill;
      MarketMeasures.bought(district, window, citizen, lots, bill);
      return true;
    }

    private void sell(int citizen, int lots) {
      int bill = lots * news.price;
      int fee = (int) (bill * table.fee / 1_000_000);
      int paid = Math.min(bill - fee, Short.MAX_VALUE - district.means[citizen]);
      district.means[citizen] += (short) paid;
      trade(citizen, -lots, news.price);
      sums[MarketSums.SOLD] += lots;
      sums[MarketSums.RECEIVED] += paid;
      sums[MarketSums.FEES] += bill - paid;
      MarketMeasures.sold(
          district,
          window,
          citizen,
          lots,
          paid,
          bill - paid,
          own.who(citizen) == MarketColumns.LAUNDERER);
    }

    private void trade(int citizen, int lots, int price) {
      move(citizen, lots, price);
      own.leases.add(MarketColumns.trade(citizen, lots));
    }

    private void move(int citizen, int lots, int price) {
      own.held[citizen] += (short) lots;
      int tenths = lots * table.lotTenths;
      district.raw[citizen] += tenths;
      district.move(citizen);
      Block moments = window.city.layout.scoreMoments;
      window.tally.count(moments.at(3));
      window.tally.add(moments.at(4), tenths);
      if (window.ledger.follows(citizen)) {
        window.ledger.add(
            new LedgerEntry.Traded(
                window.ledger.id(citizen),
                window.firstDay,
                tenths,
                price,
                Bands.score(window.city, district.raw[citizen])));
      }
    }

    private void tell(int citizen, boolean filled) {
      int role = own.role[citizen] & ~MarketColumns.OUTBID;
      own.role[citizen] = (byte) (filled ? role : role | MarketColumns.OUTBID);
    }
  }
}
