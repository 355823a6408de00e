package org.glasshouse.results.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.results.replay.Prevention.Change;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// One citizen's life, and the same life lived again without something.
public final class Relife {

  private final Scenario scenario;
  private final CitizenId citizen;
  private final Supplier<Replay> replay;
  private final List<LedgerEntry> entries;
  private final List<RecordMade> records;
  private final Map<Change, Known> known = new HashMap<>();

  /// A life that was lived again, and to which day at least.
  private record Known(List<LedgerEntry> life, int untilDay) {}

  /// @param replay of the citizen's society; asked for when something is lived again
  /// @param entries the life as it was
  Relife(Scenario scenario, CitizenId citizen, Supplier<Replay> replay, List<LedgerEntry> entries) {
    this.scenario = scenario;
    this.citizen = citizen;
    this.replay = replay;
    this.entries = List.copyOf(entries);
    this.records = records(entries);
  }

  /// Records of a life, in order; the first has the number 1.
  public static List<RecordMade> records(List<LedgerEntry> life) {
    List<RecordMade> records = new ArrayList<>();
    for (LedgerEntry entry : life) {
      if (entry instanceof RecordMade record) {
        records.add(record);
      }
    }
    return List.copyOf(records);
  }

  /// The life as it was.
  public List<LedgerEntry> entries() {
    return entries;
  }

  /// Its records, in order.
  public List<RecordMade> records() {
    return records;
  }

  /// The scheme under which the citizen lives.
  public Scheme scheme() {
    return scenario.cities().get(citizen.city()).scheme();
  }

  /// The last day of the scenario.
  public int lastDay() {
    return scenario.days() - 1;
  }

  /// What was denied in a life of this citizen.
  public List<Door> doors(List<LedgerEntry> life) {
    return Door.of(life, scheme(), lastDay());
  }

  /// The score after a life, in tenths of a point: the last that it tells of, else that of the
  /// start.
  public int finalScore(List<LedgerEntry> life) {
    for (LedgerEntry entry : life.reversed()) {
      if (entry.scoreAfter() != LedgerEntry.NO_SCORE) {
        return entry.scoreAfter();
      }
    }
    return (int) Math.round(10 * scheme().score().start().value());
  }

  /// The life lived again, once without each of some changes; what was lived before is not lived
  /// again.
  ///
  /// @param untilDay lives are told at least to this day
  /// @throws RunRefused if what the run wrote down was changed
  public List<List<LedgerEntry>> without(List<Change> changes, int untilDay) {
    List<Change> fresh =
        changes.stream().filter(change -> !reaches(change, untilDay)).distinct().toList();
    if (!fresh.isEmpty()) {
      List<List<LedgerEntry>> lives = lived(fresh, untilDay);
      for (int i = 0; i < fresh.size(); i++) {
        known.put(fresh.get(i), new Known(lives.get(i), untilDay));
      }
    }
    return changes.stream()
        .map(change -> Objects.requireNonNull(known.get(change)).life())
        .toList();
  }

  private boolean reaches(Change change, int day) {
    Known life = known.get(change);
    return life != null && life.untilDay() >= day;
  }

  private List<List<LedgerEntry>> lived(List<Change> changes, int untilDay) {
    List<LeftOut> variants = new ArrayList<>();
    for (Change change : changes) {
      variants.add(
          new LeftOut(
              citizen.slot(),
              change.records().stream().map(number -> records.get(number - 1)).toList(),
              change.rules()));
    }
    return Replayed.asked(() -> replay.get().without(citizen, variants, untilDay));
  }
}
