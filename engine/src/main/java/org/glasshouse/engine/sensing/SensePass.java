package org.glasshouse.engine.sensing;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;

/// Acts become records: each channel that sees a kind sees an act if the act's visibility mark lies
/// under detection × exposure × patrol share × sight, and then errs in its own way. One mark serves
/// all channels, so overlapping channels see one act jointly; the second record of one act is a
/// duplicate.
///
/// Adds to the records of the window, to `pending`, and to the outbox.
public final class SensePass implements Pass {

  private static final int STALE_DAYS = 180;

  @Override
  public String name() {
    return "sense";
  }

  @Override
  public void run(District district, Window window) {
    RecordDesk.open(district, window);
    Sightings.find(district, window);
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    World world = window.city.world;
    int end = 0;
    for (int from = 0; from < scratch.sensed.size(); from = end) {
      int kind = acts.kind(scratch.seenActs[from]);
      end = from + 1;
      while (end < scratch.sensed.size() && acts.kind(scratch.seenActs[end]) == kind) {
        end++;
      }
      int[] channels = world.sight(kind).channel;
      if (channels.length == 1 && Unerring.knows(world.channels[channels[0]].way)) {
        alone(district, window, kind, world.channels[channels[0]], from, end);
      } else {
        together(district, window, channels, from, end);
      }
    }
    FalseRecords.add(district, window);
  }

