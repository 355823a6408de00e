package org.glasshouse.engine.society;

import org.glasshouse.engine.ledger.LedgerEntry;

/// Listens to a society and keeps nothing.
public final class Silent implements Listener {

  @Override
  public void window(int window, int firstDay, int lastDay, int city, long[] tally) {}

  @Override
  public void entry(LedgerEntry entry) {}

  @Override
  public boolean cancelled() {
    return false;
  }
}
