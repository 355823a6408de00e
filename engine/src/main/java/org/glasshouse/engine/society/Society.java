package org.glasshouse.engine.society;

import java.util.List;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.replay.ReplayWriter;
import org.jspecify.annotations.Nullable;

/// A society that can be run: the engine's one public door.
public interface Society {

  /// Runs it to the end of its plan, or until the listener cancels.
  ///
  /// @param listener told after every window
  /// @return what it leaves behind
  default Outcomes run(Listener listener) {
    return run(listener, Keeper.NOBODY, null);
  }

  /// Runs it without writing down what it tells its districts; see [#run(Listener, Keeper,
  /// Generation, ReplayWriter)].
  default Outcomes run(Listener listener, Keeper keeper, @Nullable Generation from) {
    return run(listener, keeper, from, null);
  }

  /// Runs it, and lets its state be kept after any window.
  ///
  /// @param listener told after every window
  /// @param keeper may save the state after every window
  /// @param from where to go on, after its windows; null to begin with the founding
  /// @param recording takes what the society tells its districts at the start of each window after
  ///   those that are done, so that any neighbourhood can be replayed; null to write nothing down
  /// @return what it leaves behind: to the last bit what it would have left without a break
  /// @throws org.glasshouse.engine.checkpoint.OtherSociety if `from` is of another society
  /// @throws java.io.UncheckedIOException if `from` cannot be read, or is damaged, or `recording`
  ///   cannot be written
  Outcomes run(
      Listener listener,
      Keeper keeper,
      @Nullable Generation from,
      @Nullable ReplayWriter recording);

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
