package org.glasshouse.engine.society;

import java.util.List;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry;

/// What citizens lived whose neighbourhoods lived again.
///
/// @param entries their ledgers, by window, in the order (citizen, day, sequence) inside it
/// @param evaluations all that rules looked at, in order, if only one citizen was told of
public record ToldLives(List<LedgerEntry> entries, List<Evaluation> evaluations) {

  public ToldLives {
    entries = List.copyOf(entries);
    evaluations = List.copyOf(evaluations);
  }
}
