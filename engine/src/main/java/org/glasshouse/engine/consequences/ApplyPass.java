package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.jointlist.JointListPart;
import org.glasshouse.engine.jointlist.JointListTable;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.national.NationalScore;
import org.glasshouse.engine.pilots.PilotsPart;
import org.glasshouse.engine.pilots.PilotsTable;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.slump.SlumpBulletin;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.ConsequenceTable;

/// Consequences on and off. At the window's end each scored citizen's own consequences follow from
/// band and lists, those with a shortest duration are held, and some reach the rest of the
/// household.
///
/// **Delay.** What is decided at the end of a window acts during the next one. So the days of this
/// window are counted with the consequences that were in force during it, on the basis on which
/// they were decided a window ago; the numbers of citizens are those of the decision. On average a
/// consequence begins half a window after the record that leads to it, and ends half a window after
/// it could.
///
/// Writes: `inForce`, `shutSince`, `holds`, `bases`, `shutDays`, `wrongDays`, `groupSums` (days),
/// bits of `history` ([ServedDays]). Under ordinary law alone it does nothing, and nobody is under
/// anything.
public final class ApplyPass implements Pass {

  private static final int MOST_SERVICES = 5;
  private static final Basis[] BASES = Basis.values();

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public void run(District district, Window window) {
    int none = window.city.layout.severalAtOnce.at(0);
    window.tally.add(none, district.citizens);
    ConsequenceTable table = window.city.consequences;
    if (!window.scheme || table.count == 0) {
      return;
    }
    Scratch scratch = window.scratch;
    int[] planes = Lists.planes(district, scratch);
    scratch.holds.clear();
    scratch.bases.clear();
    int holdAt = 0;
    int holdEnd = 0;
    int baseAt = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int all = own(district, window, table, n, planes);
      if (table.held != 0) {
        holdAt = Holds.work(district, window, n, planes, holdAt);
      }
      boolean reaches = Reach.possible(table, all | heldSince(scratch.holds, holdEnd));
      if (reaches) {
        Reach.work(district, scratch, table, n, planes);
      }
      baseAt = decide(district, window, n, planes, reaches, holdEnd, baseAt);
      holdEnd = scratch.holds.rows();
    }
    long[] blocks = window.tally.blocks;
    steady(window);
    scratch.served.add(scratch.steady);
    scratch.decided.add(scratch.steady);
    scratch.steady.clear();
    scratch.served.flush(blocks, window.city.layout.personDays.offset(), window.days);
    scratch.decided.flush(blocks, window.city.layout.inForce.offset(), 1);
    district.holds.replaceBy(scratch.holds);
    district.bases.replaceBy(scratch.bases, scratch.sharing);
  }

  /// Own consequences of one neighbourhood into `Scratch.own`; returns all of them together.
  private static int own(
      District district, Window window, ConsequenceTable table, int n, int[] planes) {
    int[] own = window.scratch.own;
    JointListTable joint = JointListTable.of(window.city);
    int allowed = PilotsTable.allowed(window.city, window.index, window.city.index);
    PilotsPart trial = PilotsPart.of(district);
    JointListPart copies = JointListPart.of(district);
    int from = district.start[n];
    int to = district.start[n + 1];
    int all = 0;
    if (copies != null) {
      copies.consequences(from, to, window.scratch.copied);
    }
    // Where nothing is wrong, copies say no more than the citizen's own band and lists.
    boolean exact = copies != null && !window.city.world.scenario.wrongRecords();
    for (int citizen = from; citizen < to; citizen++) {
      if (exact && window.scratch.copied[citizen - from] != 0) {
        window.scratch.copied[citizen - from] &= said(district, table, citizen, planes[citizen]);
      }
      int mask = copies == null ? 0 : window.scratch.copied[citizen - from];
      if ((district.flags[citizen] & Flags.SCORED) != 0) {
        int lists = district.onLists[citizen] & 0xff;
        int follows;
        if (joint != null) {
          follows = joint.direct(district.band[citizen], lists);
        } else {
          follows = table.ofBand[district.band[citizen]] | (lists == 0 ? 0 : table.of(-1, lists));
        }
        if (trial != null && trial.moves()) {
          allowed = PilotsTable.allowed(window.city, window.index, trial.lives(citizen));
        }
        mask |= follows & allowed;
      }
      own[citizen - from] = mask;
      all |= mask;
    }
    return all;
  }

  private static int heldSince(IntRows holds, int from) {
    int mask = 0;
    for (int row = from; row < holds.rows(); row++) {
      mask |= HoldRow.bit(holds.get(row, HoldRow.WHAT));
    }
    return mask;
  }

  /// Ends the window for one neighbourhood: counts its days, sets what is in force from now on, and
  /// says on what it rests.
  ///
  /// @param holdFrom first of the neighbourhood's rows in `Scratch.holds`
  /// @param baseFrom first of the neighbourhood's rows in `District.bases`
  /// @return first row of `District.bases` after it
  private static int decide(
      District district,
      Window window,
      int n,
      int[] planes,
      boolean reaches,
      int holdFrom,
      int baseFrom) {
    Scratch scratch = window.scratch;
    ConsequenceTable table = window.city.consequences;
    SlumpBulletin slump = SlumpBulletin.of(window.bulletin);
    JointListPart copies = JointListPart.of(district);
    int from = district.start[n];
    int to = district.start[n + 1];
    int holdAt = holdFrom;
    int baseAt = baseFrom;
    int picked = 0;
    for (int citizen = from; citizen < to; citizen++) {
      int slot = citizen - from;
      int own = scratch.own[slot];
      if (!reaches) {
        scratch.reached[slot] = 0;
      }
      int reached = scratch.reached[slot];
      int now = own | reached;
      if (slump != null) {
        now = slump.inForce(district, window, n, citizen, now);
      }
      int before = district.inForce[citizen];
      if ((now | before) == 0) {
        continue;
      }
      baseAt = district.bases.seek(citizen, baseAt);
      int copied = copies == null ? 0 : scratch.copied[slot];
      if (now == before
          && (reached & ~own) == 0
          && (copied == 0 || (copied & ~said(district, table, citizen, planes[citizen])) == 0)
          && baseless(district, citizen, baseAt)
          && steady(district, window, citizen, own, now, planes[citizen])) {
        // The same as before, and all as intended: nothing to tell, to decide or to hold.
        scratch.steady.add(now);
        if (window.counted) {
          ServedDays.steady(district, table, citizen, now, window.days);
        }
        continue;
      }
      int oldRow = -1;
      if (before != 0) {
        oldRow = district.bases.of(citizen, baseAt);
        ServedDays.count(district, window, citizen, before, oldRow);
      }
      while (holdAt < scratch.holds.rows()
          && scratch.holds.get(holdAt, HoldRow.CITIZEN) < citizen) {
        holdAt++;
      }
      int row = rest(district, scratch, table, citizen, slot, planes[citizen], holdAt, copied);
      int denied = now & table.denies;
      if (denied != 0 && ButFor.possible(district, citizen, planes[citizen])) {
        if (row < 0) {
          row = scratch.bases.addEmpty();
          scratch.bases.set(row, BasisRow.CITIZEN, citizen);
        }
        if (oldRow >= 0
            && (before & table.denies) != 0
            && !Bands.due(window)
            && !NationalScore.decides(window)) {
          int causes = district.bases.said().get(oldRow, BasisRow.CAUSES);
          scratch.bases.set(row, BasisRow.CAUSES, causes);
        } else {
          scratch.picked[picked] = citizen;
          scratch.pickedWith[picked++] = row;
        }
      }
      district.inForce[citizen] = now;
      tally(window, table, scratch.bases, row, now);
      spell(district, window, citizen, (before & table.denies) != 0, denied != 0);
      if (now != before && window.ledger.follows(citizen)) {
        ServedDays.tell(district, window, citizen, before, oldRow, now, row);
      }
    }
    if (picked > 0) {
      ButFor.work(district, window, n, picked);
    }
    return baseAt;
  }

  /// Whether what a citizen is under rests on right records inside the narrow purpose alone, by
  /// band and lists as they are, with no spell of being shut out to count.
  private static boolean steady(
      District district, Window window, int citizen, int own, int now, int planes) {
    ConsequenceTable table = window.city.consequences;
    boolean denied = (now & table.denies) != 0;
    return (!denied || !window.last && district.wrong[citizen] == 0)
        && BasisOf.plain(district, citizen, planes)
        && ((own & table.held) == 0 || own == table.of(district.band[citizen], planes & 0xff));
  }

  /// What a citizen's own band and lists say, without any copy.
  private static int said(District district, ConsequenceTable table, int citizen, int planes) {
    return district.has(citizen, Flags.SCORED)
        ? BasisOf.mask(district, table, citizen, planes, BandsWithout.ALL)
        : 0;
  }

  /// Counts those who are shut out by the same as before, all as intended.
  private static void steady(Window window) {
    ConsequenceTable table = window.city.consequences;
    CityLayout layout = window.city.layout;
    int intended = Basis.AS_INTENDED.ordinal();
    window.scratch.steady.each((mask, citizens) -> {
      int denied = mask & table.denies;
      if (denied != 0) {
        window.tally.add(layout.severalAtOnce.at(0), -citizens);
        window.tally.add(layout.severalAtOnce.at(several(table, denied)), citizens);
        window.tally.add(layout.shutOut.at(intended), citizens);
        window.tally.add(layout.shutOutDays.at(intended), (long) citizens * window.days);
      }
    });
  }

  private static int several(ConsequenceTable table, int denied) {
    return Math.min(MOST_SERVICES, table.servicesDenied(denied));
  }

  /// Whether a citizen's consequences so far rest on right records inside the narrow purpose.
  private static boolean baseless(District district, int citizen, int baseAt) {
    return district.bases.of(citizen, baseAt) < 0;
  }

  /// Says on what a citizen's consequences rest, as a row of `Scratch.bases`; −1 if all is as
  /// intended.
  private static int rest(
      District district,
      Scratch scratch,
      ConsequenceTable table,
      int citizen,
      int slot,
      int planes,
      int holdAt,
      int copied) {
    int own = scratch.own[slot];
    int reached = scratch.reached[slot];
    boolean holds =
        holdAt < scratch.holds.rows() && scratch.holds.get(holdAt, HoldRow.CITIZEN) == citizen;
    boolean plain = BasisOf.plain(district, citizen, planes);
    if ((reached & ~own) == 0 && !holds && copied == 0 && plain) {
      return -1;
    }
    int base = said(district, table, citizen, planes);
    int right = plain ? base : BasisOf.mask(district, table, citizen, planes, BandsWithout.RIGHT);
    int wide = plain ? base : BasisOf.mask(district, table, citizen, planes, BandsWithout.WIDE);
    int narrow = plain ? base : BasisOf.mask(district, table, citizen, planes, BandsWithout.NARROW);
    // A copy that says what neither band nor list says is a wrong record.
    int wrongMask = base & ~right | copied & ~base;
    int wideMask = base & right & ~wide;
    int narrowMask = base & right & wide & ~narrow;
    for (int at = holdAt;
        at < scratch.holds.rows() && scratch.holds.get(at, HoldRow.CITIZEN) == citizen;
        at++) {
      int what = scratch.holds.get(at, HoldRow.WHAT);
      int bit = HoldRow.bit(what);
      if ((base & bit) == 0) {
        switch (BASES[HoldRow.basis(what)]) {
          case RECORD_ERROR, RIGHT_BY_ACCIDENT -> wrongMask |= bit;
          case BEYOND_WIDE -> wideMask |= bit;
          case BEYOND_NARROW -> narrowMask |= bit;
          case AS_INTENDED, THROUGH_OTHERS -> {}
        }
      }
    }
    // What a wrong record brings about and others bring about too would stay without the record.
    int others = reached & (~own | wrongMask);
    wrongMask &= ~others;
    if ((wrongMask | wideMask | narrowMask | others) == 0) {
      return -1;
    }
    boolean othersWrongly = (others & table.denies & scratch.reachedRightly[slot]) == 0;
    int row = scratch.bases.addEmpty();
    scratch.bases.set(row, BasisRow.CITIZEN, citizen);
    scratch.bases.set(
        row,
        BasisRow.WRONG,
        wrongMask | (BasisOf.byAccident(district, citizen) ? BasisRow.ACCIDENT : 0));
    scratch.bases.set(row, BasisRow.WIDE, wideMask);
    scratch.bases.set(row, BasisRow.NARROW, narrowMask);
    scratch.bases.set(row, BasisRow.OTHERS, others | (othersWrongly ? BasisRow.OTHERS_WRONGLY : 0));
    return row;
  }

  private static void tally(
      Window window, ConsequenceTable table, IntRows bases, int row, int now) {
    window.scratch.decided.add(bases, row, now);
    int denied = now & table.denies;
    if (denied != 0) {
      int several = window.city.layout.severalAtOnce.offset();
      window.tally.add(several, -1);
      window.tally.count(several + several(table, denied));
      int basis = BasisRow.ofAny(bases, row, denied).ordinal();
      window.tally.count(window.city.layout.shutOut.offset() + basis);
    }
  }

  /// Begins or ends a spell of being shut out. A spell lasts from its first day in force to its
  /// last.
  private static void spell(
      District district, Window window, int citizen, boolean was, boolean is) {
    if (is && !was) {
      district.shutSince[citizen] = (short) (window.lastDay + 1);
      return;
    }
    if (!was) {
      return;
    }
    int days = window.lastDay + 1 - district.shutSince[citizen];
    if (!is) {
      district.shutSince[citizen] = -1;
    }
    if (window.counted && (!is || window.last)) {
      ServedDays.spell(window, days, is);
    }
  }
}
