package org.glasshouse.engine.jointlist;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.pilots.PilotsPart;
import org.glasshouse.engine.pilots.PilotsTable;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.BitCounts;
import org.glasshouse.engine.tally.LengthBins;
import org.jspecify.annotations.Nullable;

/// Agencies bring their copies up to date at the end of a window, when bands and lists are settled
/// and before consequences follow. A namesake lives in the same neighbourhood, is an adult, and is
/// the same one for life, so that agencies that err about one entry err alike.
///
/// Days are counted with the copies on which the window's consequences rest, those of the end of
/// the window before.
///
/// Reads `band` and `onLists`. Writes its part, and the flags CAUGHT and AWARE of namesakes who are
/// turned away for the first time.
public final class JointListPass implements Pass {

  @Override
  public String name() {
    return "joint-list";
  }

  @Override
  public void run(District district, Window window) {
    JointListTable table = JointListTable.of(window.city);
    JointListPart part = JointListPart.of(district);
    if (table == null || part == null) {
      return;
    }
    Round round = new Round(district, window, table, part);
    for (int n = 0; n < district.neighbourhoods; n++) {
      round.neighbourhood(n);
    }
    round.days();
    part.turn(round.next);
  }

  /// One window of one district.
  private static final class Round {

    /// Standing of namesakes.
    private static final int NAMESAKES = 2;

    private final District district;
    private final Window window;
    private final JointListTable table;
    private final JointListBlocks blocks;
    private final Copies copies;
    private final IntRows rows;
    private final IntRows next;

    /// People by agency that acted during the window, by their standing.
    private final BitCounts[] held = {new BitCounts(), new BitCounts(), new BitCounts()};

    private final IntRows mistaken = new IntRows(JointListPart.WIDTH);
    private final int day;

    /// Whether denials and grants may follow from a score.
    private boolean denials;

    private boolean grants;

    /// Lists of which agencies are told, as bits.
    private int lists;

    private final @Nullable PilotsPart trial;

    /// First row that has not been looked at.
    private int at;

    /// Agencies that deny something to the citizen: before, and from now on.
    private long before;

    private long now;

    private boolean wasListed;
    private boolean hadEntry;
    private boolean isListed;
    private boolean hasEntry;

    Round(District district, Window window, JointListTable table, JointListPart part) {
      this.district = district;
      this.window = window;
      this.table = table;
      this.blocks = table.blocks;
      this.copies = new Copies(table, window.city.world.seed);
      this.rows = part.rows;
      this.next = window.scratch.copies;
      this.trial = PilotsPart.of(district);
      next.clear();
      this.day = Math.max(1, window.lastDay);
      live(window.city.index);
    }

    /// Sets what agencies are told of somebody who lives in a city.
    private void live(int city) {
      int allowed = PilotsTable.allowed(window.city, window.index, city);
      denials = (allowed & window.city.consequences.denies) != 0;
      grants = (allowed & window.city.consequences.grants) != 0;
      lists =
          (denials ? table.lists & ~table.honours : 0) | (grants ? table.lists & table.honours : 0);
    }

    void neighbourhood(int n) {
      int first = next.rows();
      mistaken.clear();
      int row = at;
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        int sources = sources(citizen);
        if (sources != 0 || row < rows.rows() && rows.get(row, JointListPart.CITIZEN) == citizen) {
          at = row;
          citizen(n, citizen, sources);
          row = at;
        }
      }
      at = row;
      for (int i = 0; i < mistaken.rows(); i++) {
        sink(next.addFrom(mistaken, i), first);
      }
    }

    /// Sources that a citizen falls under now, as bits.
    private int sources(int citizen) {
      if ((district.flags[citizen] & Flags.SCORED) == 0) {
        return 0;
      }
      if (trial != null && trial.moves()) {
        live(trial.lives(citizen));
      }
      // What a trial does not let follow from a score is not told to agencies.
      int sources = district.onLists[citizen] & lists;
      int band = district.band[citizen];
      if (band == 0 && denials) {
        sources |= table.bands & 1 << JointListTable.LOWEST;
      } else if (band == table.highest && grants) {
        sources |= table.bands & 1 << JointListTable.HIGHEST;
      }
      return sources;
    }

