package org.glasshouse.results.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// What would have kept a door open: the same life is lived again without each of its records, then
/// without each rule that took something from the citizen, then without pairs of records of which
/// neither alone suffices. Draws are the same and all outside the neighbourhood stays as it was.
///
/// @param door what was closed
/// @param changes every smallest change among those tried that keeps it open throughout: records
///   first, wrong ones before right ones, then rules, then pairs of records
/// @param nearest if there is none, the change after which it is closed for the fewest days; null
///   if no change makes any difference
/// @param nearestDays days for which it is closed then
/// @param records how many records were tried alone
/// @param rules how many rules were tried alone
/// @param pairs how many pairs of records were tried
/// @param complete whether all records, rules and pairs there are were tried
public record Prevention(
    Door door,
    List<Change> changes,
    @Nullable Change nearest,
    int nearestDays,
    int records,
    int rules,
    int pairs,
    boolean complete) {

  /// Records that are tried alone at the most; the latest before the door opened again.
  static final int MOST_RECORDS = 192;

  /// Pairs that are tried at the most.
  static final int MOST_PAIRS = 190;

  /// What a life is without.
  ///
  /// @param records their numbers in the life, from 1
  /// @param rules indices of rules in the scheme
  public record Change(List<Integer> records, List<Integer> rules) {}

  /// The door that was closed longest, or that was closed longest of those on a day.
  ///
  /// @param day a day, or -1 for any
  public static @Nullable Door longest(List<Door> doors, int day) {
    return doors.stream()
        .filter(door -> day < 0 || door.closedOn(day))
        .max(
            Comparator.comparingInt(Door::days)
                .thenComparing(Door::from, Comparator.reverseOrder()))
        .orElse(null);
  }

  /// Looks for what would have kept a door open.
  ///
  /// @param life lived again without any change
  public static Prevention of(Relife life, Door door) {
    List<RecordMade> records = life.records();
    List<Change> singles = new ArrayList<>();
    List<Integer> before = new ArrayList<>();
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).day() <= door.to()) {
        before.add(i + 1);
      }
    }
    boolean complete = before.size() <= MOST_RECORDS;
    before.subList(0, Math.max(0, before.size() - MOST_RECORDS)).clear();
    before.sort(
        Comparator.comparing((Integer number) -> !records.get(number - 1).cause().wrong())
            .thenComparing(Comparator.naturalOrder()));
    before.forEach(number -> singles.add(new Change(List.of(number), List.of())));
    rules(life, door).forEach(rule -> singles.add(new Change(List.of(), List.of(rule))));
    Tried alone = Tried.of(life, door, singles);
    List<Change> kept = new ArrayList<>(alone.open);
    // Pairs of records, of which each alone makes some difference and neither suffices.
    List<Change> pairs = new ArrayList<>();
    List<Integer> helping = alone.helpingRecords();
    for (int i = 0; i < helping.size(); i++) {
      for (int j = i + 1; j < helping.size(); j++) {
        if (pairs.size() < MOST_PAIRS) {
          pairs.add(new Change(List.of(helping.get(i), helping.get(j)), List.of()));
        } else {
          complete = false;
        }
      }
    }
    Tried together = Tried.of(life, door, pairs);
    kept.addAll(together.open);
    Tried best = together.fewest < alone.fewest ? together : alone;
    boolean any = kept.isEmpty() && best.fewest < door.days();
    return new Prevention(
        door,
        List.copyOf(kept),
        any ? best.nearest : null,
        any ? best.fewest : door.days(),
        before.size(),
        singles.size() - before.size(),
        pairs.size(),
        complete);
  }

  /// Rules that took points, set a band or put on a list before the door opened again.
  private static TreeSet<Integer> rules(Relife life, Door door) {
    TreeSet<Integer> rules = new TreeSet<>();
    Scheme scheme = life.scheme();
    for (LedgerEntry entry : life.entries()) {
      if (entry instanceof Awarded awarded
          && awarded.day() <= door.to()
          && (awarded.tenths() < 0 || marks(scheme.rules().get(awarded.rule())))) {
        rules.add(awarded.rule());
      }
    }
    return rules;
  }

  private static boolean marks(Scheme.Rule rule) {
    return rule.listAdd() != null || rule.override() != null;
  }

  /// Changes that were tried.
  private static final class Tried {

    private final List<Change> open = new ArrayList<>();
    private final List<Change> helping = new ArrayList<>();
    private @Nullable Change nearest;
    private int fewest = Integer.MAX_VALUE;

    static Tried of(Relife life, Door door, List<Change> changes) {
      Tried tried = new Tried();
      List<List<LedgerEntry>> lives = life.without(changes, door.to());
      int unchanged = score(life, door, life.entries());
      for (int i = 0; i < changes.size(); i++) {
        int days = door.closedIn(life.doors(lives.get(i)));
        if (days == 0) {
          tried.open.add(changes.get(i));
          continue;
        }
        if (days < door.days() || score(life, door, lives.get(i)) != unchanged) {
          tried.helping.add(changes.get(i));
        }
        if (days < tried.fewest) {
          tried.fewest = days;
          tried.nearest = changes.get(i);
        }
      }
      return tried;
    }

    /// Score when the door opened again.
    private static int score(Relife life, Door door, List<LedgerEntry> entries) {
      return life.finalScore(entries.stream().filter(e -> e.day() <= door.to()).toList());
    }

    List<Integer> helpingRecords() {
      List<Integer> numbers = new ArrayList<>();
      for (Change change : helping) {
        numbers.addAll(change.records());
      }
      return numbers;
    }
  }
}
