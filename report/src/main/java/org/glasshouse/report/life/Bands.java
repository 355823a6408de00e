package org.glasshouse.report.life;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.report.words.BandWords;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// In which band a life begins and ends, as far as its ledger tells.
final class Bands {
  private Bands() {}

  /// The band before the first move, else that of the score at which everybody begins; null if
  /// neither is known, as where bands go by share.
  static @Nullable Integer atStart(List<LedgerEntry> life, Scheme scheme) {
    for (LedgerEntry entry : life) {
      if (entry instanceof BandChanged change) {
        return change.from() < 0 ? null : Integer.valueOf(change.from());
      }
    }
    return BandWords.of(scheme, (int) Math.round(Scheme.TENTHS * scheme.score().start().value()));
  }

  /// The band after the last move.
  static @Nullable Integer atEnd(List<LedgerEntry> life, Scheme scheme) {
    for (LedgerEntry entry : life.reversed()) {
      if (entry instanceof BandChanged change) {
        return change.to();
      }
    }
    return atStart(life, scheme);
  }
}
