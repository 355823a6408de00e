package org.glasshouse.results.experiments;

/// Whoever is told how far a sweep is. Calls come from the threads that work, one at a time, after
/// work that is really done.
@FunctionalInterface
public interface SweepProgress {

  /// Something was done.
  ///
  /// @param settings settings that are done
  /// @param all settings in all
  /// @param before part of the work that was done when this process began, from 0 to 1
  /// @param share part of the work that is done now
  void at(int settings, int all, double before, double share);
}