  /// What a channel makes of the acts of one kind that it alone sees: most of them become the
  /// record that they should, all in the same way.
  private static void alone(
      District district, Window window, int kind, ChannelTable channel, int from, int end) {
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    CityWorld city = window.city;
    Unerring unerring = new Unerring(city.sensing[channel.index], channel.way);
    int could = genuine(city, kind, channel, false);
    int couldNot = genuine(city, kind, channel, true);
    int loss = city.inside(kind, false, true) ? city.insideLoss[kind] : 0;
    int lossIfNot = city.inside(kind, false, false) ? city.insideLoss[kind] : 0;
    int n = 0;
    int made = 0;
    for (int i = from; i < end; i++) {
      int act = scratch.seenActs[i];
      int citizen = acts.citizen(act);
      boolean pays = acts.flags(act) != ActBuffer.CANNOT_PAY;
      boolean right = unerring.right(scratch.sensed, i);
      if (right) {
        made++;
        RecordDesk.store(
            district,
            window,
            citizen,
            pays ? could : couldNot,
            RecordRow.when(acts.day(act), channel.delayDays),
            acts.fields(act));
      } else {
        if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
          n = district.neighbourhoodOf(citizen);
        }
        scratch.sensed.copy(i, scratch.block);
        right = sense(district, window, n, act, channel, false);
      }
      int inside = pays ? loss : lossIfNot;
      if (right && inside != 0) {
        district.addInside(citizen, -inside);
      }
    }
    Block funnel = city.layout.funnel;
    window.tally.add(funnel.at(channel.index, Stage.MATCHED.ordinal(), 0), made);
    window.tally.add(funnel.at(channel.index, Stage.REVIEWED.ordinal(), 0), made);
  }

  private static int genuine(CityWorld city, int kind, ChannelTable channel, boolean cannotPay) {
    int flags = RecordDesk.flags(city, kind, cannotPay);
    return RecordRow.what(kind, channel.index, Cause.GENUINE, flags);
  }

  /// What channels make of the acts of one kind that several of them may see.
  private static void together(
      District district, Window window, int[] channels, int from, int end) {
    Scratch scratch = window.scratch;
    ActBuffer acts = scratch.acts;
    World world = window.city.world;
    int n = 0;
    int before = -1;
    boolean recorded = false;
    for (int i = from; i < end; i++) {
      int act = scratch.seenActs[i];
      recorded &= act == before;
      before = act;
      int citizen = acts.citizen(act);
      if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
        n = district.neighbourhoodOf(citizen);
      }
      ChannelTable channel = world.channels[channels[scratch.seenPlaces[i]]];
      scratch.sensed.copy(i, scratch.block);
      boolean right = sense(district, window, n, act, channel, recorded);
      if (right && !recorded && inside(window, acts, act)) {
        district.addInside(citizen, -window.city.insideLoss[acts.kind(act)]);
      }
      recorded |= right;
    }
  }

  private static boolean inside(Window window, ActBuffer acts, int act) {
    boolean couldPay = acts.flags(act) != ActBuffer.CANNOT_PAY;
    return window.city.inside(acts.kind(act), false, couldPay);
  }

  /// What one channel makes of one act that it saw.
  ///
  /// @return whether a record of the right citizen was made
  private static boolean sense(
      District district, Window window, int n, int act, ChannelTable channel, boolean again) {
    ActBuffer acts = window.scratch.acts;
    World world = window.city.world;
    SensingTable table = window.city.sensing[channel.index];
    Philox.Block block = window.scratch.block;
    int citizen = acts.citizen(act);
    int kind = acts.kind(act);
    Cause cause = again ? Cause.DUPLICATE : Cause.GENUINE;
    int day = acts.day(act);
    int fields = acts.fields(act);
    boolean cannotPay = acts.flags(act) == ActBuffer.CANNOT_PAY;
    int flags = RecordDesk.flags(window.city, kind, cannotPay);
    Block funnel = window.city.layout.funnel;
    if (channel.way == ChannelTable.Way.DECLARATION) {
      return declare(district, window, n, act, channel, table, flags, cause);
    }
    if (Chance.hit(block.w0, table.lost)) {
      return false;
    }
    if (table.positions != null && !table.positions.used(block.w1)) {
      return false;
    }
    long[] tally = window.tally.blocks;
    tally[funnel.at(channel.index, Stage.MATCHED.ordinal(), 0)]++;
    tally[funnel.at(channel.index, Stage.REVIEWED.ordinal(), 0)]++;
    return switch (channel.way) {
      case FACE -> {
        RecordDesk.enter(district, window, n, citizen, kind, channel, cause, flags, day, 0, fields);
        yield true;
      }
      case SPEED -> {
        if (Chance.hit(block.w1, table.another)) {
          int other = another(district, citizen, block.w3);
          if (other >= 0) {
            RecordDesk.enter(
                district, window, n, other, kind, channel, Cause.WRONG_PERSON, 0, day, 0, fields);
            yield false;
          }
        }
        double limit = Chance.unit(block.w2);
        double usual = table.particulars * 0x1p-32;
        Cause label =
            limit < usual * table.spread.value(Levels.COUNT - 1)
                    && limit < usual * device(world, channel, table, district, n)
                ? Cause.WRONG_PARTICULARS
                : cause;
        RecordDesk.enter(district, window, n, citizen, kind, channel, label, flags, day, 0, fields);
        yield true;
      }
      case SECTION -> {
        if (Chance.hit(block.w2, table.duplicate)) {
          RecordDesk.send(district, window, n, citizen, kind, channel, Cause.MISREAD, day, fields);
          yield false;
        }
        int other = Chance.hit(block.w1, table.another) ? another(district, citizen, block.w3) : -1;
        if (other >= 0) {
          RecordDesk.enter(
              district, window, n, other, kind, channel, Cause.WRONG_PERSON, 0, day, 0, fields);
          yield false;
        }
        RecordDesk.enter(district, window, n, citizen, kind, channel, cause, flags, day, 0, fields);
        yield true;
      }
      case PLATE -> {
        long key = district.key(citizen, n);
        boolean cloned =
            Chance.hit(Philox.word(world.seed, Stream.LOOKALIKE.id(), key, 1, 0), table.duplicate);
        if (cloned) {
          RecordDesk.send(
              district, window, n, citizen, kind, channel, Cause.WRONG_PERSON, day, fields);
          yield false;
        }
        if (Chance.hit(block.w1, table.another)) {
          RecordDesk.send(district, window, n, citizen, kind, channel, Cause.MISREAD, day, fields);
          yield false;
        }
        RecordDesk.enter(district, window, n, citizen, kind, channel, cause, flags, day, 0, fields);
        yield true;
      }
      case LINKAGE -> {
        if (Chance.hit(block.w1, table.another)) {
          RecordDesk.send(
              district, window, n, citizen, kind, channel, Cause.WRONG_PERSON, day, fields);
          yield false;
        }
        boolean stale = Chance.hit(block.w2, table.stale);
        RecordDesk.enter(
            district,
            window,
            n,
            citizen,
            kind,
            channel,
            stale ? Cause.STALE : cause,
            stale ? 0 : flags,
            day,
            stale ? STALE_DAYS : 0,
            fields);
        if (Chance.hit(block.w3, table.duplicate)) {
          RecordDesk.enter(
              district, window, n, citizen, kind, channel, Cause.DUPLICATE, 0, day, 0, fields);
        }
        yield true;
      }
      case INFORMER, PATROL -> {
        if (Chance.hit(block.w1, table.another)) {
          int slots = district.start[n + 1] - district.start[n];
          int other = district.start[n] + Philox.below(block.w2, slots);
          if (other != citizen) {
            RecordDesk.enter(
                district, window, n, other, kind, channel, Cause.WRONG_PERSON, 0, day, 0, fields);
            yield false;
          }
        }
        RecordDesk.enter(district, window, n, citizen, kind, channel, cause, flags, day, 0, fields);
        yield true;
      }
      case PLATFORM -> {
        if (Chance.hit(block.w1, table.another)) {
          int other = another(district, citizen, block.w3);
          if (other >= 0) {
            RecordDesk.enter(
                district, window, n, other, kind, channel, Cause.WRONG_PERSON, 0, day, 0, fields);
            yield false;
          }
        }
        RecordDesk.enter(district, window, n, citizen, kind, channel, cause, flags, day, 0, fields);
        yield true;
      }
      case GAIT ->
          Tracks.walked(district, window, n, citizen, kind, channel, cause, flags, day, fields);
      case LOCATION ->
          Tracks.lookedUp(district, window, n, citizen, kind, channel, cause, flags, day, fields);
      case DECLARATION -> false;
    };
  }

  /// Error rate of the device of a neighbourhood, beside the usual one.
  private static double device(
      World world, ChannelTable channel, SensingTable table, District district, int n) {
    int word = Devices.word(world, channel, district.firstNeighbourhood + n, district.city);
    return table.spread.value(table.spread.level(0, word));
  }

  private static boolean declare(
      District district,
      Window window,
      int n,
      int act,
      ChannelTable channel,
      SensingTable table,
      int flags,
      Cause cause) {
    ActBuffer acts = window.scratch.acts;
    Philox.Block block = window.scratch.block;
    Block gaming = window.city.layout.gaming;
    if (Chance.hit(block.w0, table.lost)) {
      return false;
    }
    window.tally.count(window.city.layout.funnel.at(channel.index, Stage.MATCHED.ordinal(), 0));
    if (Chance.hit(block.w1, table.another)) {
      window.tally.count(gaming.at(3));
      window.tally.count(window.city.layout.records.at(acts.kind(act), Cause.OMITTED.ordinal()));
      return false;
    }
    window.tally.count(window.city.layout.funnel.at(channel.index, Stage.REVIEWED.ordinal(), 0));
    window.tally.count(gaming.at(0));
    RecordDesk.enter(
        district,
        window,
        n,
        acts.citizen(act),
        acts.kind(act),
        channel,
        cause,
        flags,
        acts.day(act),
        0,
        acts.fields(act));
    return true;
  }

  /// Another adult of the household, or −1.
  ///
  /// @param word a word of a keyed draw, which picks one
  public static int another(District district, int citizen, int word) {
    int first = district.householdStart(citizen);
    int last = district.householdEnd(citizen) - 1;
    int adults = 0;
    for (int i = first; i <= last; i++) {
      adults += i != citizen && RecordDesk.adult(district, i) ? 1 : 0;
    }
    if (adults == 0) {
      return -1;
    }
    int pick = Philox.below(word, adults);
    for (int i = first; i <= last; i++) {
      if (i != citizen && RecordDesk.adult(district, i) && pick-- == 0) {
        return i;
      }
    }
    return -1;
  }
}
