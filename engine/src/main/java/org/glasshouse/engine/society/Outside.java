package org.glasshouse.engine.society;

import java.util.Arrays;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.world.CityWorld;

/// What the districts of a city see from outside at the start of a window: its bulletin, its board
/// and the letters to its citizens. Written as bytes once all of it is known, the board as what
/// changed on it; read again to let a neighbourhood live once more.
final class Outside {

  /// Fields of a letter besides the citizen; see `Window.inbox`.
  private static final int FIELDS = 3;

  private final CityWorld city;

  /// The bulletin that was read last.
  final Bulletin bulletin;

  /// The board as it was read last.
  final byte[] board;

  private int[] citizens = new int[0];
  private final int[][] letters = new int[FIELDS][0];
  private int count;

  Outside(CityWorld city) {
    this.city = city;
    this.bulletin = city.firstBulletin();
    this.board = new byte[city.residents()];
  }

  /// Writes what a city tells, between two windows.
  ///
  /// @param city its new board in `board`, the one before in `nextBoard`
  static void write(CityState city, StateWriter out) {
    city.bulletin.write(out);
    byte[] now = city.board;
    byte[] before = city.nextBoard;
    int changes = 0;
    for (int i = next(now, before, 0); i < now.length; i = next(now, before, i + 1)) {
      changes++;
    }
    int[] gaps = new int[changes];
    byte[] values = new byte[changes];
    int last = 0;
    int at = 0;
    for (int i = next(now, before, 0); i < now.length; i = next(now, before, i + 1)) {
      gaps[at] = i - last;
      values[at++] = now[i];
      last = i;
    }
    out.putInt(changes);
    out.putInts(gaps, changes);
    out.putBytes(values, changes);
    letters(city, out);
  }

  /// The first place from another on where two boards differ, or their length.
  private static int next(byte[] one, byte[] other, int from) {
    int at = Arrays.mismatch(one, from, one.length, other, from, other.length);
    return at < 0 ? one.length : from + at;
  }

  private static void letters(CityState city, StateWriter out) {
    int count = 0;
    for (IntRows inbox : city.inboxes) {
      count += inbox.rows();
    }
    int[][] fields = new int[1 + FIELDS][count];
    int at = 0;
    int last = 0;
    for (int d = 0; d < city.inboxes.length; d++) {
      IntRows inbox = city.inboxes[d];
      int first = city.world.boardStart[city.first(d)];
      for (int row = 0; row < inbox.rows(); row++) {
        int citizen = first + inbox.get(row, 0);
        fields[0][at] = citizen - last;
        last = citizen;
        for (int f = 1; f <= FIELDS; f++) {
          fields[f][at] = inbox.get(row, f);
        }
        at++;
      }
    }
    out.putInt(count);
    for (int[] field : fields) {
      out.putInts(field, count);
    }
  }

  /// Reads what was told at the start of the next window.
  void read(StateReader in) {
    bulletin.read(in);
    int changes = in.getInt();
    int[] gaps = new int[changes];
    byte[] values = new byte[changes];
    in.getInts(gaps, changes);
    in.getBytes(values, changes);
    int place = 0;
    for (int i = 0; i < changes; i++) {
      place += gaps[i];
      board[place] = values[i];
    }
    count = in.getInt();
    if (citizens.length < count) {
      citizens = new int[count];
      for (int f = 0; f < FIELDS; f++) {
        letters[f] = new int[count];
      }
    }
    in.getInts(citizens, count);
    for (int[] field : letters) {
      in.getInts(field, count);
    }
    for (int i = 1; i < count; i++) {
      citizens[i] += citizens[i - 1];
    }
  }

  /// Letters to the citizens of a neighbourhood, in order.
  ///
  /// @param citizens by their number in the city
  /// @param fields of each
  // Records compare arrays by identity; letters are never compared.
  @SuppressWarnings("ArrayRecordComponent")
  record Letters(int[] citizens, int[][] fields) {}

  /// The letters to one neighbourhood.
  Letters letters(int neighbourhood) {
    int from = before(city.boardStart[neighbourhood]);
    int to = before(city.boardStart[neighbourhood + 1]);
    int[][] own = new int[FIELDS][];
    for (int f = 0; f < FIELDS; f++) {
      own[f] = Arrays.copyOfRange(letters[f], from, to);
    }
    return new Letters(Arrays.copyOfRange(citizens, from, to), own);
  }

  /// Turns to these letters, as if there were no others.
  void turnTo(Letters others) {
    citizens = others.citizens;
    System.arraycopy(others.fields, 0, letters, 0, FIELDS);
    count = citizens.length;
  }

  /// Lays the letters to one neighbourhood into an inbox.
  void deliver(int neighbourhood, IntRows inbox) {
    inbox.clear();
    int first = city.boardStart[neighbourhood];
    int end = before(city.boardStart[neighbourhood + 1]);
    for (int i = before(first); i < end; i++) {
      inbox.add(citizens[i] - first, letters[0][i], letters[1][i], letters[2][i]);
    }
  }

  /// How many letters go to citizens before another; letters stand in the order of citizens.
  private int before(int citizen) {
    int from = 0;
    int to = count;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (citizens[middle] < citizen) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
