package org.glasshouse.engine.lists;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.scenario.scoring.CompiledList;
import org.glasshouse.scenario.scoring.CompiledRule;

/// Entering lists, and who is on which.
public final class Lists {

  /// Events of the block `list-flow`.
  static final int ENTERED = 0;

  static final int LEFT_BY_TERM = 1;
  static final int LEFT_BY_EXIT = 2;
  static final int LEFT_CORRECTED = 3;
  static final int EXTENDED = 4;

  private Lists() {}

  /// Enters a citizen on a list because a rule says so. The citizen is on it from now on, so that
  /// later records of the same window read it; consequences follow from the end of the window.
  ///
  /// @param list index of the list
  /// @param what the record, as in `RecordRow.what`
  /// @param day day of entry
  public static void enter(
      District district, Window window, int citizen, int list, int what, int day) {
    enter(district, window, citizen, list, what, day, ListedRow.state(what), "rule");
  }

  /// Enters a citizen on a list.
  ///
  /// @param state bits of [ListedRow] that say on what the entry rests
  /// @param why `rule` or `condition`
  static void enter(
      District district,
      Window window,
      int citizen,
      int list,
      int what,
      int day,
      int state,
      String why) {
    if (!window.taking.enters(list)) {
      return;
    }
    CompiledList compiled = window.scratch.rules.lists().get(list);
    int last =
        compiled.termDays() == CompiledRule.NEVER ? ListedRow.NO_END : day + compiled.termDays();
    IntRows rows = district.listed;
    int row = rows.addEmpty();
    rows.set(row, ListedRow.CITIZEN, citizen);
    rows.set(row, ListedRow.LIST, list);
    rows.set(row, ListedRow.FIRST_DAY, day);
    rows.set(row, ListedRow.LAST_DAY, last);
    rows.set(row, ListedRow.WHAT, what);
    rows.set(row, ListedRow.STATE, state);
    int bit = 1 << list;
    if ((district.onLists[citizen] & bit) == 0) {
      district.onLists[citizen] |= (byte) bit;
      flow(window, list, ENTERED);
      tell(window, citizen, day, list, true, why);
    }
  }

  /// Whether a ground holds now: it has not been left and is not set aside.
  public static boolean active(IntRows rows, int row) {
    return !rows.removed(row)
        && (rows.get(row, ListedRow.STATE) & (ListedRow.ASIDE | ListedRow.LEFT)) == 0;
  }

  /// Whether a citizen has a ground for being on a list, set aside or not.
  ///
  /// @param butFor states of grounds that do not count
  static boolean entered(District district, int citizen, int list, int butFor) {
    IntRows rows = district.listed;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.get(row, ListedRow.CITIZEN) == citizen
          && rows.get(row, ListedRow.LIST) == list
          && (rows.get(row, ListedRow.STATE) & butFor) == 0) {
        return true;
      }
    }
    return false;
  }

  /// Lists of every citizen of a district at the four levels of [BandsWithout]: level `l` in bits
  /// `8l` to `8l + 7`.
  ///
  /// @return the array in the scratch room, valid until the next call; all zero if nobody is listed
  public static int[] planes(District district, Scratch scratch) {
    IntRows rows = district.listed;
    if (scratch.planes.length < district.citizens) {
      scratch.planes = new int[district.citizens];
    } else if (scratch.planed) {
      Arrays.fill(scratch.planes, 0);
    }
    scratch.planed = rows.rows() > 0;
    int[] planes = scratch.planes;
    for (int row = 0; row < rows.rows(); row++) {
      if (!active(rows, row)) {
        continue;
      }
      int bit = 1 << rows.get(row, ListedRow.LIST);
      int state = rows.get(row, ListedRow.STATE);
      int bits = 0;
      for (int level = BandsWithout.ALL; level <= BandsWithout.NARROW; level++) {
        bits |= ListedRow.counts(state, level) ? bit << 8 * level : 0;
      }
      planes[rows.get(row, ListedRow.CITIZEN)] |= bits;
    }
    return planes;
  }

  /// Lists that a citizen would be on without the records of one cause, as a mask.
  ///
  /// @param cause ordinal of the cause
  public static int withoutCause(District district, int citizen, int cause) {
    IntRows rows = district.listed;
    int lists = 0;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.get(row, ListedRow.CITIZEN) == citizen
          && active(rows, row)
          && RecordRow.cause(rows.get(row, ListedRow.WHAT)).ordinal() != cause) {
        lists |= 1 << rows.get(row, ListedRow.LIST);
      }
    }
    return lists;
  }

  /// The ground on which a citizen entered a list on a day, or −1 if there is none any more.
  ///
  /// @param what the record, as in `RecordRow.what`
  public static int find(District district, int citizen, int list, int firstDay, int what) {
    IntRows rows = district.listed;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.get(row, ListedRow.CITIZEN) == citizen
          && rows.get(row, ListedRow.LIST) == list
          && rows.get(row, ListedRow.FIRST_DAY) == firstDay
          && rows.get(row, ListedRow.WHAT) == what) {
        return row;
      }
    }
    return -1;
  }

  static void flow(Window window, int list, int event) {
    Block block = window.city.layout.listFlow;
    window.tally.count(block.at(list, event));
  }

  static void tell(Window window, int citizen, int day, int list, boolean on, String why) {
    if (window.ledger.follows(citizen)) {
      window.ledger.add(new LedgerEntry.ListChanged(window.ledger.id(citizen), day, list, on, why));
    }
  }
}
