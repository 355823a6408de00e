package org.glasshouse.results.run;

import java.util.concurrent.atomic.AtomicBoolean;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.run.Progress.Phase;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Counts the citizen-days of a job as they are done, and knows whether it should stop.
final class RunProgress {

  private final Progress told;
  private final AtomicBoolean cancelled;
  private final long people;
  private final int windows;
  private final int replicates;
  private final long total;
  private long done;
  private long before;
  private boolean replaying;
  private Phase phase = Phase.RUNNING;
  private int replicate = 1;
  private @Nullable Arm arm;

  /// @param societies societies to run in all
  RunProgress(Progress told, AtomicBoolean cancelled, Scenario scenario, int societies) {
    this.told = told;
    this.cancelled = cancelled;
    this.people = scenario.population();
    this.windows = Math.ceilDiv(scenario.days(), scenario.windowDays());
    this.replicates = scenario.replicates();
    this.total = people * scenario.days() * societies;
  }

  void society(Phase phase, int replicate, Arm arm) {
    this.phase = phase;
    this.replicate = replicate + 1;
    this.arm = arm;
    tell(0);
  }

  /// Says whether windows that come are told again from before a break: they count, and no work is
  /// shown for them.
  void replaying(boolean again) {
    replaying = again;
  }

  void window(int window, int days) {
    if (replaying) {
      before += people * days;
      return;
    }
    done += people * days;
    tell(window + 1);
  }

  void phase(Phase phase) {
    this.phase = phase;
    this.arm = null;
    tell(windows);
  }

  boolean cancelled() {
    return cancelled.get();
  }

  long citizenDays() {
    return done + before;
  }

  private void tell(int window) {
    told.at(
        new Progress.Step(
            phase,
            replicate,
            replicates,
            arm,
            window,
            windows,
            done,
            Math.max(done, total - before)));
  }
}
