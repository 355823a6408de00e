package org.glasshouse.checks.bad.engine;

import org.glasshouse.checks.bad.report.UsesCli;
import org.glasshouse.checks.bad.results.UsesReport;

/// Breaks the arrows: the society knows nothing of the tables.
final class UsesResults {
  int rows(UsesReport results, UsesCli report) {
    return results.rows(report);
  }
}
