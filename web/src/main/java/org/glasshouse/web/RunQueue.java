package org.glasshouse.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.report.Report;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.needs.Fitting;
import org.glasshouse.results.needs.Fitting.Districts;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.run.Destination;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.Resumption;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.RunResult;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.web.QueuedRun.State;
import org.jspecify.annotations.Nullable;

/// Runs what was asked for, one after the other, by the same job as the command line. One at a
/// time: a run takes every core and may take most of the memory, so two would only be in each
/// other's way.
final class RunQueue implements AutoCloseable {
  /// Runs that may wait.
  static final int MOST_WAITING = 8;

  private static final int REMEMBERED = 64;

  private final Path runs;
  private final Consumer<String> notes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<Asked> waiting = new ArrayDeque<>();
  private final Map<String, QueuedRun> known = new LinkedHashMap<>();
  private final ReentrantLock foretelling = new ReentrantLock();
  private final Thread worker;
  private @Nullable QueuedRun atWork;
  private boolean closed;

  private record Asked(QueuedRun run, Beginning beginning, Runnable afterwards) {}

  /// Makes the job when its turn has come.
  private interface Beginning {
    RunJob job();
  }

  /// @param runs folder in which run folders lie
  /// @param notes told what is a fault of ours
  RunQueue(Path runs, Consumer<String> notes) {
    this.runs = runs.toAbsolutePath().normalize();
    this.notes = notes;
    this.worker = Thread.ofPlatform().name("runs").start(this::work);
  }

  /// Puts a run into the queue.
  ///
  /// @param file of its scenario
  /// @param given options that change results, as on the command line
  /// @throws Refusal if too many wait
  /// @throws RunRefused if it does not fit this machine
  QueuedRun start(Path file, List<GivenOption> given) {
    return start(file, given, "", () -> {});
  }

  /// Puts a run into the queue, as [#start(Path, List)] does.
  ///
  /// @param name how its folder's name begins; empty for the id of the scenario
  /// @param afterwards done when its files are not needed any more; not if it is refused
  QueuedRun start(Path file, List<GivenOption> given, String name, Runnable afterwards) {
    mustHaveRoom();
    Scenario scenario = GivenScenario.read(file, given).scenario();
    Machine machine =
        new Machine(Runtime.getRuntime().availableProcessors(), Machine.DISTRICT_CITIZENS, false);
    Fitting fitting = fitting(scenario, machine);
    fitting.mustHold(scenario);
    lock.lock();
    try {
      String id = free(name.isEmpty() ? scenario.id() : name);
      QueuedRun run = new QueuedRun(id, scenario.title());
      RunOptions options =
          new RunOptions(runs.resolve(id), given, fitting.machine(), Report::write);
      add(
          run,
          () -> {
            run.shows(scenario);
            RunJob job = new RunJob(scenario, options, run);
            job.foretold(fitting.needs());
            return job;
          },
          afterwards);
      return run;
    } finally {
      lock.unlock();
    }
  }

  /// Puts a run that was stopped into the queue again, to go on where it stood.
  ///
  /// @param id of its folder
  /// @param oneWindow whether it is to live one window more and then to wait
  QueuedRun resume(String id, boolean oneWindow) {
    mustHaveRoom();
    lock.lock();
    try {
      QueuedRun before = known.get(id);
      if (before != null && !before.state().over()) {
        throw new Refusal(409, "This run is at work or waits already.");
      }
      QueuedRun run = new QueuedRun(id, before == null ? id : before.title());
      if (oneWindow) {
        run.stepping();
      }
      add(
          run,
          () -> {
            Resumption resumption = Resumption.open(runs.resolve(id), null, run::note);
            run.shows(resumption.scenario());
            int threads = Runtime.getRuntime().availableProcessors();
            return new RunJob(
                resumption, resumption.options(threads, Report::write), run, Society::of);
          },
          () -> {});
      return run;
    } finally {
      lock.unlock();
    }
  }

  /// What it takes is foretold by a trial that keeps a core busy, so one at a time.
  private Fitting fitting(Scenario scenario, Machine machine) {
    foretelling.lock();
    try {
      mustHaveRoom();
      return Fitting.of(scenario, machine, runs, Districts.AUTO);
    } finally {
      foretelling.unlock();
    }
  }

