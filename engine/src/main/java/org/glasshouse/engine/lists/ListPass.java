package org.glasshouse.engine.lists;

import org.glasshouse.engine.consequences.BasisOf;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.jointlist.JointListPart;
import org.glasshouse.engine.redress.Objections;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.scoring.Conditions;
import org.glasshouse.engine.scoring.Evaluations;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.scoring.CompiledList;
import org.glasshouse.scenario.scoring.Condition;

/// Lists: exits and ends of terms first, then entries by condition. Rules have entered citizens
/// already, while the window's records were scored ([Lists#enter]). Everything is worked out at the
/// end of a window, so a term lasts until the end of the window in which its last day lies.
///
/// Writes: `listed`, `onLists`, the flag CAUGHT and `lastLoss` of those entered on a list that is a
/// disadvantage.
public final class ListPass implements Pass {

  @Override
  public String name() {
    return "list";
  }

  @Override
  public void run(District district, Window window) {
    int lists = window.scratch.rules.lists().size();
    if (!window.scheme || lists == 0) {
      return;
    }
    for (int list = 0; list < lists; list++) {
      CompiledList compiled = window.scratch.rules.lists().get(list);
      Condition exit = compiled.exit();
      if (exit != null && window.due(compiled.calendar())) {
        exits(district, window, list, exit, compiled.exitDelayDays());
      }
    }
    ends(district, window);
    for (int list = 0; list < lists; list++) {
      CompiledList compiled = window.scratch.rules.lists().get(list);
      Condition entry = compiled.entry();
      if (entry != null && window.due(compiled.calendar())) {
        entries(district, window, compiled, entry);
      }
    }
    stock(district, window);
  }

