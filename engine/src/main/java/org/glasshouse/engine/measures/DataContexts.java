package org.glasshouse.engine.measures;

import org.glasshouse.engine.consequences.BasisRow;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.lists.ListedRow;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.ConsequenceTable;
import org.glasshouse.scenario.model.Context;

/// From which setting the data come that a denial rests on:
/// - one by band: the records that fixed the band, or else the points lost;
/// - one by list: the records that led onto the list;
/// - one that outlasts both: the points lost;
/// - one through the household: the data of the members who are under it themselves.
///
/// Where there are no such data, as at the bottom of a band cut by share, standing itself is the
/// setting.
final class DataContexts {

  private static final int NO_CHANNEL = 31;

  private DataContexts() {}

  /// Setting of a channel; standing for what the calendar takes.
  static int of(Window window, int channel) {
    return channel == NO_CHANNEL
        ? Context.STANDING.ordinal()
        : window.city.world.channels[channel].context.ordinal();
  }

  /// Whether a citizen's own band leads to a denial, and nothing reaches through the household:
  /// then the data do not depend on the service.
  static boolean byBand(District district, ConsequenceTable table, int citizen, int row, int mask) {
    int others = row < 0 ? 0 : district.bases.said().get(row, BasisRow.OTHERS) & mask;
    return others == 0 && (table.ofBand[district.band[citizen]] & mask) != 0;
  }

  /// Adds weights by setting for consequences that deny one service to a citizen.
  ///
  /// @param row what the citizen's row of `District.bases` says, or −1
  /// @param mask the consequences
  static void weigh(
      District district, Window window, int n, int citizen, int row, int mask, long[] weights) {
    int others = row < 0 ? 0 : district.bases.said().get(row, BasisRow.OTHERS) & mask;
    int own = mask & ~others;
    if (own != 0) {
      own(district, window, n, citizen, own, weights);
    }
    if (others != 0) {
      household(district, window, n, citizen, others, weights);
    }
  }

  /// Adds the data of those members of the household whose own band or lists lead to a consequence.
  private static void household(
      District district, Window window, int n, int citizen, int mask, long[] weights) {
    ConsequenceTable table = window.city.consequences;
    int end = district.householdEnd(citizen);
    for (int member = district.householdStart(citizen); member < end; member++) {
      if (member == citizen || !district.has(member, Flags.SCORED)) {
        continue;
      }
      int base = table.of(district.band[member], district.onLists[member] & 0xff) & mask;
      if (base != 0) {
        own(district, window, n, member, base, weights);
      }
    }
  }

  private static void own(
      District district, Window window, int n, int citizen, int mask, long[] weights) {
    ConsequenceTable table = window.city.consequences;
    boolean byBand = (table.ofBand[district.band[citizen]] & mask) != 0;
    int byList = 0;
    for (int list = 0; list < table.ofList.length; list++) {
      byList |= (table.ofList[list] & mask) != 0 ? 1 << list : 0;
    }
    byList &= district.onLists[citizen];
    boolean found = false;
    if (byBand && district.has(citizen, Flags.OVERRIDE)) {
      found = overrides(district, window, citizen, weights);
    } else if (!byBand && byList != 0) {
      found = lists(district, window, citizen, byList, weights);
    }
    if (!found) {
      int slot = district.slot(citizen, n);
      for (int context = 0; context < weights.length; context++) {
        weights[context] += window.scratch.columns[context][slot];
      }
    }
  }

  private static boolean overrides(District district, Window window, int citizen, long[] weights) {
    IntRows rows = district.overrides;
    boolean found = false;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.get(row, 0) == citizen) {
        weights[of(window, RecordRow.channel(rows.get(row, 3)))]++;
        found = true;
      }
    }
    return found;
  }

  private static boolean lists(
      District district, Window window, int citizen, int lists, long[] weights) {
    IntRows rows = district.listed;
    boolean found = false;
    for (int row = 0; row < rows.rows(); row++) {
      int channel = RecordRow.channel(rows.get(row, ListedRow.WHAT));
      if (rows.get(row, ListedRow.CITIZEN) == citizen
          && (lists & 1 << rows.get(row, ListedRow.LIST)) != 0
          && channel != ListedRow.NO_CHANNEL) {
        weights[of(window, channel)]++;
        found = true;
      }
    }
    return found;
  }
}
