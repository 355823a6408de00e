package org.glasshouse.engine.sensing;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Channel.Errors;

/// Records that rest on no act of the citizen: false matches of faces, faults of devices, false
/// entries, malicious reports, false alarms. Each neighbourhood draws its own, so nothing needs to
/// be sent.
///
/// False matches of a window follow from what the city's cameras saw in the window before: for
/// every sighting, each citizen of the gallery is taken for the one who was seen with a chance of
/// f0 × own confusability × group ratio, cut so that the total is `1 − exp(−f0·N)` where groups are
/// alike; a ratio above one adds to that total.
final class FalseRecords {

  private FalseRecords() {}

  static void add(District district, Window window) {
    World world = window.city.world;
    for (ChannelTable channel : world.channels) {
      if (!world.works(channel) || channel.kinds.length == 0) {
        continue;
      }
      SensingTable table = window.city.sensing[channel.index];
      switch (channel.channel.errors()) {
        case Errors.FaceErrors _ -> faces(district, window, channel, table);
        case Errors.SpeedErrors _, Errors.SectionErrors _ ->
            faults(district, window, channel, table);
        case Errors.LinkageErrors _ -> entries(district, window, channel, table, Cause.FALSE_ALARM);
        case Errors.InformerErrors _ -> entries(district, window, channel, table, Cause.FABRICATED);
        case Errors.PlatformErrors _ ->
            entries(district, window, channel, table, Cause.FALSE_ALARM);
        case Errors.PlateErrors _,
            Errors.DeclarationErrors _,
            Errors.PatrolErrors _,
            Errors.GaitErrors _,
            Errors.LocationErrors _ -> {}
      }
    }
  }

  private static void faces(
      District district, Window window, ChannelTable channel, SensingTable table) {
    World world = window.city.world;
    long[] seen = window.bulletin.seen[channel.index];
    long sightings = 0;
    for (long of : seen) {
      sightings += of;
    }
    if (sightings == 0 || table.falseMatch == 0) {
      return;
    }
    Philox.Block block = window.scratch.block;
    Block funnel = window.city.layout.funnel;
    for (int n = 0; n < district.neighbourhoods; n++) {
      long key = neighbourhoodKey(district, n, channel);
      int slots = district.start[n + 1] - district.start[n];
      double mean = sightings * table.falseMatch * slots * table.falseWeight;
      int count = count(world, key, window, mean);
      for (int i = 0; i < count; i++) {
        block.fill(world.seed, Stream.FALSE_RECORD.id(), key, window.index, i);
        int citizen = district.start[n] + Philox.below(block.w0, slots);
        long citizenKey = district.key(citizen, n);
        int level =
            table.spread.level(
                0,
                Philox.word(
                    world.seed,
                    Stream.CONFUSABLE.id(),
                    citizenKey,
                    0,
                    (int) channel.key & 0xffffff));
        double weight = table.spread.value(level);
        if (Attributes.groupB(district.attributes[citizen])) {
          weight *= table.groupBRatio;
        }
        if (Chance.unit(block.w1) * table.falseWeight >= weight) {
          continue;
        }
        window.tally.count(funnel.at(channel.index, Stage.MATCHED.ordinal(), 1));
        if (Chance.hit(block.w2, table.reviewed) || !RecordDesk.adult(district, citizen)) {
          continue;
        }
        window.tally.count(funnel.at(channel.index, Stage.REVIEWED.ordinal(), 1));
        long pick = (long) (Chance.unit(block.w3) * sightings);
        int kind = 0;
        while (pick >= seen[kind]) {
          pick -= seen[kind++];
        }
        int day = day(window, block.w1 * 0x9E3779B1);
        RecordDesk.enter(
            district,
            window,
            n,
            citizen,
            kind,
            channel,
            Cause.WRONG_PERSON,
            0,
            day,
            0,
            RecordDesk.particulars(world, kind, block.w2));
      }
    }
  }

  private static void faults(
      District district, Window window, ChannelTable channel, SensingTable table) {
    if (table.faultDaily == 0) {
      return;
    }
    World world = window.city.world;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      long key = neighbourhoodKey(district, n, channel);
      int[] until = district.faultUntil[channel.index];
      if (until[n] <= window.firstDay) {
        block.fill(world.seed, Stream.DEVICE.id(), key, window.index, 1);
        if (Chance.unit(block.w0) >= table.faultDaily * window.days) {
          continue;
        }
        double length = -StrictMath.log(1.0 - Chance.unit(block.w1)) * table.faultDays;
        until[n] = window.lastDay + 1 + (int) length;
      }
      int slots = district.start[n + 1] - district.start[n];
      int days = Math.min(window.days, until[n] - window.firstDay);
      double mean = table.faultRecordsDaily * days * slots / 1000.0;
      int count = count(world, key, window, mean);
      for (int i = 0; i < count; i++) {
        block.fill(world.seed, Stream.FALSE_RECORD.id(), key, window.index, i);
        int citizen = district.start[n] + Philox.below(block.w0, slots);
        if (Attributes.has(district.attributes[citizen], Attributes.DRIVER)) {
          enter(district, window, n, citizen, channel, Cause.FALSE_ALARM, block);
        }
      }
    }
  }

  private static void entries(
      District district, Window window, ChannelTable channel, SensingTable table, Cause cause) {
    if (table.falseDaily == 0) {
      return;
    }
    World world = window.city.world;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      long key = neighbourhoodKey(district, n, channel);
      int slots = district.start[n + 1] - district.start[n];
      double mean = slots * table.falseDaily * window.days * table.falseWeight;
      int count = count(world, key, window, mean);
      for (int i = 0; i < count; i++) {
        block.fill(world.seed, Stream.FALSE_RECORD.id(), key, window.index, i);
        int citizen = district.start[n] + Philox.below(block.w0, slots);
        double weight = table.prejudice > 1 && district.band[citizen] == 0 ? table.prejudice : 1;
        if (!RecordDesk.adult(district, citizen)
            || Chance.unit(block.w1) * table.falseWeight >= weight) {
          continue;
        }
        enter(district, window, n, citizen, channel, cause, block);
      }
    }
  }

  private static void enter(
      District district,
      Window window,
      int n,
      int citizen,
      ChannelTable channel,
      Cause cause,
      Philox.Block block) {
    World world = window.city.world;
    Block funnel = window.city.layout.funnel;
    window.tally.count(funnel.at(channel.index, Stage.MATCHED.ordinal(), 1));
    window.tally.count(funnel.at(channel.index, Stage.REVIEWED.ordinal(), 1));
    int kind = channel.kinds[Philox.below(block.w2, channel.kinds.length)];
    Gates gates = window.city.sensing[channel.index].gates;
    RecordDesk.enter(
        district,
        window,
        n,
        citizen,
        kind,
        channel,
        cause,
        0,
        day(window, block.w3),
        0,
        gates == null
            ? RecordDesk.particulars(world, kind, block.w3)
            : gates.particulars(block.w3));
  }

  private static int day(Window window, int word) {
    return window.firstDay + Philox.below(word, window.days);
  }

  private static int count(World world, long key, Window window, double mean) {
    long word = Philox.pair(world.seed, Stream.FALSE_COUNT.id(), key, window.index, 0);
    return PoissonTable.draw(mean, PoissonTable.p0(mean), word);
  }

  private static long neighbourhoodKey(District district, int n, ChannelTable channel) {
    return Keys.mix(
        Keys.neighbourhood(district.city, district.firstNeighbourhood + n) ^ channel.key);
  }
}
