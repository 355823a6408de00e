package org.glasshouse.cli;

import java.util.Locale;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.experiments.SweepJob;
import org.glasshouse.results.experiments.SweepPlan;
import org.glasshouse.results.experiments.SweepProgress;
import org.glasshouse.results.experiments.SweepResult;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.scenario.model.Scenario;

/// Runs a sweep so that Ctrl-C ends it in good order, and says what came of it.
///
/// @param terminal where to
/// @param json whether results are printed as JSON
/// @param quiet whether nothing but errors is printed
record SweepTelling(Terminal terminal, boolean json, boolean quiet) {

  /// Everything is said in here: after an interruption the process ends as soon as this returns.
  ExitCode run(SweepJob job, int threads) {
    Line line = new Line(terminal, terminal.errShown() && !quiet);
    Runnable cancel =
        () -> {
          job.cancel();
          line.last(
              quiet
                  ? ""
                  : "glasshouse: Ending; societies that have ended are kept. Press Ctrl-C again to"
                      + " stop at once.");
        };
    try (Interruption _ = Interruption.cancelling(cancel, () -> {})) {
      Scenario scenario = job.scenario();
      int workers = Math.min(threads, job.societies());
      Needs needs =
          Needs.foretell(
              scenario, new Machine(1, Machine.DISTRICT_CITIZENS, false), Profile.processClock());
      Room room = Room.here(job.folder());
      while (workers > 1 && workers * needs.heapBytes() > room.heapBytes()) {
        workers--;
      }
      if (!quiet) {
        terminal.note(begins(job));
        double each = needs.seconds() / Needs.societies(scenario);
        terminal.note("Up to " + Room.time(each * job.societies() / Math.max(1, threads)) + ".");
      }
      SweepResult result = job.run(workers, Math.max(1, threads / workers), line, Society::of);
      line.clear();
      tell(result);
      return result.complete() ? ExitCode.DONE : ExitCode.INTERRUPTED;
    } finally {
      line.clear();
    }
  }

  private static String begins(SweepJob job) {
    SweepPlan plan = job.plan();
    String design =
        switch (plan.kind()) {
          case GRID -> "a grid of lists and points over ranges";
          case SCREEN ->
              "elementary effects on " + Amounts.counted(plan.trajectories(), "way", "ways");
          case SOBOL -> "Sobol's indices";
        };
    return job.scenario().title()
        + ": "
        + Amounts.counted(job.factors(), "factor", "factors")
        + (job.numbers() > job.factors()
            ? " of " + Amounts.whole(job.numbers()) + " assumed numbers"
            : "")
        + ", "
        + design
        + ", "
        + Amounts.counted(job.settings(), "setting", "settings")
        + ", "
        + (plan.until() == null ? "" : "at least ")
        + Amounts.counted(job.societies(), "society", "societies")
        + ".";
  }

  private void tell(SweepResult result) {
    if (!result.complete()) {
      if (!quiet) {
        terminal.note(
            "Interrupted: "
                + result.settingsDone()
                + " settings are done and kept. Go on with ./glasshouse resume "
                + Project.pasted(result.folder().toString()));
      }
    } else if (json) {
      SweepText.json(terminal, result);
    } else if (!quiet) {
      SweepText.print(terminal, result);
    }
    terminal.out().flush();
    terminal.err().flush();
  }

  /// The moving line.
  private static final class Line implements SweepProgress {
    private static final long EVERY = 100_000_000;

    private final Terminal terminal;
    private final long began = System.nanoTime();
    private boolean shown;
    private boolean drawn;
    private long last = began - EVERY;

    Line(Terminal terminal, boolean shown) {
      this.terminal = terminal;
      this.shown = shown;
    }

    @Override
    public synchronized void at(int settings, int all, double before, double share) {
      long now = System.nanoTime();
      if (!shown || now - last < EVERY) {
        return;
      }
      last = now;
      double rate = (share - before) / Math.max(1, now - began) * 1e9;
      String left = rate > 0 ? "  " + Room.time((1 - share) / rate) + " left" : "";
      String line =
          String.format(
              Locale.ROOT,
              "%3.0f %%%s  setting %d of %d",
              Math.floor(share * 100),
              left,
              settings,
              all);
      terminal.err().print("\r\u001b[K" + line);
      terminal.err().flush();
      drawn = true;
    }

    synchronized void clear() {
      if (drawn) {
        terminal.err().print("\r\u001b[K");
        terminal.err().flush();
        drawn = false;
      }
    }

    synchronized void last(String sentence) {
      clear();
      shown = false;
      if (!sentence.isEmpty()) {
        terminal.note(sentence);
      }
    }
  }
}
