package org.glasshouse.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// A run that this server was asked for: where it is, and what whoever looks is told. The run only
/// notes how far it is; it never waits for anybody who looks.
final class QueuedRun implements Progress {
  private static final double NANOS = 1e9;

  private final String id;
  private final String title;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile State state = State.WAITING;
  private volatile @Nullable Step step;
  private volatile long began;
  private volatile long firstDone = -1;
  private volatile String said = "";
  private volatile boolean kept;
  private volatile @Nullable LiveView live;
  private volatile boolean stepping;
  private @Nullable RunJob job;

  /// Where a run is.
  enum State {
    /// Others go before it.
    WAITING,
    /// Its societies live.
    RUNNING,
    /// It was asked to stop, and saves what is done.
    STOPPING,
    /// It is finished.
    DONE,
    /// It was stopped before its end.
    STOPPED,
    /// It could not go on; a sentence says why.
    FAILED;

    /// Whether nothing more will come.
    boolean over() {
      return this == DONE || this == STOPPED || this == FAILED;
    }
  }

  /// @param id name of its folder
  /// @param title of its scenario
  QueuedRun(String id, String title) {
    this.id = id;
    this.title = title;
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  State state() {
    return state;
  }

  /// What went wrong, or what is worth knowing; empty for nothing.
  String said() {
    return said;
  }

  /// Whether one can go on with it, once it is over.
  boolean kept() {
    return kept;
  }

  /// Its turn has come, unless it was stopped while it waited.
  ///
  /// @return whether it may begin
  boolean begin() {
    lock.lock();
    try {
      if (state != State.WAITING) {
        return false;
      }
      began = System.nanoTime();
      state = State.RUNNING;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// What it runs is known; from now on it can be looked at.
  void shows(Scenario scenario) {
    live = new LiveView(scenario);
  }

  /// It is to live one window more, and then to wait.
  void stepping() {
    stepping = true;
  }

  /// The job that does it; it ends at once if it was asked to stop in between.
  void doneBy(RunJob made) {
    lock.lock();
    try {
      job = made;
      if (state == State.STOPPING) {
        made.cancel();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Asks it to stop after the window at work; what is done is kept.
  void stop() {
    lock.lock();
    try {
      if (state == State.WAITING) {
        state = State.STOPPED;
        said = "It was taken out of the queue before it began.";
      } else if (state == State.RUNNING) {
        state = State.STOPPING;
        if (job != null) {
          job.cancel();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /// Nothing more will come.
  ///
  /// @param sentence what went wrong, or what is worth knowing; empty for nothing
  /// @param more whether one can go on with it
  void end(State how, String sentence, boolean more) {
    lock.lock();
    try {
      said = sentence;
      kept = more;
      state = how;
      job = null;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void at(Step now) {
    if (firstDone < 0) {
      firstDone = now.citizenDaysDone();
      began = System.nanoTime();
    }
    step = now;
    if (stepping && now.window() > 0) {
      stop();
    }
  }

  @Override
  public void society(int replicate, Arm arm) {
    LiveView view = live;
    if (view != null) {
      view.society(replicate, arm);
    }
  }

  @Override
  public void window(int lastDay, int city, long[] tally) {
    LiveView view = live;
    if (view != null) {
      view.window(lastDay, city, tally);
    }
  }

  /// What its societies show now.
  LiveView.Shown shown() {
    LiveView view = live;
    return view == null ? LiveView.Shown.NOTHING : view.shown();
  }

  @Override
  public void note(String sentence) {
    said = sentence;
  }

  /// How far it is, for who looks.
  ///
  /// @param before runs that go before it
  Map<String, Object> progress(int before) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", id);
    map.put("state", state.name().toLowerCase(Locale.ROOT));
    map.put("before", before);
    map.put("said", said);
    map.put("kept", kept);
    Step now = step;
    if (now != null) {
      double seconds = (System.nanoTime() - began) / NANOS;
      double rate = seconds <= 0 ? 0 : (now.citizenDaysDone() - firstDone) / seconds;
      long left = now.citizenDaysTotal() - now.citizenDaysDone();
      map.put("phase", now.phase().name().toLowerCase(Locale.ROOT));
      map.put("replicate", now.replicate());
      map.put("replicates", now.replicates());
      map.put("arm", now.arm() == null ? "" : now.arm().id());
      map.put("window", now.window());
      map.put("windows", now.windows());
      map.put("done", now.citizenDaysDone());
      map.put("total", now.citizenDaysTotal());
      map.put("rate", Math.round(rate));
      map.put("seconds_left", rate <= 0 ? -1 : (long) Math.ceil(left / rate));
    }
    return map;
  }
}
