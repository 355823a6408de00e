package org.glasshouse.report.page;

import org.glasshouse.scenario.model.Provenance;

/// Where a number comes from, in few words.
final class Provenances {
  private Provenances() {}

  /// The clause, or that it is assumed.
  static String shortly(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Source source -> source.reference();
      case Provenance.Assumed _ -> "assumed";
    };
  }
}
