package org.glasshouse.web;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.page.LivePanel;
import org.glasshouse.report.page.LivePanel.Piece;
import org.glasshouse.results.live.LiveRun;
import org.glasshouse.results.live.Seen;
import org.glasshouse.scenario.model.Scenario;

/// What a run shows while it is at work. It is drawn when somebody looks, by whoever looks first,
/// once for all; the run's own thread only puts numbers down.
final class LiveView {
  private final LiveRun numbers;
  private final ReentrantLock drawing = new ReentrantLock();
  private Shown shown = Shown.NOTHING;

  /// What is shown.
  ///
  /// @param number grows with what there is to see; -1 for nothing
  /// @param pieces of a page; none before the first window
  record Shown(long number, List<Piece> pieces) {
    static final Shown NOTHING = new Shown(-1, List.of());
  }

  LiveView(Scenario scenario) {
    this.numbers = new LiveRun(scenario);
  }

  /// A society begins.
  void society(int replicate, Arm arm) {
    numbers.society(replicate, arm);
  }

  /// A window ended in a city.
  void window(int lastDay, int city, long[] tally) {
    numbers.window(lastDay, city, tally);
  }

  /// What there is to see now.
  Shown shown() {
    Seen now = numbers.seen();
    drawing.lock();
    try {
      if (now != null && now.number() > shown.number()) {
        shown = new Shown(now.number(), LivePanel.of(now));
      }
      return shown;
    } finally {
      drawing.unlock();
    }
  }
}
