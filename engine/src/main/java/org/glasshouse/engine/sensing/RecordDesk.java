package org.glasshouse.engine.sensing;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;

/// Where records come in: at once, later, or at another citizen of the city by post.
public final class RecordDesk {

  private RecordDesk() {}

  /// Takes in what was pending and has fallen due, and what came by post.
  static void open(District district, Window window) {
    Records records = window.scratch.records;
    records.clear();
    IntRows pending = district.pending;
    boolean moved = false;
    for (int row = 0; row < pending.rows(); row++) {
      if (RecordRow.entryDay(pending.get(row, 2)) <= window.lastDay) {
        records.add(
            pending.get(row, 0), pending.get(row, 1), pending.get(row, 2), pending.get(row, 3));
        pending.remove(row);
        moved = true;
      }
    }
    if (moved) {
      pending.compact();
    }
    IntRows inbox = window.inbox;
    for (int row = 0; row < inbox.rows(); row++) {
      int citizen = inbox.get(row, 0);
      if (adult(district, citizen)) {
        window.tally.count(window.city.layout.messages.at(1));
        store(district, window, citizen, inbox.get(row, 1), inbox.get(row, 2), inbox.get(row, 3));
      } else {
        window.tally.count(window.city.layout.messages.at(3));
      }
    }
  }

  /// Enters a record about a citizen of the district.
  ///
  /// @param n neighbourhood of the citizen, in the district
  /// @param extraDelay days on top of the channel's own delay
  public static void enter(
      District district,
      Window window,
      int n,
      int citizen,
      int kind,
      ChannelTable channel,
      Cause cause,
      int flags,
      int day,
      int extraDelay,
      int fields) {
    store(
        district,
        window,
        citizen,
        RecordRow.what(kind, channel.index, cause, cause.wrong() ? 0 : flags),
        RecordRow.when(day, channel.delayDays + extraDelay),
        fields);
  }

  /// Sends a record to the citizen whose plate or name is taken for this one's: always the same,
  /// anywhere in the city.
  static void send(
      District district,
      Window window,
      int n,
      int citizen,
      int kind,
      ChannelTable channel,
      Cause cause,
      int day,
      int fields) {
    CityWorld city = window.city;
    long key = district.key(citizen, n);
    long words =
        Philox.pair(city.world.seed, Stream.LOOKALIKE.id(), key, 0, (int) channel.key & 0xffffff);
    int neighbourhood = Philox.below((int) (words >>> 32), city.neighbourhoods());
    int size = city.boardStart[neighbourhood + 1] - city.boardStart[neighbourhood];
    post(
        district,
        window,
        n,
        neighbourhood,
        Philox.below((int) words, size),
        RecordRow.what(kind, channel.index, cause, 0),
        RecordRow.when(day, channel.delayDays),
        fields);
  }

  /// Posts a record to a slot of any neighbourhood of the city.
  ///
  /// @param n neighbourhood that it comes from, in the district
  /// @param neighbourhood where it goes, in the city
  /// @param what see [RecordRow#what]
  /// @param when see [RecordRow#when]
  public static void post(
      District district,
      Window window,
      int n,
      int neighbourhood,
      int slot,
      int what,
      int when,
      int fields) {
    IntRows outbox = window.outbox;
    int row = outbox.addEmpty();
    outbox.set(row, 0, neighbourhood);
    outbox.set(row, 1, slot);
    outbox.set(row, 2, what);
    outbox.set(row, 3, when);
    outbox.set(row, 4, fields);
    outbox.set(row, 5, district.firstNeighbourhood + n);
    window.tally.count(window.city.layout.messages.at(0));
  }

  /// Particulars of a record that rests on no act.
  ///
  /// @param word decides
  public static int particulars(World world, int kind, int word) {
    if (kind >= world.actKinds) {
      return RecordRow.fields(30, world.onset.amount(word));
    }
    int fields = world.kinds[kind].fields();
    return fields == 0
        ? 0
        : RecordRow.fields(
            world.kinds[kind].field(0, word),
            fields > 1 ? world.kinds[kind].field(1, word * 0x9E3779B1) : 0);
  }

  /// Flags of a right record.
  public static int flags(CityWorld city, int kind, boolean cannotPay) {
    int flags = cannotPay ? RecordRow.MEANS : 0;
    if (!city.inside(kind, false, !cannotPay)) {
      flags |= RecordRow.BEYOND_NARROW;
    }
    if (!city.inside(kind, true, !cannotPay)) {
      flags |= RecordRow.BEYOND_WIDE;
    }
    return flags;
  }

  /// Whether a citizen is of age.
  static boolean adult(District district, int citizen) {
    return (district.attributes[citizen] & Attributes.ADULT) != 0;
  }

  /// Takes in a record, now or when it falls due.
  ///
  /// @param what as in [RecordRow#what]
  /// @param when as in [RecordRow#when]
  public static void store(
      District district, Window window, int citizen, int what, int when, int fields) {
    if (RecordRow.entryDay(when) <= window.lastDay) {
      window.scratch.records.add(citizen, what, when, fields);
    } else {
      district.pending.add(citizen, what, when, fields);
    }
  }
}
