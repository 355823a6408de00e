package org.glasshouse.results.compare;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// A life in numbers, to be held against another.
///
/// @param outDays days on which anything was denied, of all days of the scenario
/// @param harms harmful acts
/// @param records records about the citizen
/// @param wrong of them, wrong ones
/// @param score what became of the score; null for somebody who is not scored
public record LifeNumbers(int outDays, int harms, int records, int wrong, @Nullable Scored score) {

  /// What became of a score, in tenths of a point.
  ///
  /// @param least the lowest that it was, or where it began
  /// @param end where it ended
  /// @param moves between bands
  public record Scored(int least, int end, int moves) {}

  /// Counts.
  ///
  /// @param scored whether the citizen has a score
  public static LifeNumbers of(Side side, int city, List<LedgerEntry> life, boolean scored) {
    Scenario scenario = side.scenario();
    Scheme scheme = scenario.cities().get(city).scheme();
    List<ActKind> kinds = scenario.people().acts();
    int harms = 0;
    int records = 0;
    int wrong = 0;
    int moves = 0;
    int end = (int) Math.round(Scheme.TENTHS * scheme.score().start().value());
    int least = end;
    for (LedgerEntry entry : life) {
      if (entry.scoreAfter() != LedgerEntry.NO_SCORE) {
        end = entry.scoreAfter();
        least = Math.min(least, end);
      }
      switch (entry) {
        case ActDone act ->
            harms +=
                act.kind() < kinds.size()
                        && kinds.get(act.kind()).nature() == ActKind.Nature.HARMFUL
                    ? 1
                    : 0;
        case RecordMade record -> {
          records++;
          wrong += record.cause().wrong() ? 1 : 0;
        }
        case BandChanged _ -> moves++;
        default -> {}
      }
    }
    int out =
        side.arm() == Arm.LAW_ONLY
            ? 0
            : WithoutWrong.outDays(Door.of(life, scheme, scenario.days() - 1));
    return new LifeNumbers(
        out, harms, records, wrong, scored ? new Scored(least, end, moves) : null);
  }
}
