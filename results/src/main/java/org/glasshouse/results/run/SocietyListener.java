package org.glasshouse.results.run;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.results.tallies.SocietyTallies;

/// Takes what a running society tells: tallies to the tables, entries to the ledgers, days done to
/// the progress.
final class SocietyListener implements Listener {

  private final SocietyTallies tallies;
  private final List<LedgerEntry> ledger;
  private final RunProgress progress;
  private final int cities;

  SocietyListener(
      SocietyTallies tallies, List<LedgerEntry> ledger, RunProgress progress, int cities) {
    this.tallies = tallies;
    this.ledger = ledger;
    this.progress = progress;
    this.cities = cities;
  }

  @Override
  public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
    tallies.window(window, firstDay, lastDay, city, tally);
    progress.tally(lastDay, city, tally);
    if (city == cities - 1) {
      progress.window(window, lastDay - firstDay + 1);
    }
  }

  @Override
  public void entry(LedgerEntry entry) {
    ledger.add(entry);
  }

  @Override
  public void districtDone(int districts) {
    progress.districtDone(districts);
  }

  @Override
  public boolean cancelled() {
    return progress.cancelled();
  }
}
