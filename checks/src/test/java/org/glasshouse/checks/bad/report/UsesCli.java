package org.glasshouse.checks.bad.report;

import org.glasshouse.checks.bad.cli.Screen;

/// Breaks the arrows: a report knows nothing of the command line.
public final class UsesCli {
  /// How many columns a table of the report has.
  public int columns(Screen screen) {
    return screen.columns();
  }
}
