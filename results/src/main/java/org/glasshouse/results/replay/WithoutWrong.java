package org.glasshouse.results.replay;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;

/// What the wrong records of a life changed: the life is lived again without any of them, and
/// without each of them alone. Draws are the same, those near react, and all outside the
/// neighbourhood stays as it was.
///
/// @param doors every door that was closed, in order
/// @param outDays days on which any door was closed
/// @param outDaysWithout the same without any wrong record
/// @param wrong how many wrong records the life has
/// @param complete whether each of them was left out alone; if not, the latest were
public record WithoutWrong(
    List<Opened> doors, int outDays, int outDaysWithout, int wrong, boolean complete) {

  /// Wrong records that are left out alone at the most.
  static final int MOST_RECORDS = 96;

  /// A door, and for how many of its days it would have been closed.
  ///
  /// @param door what was closed, and when
  /// @param daysWithout without any wrong record
  /// @param alone records without which alone it would have been closed for fewer days, best first
  public record Opened(Door door, int daysWithout, List<Alone> alone) {}

  /// A wrong record left out alone.
  ///
  /// @param record its number in the life
  /// @param days for which the door would have been closed
  public record Alone(int record, int days) {}

  /// Works it out; nothing is lived again if no door was closed or no record was wrong.
  public static WithoutWrong of(Relife life) {
    List<Door> closed = life.doors(life.entries());
    List<Integer> wrong = new ArrayList<>();
    List<RecordMade> records = life.records();
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).cause().wrong()) {
        wrong.add(i + 1);
      }
    }
    int out = outDays(closed);
    if (closed.isEmpty() || wrong.isEmpty()) {
      return new WithoutWrong(
          closed.stream().map(door -> new Opened(door, door.days(), List.of())).toList(),
          out,
          out,
          wrong.size(),
          true);
    }
    List<Integer> alone = wrong.subList(Math.max(0, wrong.size() - MOST_RECORDS), wrong.size());
    List<Prevention.Change> changes = new ArrayList<>();
    changes.add(new Prevention.Change(wrong, List.of()));
    for (int record : alone) {
      changes.add(new Prevention.Change(List.of(record), List.of()));
    }
    List<List<Door>> without = new ArrayList<>();
    for (List<LedgerEntry> other : life.without(changes, life.lastDay())) {
      without.add(life.doors(other));
    }
    List<Opened> doors = new ArrayList<>();
    for (Door door : closed) {
      doors.add(new Opened(door, door.closedIn(without.getFirst()), alone(door, alone, without)));
    }
    return new WithoutWrong(
        List.copyOf(doors),
        out,
        outDays(without.getFirst()),
        wrong.size(),
        alone.size() == wrong.size());
  }

  /// @param without doors without any of the records, then without each of them
  private static List<Alone> alone(Door door, List<Integer> records, List<List<Door>> without) {
    List<Alone> found = new ArrayList<>();
    TreeSet<Integer> lengths = new TreeSet<>();
    int[] days = new int[records.size()];
    for (int i = 0; i < days.length; i++) {
      days[i] = door.closedIn(without.get(i + 1));
      if (days[i] < door.days()) {
        lengths.add(days[i]);
      }
    }
    for (int length : lengths) {
      for (int i = 0; i < days.length; i++) {
        if (days[i] == length) {
          found.add(new Alone(records.get(i), length));
        }
      }
    }
    return List.copyOf(found);
  }

  /// Days on which any of some doors is closed.
  public static int outDays(List<Door> doors) {
    BitSet closed = new BitSet();
    for (Door door : doors) {
      closed.set(door.from() + 1, door.to() + 1);
    }
    return closed.cardinality();
  }
}
