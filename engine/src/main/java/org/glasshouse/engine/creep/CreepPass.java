package org.glasshouse.engine.creep;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.SensingTable;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.engine.world.World;

/// Sensors see acts for which they were not put up. From the first day of a use on each is charged
/// and entered; what they had kept until then is entered on that day. What some channel recorded
/// already is not told again. They err as their channel does; a wrong name is that of another adult
/// of the household, where a device or an account is shared, else of a neighbour.
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
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    int seen = 0;
    for (int act = 0; act < acts.size(); act++) {
      int[] uses = table.ofKind[acts.kind(act)];
      if (uses.length == 0) {
        continue;
      }
      while (seen < scratch.sensed.size() && scratch.seenActs[seen] < act) {
        seen++;
      }
      if (seen < scratch.sensed.size() && scratch.seenActs[seen] == act) {
        continue;
      }
      for (int use : uses) {
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
    CityWorld city = window.city;
    SensingTable errors = city.sensing[table.channel[use].index];
    Philox.Block block = window.scratch.block;
    block.fill(city.world.seed, Stream.CREEP.id(), acts.key(act), 0, table.address[use]);
    if (errors.loses(block.w0)) {
      return false;
    }
    int citizen = acts.citizen(act);
    int whom = errors.mistakes(block.w1) ? other(table, district, use, n, citizen, block) : citizen;
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
    int channel = table.channel[use].index;
    Block funnel = city.layout.funnel;
    int wrong = whom == citizen ? 0 : 1;
    window.tally.count(funnel.at(channel, Stage.SEEN.ordinal(), 0));
    window.tally.count(funnel.at(channel, Stage.MATCHED.ordinal(), wrong));
    window.tally.count(funnel.at(channel, Stage.REVIEWED.ordinal(), wrong));
    int kind = acts.kind(act);
    if (now) {
      window.tally.seen[channel][kind]++;
    }
    RecordDesk.enter(
        district,
        window,
        n,
        whom,
        kind,
        table.channel[use],
        whom == citizen ? Cause.GENUINE : Cause.WRONG_PERSON,
        RecordDesk.flags(city, kind, acts.flags(act) == ActBuffer.CANNOT_PAY),
        day,
        now ? 0 : table.from[use] - day,
        acts.fields(act));
    if (whom == citizen && city.inside(kind, false, true)) {
      district.addInside(citizen, -city.insideLoss[kind]);
    }
    return true;
  }

  /// Who is named instead: another adult, or −1 if there is none.
  private static int other(
      CreepTable table, District district, int use, int n, int citizen, Philox.Block block) {
    boolean household =
        switch (table.channel[use].way) {
          case SPEED, PLATFORM -> true;
          case FACE, PLATE, LINKAGE, INFORMER, DECLARATION, PATROL -> false;
        };
    int from = household ? district.householdStart(citizen) : district.start[n];
    int to = household ? district.householdEnd(citizen) : district.start[n + 1];
    int at = from + Philox.below(block.w2, to - from);
    for (int i = 0; i < to - from; i++) {
      if (at != citizen && Attributes.adult(district.attributes[at])) {
        return at;
      }
      at = at + 1 == to ? from : at + 1;
    }
    return -1;
  }
}
