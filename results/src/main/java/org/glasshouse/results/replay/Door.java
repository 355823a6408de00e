package org.glasshouse.results.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.scenario.model.Scheme;

/// Something that was denied to a citizen for a while.
///
/// @param consequence its index in the scheme
/// @param from day after which it was closed, as the ledger tells it
/// @param to day after which it was open again, or the last day of the scenario
public record Door(int consequence, int from, int to) {

  /// Days for which it was closed.
  public int days() {
    return to - from;
  }

  /// Whether it was closed on a day.
  public boolean closedOn(int day) {
    return day > from && day <= to;
  }

  /// Every door that was closed in a life, in the order in which they closed.
  ///
  /// @param lastDay last day of the scenario
  public static List<Door> of(List<LedgerEntry> life, Scheme scheme, int lastDay) {
    List<Door> doors = new ArrayList<>();
    int[] since = new int[scheme.consequences().size()];
    Arrays.fill(since, -1);
    for (LedgerEntry entry : life) {
      if (entry instanceof ConsequenceChanged change
          && scheme.consequences().get(change.consequence()).effect() == Scheme.Effect.DENIES) {
        int which = change.consequence();
        if (change.on()) {
          since[which] = change.day();
        } else if (since[which] >= 0) {
          doors.add(new Door(which, since[which], change.day()));
          since[which] = -1;
        }
      }
    }
    for (int which = 0; which < since.length; which++) {
      if (since[which] >= 0 && since[which] < lastDay) {
        doors.add(new Door(which, since[which], lastDay));
      }
    }
    doors.sort(Comparator.comparingInt(Door::from).thenComparingInt(Door::consequence));
    return doors;
  }

  /// Days of some doors, each counted by itself.
  public static int total(List<Door> doors) {
    return doors.stream().mapToInt(Door::days).sum();
  }

  /// Days of this door's time for which the same is closed in another life.
  public int closedIn(List<Door> others) {
    int closed = 0;
    for (Door other : others) {
      if (other.consequence == consequence) {
        closed += Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
      }
    }
    return closed;
  }
}
