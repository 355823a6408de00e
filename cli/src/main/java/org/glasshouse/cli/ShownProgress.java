package org.glasshouse.cli;

import org.glasshouse.results.run.Progress;

/// Progress as a command shows it: the moving line on a terminal, notes always. Who stops the job
/// may tell something from another thread.
final class ShownProgress implements Progress {
  private final Terminal terminal;
  private final ProgressLine line;
  private boolean shown;

  /// @param quiet whether the line is left out
  ShownProgress(Terminal terminal, boolean quiet) {
    this.terminal = terminal;
    this.line = new ProgressLine(terminal.err(), terminal.columns(), System::nanoTime);
    this.shown = terminal.errShown() && !quiet;
  }

  @Override
  public synchronized void at(Step step) {
    if (shown) {
      line.at(step);
    }
  }

  @Override
  public synchronized void note(String sentence) {
    line.clear();
    terminal.note("glasshouse: " + sentence);
  }

  /// The last thing that is told while the job ends; the moving line stays away from now on.
  synchronized void last(String sentence) {
    shown = false;
    note(sentence);
  }

  /// Takes the line away.
  synchronized void clear() {
    line.clear();
  }
}
