package org.glasshouse.engine.parallel;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.force.Officers;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.ChannelTable;

/// Raids, while the authority knows the sign: they take whoever shows it, in or not.
final class Raids {

  private static final int TRIES = 64;

  private final ParallelTable table;
  private final ParallelPart part;
  private final District district;
  private final Window window;
  private final long seed;

  Raids(ParallelTable table, ParallelPart part, District district, Window window) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.seed = window.city.world.seed;
  }

  void run() {
    for (int n = 0; n < district.neighbourhoods; n++) {
      int people = district.start[n + 1] - district.start[n];
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      double mean = people * table.raidsDaily * window.days;
      long word = Philox.pair(seed, Stream.PARALLEL_RAID.id(), key, window.index, 0);
      int raids = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      for (int raid = 0; raid < raids; raid++) {
        window.tally.count(table.blocks.raids.at(ParallelBlocks.RAIDS));
        raid(n, people, key, 1 + raid * (1 + table.ring) * TRIES);
      }
    }
  }

  private void raid(int n, int people, long key, int first) {
    int day = window.firstDay + Philox.below(word(key, first), window.days);
    for (int found = 1; found <= table.ring; found++) {
      for (int tried = 0; tried < TRIES; tried++) {
        int word = word(key, first + found * TRIES + tried);
        int citizen = district.start[n] + Philox.below(word, people);
        if (Attributes.adult(district.attributes[citizen])
            && (part.in(citizen) || table.alike(district.key(citizen, n)))) {
          find(n, citizen, day, word * 0x9E3779B1);
          break;
        }
      }
    }
  }

  private int word(long key, int index) {
    return Philox.word(seed, Stream.PARALLEL_RAID.id(), key, window.index, index);
  }

  private void find(int n, int citizen, int day, int word) {
    ParallelBlocks blocks = table.blocks;
    boolean in = part.in(citizen);
    int before = district.means[citizen];
    Officers.visit(district, window, citizen, day, 0, false, "raid");
    Officers.takeShare(district, citizen, table.seized);
    int taken = before - district.means[citizen];
    if (in) {
      window.tally.count(blocks.raids.at(ParallelBlocks.FOUND_IN));
      window.tally.add(blocks.raids.at(ParallelBlocks.TAKEN_IN), taken);
      part.leave(citizen, n);
      window.tally.count(blocks.moves.at(ParallelBlocks.DRIVEN_OUT));
    } else {
      window.tally.count(blocks.raids.at(ParallelBlocks.FOUND_ALIKE));
      window.tally.add(blocks.raids.at(ParallelBlocks.TAKEN_ALIKE), taken);
      if (district.harms[citizen] == 0) {
        window.tally.count(blocks.raids.at(ParallelBlocks.ALIKE_NO_HARM));
      }
    }
    ChannelTable via = table.raidVia;
    if (via != null && table.raidAs >= 0) {
      int kind = table.raidAs;
      RecordDesk.enter(
          district,
          window,
          n,
          citizen,
          kind,
          via,
          in ? Cause.GENUINE : Cause.WRONG_PERSON,
          RecordDesk.flags(window.city, kind, false),
          day,
          0,
          RecordDesk.particulars(window.city.world, kind, word));
    }
  }
}
