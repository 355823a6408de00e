package org.glasshouse.results.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger districtsDone = new AtomicInteger();
  private volatile int districts;
  private volatile boolean inSociety;
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
    if (phase == Phase.RUNNING) {
      told.society(replicate, arm);
    }
    begins();
    tell(0);
  }

  private void begins() {
    districtsDone.set(0);
    inSociety = true;
  }

  /// A district has done the window at work; called from any thread.
  void districtDone(int all) {
    districts = all;
    districtsDone.incrementAndGet();
  }

  /// Which part of the window at work is done, from 0 to 1; negative when no society is at work.
  /// May be asked from any thread.
  double windowShare() {
    int all = districts;
    return !inSociety ? -1 : all == 0 ? 0 : Math.min(1, (double) districtsDone.get() / all);
  }

  /// Says whether windows that come are told again from before a break: they count, and no work is
  /// shown for them.
  void replaying(boolean again) {
    replaying = again;
  }

  /// A window ended in one of its cities.
  void tally(int lastDay, int city, long[] tally) {
    if (phase == Phase.RUNNING) {
      told.window(lastDay, city, tally);
    }
  }

  void window(int window, int days) {
    if (replaying) {
      before += people * days;
      return;
    }
    done += people * days;
    begins();
    tell(window + 1);
  }

  void phase(Phase phase) {
    this.phase = phase;
    this.arm = null;
    inSociety = false;
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
