package org.glasshouse.engine.market;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.ConsequenceTable;

/// Counts what the market does to people: money and lots by fifth of income, and who is denied or
/// granted something only because of trades. The last is exact: the same score less one's own
/// trades, all else equal. It is about what bands bring; what lists and households bring is the
/// same either way.
final class MarketMeasures {

  private static final int FIFTHS = 5;
  private static final int BAND_BITS = 4;
  private static final int BANDS = (1 << BAND_BITS) - 1;

  // Ways of being on the market.
  private static final int OFF = 0;
  private static final int ON = 1;
  private static final int OUTBID = 2;
  private static final int WAYS = 3;

  private MarketMeasures() {}

  static void bought(District district, Window window, int citizen, int lots, int bill) {
    MarketBlocks blocks = MarketBlocks.in(window.city.layout);
    int fifth = Attributes.income(district.attributes[citizen]);
    window.tally.add(blocks.money.at(fifth, 0), lots);
    window.tally.add(blocks.money.at(fifth, 1), bill);
    window.tally.add(blocks.volume.at(2), lots);
  }

  static void sold(
      District district,
      Window window,
      int citizen,
      int lots,
      int paid,
      int fee,
      boolean launderer) {
    MarketBlocks blocks = MarketBlocks.in(window.city.layout);
    int fifth = Attributes.income(district.attributes[citizen]);
    window.tally.add(blocks.money.at(fifth, 2), lots);
    window.tally.add(blocks.money.at(fifth, 3), paid);
    window.tally.add(blocks.volume.at(3), lots);
    window.tally.add(blocks.volume.at(6), fee);
    if (launderer) {
      window.tally.add(blocks.volume.at(4), lots);
    }
  }

  static void wanted(Window window, int lots) {
    window.tally.add(MarketBlocks.in(window.city.layout).volume.at(0), lots);
  }

  static void offered(Window window, int lots) {
    window.tally.add(MarketBlocks.in(window.city.layout).volume.at(1), lots);
  }

  static void unfilled(Window window, int lots) {
    window.tally.add(MarketBlocks.in(window.city.layout).volume.at(5), lots);
  }

  static void faked(Window window, int hours) {
    window.tally.add(MarketBlocks.in(window.city.layout).volume.at(7), hours);
  }

  /// Counts the state of a district at the end of its market.
  static void count(
      District district, Window window, MarketColumns own, MarketTable table, MarketNews news) {
    MarketBlocks blocks = MarketBlocks.in(window.city.layout);
    if (district.firstNeighbourhood == 0) {
      window.tally.add(blocks.price.at(0), news.price);
      window.tally.add(blocks.price.at(1), news.usual);
      window.tally.add(blocks.price.at(2), news.house);
      window.tally.add(blocks.price.at(4), news.lowest);
      window.tally.add(blocks.price.at(5), news.highest);
    }
    long held = 0;
    long owed = 0;
    int[] alike = new int[FIFTHS * WAYS << 2 * BAND_BITS];
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      held += Math.max(0, own.held[citizen]);
      owed += Math.max(0, -own.held[citizen]);
      if (district.has(citizen, Flags.SCORED)) {
        int fifth = Attributes.income(district.attributes[citizen]);
        int bands = district.band[citizen] << BAND_BITS | own.without[citizen];
        alike[fifth * WAYS + way(own, citizen) << 2 * BAND_BITS | bands]++;
        if (window.last) {
          score(district, window, own, table, blocks, citizen);
        }
      }
    }
    for (int at = 0; at < alike.length; at++) {
      if (alike[at] > 0) {
        fates(window, blocks, at, (long) alike[at] * window.days);
      }
    }
    window.tally.add(blocks.price.at(3), held);
    window.tally.add(blocks.price.at(6), owed);
  }

  private static int way(MarketColumns own, int citizen) {
    if (own.who(citizen) == MarketColumns.NOBODY) {
      return OFF;
    }
    return (own.role[citizen] & MarketColumns.OUTBID) != 0 ? OUTBID : ON;
  }

  /// Counts the days of scored people who are alike.
  ///
  /// @param alike fifth of income and way of being on the market, then band, then band without
  ///   trades, packed
  private static void fates(Window window, MarketBlocks blocks, int alike, long days) {
    ConsequenceTable table = window.city.consequences;
    int with = table.ofBand[alike >>> BAND_BITS & BANDS];
    int without = table.ofBand[alike & BANDS];
    int way = (alike >>> 2 * BAND_BITS) % WAYS;
    int fifth = (alike >>> 2 * BAND_BITS) / WAYS;
    window.tally.add(blocks.people.at(fifth, 0), days);
    boolean denied = (with & table.denies) != 0;
    boolean deniedWithout = (without & table.denies) != 0;
    if (denied) {
      window.tally.add(blocks.people.at(fifth, 1), days);
      if (way == OFF) {
        window.tally.add(blocks.people.at(fifth, 3), days);
      } else if (way == OUTBID) {
        window.tally.add(blocks.people.at(fifth, 2), days);
      }
    }
    if (denied && !deniedWithout) {
      window.tally.add(blocks.people.at(fifth, 4), days);
    } else if (!denied && deniedWithout) {
      window.tally.add(blocks.people.at(fifth, 5), days);
    }
    if ((with & ~without & table.grants) != 0) {
      window.tally.add(blocks.people.at(fifth, 6), days);
    }
  }

  private static void score(
      District district,
      Window window,
      MarketColumns own,
      MarketTable table,
      MarketBlocks blocks,
      int citizen) {
    long score = (long) Bands.score(window.city, district.raw[citizen]) - window.city.startTenths;
    long traded = (long) own.held[citizen] * table.lotTenths;
    window.tally.count(blocks.score.at(0));
    window.tally.add(blocks.score.at(1), traded);
    window.tally.add(blocks.score.at(2), traded * score);
    window.tally.add(blocks.score.at(3), score);
    window.tally.add(blocks.score.at(4), score * score);
  }
}
