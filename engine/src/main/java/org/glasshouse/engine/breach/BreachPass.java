package org.glasshouse.engine.breach;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;

/// Scores are altered and rolled back, and those whose files leaked are charged with what others do
/// in their names. An alteration counts as a wrong record until it is rolled back.
///
/// Reads `means` and `shutSince` as they stood. Writes its part, adds to the records of the window,
/// and with [Points] writes `raw` and `wrong`.
public final class BreachPass implements Pass {

  private static final int MOST_MEANS = 4000;

  @Override
  public String name() {
    return "breach";
  }

  @Override
  public void run(District district, Window window) {
    BreachTable table = BreachTable.of(window.city);
    BreachPart part = BreachPart.of(district);
    BreachBulletin told = BreachBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    if (part.rows.rows() > 0) {
      restore(table, part, told, district, window);
    }
    for (int e = 0; e < told.running.length; e++) {
      if (told.running[e] != 0) {
        switch (table.attack[e]) {
          case LEAK -> leak(table, district, window, e);
          case WORM -> worm(table, part, told, district, window, e);
          case INSIDER -> insider(table, part, district, window, e);
          case RANSOM -> {}
        }
      }
    }
    count(table, part, district, window);
  }

  /// Rolls back what was found and can be told from true entries.
  private static void restore(
      BreachTable table, BreachPart part, BreachBulletin told, District district, Window window) {
    double chance = BreachTable.within(window.days, table.restoreDays);
    boolean removed = false;
    for (int row = 0; row < part.rows.rows(); row++) {
      int event = part.rows.get(row, BreachPart.EVENT);
      if (told.found[event] == 0) {
        continue;
      }
      int citizen = part.rows.get(row, BreachPart.CITIZEN);
      long key = district.key(citizen);
      Philox.Block block = window.scratch.block;
      block.fill(window.city.world.seed, Stream.BREACH.id(), key, window.index, 0x100 + event);
      // Whether it can be told apart is settled once, by the day on which it was made.
      int apart =
          Philox.word(
              window.city.world.seed,
              Stream.BREACH.id(),
              key,
              part.rows.get(row, BreachPart.DAY),
              0x200 + event);
      if (Chance.hit(apart, table.restored) && Chance.unit(block.w0) < chance) {
        change(district, window, citizen, -part.rows.get(row, BreachPart.TENTHS), true);
        window.tally.count(table.blocks.done.at(event, BreachBlocks.UNDONE));
        part.remove(row);
        removed = true;
      }
    }
    if (removed) {
      part.rows.compact();
    }
  }

