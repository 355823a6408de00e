package org.glasshouse.results.experiments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.SharedTables;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.run.Societies;
import org.glasshouse.results.tallies.SocietyTallies;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Runs the settings of a sweep, several at a time, and writes down each society that ends. Which
/// thread takes which setting changes nothing in what comes out.
final class SettingRuns {

  /// Replicates before a target can count as met.
  private static final int LEAST = 3;

  private final Settled settled;
  private final Design design;
  private final SweepPlan plan;
  private final SweepRows rows;
  private final SweepLog log;
  private final int threads;
  private final Societies societies;
  private final AtomicBoolean cancelled;
  private final SweepProgress progress;
  private final double before;
  private int next;
  private int settingsDone;
  private double share;

  SettingRuns(
      Settled settled,
      Design design,
      SweepPlan plan,
      SweepRows rows,
      SweepLog log,
      int threads,
      Societies societies,
      AtomicBoolean cancelled,
      SweepProgress progress) {
    this.settled = settled;
    this.design = design;
    this.plan = plan;
    this.rows = rows;
    this.log = log;
    this.threads = threads;
    this.societies = societies;
    this.cancelled = cancelled;
    this.progress = progress;
    for (int setting = 0; setting < design.size(); setting++) {
      settingsDone += finished(setting) ? 1 : 0;
      share += finished(setting) ? weight(setting) : weight(setting) * part(setting);
    }
    before = share;
  }

  /// Runs what is left, until all is done or it is cancelled.
  ///
  /// @param workers settings at work at one time
  void run(int workers) throws IOException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(
            workers, Thread.ofPlatform().daemon().name("sweep-", 0).factory())) {
      List<Future<?>> working = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        working.add(pool.submit(this::work));
      }
      for (Future<?> one : working) {
        one.get();
      }
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case UncheckedIOException disk -> throw disk.getCause();
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while settings ran", e);
    }
  }

  /// Whether everything is done.
  boolean complete() {
    return settingsDone == design.size();
  }

  /// Settings that are done.
  int settingsDone() {
    return settingsDone;
  }

  private void work() {
    try {
      for (int setting = take(); setting >= 0; setting = take()) {
        setting(setting);
      }
    } catch (IOException e) {
      cancelled.set(true);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      cancelled.set(true);
      throw e;
    }
  }

  /// The next setting that is not done, or -1.
  private synchronized int take() {
    while (next < design.size() && finished(next)) {
      next++;
    }
    return next < design.size() && !cancelled.get() ? next++ : -1;
  }

  private void setting(int setting) throws IOException {
    Scenario scenario;
    try {
      scenario = settled.with(design.given(setting));
    } catch (InvalidFilesException e) {
      keep(
          new SweepLog.Entry(
              setting,
              0,
              Map.of(),
              e.issues().stream().findFirst().map(Issue::message).orElse("")));
      return;
    }
    Plan.Machine machine =
        new Plan.Machine(threads, Plan.Machine.DISTRICT_CITIZENS, false)
            .sharing(new SharedTables(scenario));
    for (int replicate = replicates(setting); !done(setting); replicate++) {
      Map<String, Double> values = society(scenario, setting, replicate, machine);
      if (values == null) {
        return;
      }
      keep(new SweepLog.Entry(setting, replicate, values, null));
    }
  }

  private @Nullable Map<String, Double> society(
      Scenario scenario, int setting, int replicate, Plan.Machine machine) {
    List<CityLayout> layouts = CityLayout.all(scenario);
    SocietyTallies tallies = new SocietyTallies(scenario, layouts);
    Outcomes outcomes =
        societies
            .of(new Plan(scenario, Arm.SCHEME, replicate, List.of(), machine))
            .run(new Watching(tallies, scenario, weight(setting) / most(setting)));
    return outcomes.cancelled()
        ? null
        : Responses.of(
            new Totals(
                scenario,
                List.of(tallies.totals(replicate, Arm.SCHEME, outcomes.enumeratedShare())),
                List.of()));
  }

  private synchronized void keep(SweepLog.Entry entry) throws IOException {
    log.add(entry);
    rows.add(entry);
    if (finished(entry.setting())) {
      settingsDone++;
      double left = most(entry.setting()) - rows.replicates(entry.setting());
      further(weight(entry.setting()) * left / most(entry.setting()));
    }
  }

  private synchronized void further(double more) {
    share += more;
    progress.at(settingsDone, design.size(), before, Math.min(1, share));
  }

  private synchronized int replicates(int setting) {
    return rows.replicates(setting);
  }

  private synchronized boolean done(int setting) {
    return finished(setting);
  }

  /// The most replicates of a setting.
  private int most(int setting) {
    return setting == 0 ? plan.ofFiles() : plan.replicates();
  }

  /// The fewest replicates of a setting.
  static int least(SweepPlan plan, int setting) {
    int most = setting == 0 ? plan.ofFiles() : plan.replicates();
    return plan.until() == null ? most : Math.min(most, LEAST);
  }

  /// Part of the whole work that a setting is.
  private double weight(int setting) {
    double all = plan.ofFiles() + (design.size() - 1.0) * plan.replicates();
    return most(setting) / all;
  }

  private double part(int setting) {
    return (double) rows.replicates(setting) / most(setting);
  }

  private boolean finished(int setting) {
    int ended = rows.replicates(setting);
    if (rows.invalid().containsKey(setting) || ended >= most(setting)) {
      return true;
    }
    String until = plan.until();
    return until != null
        && ended >= least(plan, setting)
        && SweepRows.error(rows.estimate(setting, until)) <= plan.within();
  }

  /// Takes a society's tallies and tells how far it is.
  private final class Watching implements Listener {

    private final SocietyTallies tallies;
    private final Scenario scenario;
    private final double part;

    Watching(SocietyTallies tallies, Scenario scenario, double part) {
      this.tallies = tallies;
      this.scenario = scenario;
      this.part = part;
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      tallies.window(window, firstDay, lastDay, city, tally);
      if (city == scenario.cities().size() - 1) {
        further(part * (lastDay - firstDay + 1) / scenario.days());
      }
    }

    @Override
    public void entry(LedgerEntry entry) {
      throw new IllegalStateException("nobody is followed");
    }

    @Override
    public boolean cancelled() {
      return cancelled.get();
    }
  }
}
