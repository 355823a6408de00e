package org.glasshouse.engine.replay;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// A neighbourhood that is to live as it did and, beside that, to be scored anew.
///
/// @param told whose lives are told, by slot; all of one neighbourhood
/// @param kept what counts each time it is scored anew
public record Rescore(List<CitizenId> told, List<Kept> kept) {

  public Rescore {
    told = List.copyOf(told);
    kept = List.copyOf(kept);
  }

  /// What came of it.
  ///
  /// @param lives ledgers of those who are told
  /// @param anew for each time, the entries of when consequences began and ended
  public record Lives(List<LedgerEntry> lives, List<List<LedgerEntry>> anew) {}
}
