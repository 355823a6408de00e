package org.glasshouse.engine.livemap;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.UnseenActs;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;

/// What the map tells the authority: acts that neighbours saw, with a wrong name now and then;
/// reports of what nobody did; acts that users' own traces tell of. What a channel saw already is
/// not told again.
final class Reports {

  private final LiveMapTable table;
  private final LiveMapPart part;
  private final District district;
  private final Window window;
  private final long seed;

  Reports(LiveMapTable table, LiveMapPart part, District district, Window window) {
    this.table = table;
    this.part = part;
    this.district = district;
    this.window = window;
    this.seed = window.city.world.seed;
  }

  void run() {
    ChannelTable desk = table.reportsTo;
    ChannelTable reader = window.lastDay >= table.tracesFrom ? table.tracesTo : null;
    if (desk == null && reader == null) {
      return;
    }
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    UnseenActs unseen = new UnseenActs(window);
    int n = 0;
    for (int act = unseen.next(table.counted); act >= 0; act = unseen.next(table.counted)) {
      int kind = acts.kind(act);
      int citizen = acts.citizen(act);
      if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
        n = district.neighbourhoodOf(citizen);
      }
      if (part.count[n] == 0) {
        continue;
      }
      scratch.block.fill(seed, Stream.MAP_REPORT.id(), acts.key(act), 0, 0);
      if (desk != null
          && table.reported[kind]
          && Chance.unit(scratch.block.w0) < table.reports * part.share(n)) {
        report(desk, act, citizen, n);
      } else if (reader != null
          && table.traced[kind]
          && part.uses(citizen)
          && Chance.unit(scratch.block.w1) < table.traces) {
        trace(reader, act, citizen, n);
      }
    }
    if (desk != null && table.spiteDaily > 0 && table.spiteKinds.length > 0) {
      spite(desk);
    }
  }

  private void report(ChannelTable desk, int act, int citizen, int n) {
    ActBuffer acts = window.scratch.acts;
    if (Chance.hit(window.scratch.block.w2, table.mistaken)) {
      int other =
          Naming.adult(district, window, n, citizen, window.scratch.block.w3, table.prejudice);
      if (other >= 0) {
        enter(desk, act, other, n, Cause.WRONG_PERSON, LiveMapBlocks.MISTAKEN);
      }
      return;
    }
    enter(desk, act, citizen, n, Cause.GENUINE, LiveMapBlocks.RIGHT);
    window.tally.count(
        table.blocks.acts().at(LiveMapPass.using(part, district, citizen), LiveMapBlocks.REPORTS));
    known(acts.kind(act), citizen);
  }

  private void trace(ChannelTable reader, int act, int citizen, int n) {
    if (Chance.hit(window.scratch.block.w2, table.shared)) {
      int other = housemate(citizen);
      if (other >= 0) {
        enter(reader, act, other, n, Cause.WRONG_PERSON, LiveMapBlocks.WRONG_PHONE);
        return;
      }
    }
    enter(reader, act, citizen, n, Cause.GENUINE, LiveMapBlocks.TRACED);
    window.tally.count(table.blocks.acts().at(LiveMapBlocks.USING, LiveMapBlocks.TRACES));
    known(window.scratch.acts.kind(act), citizen);
  }

  /// A record tells of an act inside the narrow purpose after all.
  private void known(int kind, int citizen) {
    CityWorld city = window.city;
    if (city.inside(kind, false, true)) {
      district.addInside(citizen, -city.insideLoss[kind]);
    }
  }

  private void enter(ChannelTable desk, int act, int whom, int n, Cause cause, int what) {
    ActBuffer acts = window.scratch.acts;
    int kind = acts.kind(act);
    int flags = RecordDesk.flags(window.city, kind, false);
    RecordDesk.enter(
        district, window, n, whom, kind, desk, cause, flags, acts.day(act), 0, acts.fields(act));
    told(whom, what);
  }

  private void told(int whom, int what) {
    boolean shown = LiveMapPass.shown(district, window, whom);
    window.tally.count(
        table.blocks.records().at(shown ? LiveMapBlocks.SHOWN : LiveMapBlocks.NOT_SHOWN, what));
    int n = district.neighbourhoodOf(whom);
    if (part.uses(whom)
        && Chance.hit(
            Philox.word(seed, Stream.MAP_USER.id(), district.key(whom, n), window.index, 2 + what),
            table.leaveHurt)) {
      part.leavesLater(whom);
    }
  }

  /// Reports of what nobody did: a Poisson number for each neighbourhood, as it has users.
  private void spite(ChannelTable desk) {
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      if (part.count[n] == 0) {
        continue;
      }
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      double mean = part.count[n] * table.spiteDaily * window.days;
      long word = Philox.pair(seed, Stream.MAP_SPITE.id(), key, window.index, 0);
      int count = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      for (int i = 1; i <= count; i++) {
        block.fill(seed, Stream.MAP_SPITE.id(), key, window.index, i);
        int whom = Naming.adult(district, window, n, -1, block.w0, table.prejudice);
        if (whom < 0) {
          continue;
        }
        int kind = table.spiteKinds[Philox.below(block.w1, table.spiteKinds.length)];
        int day = window.firstDay + Philox.below(block.w2, window.days);
        RecordDesk.enter(
            district,
            window,
            n,
            whom,
            kind,
            desk,
            Cause.FABRICATED,
            0,
            day,
            0,
            RecordDesk.particulars(window.city.world, kind, block.w3));
        told(whom, LiveMapBlocks.SPITE);
      }
    }
  }

  /// The first other adult of a citizen's household, or −1.
  private int housemate(int citizen) {
    int end = district.householdEnd(citizen);
    for (int i = district.householdStart(citizen); i < end; i++) {
      if (i != citizen && Attributes.adult(district.attributes[i])) {
        return i;
      }
    }
    return -1;
  }
}