  private void mustHaveRoom() {
    lock.lock();
    try {
      if (closed) {
        throw new Refusal(503, "The server is ending.");
      }
      if (waiting.size() >= MOST_WAITING) {
        throw new Refusal(
            429, MOST_WAITING + " runs wait already. Stop one, or ask again when one is done.");
      }
    } finally {
      lock.unlock();
    }
  }

  private String free(String begins) {
    String name = Destination.name(begins, LocalDateTime.now(ZoneId.systemDefault()));
    String id = name;
    for (int i = 2; known.containsKey(id) || exists(id); i++) {
      id = name + "-" + i;
    }
    return id;
  }

  private boolean exists(String id) {
    Path folder = runs.resolve(id);
    return Files.exists(folder) || Files.exists(Destination.part(folder));
  }

  private void add(QueuedRun run, Beginning beginning, Runnable afterwards) {
    mustHaveRoom();
    known.remove(run.id());
    known.put(run.id(), run);
    waiting.add(new Asked(run, beginning, afterwards));
    known.values().removeIf(old -> known.size() > REMEMBERED && old.state().over());
    changed.signalAll();
  }

  /// A run that this server was asked for, or null.
  @Nullable QueuedRun find(String id) {
    lock.lock();
    try {
      return known.get(id);
    } finally {
      lock.unlock();
    }
  }

  /// Runs that wait or are at work, in their order.
  List<QueuedRun> open() {
    lock.lock();
    try {
      return known.values().stream().filter(run -> !run.state().over()).toList();
    } finally {
      lock.unlock();
    }
  }

  /// How far a run is, for who looks.
  Map<String, Object> progress(QueuedRun run) {
    int before = run.state() == State.WAITING ? Math.max(0, open().indexOf(run)) : 0;
    return run.progress(before);
  }

  private void work() {
    while (true) {
      Asked next = next();
      if (next == null) {
        return;
      }
      try {
        run(next);
      } finally {
        afterwards(next);
      }
      lock.lock();
      try {
        atWork = null;
        changed.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  /// What is left over must not keep other runs waiting.
  private void afterwards(Asked asked) {
    try {
      asked.afterwards().run();
    } catch (RuntimeException e) {
      notes.accept("What the run " + asked.run().id() + " left over stays: " + e.getMessage());
    }
  }

  private @Nullable Asked next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.awaitUninterruptibly();
      }
      Asked next = closed ? null : waiting.poll();
      atWork = next == null ? null : next.run();
      return next;
    } finally {
      lock.unlock();
    }
  }

  private void run(Asked asked) {
    QueuedRun run = asked.run();
    if (!run.begin()) {
      return;
    }
    try {
      RunJob job = asked.beginning().job();
      run.doneBy(job);
      RunResult result = job.run();
      if (result.memoryRanOut()) {
        end(run, State.FAILED, Room.ranOut(null));
      } else {
        end(run, result.cancelled() ? State.STOPPED : State.DONE, "");
      }
    } catch (RunRefused e) {
      boolean stopped = e.why() == RunRefused.Why.NOTHING_DONE;
      end(run, stopped ? State.STOPPED : State.FAILED, String.valueOf(e.getMessage()));
    } catch (RuntimeException | OutOfMemoryError e) {
      end(
          run,
          State.FAILED,
          "A fault of ours, not of yours: " + e.getClass().getSimpleName() + ".");
      notes.accept("The run " + run.id() + " failed: " + e);
    }
  }

  private void end(QueuedRun run, State how, String sentence) {
    Path folder = runs.resolve(run.id());
    boolean more =
        how != State.DONE
            && (Checkpoints.isIn(Destination.part(folder)) || Checkpoints.isIn(folder));
    run.end(how, sentence, more);
  }

  /// Ends in good order: the run at work is stopped and kept, so that it can go on later.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      List<Asked> left = new ArrayList<>(waiting);
      waiting.clear();
      left.forEach(asked -> asked.run().stop());
      left.forEach(this::afterwards);
      QueuedRun now = atWork;
      if (now != null) {
        notes.accept("Saving the run " + now.id() + " so that it can go on later.");
        now.stop();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    try {
      worker.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
