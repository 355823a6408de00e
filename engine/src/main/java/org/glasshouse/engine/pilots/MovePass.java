package org.glasshouse.engine.pilots;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Adults move to another city, once a month, and from there to others or back. Register, points
/// and lists stay with the city where they are registered; what follows from them is asked of the
/// city where they live ([PilotsTable#allowed]), from the end of the window on.
///
/// Reads `inForce`. Writes its part.
public final class MovePass implements Pass {

  @Override
  public String name() {
    return "move";
  }

  @Override
  public void run(District district, Window window) {
    PilotsTable table = PilotsTable.of(window.city);
    PilotsPart part = PilotsPart.of(district);
    if (table == null || part == null || !part.moves()) {
      return;
    }
    count(district, window, table, part);
    if (window.dueMonthly) {
      month(district, window, table, part);
    }
  }

  /// Counts the days of the window of those who live elsewhere, under what was decided before it.
  private static void count(District district, Window window, PilotsTable table, PilotsPart part) {
    int denies = window.city.consequences.denies;
    int registered = table.stage(table.here, window.index);
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      int lives = part.lives(citizen);
      if (lives != table.here) {
        int state =
            (district.inForce[citizen] & denies) == 0 ? PilotsBlocks.FREE : PilotsBlocks.SHUT;
        int there = table.stage(lives, window.index);
        window.tally.add(table.blocks.elsewhere.at(registered, there, state), window.days);
      }
    }
  }

  private static void month(District district, Window window, PilotsTable table, PilotsPart part) {
    long seed = window.city.world.seed;
    int denies = window.city.consequences.denies;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        if (!Attributes.adult(district.attributes[citizen])) {
          continue;
        }
        block.fill(seed, Stream.MOVE.id(), district.key(citizen, n), window.index, 0);
        int state =
            (district.inForce[citizen] & denies) == 0 ? PilotsBlocks.FREE : PilotsBlocks.SHUT;
        if (Chance.unit(block.w0) < table.moving[state]) {
          part.move(citizen, table.other(part.lives(citizen), Chance.unit(block.w1)));
          window.tally.count(table.blocks.moves.at(state));
        }
      }
    }
  }
}
