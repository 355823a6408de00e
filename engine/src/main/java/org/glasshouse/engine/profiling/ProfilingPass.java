package org.glasshouse.engine.profiling;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.SecondLook;
import org.glasshouse.engine.sensing.UnseenActs;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.ExposureTable;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.SightTable;
import org.glasshouse.engine.world.World;

/// Closer looks at those who are taken for members of the group: an act of theirs is seen if its
/// visibility mark lies under attention times what the channel would see of anybody, patrols and
/// broken devices included; and checks end in entries without an act, in proportion to attention
/// above one.
///
/// Reads the acts of the window, `sight`, the patrol shares. Writes records of the window,
/// `pending`, `inside`.
public final class ProfilingPass implements Pass {

  private static final int ONE = 1000;

  @Override
  public String name() {
    return "profiling";
  }

  @Override
  public void run(District district, Window window) {
    ProfilingTable table = ProfilingTable.of(window.city);
    ProfilingPart part = ProfilingPart.of(district);
    ProfilingBulletin told = ProfilingBulletin.of(window.bulletin);
    if (table == null || part == null || told == null || told.attention <= ONE) {
      return;
    }
    looks(table, part, district, window, told.attention * 0.001);
    ChannelTable desk = table.checkChannel;
    if (desk != null && table.checksDaily > 0) {
      double daily = table.checksDaily * (told.attention * 0.001 - 1);
      checks(table, part, district, window, desk, daily);
    }
  }

  private static void looks(
      ProfilingTable table,
      ProfilingPart part,
      District district,
      Window window,
      double attention) {
    ActBuffer acts = window.scratch.acts;
    UnseenActs unseen = new UnseenActs(window);
    for (int act = unseen.next(table.looked); act >= 0; act = unseen.next(table.looked)) {
      if (part.taken(acts.citizen(act))) {
        look(table, district, window, act, attention);
      }
    }
  }

  /// Lets the channels look more closely at one act that none has seen, until one names somebody.
  private static void look(
      ProfilingTable table, District district, Window window, int act, double attention) {
    World world = window.city.world;
    ActBuffer acts = window.scratch.acts;
    SightTable sight = world.sight(acts.kind(act));
    int citizen = acts.citizen(act);
    int mask = ExposureTable.mask(district.attributes[citizen]);
    int n = -1;
    for (int j = 0; j < sight.channel.length; j++) {
      int channel = sight.channel[j];
      if (!table.closer[channel]) {
        continue;
      }
      double chance = sight.chance(j, mask, district.exposureLevels[citizen]);
      if (sight.follows[j] || district.sight.length > 0) {
        n = n < 0 ? district.neighbourhoodOf(citizen) : n;
      }
      if (sight.follows[j]) {
        chance *= window.bulletin.patrol[channel][district.firstNeighbourhood + n] * 0.001;
      }
      double below = Math.min(chance, sight.cap[j]) * attention;
      if (district.sight.length > 0) {
        below *= district.sight[channel][n] * 0.001;
      }
      if (acts.visibility(act) >= below) {
        continue;
      }
      n = n < 0 ? district.neighbourhoodOf(citizen) : n;
      Philox.Block block = window.scratch.block;
      block.fill(world.seed, Stream.PROFILING_LOOK.id(), acts.key(act), 0, sight.address[j]);
      ChannelTable by = world.channels[channel];
      int whom = SecondLook.named(district, window, n, citizen, by, block);
      if (whom >= 0) {
        SecondLook.enter(district, window, n, act, whom, by, 0, true);
        return;
      }
    }
  }

  /// Entries without an act: a Poisson number for each neighbourhood, kept where it hits somebody
  /// who is taken for a member.
  private static void checks(
      ProfilingTable table,
      ProfilingPart part,
      District district,
      Window window,
      ChannelTable desk,
      double daily) {
    World world = window.city.world;
    Block funnel = window.city.layout.funnel;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int slots = district.start[n + 1] - district.start[n];
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      double mean = slots * daily * window.days;
      long word = Philox.pair(world.seed, Stream.PROFILING_CHECK.id(), key, window.index, 0);
      int count = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      for (int i = 1; i <= count; i++) {
        block.fill(world.seed, Stream.PROFILING_CHECK.id(), key, window.index, i);
        int citizen = district.start[n] + Philox.below(block.w0, slots);
        if (!part.taken(citizen) || !Attributes.adult(district.attributes[citizen])) {
          continue;
        }
        int day = window.firstDay + Philox.below(block.w1, window.days);
        window.tally.count(funnel.at(desk.index, Stage.MATCHED.ordinal(), 1));
        window.tally.count(funnel.at(desk.index, Stage.REVIEWED.ordinal(), 1));
        RecordDesk.enter(
            district,
            window,
            n,
            citizen,
            table.checkKind,
            desk,
            Cause.FALSE_ALARM,
            0,
            day,
            0,
            particulars(world, table.checkKind, block.w2));
      }
    }
  }

  private static int particulars(World world, int kind, int word) {
    if (kind >= world.actKinds || world.kinds[kind].fields() == 0) {
      return 0;
    }
    KindTable of = world.kinds[kind];
    int second = of.fields() > 1 ? of.field(1, word * 0x9E3779B1) : 0;
    return RecordRow.fields(of.field(0, word), second);
  }
}
