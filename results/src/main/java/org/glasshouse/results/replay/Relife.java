package org.glasshouse.results.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Altered;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.Charged;
import org.glasshouse.engine.ledger.LedgerEntry.Missing;
import org.glasshouse.engine.ledger.LedgerEntry.Rated;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.ledger.LedgerEntry.Rescored;
import org.glasshouse.engine.ledger.LedgerEntry.Traded;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// One citizen's life, and the same life lived again without something.
public final class Relife {

  private final Scenario scenario;
  private final CitizenId citizen;
  private final Replay replay;
  private final List<LedgerEntry> entries;
  private final List<RecordMade> records;

  /// @param entries the life as it was
  Relife(Scenario scenario, CitizenId citizen, Replay replay, List<LedgerEntry> entries) {
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
      switch (entry) {
        case Awarded awarded -> {
          return awarded.scoreAfter();
        }
        case Rescored scored -> {
          return scored.scoreAfter();
        }
        case Altered altered -> {
          return altered.scoreAfter();
        }
        case Missing missing -> {
          return missing.scoreAfter();
        }
        case Charged charged -> {
          return charged.scoreAfter();
        }
        case Rated rated -> {
          return rated.scoreAfter();
        }
        case Traded traded -> {
          return traded.scoreAfter();
        }
        case LedgerEntry.ActDone _,
            LedgerEntry.DebtMoved _,
            LedgerEntry.RecordMade _,
            LedgerEntry.RecordWithdrawn _,
            LedgerEntry.BandChanged _,
            LedgerEntry.ListChanged _,
            LedgerEntry.ConsequenceChanged _,
            LedgerEntry.Noticed _,
            LedgerEntry.Objected _,
            LedgerEntry.Decided _,
            LedgerEntry.Fined _,
            LedgerEntry.Visited _ -> {
          continue;
        }
      }
    }
    return (int) Math.round(10 * scheme().score().start().value());
  }

  /// The life lived again, once without each of some changes.
  ///
  /// @param untilDay lives are told at least to this day
  /// @throws RunRefused if what the run wrote down was changed
  public List<List<LedgerEntry>> without(List<Prevention.Change> changes, int untilDay) {
    List<LeftOut> variants = new ArrayList<>();
    for (Prevention.Change change : changes) {
      variants.add(
          new LeftOut(
              citizen.slot(),
              change.records().stream().map(number -> records.get(number - 1)).toList(),
              change.rules()));
    }
    try {
      return variants.isEmpty() ? List.of() : replay.without(citizen, variants, untilDay);
    } catch (OtherSociety e) {
      throw Replayed.refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Replayed.refused(RunRefused.seen(e) + ".");
    }
  }
}
