package org.glasshouse.results.run;

import org.glasshouse.engine.society.Arm;
import org.jspecify.annotations.Nullable;

/// Whoever is told how far a run is. Calls come from the thread that runs the job, after work that
/// is really done; they must return quickly.
@FunctionalInterface
public interface Progress {

  /// Nobody is told.
  Progress NONE = _ -> {};

  /// Something was done.
  void at(Step step);

  /// A society begins to live. After a break the windows before it are told again first.
  ///
  /// @param replicate from 0
  default void society(int replicate, Arm arm) {}

  /// A window of that society ended in one of its cities; cities come in order.
  ///
  /// @param lastDay last day of the window, counted from the start
  /// @param city index of the city
  /// @param tally in the order of the city's layout; valid only during the call
  default void window(int lastDay, int city, long[] tally) {}

  /// Something that the user should know; a whole sentence.
  default void note(String sentence) {}

  /// How far a run is.
  ///
  /// @param phase what is being done
  /// @param replicate the replicate at work, from 1
  /// @param replicates replicates in all
  /// @param arm the arm at work; null outside societies
  /// @param window windows of this society that are done
  /// @param windows windows of this society in all
  /// @param citizenDaysDone citizen-days simulated so far, over all societies of the job
  /// @param citizenDaysTotal citizen-days of the whole job
  record Step(
      Phase phase,
      int replicate,
      int replicates,
      @Nullable Arm arm,
      int window,
      int windows,
      long citizenDaysDone,
      long citizenDaysTotal) {}

  /// What is being done.
  enum Phase {
    /// A society runs.
    RUNNING,
    /// The first replicate runs again with the ledgers of the followed lives.
    FOLLOWING,
    /// Tables are written.
    WRITING,
    /// The report, or whatever else the caller adds, is made.
    FINISHING
  }
}
