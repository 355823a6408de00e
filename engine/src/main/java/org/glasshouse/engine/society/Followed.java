package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// The order in which followed citizens and their entries are told.
final class Followed {

  /// City, neighbourhood, slot.
  static final Comparator<CitizenId> ORDER =
      Comparator.comparingInt(CitizenId::city)
          .thenComparingInt(CitizenId::neighbourhood)
          .thenComparingInt(CitizenId::slot);

  private static final Comparator<LedgerEntry> ENTRIES =
      Comparator.comparing(LedgerEntry::citizen, ORDER).thenComparingInt(LedgerEntry::day);

  private Followed() {}

  /// The entries of a window by (citizen, day), else as they were made.
  static List<LedgerEntry> inOrder(List<LedgerEntry> entries) {
    List<LedgerEntry> ordered = new ArrayList<>(entries);
    ordered.sort(ENTRIES);
    return ordered;
  }
}
