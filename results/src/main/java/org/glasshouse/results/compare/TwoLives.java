package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.DebtMoved;
import org.glasshouse.engine.ledger.LedgerEntry.Layer;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.jspecify.annotations.Nullable;

/// The life of one citizen in two societies of the same people with the same luck, entry for entry.
/// Entries are the same if they say the same on the same day, by the ids of rules, bands, lists and
/// consequences; the score that somebody had by then does not count.
///
/// @param acts how many acts and stages of debts the two have in common
/// @param records how many records
/// @param firstOnly entries that only the first life has, in order
/// @param secondOnly entries that only the second has, in order
public record TwoLives(
    Shares acts, Shares records, List<LedgerEntry> firstOnly, List<LedgerEntry> secondOnly) {

  public TwoLives {
    firstOnly = List.copyOf(firstOnly);
    secondOnly = List.copyOf(secondOnly);
  }

  /// A day from which on two lives differ.
  ///
  /// @param day counted from the start
  /// @param first what only the first has on that day; empty if nothing
  /// @param second what only the second has
  public record Parting(int day, List<LedgerEntry> first, List<LedgerEntry> second) {}

  /// Holds one life against the other.
  ///
  /// @param city index of the city in which both are lived
  public static TwoLives of(
      Side first, List<LedgerEntry> life, Side second, List<LedgerEntry> other, int city) {
    long[] one = events(new EntryKeys(first.scenario(), city), life);
    long[] two = events(new EntryKeys(second.scenario(), city), other);
    return new TwoLives(
        shares(
            life, one, other, two, entry -> entry instanceof ActDone || entry instanceof DebtMoved),
        shares(life, one, other, two, RecordMade.class::isInstance),
        only(life, one, two),
        only(other, two, one));
  }

  private static long[] events(EntryKeys keys, List<LedgerEntry> life) {
    return life.stream().mapToLong(keys::event).toArray();
  }

  private static Shares shares(
      List<LedgerEntry> life,
      long[] events,
      List<LedgerEntry> other,
      long[] others,
      Predicate<LedgerEntry> which) {
    return Shares.of(sorted(life, events, which), sorted(other, others, which));
  }

  private static long[] sorted(
      List<LedgerEntry> life, long[] events, Predicate<LedgerEntry> which) {
    long[] some = new long[events.length];
    int count = 0;
    for (int i = 0; i < events.length; i++) {
      if (which.test(life.get(i))) {
        some[count++] = events[i];
      }
    }
    long[] sorted = Arrays.copyOf(some, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /// Entries of a life that another does not have, each as often as it lacks.
  private static List<LedgerEntry> only(List<LedgerEntry> life, long[] events, long[] others) {
    Map<Long, Integer> left = new HashMap<>();
    for (long event : others) {
      left.merge(event, 1, Integer::sum);
    }
    List<LedgerEntry> only = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      if (left.merge(events[i], -1, Integer::sum) < 0) {
        only.add(life.get(i));
      }
    }
    return only;
  }

  /// Whether nothing differs.
  public boolean same() {
    return firstOnly.isEmpty() && secondOnly.isEmpty();
  }

  /// The first day on which the two differ in anything; null if they never do.
  public @Nullable Parting parting() {
    return parting(_ -> true);
  }

  /// The first day on which something was decided about one that was not about the other; null if
  /// there is none.
  public @Nullable Parting decided() {
    return parting(entry -> entry.layer() == Layer.DECISION);
  }

  private @Nullable Parting parting(Predicate<LedgerEntry> which) {
    List<LedgerEntry> one = firstOnly.stream().filter(which).toList();
    List<LedgerEntry> two = secondOnly.stream().filter(which).toList();
    if (one.isEmpty() && two.isEmpty()) {
      return null;
    }
    int day = Math.min(firstDay(one), firstDay(two));
    return new Parting(day, on(one, day), on(two, day));
  }

  private static int firstDay(List<LedgerEntry> entries) {
    return entries.stream().mapToInt(LedgerEntry::day).min().orElse(Integer.MAX_VALUE);
  }

  private static List<LedgerEntry> on(List<LedgerEntry> entries, int day) {
    return entries.stream().filter(entry -> entry.day() == day).toList();
  }
}
