package org.glasshouse.cli;

import org.glasshouse.results.run.Progress;

/// Progress as a command shows it: the moving line on a terminal, notes always.
final class ShownProgress implements Progress {
  private final Terminal terminal;
  private final ProgressLine line;
  private final boolean shown;

  /// @param quiet whether the line is left out
  ShownProgress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.line = new ProgressLine(terminal.err(), terminal.columns(), System::nanoTime);
    this.shown = terminal.errShown() && !quiet;
  }

  @Override
  public void at(Step step) {
    if (shown) {
      line.at(step);
    }
  }

  @Override
  public void note(String sentence) {
    line.clear();
    terminal.note("glasshouse: " + sentence);
  }

  /// Takes the line away.
  void clear() {
    line.clear();
  }
}