    /// Looks at the rows of one citizen and at what they fall under now.
    private void citizen(int n, int citizen, int sources) {
      before = 0;
      now = 0;
      wasListed = false;
      hadEntry = false;
      isListed = false;
      hasEntry = false;
      int known = 0;
      while (at < rows.rows() && rows.get(at, JointListPart.CITIZEN) == citizen) {
        known |= row(n, citizen, sources);
        at++;
      }
      for (int rest = sources & ~known; rest != 0; rest &= rest - 1) {
        enter(n, citizen, Integer.numberOfTrailingZeros(rest));
      }
      if (before != 0) {
        int bin = JointListBlocks.bin(Long.bitCount(before));
        window.tally.add(blocks.days.at(bin, standing(wasListed, hadEntry)), window.days);
      }
      if (now != 0) {
        int bin = JointListBlocks.bin(Long.bitCount(now));
        window.tally.count(blocks.atOnce.at(bin, standing(isListed, hasEntry)));
      }
    }

    private static int standing(boolean listed, boolean entry) {
      return listed ? JointListBlocks.LISTED : entry ? JointListBlocks.LEFT : JointListBlocks.NEVER;
    }

    /// Brings a row up to date and keeps it if anything is left of it.
    ///
    /// @return the source under which the citizen still falls by it, as a bit, or 0
    private int row(int n, int citizen, int sources) {
      int what = rows.get(at, JointListPart.WHAT);
      int source = what & JointListPart.SOURCE;
      boolean own = (what & JointListPart.NAMESAKE) == 0;
      boolean open = own && JointListPart.until(rows, at) == 0;
      long acted = agencies(rows, at);
      boolean denies = (acted & table.denying) != 0;
      before |= acted & table.denying;
      wasListed |= open && denies;
      hadEntry |= own && denies;
      held[open ? JointListBlocks.LISTED : own ? JointListBlocks.LEFT : NAMESAKES].add(acted);
      boolean leaves = open && (sources >>> source & 1) == 0;
      if (leaves) {
        int since = JointListPart.since(rows, at);
        rows.set(at, JointListPart.SINCE, JointListPart.pair(since, day));
        int how =
            (what & JointListPart.CORRECTED) != 0
                ? JointListBlocks.CORRECTED
                : JointListBlocks.GONE;
        window.tally.count(blocks.people.at(how));
      }
      if (leaves || JointListPart.next(rows, at) <= day) {
        update(rows, at, n, citizen);
      }
      long acts = agencies(rows, at);
      changes(acted, acts, own);
      if (!own && acts != 0) {
        turnedAway(rows, at, citizen);
      }
      boolean stays = open && !leaves;
      now |= acts & table.denying;
      isListed |= stays && (acts & table.denying) != 0;
      hasEntry |= own && (acts & table.denying) != 0;
      boolean going = acts != 0 || JointListPart.next(rows, at) != JointListPart.NEVER;
      if (stays || going) {
        next.addFrom(rows, at);
      }
      if (own && !stays && (!going || window.last)) {
        over(what, going);
      }
      return stays ? 1 << source : 0;
    }

    /// The last agency has let somebody go, or some still hold them on the last day.
    private void over(int what, boolean going) {
      int end = going ? day : JointListPart.last(rows, at);
      int days = end - JointListPart.until(rows, at);
      if (days > 0) {
        int how = (what & JointListPart.CORRECTED) != 0 ? 1 : 0;
        window.tally.count(blocks.after.at(LengthBins.of(days), how, going ? 1 : 0));
      }
    }

    private void enter(int n, int citizen, int source) {
      int row = next.addEmpty();
      int slot = district.slot(citizen, n);
      next.set(row, JointListPart.CITIZEN, citizen);
      next.set(row, JointListPart.WHAT, source | slot << JointListPart.ORIGIN);
      next.set(row, JointListPart.SINCE, JointListPart.pair(day, 0));
      copies.enter(next, row, district.key(citizen, n), district.key(citizen, n));
      update(next, row, n, citizen);
      long missed = copies.missed();
      long acts = agencies(next, row);
      changes(0, acts, true);
      now |= acts & table.denying;
      isListed |= (acts & table.denying) != 0;
      hasEntry |= (acts & table.denying) != 0;
      window.tally.count(blocks.people.at(JointListBlocks.ENTERED));
      long origin = district.key(citizen, n);
      count(missed, JointListBlocks.MISSED);
      if (window.city.world.scenario.wrongRecords() && copies.common(origin)) {
        mistake(n, citizen, slot, source, origin);
      }
    }

