package org.glasshouse.engine.force;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Crowds: those of a neighbourhood and day are one. The more hostile the climate, the likelier it
/// is broken up; then all who are in it are met by officers, and those who stand by.
final class Crowds {

  private final ForceTable table;
  private final ForcePart part;
  private final District district;
  private final Window window;

  Crowds(ForceTable table, ForcePart part, District district, Window window) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
  }

  void run() {
    double chance = table.breaksUp(window.bulletin.hostility);
    long seed = window.city.world.seed;
    ActBuffer acts = window.scratch.acts;
    Philox.Block block = window.scratch.block;
    int n = 0;
    for (int act = 0; act < acts.size(); act++) {
      if (!table.crowds[acts.kind(act)]) {
        continue;
      }
      window.tally.count(table.blocks.orders.at(ForceBlocks.CROWDS));
      int citizen = acts.citizen(act);
      if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
        n = district.neighbourhoodOf(citizen);
      }
      long crowd = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      int day = acts.day(act);
      int word =
          Philox.word(seed, Stream.FORCE_CROWD.id(), crowd, window.index, day - window.firstDay);
      if (Chance.unit(word) >= chance) {
        continue;
      }
      window.tally.count(table.blocks.orders.at(ForceBlocks.BROKEN_UP));
      block.fill(seed, Stream.FORCE_CROWD.id(), acts.key(act), 0, 0);
      boolean noHarm = district.harms[citizen] == 0;
      boolean detained = Chance.hit(block.w0, table.detained);
      boolean hurt = Chance.hit(block.w1, table.hurtInCrowd);
      int whom = noHarm ? ForceBlocks.NO_HARM : ForceBlocks.HARM;
      meet(whom, citizen, day, detained, hurt, block.w2);
      int near = (int) (table.bystanders + Chance.unit(block.w3));
      for (int i = 1; i <= near; i++) {
        block.fill(seed, Stream.FORCE_CROWD.id(), acts.key(act), 0, i);
        int by = Naming.adult(district, window, n, citizen, block.w0, 1);
        if (by >= 0) {
          meet(
              ForceBlocks.WRONG_DOOR,
              by,
              day,
              false,
              Chance.hit(block.w1, table.hurtInCrowd),
              block.w2);
        }
      }
    }
  }

  private void meet(int whom, int citizen, int day, boolean detained, boolean hurt, int word) {
    Doors.use(table, part, district, window, Order.CROWD, whom, citizen, day, detained, hurt, word);
  }
}
