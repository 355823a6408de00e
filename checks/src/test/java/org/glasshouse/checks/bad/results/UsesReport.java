package org.glasshouse.checks.bad.results;

import org.glasshouse.checks.bad.cli.Screen;
import org.glasshouse.checks.bad.report.UsesCli;

/// Breaks the arrows: tables know nothing of the report.
public final class UsesReport {
  /// Rows of a table.
  public int rows(UsesCli report) {
    return report.columns(new Screen(80));
  }
}