  /// A worm alters, in each neighbourhood that it has just reached, the scores of a share of
  /// people.
  private static void worm(
      BreachTable table,
      BreachPart part,
      BreachBulletin told,
      District district,
      Window window,
      int e) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      long place = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      double rank =
          Chance.unit(Philox.word(window.city.world.seed, Stream.BREACH.id(), place, 0, e));
      if (rank < told.reachedBefore[e] || rank >= told.reached[e]) {
        continue;
      }
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        Philox.Block block = window.scratch.block;
        block.fill(
            window.city.world.seed,
            Stream.BREACH.id(),
            district.key(i, n),
            window.index,
            0x500 + e);
        if (Chance.unit(block.w0) < table.dose[e]) {
          boolean up = Chance.unit(block.w1) < table.raised;
          alter(table, part, district, window, i, e, up, block.w2);
        }
      }
    }
  }

  /// Officials alter some scores a month. They raise those of people in proportion to their means,
  /// and lower anybody's.
  private static void insider(
      BreachTable table, BreachPart part, District district, Window window, int e) {
    double chance = table.dose[e] * window.days / 30;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int slots = district.start[n + 1] - district.start[n];
      int tries = tries(district, window, n, e, slots * chance * MOST_MEANS / 1000);
      for (int i = 0; i < tries; i++) {
        fill(block, district, window, n, e, i);
        int citizen = district.start[n] + Philox.below(block.w0, slots);
        boolean up = Chance.unit(block.w1) < table.raised;
        int weight = up ? district.means[citizen] : 1000;
        if (Chance.unit(block.w3) * MOST_MEANS < weight) {
          alter(table, part, district, window, citizen, e, up, block.w2);
        }
      }
    }
  }

  /// How often something is tried in a neighbourhood in the window.
  private static int tries(District district, Window window, int n, int e, double mean) {
    long place = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
    long word =
        Philox.pair(window.city.world.seed, Stream.BREACH.id(), place, window.index, 0x400 + e);
    return PoissonTable.draw(mean, PoissonTable.p0(mean), word);
  }

  /// Words of a try; an event has room for 8,192 of them.
  private static void fill(
      Philox.Block block, District district, Window window, int n, int e, int attempt) {
    long place = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
    int address = 0x800000 + (e << 13) + attempt;
    block.fill(window.city.world.seed, Stream.BREACH.id(), place, window.index, address);
  }

  private static void alter(
      BreachTable table,
      BreachPart part,
      District district,
      Window window,
      int citizen,
      int e,
      boolean up,
      int word) {
    int size = (int) StrictMath.round(table.tenths * (0.5 + Chance.unit(word)));
    boolean caught = !window.city.world.scenario.wrongRecords();
    if (caught || size == 0 || !district.has(citizen, Flags.SCORED) || part.has(citizen)) {
      return;
    }
    int tenths = up ? size : -size;
    part.add(citizen, e, tenths, window.firstDay);
    change(district, window, citizen, tenths, false);
    int what = up ? BreachBlocks.RAISED : BreachBlocks.LOWERED;
    window.tally.count(table.blocks.done.at(e, what));
  }

  private static void change(
      District district, Window window, int citizen, int tenths, boolean back) {
    Points.adjust(district, citizen, Cause.FABRICATED, 0, tenths);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Altered(
              window.ledger.id(citizen),
              window.firstDay,
              tenths,
              Bands.score(window.city, district.raw[citizen]),
              back));
    }
  }

  /// Records of what others did in the names of those whose files leaked.
  private static void leak(BreachTable table, District district, Window window, int e) {
    double chance = table.misuse * window.days;
    Block funnel = window.city.layout.funnel;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int slots = district.start[n + 1] - district.start[n];
      int tries = tries(district, window, n, e, slots * chance);
      for (int t = 0; t < tries; t++) {
        fill(block, district, window, n, e, t);
        int i = district.start[n] + Philox.below(block.w0, slots);
        // Whose file leaked is settled once: one word a citizen and event.
        int leaked =
            Philox.word(
                window.city.world.seed, Stream.BREACH.id(), district.key(i, n), 0, 0x300 + e);
        if ((district.attributes[i] & Attributes.ADULT) == 0
            || Chance.unit(leaked) >= table.dose[e]) {
          continue;
        }
        window.tally.count(funnel.at(table.channel.index, Stage.MATCHED.ordinal(), 1));
        window.tally.count(funnel.at(table.channel.index, Stage.REVIEWED.ordinal(), 1));
        window.scratch.records.add(
            i,
            RecordRow.what(table.kind, table.channel.index, Cause.WRONG_PERSON, 0),
            RecordRow.when(window.firstDay + Philox.below(block.w1, window.days), 0),
            RecordRow.fields(30, 1));
        window.tally.count(table.blocks.done.at(e, BreachBlocks.FALSE_RECORDS));
      }
    }
  }

  private static void count(BreachTable table, BreachPart part, District district, Window window) {
    for (int row = 0; row < part.rows.rows(); row++) {
      int citizen = part.rows.get(row, BreachPart.CITIZEN);
      boolean lowered = part.rows.get(row, BreachPart.TENTHS) < 0;
      window.tally.count(
          table.blocks.altered.at(lowered ? BreachBlocks.LOWERED : BreachBlocks.RAISED));
      int since = district.shutSince[citizen];
      if (lowered && since >= 0) {
        boolean after = since >= part.rows.get(row, BreachPart.DAY);
        window.tally.add(
            table.blocks.hurt.at(after ? BreachBlocks.DENIED_AFTER : BreachBlocks.SHUT_OUT),
            window.days);
      }
    }
  }
}
