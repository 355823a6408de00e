package org.glasshouse.engine.parallel;

import java.util.Arrays;
import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Who comes in and who goes, in a district and window. Nobody comes in but by a tie to somebody
/// who is in: a neighbour, one of the household, an acquaintance elsewhere.
///
/// Meetings are a Poisson number for each neighbourhood, each with one of its people; one who is
/// shut out comes in, others as far as they are receptive.
final class Spread {

  private static final int LEAVES = 0;
  private static final int NEIGHBOURS = 1;
  private static final int HOUSEHOLD = 2;
  private static final int FAR = 3;

  /// Bits of an index below the sort of meeting.
  private static final int KIND = 20;

  private static final double UNEASY = 64;
  private static final double MONTH = 365 / 12.0;
  private static final int AWARE_AND_SCORED = Flags.SCORED | Flags.AWARE;

  private final ParallelTable table;
  private final ParallelPart part;
  private final District district;
  private final Window window;
  private final Feelings feelings;
  private final long seed;
  private final Philox.Block block;

  /// Who came in in this window, by slot: nobody comes and goes in one. All false between uses.
  private final boolean[] came;

  Spread(ParallelTable table, ParallelPart part, District district, Window window) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.feelings = new Feelings(window);
    this.seed = window.city.world.seed;
    this.block = window.scratch.block;
    this.came = window.scratch.marked;
  }

  void run() {
    for (int n = 0; n < district.neighbourhoods; n++) {
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      int before = part.count[n];
      if (window.dueMonthly && table.byFar > 0) {
        far(n);
      }
      if (part.count[n] > 0) {
        double share = part.adults[n] == 0 ? 0 : (double) before / part.adults[n];
        meet(n, key, NEIGHBOURS, table.byNeighbours * share);
        meet(n, key, HOUSEHOLD, table.byHousehold);
        meet(n, key, LEAVES, table.leavesDaily);
        Arrays.fill(came, 0, district.start[n + 1] - district.start[n], false);
      }
    }
    part.forget();
  }

  /// Draws a Poisson number of chances, each with one of the neighbourhood.
  private void meet(int n, long key, int what, double daily) {
    int people = district.start[n + 1] - district.start[n];
    double mean = people * daily * window.days;
    if (mean <= 0) {
      return;
    }
    int base = what << KIND;
    long word = Philox.pair(seed, Stream.PARALLEL_MOVE.id(), key, window.index, base);
    int chances = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
    for (int i = 1; i <= chances; i++) {
      block.fill(seed, Stream.PARALLEL_MOVE.id(), key, window.index, base + i);
      int citizen = district.start[n] + Philox.below(block.w0, people);
      switch (what) {
        case LEAVES -> leave(n, citizen);
        case HOUSEHOLD -> carryHome(n, citizen);
        default -> comeIn(n, citizen, block.w1, ParallelBlocks.BY_NEIGHBOURS);
      }
    }
  }

  private void leave(int n, int citizen) {
    if (part.in(citizen)
        && !came[citizen - district.start[n]]
        && !table.seed(district.key(citizen, n))) {
      part.leave(citizen, n);
      window.tally.count(table.blocks.moves.at(ParallelBlocks.LEFT));
    }
  }

  /// One who is in meets each of the household as often.
  private void carryHome(int n, int citizen) {
    if (!part.in(citizen)) {
      return;
    }
    int from = district.householdStart(citizen);
    int to = district.householdEnd(citizen);
    int word = block.w1;
    for (int i = from; i < to; i++) {
      if (i != citizen) {
        comeIn(n, i, word, ParallelBlocks.BY_HOUSEHOLD);
        word = word * 0x9E3779B1 + 0x7F4A7C15;
      }
    }
  }

  private void far(int n) {
    double chance = -StrictMath.expm1(-table.byFar * MONTH);
    for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
      if (!part.hasMet(citizen) || part.in(citizen)) {
        continue;
      }
      block.fill(
          seed, Stream.PARALLEL_MOVE.id(), district.key(citizen, n), window.index, FAR << KIND);
      if (Chance.unit(block.w0) < chance) {
        comeIn(n, citizen, block.w1, ParallelBlocks.BY_FAR);
      }
    }
  }

  private void comeIn(int n, int citizen, int word, int how) {
    if (part.in(citizen) || !Attributes.adult(district.attributes[citizen])) {
      return;
    }
    if (Chance.unit(word) < receptive(citizen)) {
      part.join(citizen, n);
      came[citizen - district.start[n]] = true;
      window.tally.count(table.blocks.moves.at(how));
    }
  }

  /// How receptive a citizen is, relative to those shut out.
  private double receptive(int citizen) {
    if (district.shutSince[citizen] >= 0) {
      return 1;
    }
    if ((district.flags[citizen] & AWARE_AND_SCORED) != AWARE_AND_SCORED) {
      return table.others;
    }
    double unease = Math.min(1, feelings.caution(district, citizen) / UNEASY);
    return table.others + (table.uneasy - table.others) * unease;
  }
}