  private static void exits(District district, Window window, int list, Condition exit, int delay) {
    IntRows rows = district.listed;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.get(row, ListedRow.LIST) == list
          && rows.get(row, ListedRow.DELETION_DAY) == 0
          && holds(exit, district, window, rows.get(row, ListedRow.CITIZEN))) {
        rows.set(row, ListedRow.DELETION_DAY, Math.max(1, window.lastDay + delay));
      }
    }
  }

  private static boolean holds(Condition condition, District district, Window window, int citizen) {
    return Conditions.holds(
        condition, district, window, citizen, Conditions.NO_RECORD, 0, window.lastDay);
  }

  /// Takes off the lists who has been corrected, has left or has served the term.
  private static void ends(District district, Window window) {
    IntRows rows = district.listed;
    for (int row = 0; row < rows.rows(); row++) {
      int deletion = rows.get(row, ListedRow.DELETION_DAY);
      if ((rows.get(row, ListedRow.STATE) & ListedRow.CORRECTED) != 0) {
        leave(district, window, row, Lists.LEFT_CORRECTED, "corrected");
      } else if (deletion > 0 && deletion <= Math.max(1, window.lastDay)) {
        leave(district, window, row, Lists.LEFT_BY_EXIT, "exit");
      } else if (rows.get(row, ListedRow.LAST_DAY) <= window.lastDay
          && !extend(district, window, row)) {
        leave(district, window, row, Lists.LEFT_BY_TERM, "term");
      }
    }
  }

  /// Extends a term that ends by a drawn number of days, if the list's condition for that holds.
  private static boolean extend(District district, Window window, int row) {
    IntRows rows = district.listed;
    int list = rows.get(row, ListedRow.LIST);
    int citizen = rows.get(row, ListedRow.CITIZEN);
    CompiledList compiled = window.scratch.rules.lists().get(list);
    Condition extension = compiled.extension();
    int longest = compiled.extensionHighDays();
    if (extension == null || longest == 0 || !holds(extension, district, window, citizen)) {
      return false;
    }
    int shortest = Math.min(compiled.extensionLowDays(), longest);
    int n = district.neighbourhoodOf(citizen);
    long key = district.key(citizen, n);
    int word =
        Philox.word(
            window.city.world.seed,
            Stream.LIST_LENGTH.id(),
            key,
            rows.get(row, ListedRow.FIRST_DAY),
            list << 8 | rows.get(row, ListedRow.EXTENSIONS) & 0xff);
    int days = shortest + Philox.below(word, longest - shortest + 1);
    rows.set(
        row,
        ListedRow.LAST_DAY,
        Math.max(window.lastDay, rows.get(row, ListedRow.LAST_DAY) + days));
    rows.set(row, ListedRow.EXTENSIONS, rows.get(row, ListedRow.EXTENSIONS) + 1);
    Lists.flow(window, list, Lists.EXTENDED);
    if (window.ledger.traces(citizen)) {
      Evaluations.tell(district, window, citizen, list, extension);
    }
    Lists.tell(window, citizen, window.lastDay, list, true, "extended");
    return true;
  }

  /// Ends a ground; the citizen leaves the list if it was the last one.
  private static void leave(District district, Window window, int row, int event, String why) {
    IntRows rows = district.listed;
    int list = rows.get(row, ListedRow.LIST);
    int citizen = rows.get(row, ListedRow.CITIZEN);
    rows.set(row, ListedRow.STATE, rows.get(row, ListedRow.STATE) | ListedRow.LEFT);
    if (!Lists.entered(district, citizen, list, ListedRow.LEFT)) {
      Lists.flow(window, list, event);
      if (event == Lists.LEFT_CORRECTED) {
        JointListPart.corrected(district, citizen, list);
      }
      Lists.tell(window, citizen, window.lastDay, list, false, why);
    }
  }

  /// Enters who meets the list's own condition, each by lot if only a share is entered. Nobody
  /// enters a list in the window in which they left it.
  private static void entries(
      District district, Window window, CompiledList list, Condition entry) {
    Scratch scratch = window.scratch;
    long share = Chance.bound(list.entryShare());
    int bit = 1 << list.index();
    int @org.jspecify.annotations.Nullable [] planes = null;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int from = district.start[n];
      int to = district.start[n + 1];
      Conditions.evaluate(
          entry, district, window, from, to, Conditions.NO_RECORD, 0, window.lastDay);
      int picked = 0;
      for (int citizen = from; citizen < to; citizen++) {
        if (scratch.values[citizen - from] != 0
            && !scratch.errors[citizen - from]
            && (district.onLists[citizen] & bit) == 0
            && district.has(citizen, Flags.SCORED)) {
          scratch.picked[picked++] = citizen;
        }
      }
      for (int i = 0; i < picked; i++) {
        int citizen = scratch.picked[i];
        if (!drawn(district, window, n, citizen, list.index(), share)
            || Lists.entered(district, citizen, list.index(), 0)) {
          continue;
        }
        if (planes == null) {
          planes = Lists.planes(district, scratch);
        }
        enter(district, window, n, citizen, list.index(), entry, planes[citizen]);
      }
    }
  }

  private static boolean drawn(
      District district, Window window, int n, int citizen, int list, long share) {
    long key = district.key(citizen, n);
    int word = Philox.word(window.city.world.seed, Stream.LIST_CHECK.id(), key, window.index, list);
    return Chance.hit(word, share);
  }

  private static void enter(
      District district, Window window, int n, int citizen, int list, Condition entry, int planes) {
    if (window.ledger.traces(citizen)) {
      Evaluations.tell(district, window, citizen, list, entry);
    }
    boolean negative = window.city.scheme.lists().get(list).negative();
    int state = Grounds.state(entry, district, window, n, citizen, planes);
    int what = Grounds.record(entry, district, window, n, citizen, state, negative);
    Lists.enter(district, window, citizen, list, what, window.lastDay, state, "condition");
    if (!negative) {
      return;
    }
    district.set(citizen, Flags.CAUGHT);
    district.lastLoss[citizen] = (short) window.lastDay;
    int channel = RecordRow.channel(what);
    if (channel != ListedRow.NO_CHANNEL) {
      int truth = RecordRow.cause(what).wrong() ? 1 : 0;
      window.tally.count(window.city.layout.funnel.at(channel, Stage.SANCTIONED.ordinal(), truth));
    }
    Objections.considerListing(district, window, n, citizen, list, what, window.lastDay);
  }

  /// Sets `onLists` from the grounds that hold now and counts who is on which list, on what basis.
  private static void stock(District district, Window window) {
    IntRows rows = district.listed;
    if (rows.rows() == 0) {
      return;
    }
    int[] planes = Lists.planes(district, window.scratch);
    Block stock = window.city.layout.listStock;
    // Grounds that are set aside do not count, but another ground on the same list may.
    boolean left = false;
    for (int row = 0; row < rows.rows(); row++) {
      district.onLists[rows.get(row, ListedRow.CITIZEN)] &=
          (byte) ~(1 << rows.get(row, ListedRow.LIST));
      if ((rows.get(row, ListedRow.STATE) & ListedRow.LEFT) != 0) {
        rows.remove(row);
        left = true;
      }
    }
    if (left) {
      rows.compact();
    }
    for (int row = 0; row < rows.rows(); row++) {
      int citizen = rows.get(row, ListedRow.CITIZEN);
      int list = rows.get(row, ListedRow.LIST);
      int bit = 1 << list;
      int lists = planes[citizen];
      if ((lists & bit) != 0) {
        // Counted once, whatever the number of grounds.
        planes[citizen] &= ~bit;
        district.onLists[citizen] |= (byte) bit;
        window.tally.count(stock.at(list, basis(district, citizen, lists, list).ordinal()));
      }
    }
  }

  private static Basis basis(District district, int citizen, int planes, int list) {
    if (planes(planes, list, BandsWithout.RIGHT) == 0) {
      return BasisOf.byAccident(district, citizen) ? Basis.RIGHT_BY_ACCIDENT : Basis.RECORD_ERROR;
    }
    if (planes(planes, list, BandsWithout.WIDE) == 0) {
      return Basis.BEYOND_WIDE;
    }
    return planes(planes, list, BandsWithout.NARROW) == 0 ? Basis.BEYOND_NARROW : Basis.AS_INTENDED;
  }

  private static int planes(int planes, int list, int level) {
    return planes >>> 8 * level + list & 1;
  }
}
