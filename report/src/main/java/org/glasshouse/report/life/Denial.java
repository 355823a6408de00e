package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.results.replay.WithoutWrong.Opened;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// What was denied to a citizen from one day to another: all that began and ended together and
/// rests on the same.
///
/// @param consequences their indices in the scheme
/// @param from day after which it was closed
/// @param to day after which it was open again, or the last day of the scenario
/// @param open whether it still held on the last day
/// @param basis what it rested on when it began
/// @param without what it would have been without wrong records; null if nothing was lived again
record Denial(
    List<Integer> consequences,
    int from,
    int to,
    boolean open,
    Basis basis,
    @Nullable Opened without) {

  /// Days for which it held.
  int days() {
    return to - from;
  }

  /// Every denial of a life, in order.
  ///
  /// @param scheme under which it was lived
  /// @param lastDay last day of the scenario
  static List<Denial> of(
      List<LedgerEntry> life, Scheme scheme, int lastDay, @Nullable WithoutWrong without) {
    Map<Object, List<Door>> together = new LinkedHashMap<>();
    Map<Object, Denial> found = new LinkedHashMap<>();
    List<Door> doors = Door.of(life, scheme, lastDay);
    for (int i = 0; i < doors.size(); i++) {
      Door door = doors.get(i);
      Opened opened = without == null ? null : without.doors().get(i);
      Basis basis = basis(life, door);
      List<Object> alike = new ArrayList<>(List.of(door.from(), door.to(), basis));
      if (opened != null) {
        alike.addAll(List.of(opened.daysWithout(), opened.alone()));
      }
      together.computeIfAbsent(alike, _ -> new ArrayList<>()).add(door);
      found.put(
          alike,
          new Denial(
              together.get(alike).stream().map(Door::consequence).toList(),
              door.from(),
              door.to(),
              open(life, door),
              basis,
              opened));
    }
    return List.copyOf(found.values());
  }

  /// The longest; the first of those that are as long, and of those the one of most things.
  static @Nullable Denial longest(List<Denial> denials) {
    return denials.stream()
        .max(
            Comparator.comparingInt(Denial::days)
                .thenComparing(Denial::from, Comparator.reverseOrder())
                .thenComparingInt(denial -> denial.consequences().size()))
        .orElse(null);
  }

  private static Basis basis(List<LedgerEntry> life, Door door) {
    for (LedgerEntry entry : life) {
      if (entry instanceof ConsequenceChanged change
          && change.on()
          && change.day() == door.from()
          && change.consequence() == door.consequence()) {
        return change.basis();
      }
    }
    throw new IllegalStateException("no entry closed " + door);
  }

  private static boolean open(List<LedgerEntry> life, Door door) {
    return life.stream()
        .noneMatch(entry ->
            entry instanceof ConsequenceChanged change
                && !change.on()
                && change.day() == door.to()
                && change.consequence() == door.consequence());
  }
}
