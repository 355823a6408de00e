package org.glasshouse.engine.society;

import java.util.List;

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
    return new RunningSociety(plan, Passes.inOrder());
  }

  /// A society whose passes are wrapped, for measuring what each of them costs.
  ///
  /// @param plan what and how
  /// @param passes those of [Passes#inOrder], in that order, each as it is or inside another
  static Society of(Plan plan, List<Pass> passes) {
    return new RunningSociety(plan, passes);
  }
}
