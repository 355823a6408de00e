package org.glasshouse.checks.bad.web;

import org.glasshouse.checks.bad.cli.Screen;

/// Breaks the arrows: the web app knows nothing of the command line.
public final class UsesCli {
  /// How many columns a page has.
  public int columns(Screen screen) {
    return screen.columns();
  }
}
