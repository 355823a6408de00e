package org.glasshouse.engine.creep;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.sensing.SecondLook;
import org.glasshouse.engine.sensing.UnseenActs;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.engine.world.World;

/// Sensors see acts for which they were not put up. From the first day of a use on each is charged
/// and entered; what they had kept until then is entered on that day. What some channel recorded
/// already is not told again. They err as [SecondLook] says.
///
/// Reads the acts of the window and `sight`. Writes records of the window, `pending`, `inside`,
/// `means`.
public final class CreepPass implements Pass {

  @Override
  public String name() {
    return "creep";
  }

  @Override
  public void run(District district, Window window) {
    CreepTable table = CreepTable.of(window.city);
    if (table == null || table.first == Integer.MAX_VALUE) {
      return;
    }
    ActBuffer acts = window.scratch.acts;
    UnseenActs unseen = new UnseenActs(window);
    for (int act = unseen.next(table.looked); act >= 0; act = unseen.next(table.looked)) {
      for (int use : table.ofKind[acts.kind(act)]) {
        if (look(table, district, window, act, use)) {
          break;
        }
      }
    }
  }

  /// Lets one use look at one act.
  ///
  /// @return whether it was entered
  private static boolean look(
      CreepTable table, District district, Window window, int act, int use) {
    ActBuffer acts = window.scratch.acts;
    World world = window.city.world;
    int day = acts.day(act);
    int from = table.from[use];
    boolean now = day >= from;
    if (!now && (!table.enters[use] || day < from - table.kept[use])) {
      return false;
    }
    int citizen = acts.citizen(act);
    int mask = ExposureTable.mask(district.attributes[citizen]);
    double chance =
        table.detection[use]
            * world.exposures.of(
                table.channel[use].exposure, mask, district.exposureLevels[citizen]);
    if (acts.visibility(act) >= Math.min(chance, table.cap[use])) {
      return false;
    }
    int n = district.neighbourhoodOf(citizen);
    if (district.sight.length > 0
        && acts.visibility(act)
            >= Math.min(chance, table.cap[use])
                * (district.sight[table.channel[use].index][n] * 0.001)) {
      return false;
    }
    return enter(table, district, window, act, use, n);
  }

  private static boolean enter(
      CreepTable table, District district, Window window, int act, int use, int n) {
    ActBuffer acts = window.scratch.acts;
    Philox.Block block = window.scratch.block;
    block.fill(window.city.world.seed, Stream.CREEP.id(), acts.key(act), 0, table.address[use]);
    int whom = SecondLook.named(district, window, n, acts.citizen(act), table.channel[use], block);
    if (whom < 0) {
      return false;
    }
    int day = acts.day(act);
    boolean now = day >= table.from[use];
    if (now && table.fee[use] > 0) {
      int due = (int) (table.fee[use] + Chance.unit(block.w3));
      int paid = Math.min(due, district.means[whom]);
      district.means[whom] = (short) (district.means[whom] - paid);
      window.tally.add(table.blocks.fees().at(use), paid);
    }
    if (!table.enters[use]) {
      return false;
    }
    int delay = now ? 0 : table.from[use] - day;
    SecondLook.enter(district, window, n, act, whom, table.channel[use], delay, now);
    return true;
  }
}
