package org.glasshouse.engine.market;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;

/// Faked hours for money, off the exchange. Hours are declared at the desk that takes declarations;
/// if it accepts them they become fabricated records, with points by the scheme's own rules, limits
/// and caps. Who pays for them is known to the dealer alone.
final class DarkMarket {

  private static final int BUYER = 0;
  private static final int DESK = 1;

  private DarkMarket() {}

  /// One whose bid was not filled may buy faked hours for the lots that are missing.
  static void buy(District district, Window window, MarketTable table, int citizen, int lots) {
    long words = words(district, window, citizen, BUYER);
    if (table.desk == null || !Chance.hit((int) words, table.darkBuyers)) {
      return;
    }
    for (int lot = 0; lot < Math.min(lots, 2); lot++) {
      declare(district, window, table, citizen, lot);
    }
  }

  /// Declares the faked hours of one lot and pays for them.
  ///
  /// @return whether there was money for it
  static boolean declare(
      District district, Window window, MarketTable table, int citizen, int lot) {
    ChannelTable desk = table.desk;
    if (desk == null || district.means[citizen] < table.lotCost) {
      return false;
    }
    district.means[citizen] -= (short) table.lotCost;
    Block gaming = window.city.layout.gaming;
    if (!district.has(citizen, Flags.FAKING)) {
      district.set(citizen, Flags.FAKING);
      district.remember(citizen, History.FAKED);
      window.tally.count(window.city.layout.climate.at(4));
    }
    MarketMeasures.faked(window, table.lotHours);
    long words = words(district, window, citizen, DESK + lot);
    if (!Chance.hit((int) words, table.accepted)) {
      window.tally.count(gaming.at(2));
      return true;
    }
    window.tally.count(gaming.at(1));
    district.pending.add(
        citizen,
        RecordRow.what(table.kind, desk.index, Cause.FABRICATED, RecordRow.GAMED),
        RecordRow.when(window.lastDay, Math.max(1, desk.delayDays)),
        RecordRow.fields(table.lotHours, 0));
    return true;
  }

  private static long words(District district, Window window, int citizen, int index) {
    return Philox.pair(
        window.city.world.seed,
        Stream.MARKET_FAKE.id(),
        district.key(citizen),
        window.index,
        index);
  }
}
