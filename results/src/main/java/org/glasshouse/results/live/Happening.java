package org.glasshouse.results.live;

/// Something on the tape of a run.
public sealed interface Happening {

  /// Day, counted from the start of the run.
  int day();

  /// Something that the scenario dates.
  ///
  /// @param system id of the system that it belongs to
  /// @param what happens, in a word
  /// @param id of the event in the file
  /// @param days how long it lasts
  record Dated(int day, String system, String what, String id, int days) implements Happening {}

  /// A number that moved far more in one window than it usually does; see [Tape].
  ///
  /// @param day last day of the window
  /// @param group index of the city, or group of cities, as it is told; -1 for all
  /// @param what which number
  /// @param before at the end of the window before
  /// @param after at the end of the window
  /// @param usual middle of its changes from window to window until then
  record Jump(int day, int group, What what, double before, double after, double usual)
      implements Happening {}

  /// Numbers that are watched.
  enum What {
    /// Share of adults who are denied at least one service.
    SHUT_OUT,
    /// Mean score, in points.
    MEAN_SCORE
  }
}
