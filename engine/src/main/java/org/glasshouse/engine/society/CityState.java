package org.glasshouse.engine.society;

import java.util.Arrays;
import org.glasshouse.engine.bureaus.BandBureau;
import org.glasshouse.engine.bureaus.ClimateBureau;
import org.glasshouse.engine.bureaus.PatrolBureau;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.redress.ReviewBureau;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.world.CityWorld;

/// A running city: its districts, its boards, its post and its bulletin.
final class CityState {

  /// Fields of a letter in an outbox; see `Window.outbox`.
  private static final int NEIGHBOURHOOD = 0;

  private static final int SLOT = 1;
  private static final int SOURCE = 5;

  final CityWorld world;
  final IntRows[] inboxes;
  final IntRows[] outboxes;
  final CityTally tally;
  Bulletin bulletin;
  byte[] board;
  byte[] nextBoard;

  private final int neighbourhoodsToADistrict;

  CityState(CityWorld world, int neighbourhoodsToADistrict) {
    this.world = world;
    this.neighbourhoodsToADistrict = neighbourhoodsToADistrict;
    int all = world.neighbourhoods();
    int count = (all + neighbourhoodsToADistrict - 1) / neighbourhoodsToADistrict;
    inboxes = new IntRows[count];
    outboxes = new IntRows[count];
    for (int d = 0; d < count; d++) {
      inboxes[d] = new IntRows(4);
      outboxes[d] = new IntRows(8);
    }
    tally = world.newTally();
    bulletin = world.firstBulletin();
    board = new byte[world.residents()];
    nextBoard = new byte[world.residents()];
  }

  /// Number of districts.
  int districts() {
    return inboxes.length;
  }

  /// First neighbourhood of a district.
  int first(int district) {
    return district * neighbourhoodsToADistrict;
  }

  /// Number of neighbourhoods of a district.
  int count(int district) {
    return Math.min(neighbourhoodsToADistrict, world.neighbourhoods() - first(district));
  }

  /// Turns what the districts reported into the next bulletin, hands out the post and the board.
  void close(Closing closing) {
    for (int c = 0; c < tally.seen.length; c++) {
      System.arraycopy(tally.seen[c], 0, bulletin.seen[c], 0, tally.seen[c].length);
    }
    PatrolBureau.decide(world, tally, bulletin);
    BandBureau.decide(world, tally, bulletin);
    ClimateBureau.decide(world, tally, bulletin);
    ReviewBureau.decide(world, tally, bulletin, closing.lastDay());
    world.systems.between(tally, bulletin, closing);
    deliver();
    byte[] read = board;
    board = nextBoard;
    nextBoard = read;
  }

  /// Sorts all letters by (neighbourhood, slot, source, sequence) and lays them into the inboxes.
  private void deliver() {
    for (IntRows inbox : inboxes) {
      inbox.clear();
    }
    int letters = 0;
    for (IntRows outbox : outboxes) {
      letters += outbox.rows();
    }
    int[] boxOf = new int[letters];
    int[] rowOf = new int[letters];
    long[] order = new long[letters];
    int at = 0;
    for (int d = 0; d < outboxes.length; d++) {
      for (int row = 0; row < outboxes[d].rows(); row++) {
        boxOf[at] = d;
        rowOf[at] = row;
        order[at] = (long) outboxes[d].get(row, SOURCE) << 32 | at;
        at++;
      }
    }
    // By source first; what one neighbourhood sends already stands in its own order.
    Arrays.sort(order);
    int[] bySource = new int[letters];
    for (int rank = 0; rank < letters; rank++) {
      int i = (int) order[rank];
      bySource[rank] = i;
      IntRows outbox = outboxes[boxOf[i]];
      order[rank] =
          (long) outbox.get(rowOf[i], NEIGHBOURHOOD) << 40
              | (long) outbox.get(rowOf[i], SLOT) << 30
              | rank;
    }
    Arrays.sort(order);
    for (long letter : order) {
      int i = bySource[(int) letter & 0x3fffffff];
      IntRows outbox = outboxes[boxOf[i]];
      int row = rowOf[i];
      int neighbourhood = outbox.get(row, NEIGHBOURHOOD);
      int d = neighbourhood / neighbourhoodsToADistrict;
      int citizen =
          world.boardStart[neighbourhood] - world.boardStart[first(d)] + outbox.get(row, SLOT);
      inboxes[d].add(citizen, outbox.get(row, 2), outbox.get(row, 3), outbox.get(row, 4));
    }
    for (IntRows outbox : outboxes) {
      outbox.clear();
    }
  }
}
