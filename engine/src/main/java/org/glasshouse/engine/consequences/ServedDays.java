package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.world.ConsequenceTable;

/// The days of a window, counted with the consequences that were in force during it.
final class ServedDays {

  private ServedDays() {}

  /// Counts the days of one citizen.
  ///
  /// @param before consequences in force during the window, not zero
  /// @param row what the citizen's row of `District.bases` says, or −1
  static void count(District district, Window window, int citizen, int before, int row) {
    ConsequenceTable table = window.city.consequences;
    CityLayout layout = window.city.layout;
    IntRows bases = district.bases.said();
    int days = window.days;
    window.scratch.served.add(bases, row, before);
    int granted = before & table.grants;
    if (window.counted && granted != 0) {
      int bits = History.REWARDED;
      if (row >= 0 && (bases.get(row, BasisRow.WRONG) & granted) != 0) {
        bits |= History.REWARDED_UNDESERVED;
      }
      district.remember(citizen, bits);
    }
    int denied = before & table.denies;
    if (denied == 0) {
      return;
    }
    Basis basis = BasisRow.ofAny(bases, row, denied);
    window.tally.add(layout.shutOutDays.offset() + basis.ordinal(), days);
    if (row >= 0) {
      int byCause = layout.shutOutByCause.offset();
      for (int rest = bases.get(row, BasisRow.CAUSES); rest != 0; rest &= rest - 1) {
        window.tally.add(byCause + Integer.numberOfTrailingZeros(rest), days);
      }
    }
    if (window.counted) {
      remember(district, table, citizen, denied, row, basis, days);
    }
  }

  /// Remembers the days of a citizen under the same consequences as before, all as intended. What
  /// is summed of them is counted elsewhere.
  static void steady(District district, ConsequenceTable table, int citizen, int mask, int days) {
    int denied = mask & table.denies;
    int bits = (mask & table.grants) != 0 ? History.REWARDED : 0;
    if (denied != 0) {
      bits |= History.SHUT_OUT | History.BY_RULE;
      bits |= (denied & table.essential) != 0 ? History.SHUT_OUT_ESSENTIAL : 0;
      district.shutDays[citizen] = plus(district.shutDays[citizen], days);
    }
    district.remember(citizen, bits);
  }

  private static void remember(
      District district,
      ConsequenceTable table,
      int citizen,
      int denied,
      int row,
      Basis basis,
      int days) {
    int bits = History.SHUT_OUT;
    if ((denied & table.essential) != 0) {
      bits |= History.SHUT_OUT_ESSENTIAL;
    }
    int others = row < 0 ? 0 : district.bases.said().get(row, BasisRow.OTHERS);
    if ((others & denied) != 0) {
      bits |= History.THROUGH_OTHERS;
    }
    district.shutDays[citizen] = plus(district.shutDays[citizen], days);
    switch (basis) {
      case RECORD_ERROR, RIGHT_BY_ACCIDENT -> {
        bits |= History.WRONGLY;
        district.wrongDays[citizen] = plus(district.wrongDays[citizen], days);
      }
      case BEYOND_WIDE -> {
        bits |= History.BY_RULE | History.BEYOND_WIDE | History.BEYOND_NARROW;
        beyond(district, citizen, days);
      }
      case BEYOND_NARROW -> bits |= History.BY_RULE | History.BEYOND_NARROW;
      case AS_INTENDED -> bits |= History.BY_RULE;
      case THROUGH_OTHERS -> bits |= (others & BasisRow.OTHERS_WRONGLY) != 0 ? 0 : History.BY_RULE;
    }
    district.remember(citizen, bits);
  }

  /// Counts days beyond both readings of the purpose in each of a citizen's groups.
  private static void beyond(District district, int citizen, int days) {
    int attributes = district.attributes[citizen];
    if (!Attributes.adult(attributes)) {
      return;
    }
    for (long rest = GroupsOf.mask(attributes); rest != 0; rest &= rest - 1) {
      district.groupSums[District.BEYOND_DAYS][Long.numberOfTrailingZeros(rest)] += days;
    }
  }

  private static short plus(short days, int more) {
    return (short) Math.min(days + more, Short.MAX_VALUE);
  }

  /// Counts a spell of being shut out.
  ///
  /// @param days its length so far; one that begins after the last day has none and is not counted
  /// @param going whether it still goes on
  static void spell(Window window, int days, boolean going) {
    if (days > 0) {
      int bin = LengthBins.of(days);
      window.tally.count(window.city.layout.spells.at(bin, going ? 1 : 0));
    }
  }

  /// Writes what began and ended into the ledger of a followed citizen.
  ///
  /// @param oldRow what the row of `District.bases` says, or −1
  /// @param row row of `Scratch.bases`, or −1
  static void tell(
      District district, Window window, int citizen, int before, int oldRow, int now, int row) {
    for (int rest = before ^ now; rest != 0; rest &= rest - 1) {
      int bit = rest & -rest;
      boolean on = (now & bit) != 0;
      Basis basis =
          on
              ? BasisRow.of(window.scratch.bases, row, bit)
              : BasisRow.of(district.bases.said(), oldRow, bit);
      window.ledger.add(
          new LedgerEntry.ConsequenceChanged(
              window.ledger.id(citizen),
              window.lastDay,
              Integer.numberOfTrailingZeros(bit),
              on,
              basis));
    }
  }
}
