package org.glasshouse.engine.society;

/// A society that can be run: the engine's one public door.
public interface Society {

  /// Runs it to the end of its plan, or until the listener cancels.
  ///
  /// @param listener told after every window
  /// @return what it leaves behind
  Outcomes run(Listener listener);

  /// A society to run.
  ///
  /// @param plan what and how
  static Society of(Plan plan) {
    return new RunningSociety(plan);
  }
}
