package org.glasshouse.results.checkpoint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a society stands in the log, and how far it went.
final class LoggedSociety {

  final SocietyKey key;

  /// Where its first frame begins.
  final long start;

  /// Where its windows end, in order.
  final List<Long> windowEnds = new ArrayList<>();

  /// Time that it took up to the end of each window, in nanoseconds.
  final List<Long> nanos = new ArrayList<>();

  /// What it left, if it ended.
  @Nullable EndedSociety ended;

  LoggedSociety(SocietyKey key, long start) {
    this.key = key;
    this.start = start;
  }

  int windows() {
    return windowEnds.size();
  }

  /// Where its first windows end.
  long end(int windows) {
    return windows == 0 ? start : windowEnds.get(windows - 1);
  }

  /// Time that its first windows took, in nanoseconds.
  long nanos(int windows) {
    return windows == 0 ? 0 : nanos.get(windows - 1);
  }

  /// Forgets what came after some windows.
  void cut(int windows) {
    windowEnds.subList(windows, windowEnds.size()).clear();
    nanos.subList(windows, nanos.size()).clear();
    ended = null;
  }
}
