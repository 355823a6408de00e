package org.glasshouse.engine.enrol;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.pilots.PilotsTable;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;

/// Who joins and who leaves at the start of a window, by what stood at its start: how many of the
/// neighbourhood are in and granted something, how many counters have closed, what one has lost,
/// and how long one has been in.
///
/// Whoever joins knows of being scored and gets the band of the points that are still in force, of
/// an earlier time in the scheme if there was one. Whoever leaves keeps those points, is under
/// nothing of their own any more, and gets no new points.
///
/// Writes: its own part; the flags SCORED and AWARE, `band`, `firstBand`, `bandWithout` and `moved`
/// of those who join.
public final class EnrolPass implements Pass {

  @Override
  public String name() {
    return "enrol";
  }

  @Override
  public void run(District district, Window window) {
    EnrolTable table = EnrolTable.of(window.city);
    EnrolPart part = EnrolPart.of(district);
    if (table == null
        || part == null
        || !table.optional
        || !(window.bulletin.part(SystemId.ENROL) instanceof EnrolBulletin told)) {
      return;
    }
    for (int n = 0;
        n < district.neighbourhoods && PilotsTable.scores(window.city, window.index);
        n++) {
      neighbourhood(district, window, table, part, told, n);
    }
    for (int standing = 0; standing < part.people.length; standing++) {
      window.tally.add(table.blocks.people.at(standing), part.people[standing]);
    }
    long[] outside = window.tally.sums(SystemId.ENROL);
    for (int at = 0; at < outside.length; at++) {
      outside[at] += part.outside[at];
    }
  }

  /// Joining and leaving in one neighbourhood. Four citizens share a block; few of its words are
  /// low enough for anything to happen.
  private static void neighbourhood(
      District district,
      Window window,
      EnrolTable table,
      EnrolPart part,
      EnrolBulletin told,
      int n) {
    long joins = Chance.bound(chance(window, joining(district, window, table, part, told, n)));
    long leaves = Chance.bound(chance(window, table.leave));
    long burnt = Chance.bound(chance(window, table.leave * (1 + table.burned)));
    long most = Math.max(joins, burnt);
    if (most == 0) {
      return;
    }
    int from = district.start[n];
    int citizens = district.start[n + 1] - from;
    PhiloxBatch draws = window.scratch.ties;
    draws.clear();
    draws.addRun(
        Stream.ENROLLING.id(),
        Keys.neighbourhood(district.city, district.firstNeighbourhood + n),
        window.index,
        0,
        (citizens + 3) / 4);
    draws.draw(window.city.world.seed);
    for (int slot = 0; slot < citizens; slot++) {
      int word = draws.word(slot >> 2, slot & 3);
      if (!Chance.hit(word, most)) {
        continue;
      }
      int citizen = from + slot;
      if (part.since[citizen] > 0) {
        int hurt = hurt(district, window, citizen) ? 1 : 0;
        if (Chance.hit(word, hurt == 1 ? burnt : leaves)) {
          leave(district, window, table, part, told, n, citizen, hurt);
        }
      } else if (Chance.hit(word, joins) && table.could(district.attributes[citizen])) {
        join(district, window, n, citizen);
        part.move(district, n, citizen, (short) Math.min(Short.MAX_VALUE, window.index + 1));
        window.tally.count(table.blocks.moves.at(EnrolBlocks.JOINED, 0));
      }
    }
  }

  /// Somebody wishes to leave.
  private static void leave(
      District district,
      Window window,
      EnrolTable table,
      EnrolPart part,
      EnrolBulletin told,
      int n,
      int citizen,
      int hurt) {
    int windows = Math.clamp(window.index + 1 - part.since[citizen], 0, table.free.length - 1);
    long words =
        Philox.pair(
            window.city.world.seed,
            Stream.ENROLLING.id(),
            district.key(citizen, n),
            window.index,
            2);
    int what;
    if (Chance.unit((int) (words >>> 32)) >= table.free[windows]) {
      what = EnrolBlocks.STAYED_BY_HABIT;
    } else if (Chance.unit((int) words) < told.closed) {
      what = EnrolBlocks.STAYED_BY_COUNTERS;
    } else {
      what = EnrolBlocks.GONE;
      district.flags[citizen] &= (byte) ~Flags.SCORED;
      part.move(district, n, citizen, EnrolPart.LEFT);
    }
    window.tally.count(table.blocks.moves.at(what, hurt));
  }

  /// Joining a day, of those of the neighbourhood who could.
  private static double joining(
      District district,
      Window window,
      EnrolTable table,
      EnrolPart part,
      EnrolBulletin told,
      int n) {
    int granted = 0;
    int grants = table.perks > 0 ? window.city.consequences.grants : 0;
    if (grants != 0) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        granted += (district.inForce[i] & grants) != 0 && part.since[i] > 0 ? 1 : 0;
      }
    }
    double among = part.could[n] == 0 ? 0 : 1.0 / part.could[n];
    return table.join
        * (1
            + table.ties * part.in[n] * among
            + table.perks * granted * among
            + table.pushed * told.closed);
  }

  private static double chance(Window window, double daily) {
    return -StrictMath.expm1(-daily * window.days);
  }

  /// Whether somebody lost points in the window before or is shut out of something.
  private static boolean hurt(District district, Window window, int citizen) {
    return (district.inForce[citizen] & window.city.consequences.denies) != 0
        || district.lastLoss[citizen] >= Math.max(0, window.firstDay - window.days);
  }

  private static void join(District district, Window window, int n, int citizen) {
    district.set(citizen, Flags.SCORED | Flags.AWARE);
    int lottery = Bands.lottery(district, window, n, citizen);
    int band = Bands.bandOf(district, window, citizen, district.raw[citizen], lottery);
    district.band[citizen] = (byte) band;
    district.firstBand[citizen] = (byte) band;
    district.bandWithout[citizen] = BandsWithout.of(district, window, n, citizen, band);
    district.move(citizen);
  }
}
