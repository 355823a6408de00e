package org.glasshouse.engine.enrol;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
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

  private static final int FIFTHS = 5;

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
    for (int n = 0; n < district.neighbourhoods; n++) {
      move(district, window, table, part, told, n);
      count(district, window, table, part, n);
    }
  }

  /// Joining and leaving in one neighbourhood.
  private static void move(
      District district,
      Window window,
      EnrolTable table,
      EnrolPart part,
      EnrolBulletin told,
      int n) {
    long joins = Chance.bound(chance(window, joining(district, window, table, told, n)));
    long leaves = Chance.bound(chance(window, table.leave));
    long burnt = Chance.bound(chance(window, table.leave * (1 + table.burned)));
    double open = 1 - told.closed;
    PhiloxBatch draws = window.scratch.ties;
    int[] picked = window.scratch.picked;
    draws.clear();
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      boolean in = part.windows[i] > 0;
      if (in ? burnt > 0 : joins > 0 && could(table, district, i)) {
        picked[draws.size()] = i;
        draws.add(Stream.ENROLLING.id(), EnrolPart.key(district, n, i), window.index, 0);
      }
    }
    draws.draw(window.city.world.seed);
    for (int at = 0; at < draws.size(); at++) {
      int citizen = picked[at];
      if (part.windows[citizen] <= 0) {
        if (Chance.hit(draws.w0(at), joins)) {
          join(district, window, n, citizen);
          part.windows[citizen] = 1;
          window.tally.count(table.blocks.moves.at(EnrolBlocks.JOINED, 0));
        }
        continue;
      }
      int hurt = hurt(district, window, citizen) ? 1 : 0;
      if (!Chance.hit(draws.w0(at), hurt == 1 ? burnt : leaves)) {
        continue;
      }
      double free = table.free[Math.min(part.windows[citizen], table.free.length - 1)];
      double will = Chance.unit(draws.w1(at));
      int what;
      if (will >= free) {
        what = EnrolBlocks.STAYED_BY_HABIT;
      } else if (Chance.unit(draws.w2(at)) >= open) {
        what = EnrolBlocks.STAYED_BY_COUNTERS;
      } else {
        what = EnrolBlocks.GONE;
        district.flags[citizen] &= (byte) ~Flags.SCORED;
        part.windows[citizen] = EnrolPart.LEFT;
      }
      window.tally.count(table.blocks.moves.at(what, hurt));
    }
  }

  /// Joining a day, of those of the neighbourhood who could.
  private static double joining(
      District district, Window window, EnrolTable table, EnrolBulletin told, int n) {
    int could = 0;
    int in = 0;
    int granted = 0;
    int grants = window.city.consequences.grants;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if (could(table, district, i)) {
        could++;
        if (district.has(i, Flags.SCORED)) {
          in++;
          granted += (district.inForce[i] & grants) != 0 ? 1 : 0;
        }
      }
    }
    double among = could == 0 ? 0 : 1.0 / could;
    return table.join
        * (1
            + table.ties * in * among
            + table.perks * granted * among
            + table.pushed * told.closed);
  }

  private static double chance(Window window, double daily) {
    return -StrictMath.expm1(-daily * window.days);
  }

  private static boolean could(EnrolTable table, District district, int citizen) {
    return Attributes.has(district.attributes[citizen], Attributes.ADULT)
        && (district.attributes[citizen] & table.needs) == table.needs;
  }

  /// Whether somebody lost points in the window before or is shut out of something.
  private static boolean hurt(District district, Window window, int citizen) {
    return (district.inForce[citizen] & window.city.consequences.denies) != 0
        || district.lastLoss[citizen] >= Math.max(0, window.firstDay - window.days);
  }

  private static void join(District district, Window window, int n, int citizen) {
    district.set(citizen, Flags.SCORED | Flags.AWARE);
    int lottery =
        Philox.word(
            window.city.world.seed,
            Stream.BAND_LOTTERY.id(),
            EnrolPart.key(district, n, citizen),
            0,
            0);
    int score = Bands.score(window.city, district.raw[citizen]);
    int band = Bands.bandOf(window.city, window.bulletin, score, lottery);
    district.band[citizen] = (byte) band;
    district.firstBand[citizen] = (byte) band;
    district.bandWithout[citizen] = BandsWithout.of(district, window, n, citizen, band);
    district.move(citizen);
  }

  /// Counts who stands where, and who outside uses what.
  private static void count(
      District district, Window window, EnrolTable table, EnrolPart part, int n) {
    long[] outside = window.tally.sums(SystemId.ENROL);
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      int attributes = district.attributes[i];
      if (!Attributes.has(attributes, Attributes.ADULT)) {
        continue;
      }
      int standing;
      if (part.windows[i] > 0) {
        standing = EnrolBlocks.IN;
        part.windows[i] = (short) Math.min(Short.MAX_VALUE, part.windows[i] + 1);
      } else if (part.windows[i] == EnrolPart.LEFT) {
        standing = EnrolBlocks.LEFT;
      } else {
        standing = could(table, district, i) ? EnrolBlocks.NEVER : EnrolBlocks.CANNOT;
      }
      window.tally.count(table.blocks.people.at(standing));
      if (standing == EnrolBlocks.IN) {
        continue;
      }
      int fifth = Math.min(FIFTHS - 1, Attributes.income(attributes));
      for (int s = 0; s < table.uses.length; s++) {
        if ((attributes & table.uses[s]) == table.uses[s]) {
          outside[EnrolTable.outside(s, standing, fifth)]++;
        }
      }
    }
  }
}