    /// Puts the namesake on the copies of those agencies that will take them for the citizen.
    private void mistake(int n, int citizen, int slot, int source, long origin) {
      int size = district.start[n + 1] - district.start[n];
      if (size < 2) {
        return;
      }
      int shift = 1 + Integer.remainderUnsigned(copies.namesake(origin), size - 1);
      int other = district.start[n] + (slot + shift) % size;
      if (other == citizen || !Attributes.adult(district.attributes[other])) {
        return;
      }
      int row = mistaken.addEmpty();
      mistaken.set(row, JointListPart.CITIZEN, other);
      int what = source | JointListPart.NAMESAKE | slot << JointListPart.ORIGIN;
      mistaken.set(row, JointListPart.WHAT, what);
      mistaken.set(row, JointListPart.SINCE, JointListPart.pair(day, 0));
      copies.enter(mistaken, row, district.key(other, n), origin);
      update(mistaken, row, n, other);
      long acts = agencies(mistaken, row);
      if (acts == 0 && JointListPart.next(mistaken, row) == JointListPart.NEVER) {
        mistaken.remove(row);
        mistaken.compact();
        return;
      }
      changes(0, acts, false);
      if (acts != 0) {
        turnedAway(mistaken, row, other);
      }
    }

    /// A namesake is turned away; the first time they learn of it.
    private void turnedAway(IntRows of, int row, int citizen) {
      int what = of.get(row, JointListPart.WHAT);
      if ((what & JointListPart.TOLD) != 0) {
        return;
      }
      of.set(row, JointListPart.WHAT, what | JointListPart.TOLD);
      window.tally.count(blocks.people.at(JointListBlocks.MISTAKEN));
      if (district.has(citizen, Flags.SCORED)) {
        district.set(citizen, Flags.CAUGHT | Flags.AWARE);
      }
    }

    private void update(IntRows of, int row, int n, int citizen) {
      long key = district.key(citizen, n);
      int slot = of.get(row, JointListPart.WHAT) >>> JointListPart.ORIGIN;
      int origin = district.start[n] + slot;
      copies.update(of, row, key, district.key(origin, n), day);
    }

    private void changes(long acted, long acts, boolean own) {
      count(acts & ~acted, own ? JointListBlocks.TAKEN : JointListBlocks.NAMESAKE);
      count(acted & ~acts, JointListBlocks.OUT);
    }

    private void count(long agencies, int event) {
      for (long rest = agencies; rest != 0; rest &= rest - 1) {
        window.tally.count(blocks.copies.at(Long.numberOfTrailingZeros(rest), event));
      }
    }

    /// Adds the days that people were on copies of which agencies acted.
    void days() {
      for (int standing = 0; standing < held.length; standing++) {
        for (long rest = held[standing].any(); rest != 0; rest &= rest - 1) {
          int agency = Long.numberOfTrailingZeros(rest);
          long people = held[standing].of(agency);
          window.tally.add(blocks.held.at(agency, standing), people * window.days);
        }
      }
    }

    /// Moves a row down to its place among the rows of the neighbourhood.
    private void sink(int row, int first) {
      for (int to = row;
          to > first
              && next.get(to - 1, JointListPart.CITIZEN) > next.get(to, JointListPart.CITIZEN);
          to--) {
        for (int field = 0; field < JointListPart.WIDTH; field++) {
          int value = next.get(to, field);
          next.set(to, field, next.get(to - 1, field));
          next.set(to - 1, field, value);
        }
      }
    }

    private static long agencies(IntRows of, int row) {
      return JointListPart.agencies(of, row, JointListPart.ACTS);
    }
  }
}
