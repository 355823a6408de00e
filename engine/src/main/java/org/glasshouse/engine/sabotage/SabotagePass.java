package org.glasshouse.engine.sabotage;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.SightPass;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// People break devices, the office finds and repairs them as far as its money goes, and a channel
/// sees with those of its devices that stand.
///
/// Reads `shutSince` and the climate. Writes its part and `sight`.
public final class SabotagePass implements Pass {

  @Override
  public String name() {
    return "sabotage";
  }

  @Override
  public void run(District district, Window window) {
    SabotageTable table = SabotageTable.of(window.city);
    SabotagePart part = SabotagePart.of(district);
    SabotageBulletin told = SabotageBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    double found = SabotageTable.reached(window.days, table.foundDays);
    double repaired = SabotageTable.reached(window.days, table.repairDays) * told.repairShare;
    for (int n = 0; n < district.neighbourhoods; n++) {
      double broken = broken(table, district, window, told, n);
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      for (int c = 0; c < table.channels.length; c++) {
        if (table.channels[c] >= 0) {
          channel(table, part, window, district, n, c, key, broken, found, repaired);
        }
      }
    }
  }

  /// Chance that a device that stands is broken in the window.
  private static double broken(
      SabotageTable table, District district, Window window, SabotageBulletin told, int n) {
    int adults = 0;
    int shutOut = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if ((district.attributes[i] & Attributes.ADULT) != 0) {
        adults++;
        shutOut += district.shutSince[i] >= 0 ? 1 : 0;
      }
    }
    double share = adults == 0 ? 0 : (double) shutOut / adults;
    double rate =
        table.rate
            * (1 + table.grievance * share)
            * (1 + table.hostility * window.bulletin.hostility * 0.001)
            / (1 + table.guarded * told.guardsPaid * 0.001);
    return -StrictMath.expm1(-rate * window.days);
  }

  private static void channel(
      SabotageTable table,
      SabotagePart part,
      Window window,
      District district,
      int n,
      int c,
      long key,
      double broken,
      double found,
      double repaired) {
    int at = c * district.neighbourhoods + n;
    int from = part.start[at];
    int to = part.start[at + 1];
    int channel = table.channels[c];
    long own = Keys.mix(key ^ window.city.world.channels[channel].key);
    Philox.Block block = window.scratch.block;
    int stands = 0;
    int waits = 0;
    for (int i = from; i < to; i++) {
      block.fill(window.city.world.seed, Stream.SABOTAGE.id(), own, window.index, i - from);
      if (part.state[i] == SabotagePart.FOUND && Chance.unit(block.w2) < repaired) {
        part.state[i] = SabotagePart.STANDS;
        window.tally.count(table.blocks.events.at(c, SabotageBlocks.REPAIRED));
      } else if (part.state[i] == SabotagePart.BROKEN && Chance.unit(block.w1) < found) {
        part.state[i] = SabotagePart.FOUND;
        window.tally.count(table.blocks.events.at(c, SabotageBlocks.FOUND));
      } else if (part.state[i] == SabotagePart.STANDS && Chance.unit(block.w0) < broken) {
        part.state[i] = SabotagePart.BROKEN;
        window.tally.count(table.blocks.events.at(c, SabotageBlocks.BROKEN));
      }
      stands += part.state[i] == SabotagePart.STANDS ? 1 : 0;
      waits += part.state[i] == SabotagePart.FOUND ? 1 : 0;
    }
    window.tally.add(table.blocks.devices.at(c, 0), stands);
    window.tally.add(table.blocks.devices.at(c, 1), to - from - stands - waits);
    window.tally.add(table.blocks.devices.at(c, 2), waits);
    if (stands < to - from) {
      SightPass.dim(district, channel, n, 1000 * stands / (to - from));
    }
  }
}
