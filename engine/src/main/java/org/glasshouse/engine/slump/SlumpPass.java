package org.glasshouse.engine.slump;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.force.Officers;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;

/// What a slump does to people. Once a month those out of work lose a twelfth of what they earned
/// there, which with the pull of [org.glasshouse.engine.lives.LivePass] comes to the share lost.
/// Who they are is a lot drawn once and for all: a deeper slump takes the work of more people and
/// never of others. While the score is suspended and force is used instead, officers visit.
///
/// Writes: `means`, `certainty`.
public final class SlumpPass implements Pass {

  private static final int TRIES = 16;

  @Override
  public String name() {
    return "slump";
  }

  @Override
  public void run(District district, Window window) {
    SlumpTable table = SlumpTable.of(window.city);
    SlumpBulletin told = SlumpBulletin.of(window.bulletin);
    if (table == null || told == null) {
      return;
    }
    if (window.dueMonthly) {
      month(district, window, table);
    }
    if (window.scheme && told.suspended && table.visitsDaily > 0) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        visit(district, window, table, n);
      }
    }
  }

  private static void month(District district, Window window, SlumpTable table) {
    double share = table.outOfWork(window.lastDay);
    long bound = Chance.bound(share);
    long means = 0;
    long usual = 0;
    int out = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        int attributes = district.attributes[citizen];
        int earns = window.city.usualMeans[Attributes.income(attributes)];
        if (share > 0 && Attributes.work(attributes) == Attributes.WORK_PRIVATE) {
          long lot =
              Philox.pair(
                  window.city.world.seed, Stream.SLUMP_WORK.id(), district.key(citizen, n), 0, 0);
          if (Chance.hit((int) lot, bound)) {
            out++;
            int left = district.means[citizen] - earns * table.lost / 12_000;
            district.means[citizen] = (short) Math.max(0, left);
          }
        }
        means += district.means[citizen];
        usual += earns;
      }
    }
    long[] sums = window.tally.sums(SystemId.SLUMP);
    sums[SlumpTable.MEANS] += means;
    sums[SlumpTable.USUAL] += usual;
    sums[SlumpTable.OUT] += out;
  }

  private static void visit(District district, Window window, SlumpTable table, int n) {
    int from = district.start[n];
    int people = district.start[n + 1] - from;
    long seed = window.city.world.seed;
    long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
    double mean = table.visitsDaily * window.days * people;
    long word = Philox.pair(seed, Stream.SLUMP_FORCE.id(), key, window.index, 0);
    int visits = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
    Philox.Block block = window.scratch.block;
    for (int visit = 0; visit < visits; visit++) {
      int first = 1 + visit * (TRIES + 1);
      block.fill(seed, Stream.SLUMP_FORCE.id(), key, window.index, first);
      boolean aimed = Chance.hit(block.w0, table.aimed);
      boolean detained = Chance.hit(block.w1, table.detained);
      boolean hurt = Chance.hit(block.w2, table.hurt);
      int citizen = -1;
      for (int tried = 1; tried <= TRIES && citizen < 0; tried++) {
        block.fill(seed, Stream.SLUMP_FORCE.id(), key, window.index, first + tried);
        int who = from + Philox.below(block.w0, people);
        boolean fits = !aimed || district.has(who, Flags.SCORED) && district.band[who] == 0;
        citizen = fits && Attributes.adult(district.attributes[who]) ? who : -1;
      }
      if (citizen >= 0) {
        use(district, window, table, citizen, detained, hurt);
      }
    }
  }

  private static void use(
      District district,
      Window window,
      SlumpTable table,
      int citizen,
      boolean detained,
      boolean hurt) {
    SlumpBlocks blocks = table.blocks;
    boolean noHarm = district.harms[citizen] == 0;
    window.tally.count(blocks.force.at(SlumpBlocks.VISITED));
    if (noHarm) {
      window.tally.count(blocks.force.at(SlumpBlocks.NO_HARM));
    }
    int days = detained ? table.detentionDays : 0;
    Officers.visit(district, window, citizen, window.lastDay, days, hurt, "instead");
    if (detained) {
      window.tally.count(blocks.force.at(SlumpBlocks.DETAINED));
    }
    if (hurt) {
      window.tally.count(blocks.force.at(SlumpBlocks.HURT));
      if (noHarm) {
        window.tally.count(blocks.force.at(SlumpBlocks.HURT_NO_HARM));
      }
    }
  }
}
