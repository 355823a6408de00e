package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// The order in which followed citizens and their entries are told.
final class Followed {

  private Followed() {}

  /// City, neighbourhood, slot.
  static Comparator<CitizenId> order() {
    return Comparator.comparingInt(CitizenId::city)
        .thenComparingInt(CitizenId::neighbourhood)
        .thenComparingInt(CitizenId::slot);
  }

  /// The entries of a window by (citizen, day), else as they were made.
  static List<LedgerEntry> inOrder(List<LedgerEntry> entries) {
    List<LedgerEntry> ordered = new ArrayList<>(entries);
    ordered.sort(
        Comparator.comparing(LedgerEntry::citizen, order()).thenComparingInt(LedgerEntry::day));
    return ordered;
  }
}
