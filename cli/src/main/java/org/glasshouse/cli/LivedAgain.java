package org.glasshouse.cli;

import java.util.List;
import org.glasshouse.results.compare.AllLives;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.PairedLives;
import org.glasshouse.results.needs.Room;
import org.jspecify.annotations.Nullable;

/// Lives all lives of two runs again, to say whose changed.
///
/// @param terminal where to say what it needs, and how far it is
/// @param threads worker threads
/// @param quiet whether nothing but errors is said
record LivedAgain(Terminal terminal, int threads, boolean quiet) {

  /// The comparison with all lives; as it was if they cannot be lived again.
  Comparison of(Comparison comparison, int wanted) {
    int replicates = Math.min(wanted, comparison.replicates());
    ShownProgress progress = new ShownProgress(terminal, quiet);
    AllLives lives =
        new AllLives(comparison.first(), comparison.second(), replicates, threads, progress);
    AllLives.Needed needed = lives.needed();
    String both = comparison.first().label() + " and " + comparison.second().label();
    if (!lives.hindrance().isEmpty()) {
      terminal.note(
          "Whose lives changed is left out: "
              + lives.hindrance()
              + ". (Living "
              + both
              + " again takes about "
              + Room.size(needed.heapBytes())
              + " of memory.)");
      return comparison;
    }
    if (!quiet) {
      terminal.note(
          "Living "
              + both
              + " again, side by side, to see whose lives changed: about "
              + Room.size(needed.heapBytes())
              + " of memory and "
              + Room.time(needed.seconds())
              + "; --no-lives leaves it out.");
    }
    return comparison.with(run(lives, progress));
  }

  private static List<PairedLives> run(AllLives lives, ShownProgress progress) {
    try (Interruption _ = Interruption.cancelling(lives::cancel, () -> {})) {
      @Nullable List<PairedLives> found = lives.run();
      if (found == null) {
        throw new CommandFailed(ExitCode.INTERRUPTED, "Interrupted; the runs are as they were.");
      }
      return found;
    } finally {
      progress.clear();
    }
  }
}
