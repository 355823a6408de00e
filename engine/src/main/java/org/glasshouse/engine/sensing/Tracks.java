package org.glasshouse.engine.sensing;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;

/// People followed by how they walk and by their phones, and those who are taken for them.
final class Tracks {

  private static final int TRIES = 16;

  private Tracks() {}

  /// Body and gait: on a day on which the track is swapped, everything that this channel records of
  /// a citizen falls on the same other adult of the neighbourhood.
  ///
  /// @return whether the record is about whoever did it
  static boolean walked(
      District district,
      Window window,
      int n,
      int citizen,
      int kind,
      ChannelTable channel,
      Cause cause,
      int flags,
      int day,
      int fields) {
    SensingTable table = window.city.sensing[channel.index];
    long seed = window.city.world.seed;
    long key = district.key(citizen, n);
    int index = (int) channel.key & 0xffff00;
    int swap = Philox.word(seed, Stream.TRACK_SWAP.id(), key, day, index);
    if (Chance.hit(swap, table.another)) {
      int other = neighbour(district, window, n, citizen, key, day, index, Attributes.ADULT);
      if (other >= 0) {
        RecordDesk.enter(
            district, window, n, other, kind, channel, Cause.WRONG_PERSON, 0, day, 0, fields);
        return false;
      }
    }
    RecordDesk.enter(district, window, n, citizen, kind, channel, cause, flags, day, 0, fields);
    return true;
  }

  /// Phones: whoever's phone is taken for that of the place and time.
  ///
  /// @return whether the record is about whoever did it
  static boolean lookedUp(
      District district,
      Window window,
      int n,
      int citizen,
      int kind,
      ChannelTable channel,
      Cause cause,
      int flags,
      int day,
      int fields) {
    SensingTable table = window.city.sensing[channel.index];
    Positions positions = table.positions;
    if (positions == null) {
      return false;
    }
    Philox.Block block = window.scratch.block;
    int technology = block.w1;
    int pick = block.w2;
    int word = block.w3;
    boolean left = positions.left(word * 0x9E3779B1);
    boolean other = positions.other(technology, pick, left);
    if (!other && left) {
      return false;
    }
    int taken = citizen;
    if (other) {
      long key = district.key(citizen, n);
      int index = 1 + ((word & 0x7fff) << 8);
      taken =
          neighbour(
              district, window, n, citizen, key, day, index, Attributes.ADULT | Attributes.PHONE);
    } else if (Chance.hit(word, table.another)) {
      int lent = SensePass.another(district, citizen, word);
      taken = lent >= 0 ? lent : citizen;
    }
    if (taken < 0) {
      return false;
    }
    boolean right = taken == citizen;
    RecordDesk.enter(
        district,
        window,
        n,
        taken,
        kind,
        channel,
        right ? cause : Cause.WRONG_PERSON,
        right ? flags : 0,
        day,
        0,
        fields);
    return right;
  }

  /// Another of the neighbourhood with some attributes, by keyed lot; −1 if sixteen draws find
  /// none.
  private static int neighbour(
      District district,
      Window window,
      int n,
      int citizen,
      long key,
      int day,
      int index,
      int attributes) {
    int slots = district.start[n + 1] - district.start[n];
    for (int tried = 1; tried <= TRIES; tried++) {
      int word =
          Philox.word(window.city.world.seed, Stream.TRACK_SWAP.id(), key, day, index + tried);
      int who = district.start[n] + Philox.below(word, slots);
      if (who != citizen && (district.attributes[who] & attributes) == attributes) {
        return who;
      }
    }
    return -1;
  }
}
