package org.glasshouse.checks.bad.scenario;

import org.glasshouse.checks.bad.cli.Screen;

/// Breaks the arrows: files know nothing of the command line.
final class UsesCli {
  int columns(Screen screen) {
    return screen.columns();
  }
}
