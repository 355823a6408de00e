package org.glasshouse.engine.national;

/// What falls into which window. An assessment takes three: a period ends with one, and models are
/// fitted to it; the next lays the period to the file and counts everybody by risk, from which cuts
/// follow; in the third everybody is judged by them. Where the national score is in force, its own
/// cuts and bands come one window later each.
final class Schedule {

  /// Windows of a period.
  final int period;

  private final int from;

  /// Window with which the national score begins; −1 if it never does.
  final int change;

  private final boolean anew;

  /// @param from first window of the shadow run
  /// @param anew whether everybody is ordinary from the change to the next assessment
  Schedule(int period, int from, int change, boolean anew) {
    this.period = period;
    this.from = from;
    this.change = change;
    this.anew = anew;
  }

  /// Whether a period ends with a window.
  boolean ends(int window) {
    return (window + 1) % period == 0;
  }

  /// Whether models are fitted after a window.
  boolean trains(int window) {
    return ends(window) && window >= from;
  }

  /// Whether a window begins a period, so that the last one is laid to the file.
  boolean turns(int window) {
    return window > 0 && window % period == 0;
  }

  /// Whether everybody is counted by risk in a window.
  boolean ranks(int window) {
    return turns(window) && window > from;
  }

  /// Whether everybody is judged by all algorithms in a window.
  boolean judges(int window) {
    return window > 0 && ranks(window - 1);
  }

  /// Whether files are emptied with a window.
  boolean empties(int window) {
    return anew && window == change;
  }

  /// Whether the national score is in force in a window.
  boolean inForce(int window) {
    return change >= 0 && window >= change;
  }

  /// Whether everybody is counted by national position in a window.
  boolean gathers(int window) {
    return change >= 0 && (!anew && window + 1 == change || window >= change && judges(window));
  }

  /// Whether everybody's band is worked out by new cuts in a window.
  boolean decides(int window) {
    return change >= 0 && (window == change || window > change && gathers(window - 1));
  }

  /// Whether everybody is counted by local score in a window.
  boolean ranksLocally(int window) {
    return gathers(window + 1);
  }
}
