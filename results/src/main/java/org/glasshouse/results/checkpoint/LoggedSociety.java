package org.glasshouse.results.checkpoint;

import java.util.ArrayList;
import java.util.List;

/// Where a society stands in the log, and how far it went.
final class LoggedSociety {

  final SocietyKey key;

  /// Where its first frame begins.
  final long start;

  /// Where its windows end, in order; forgotten when it has ended.
  private final List<Long> windowEnds = new ArrayList<>();

  /// Time that it took up to the end of each window, in nanoseconds; forgotten likewise.
  private final List<Long> nanos = new ArrayList<>();

  private int windows;
  private long end;
  private boolean ended;

  LoggedSociety(SocietyKey key, long start) {
    this.key = key;
    this.start = start;
    this.end = start;
  }

  int windows() {
    return windows;
  }

  /// Whether it came to its end; what it left stands right behind its windows.
  boolean ended() {
    return ended;
  }

  /// Where all of its windows end.
  long end() {
    return end;
  }

  /// Where its first windows end.
  long end(int windows) {
    return windows == 0 ? start : windowEnds.get(windows - 1);
  }

  /// Time that its first windows took, in nanoseconds.
  long nanos(int windows) {
    return windows == 0 ? 0 : nanos.get(windows - 1);
  }

  /// A further window ended.
  void windowDone(long took, long at) {
    nanos.add(took);
    windowEnds.add(at);
    windows++;
    end = at;
  }

  /// It came to its end.
  void close() {
    ended = true;
    windowEnds.clear();
    nanos.clear();
  }

  /// Forgets what came after some windows of a society that has not ended.
  void cut(int windows) {
    windowEnds.subList(windows, windowEnds.size()).clear();
    nanos.subList(windows, nanos.size()).clear();
    this.windows = windows;
    this.end = end(windows);
  }
}
