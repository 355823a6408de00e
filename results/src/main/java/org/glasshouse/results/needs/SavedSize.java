package org.glasshouse.results.needs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.checkpoint.ChunkEntry;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.GenerationWriter;
import org.glasshouse.engine.society.Keeper;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.checkpoint.Checkpoints;

/// What one checkpoint of a society takes on disk.
///
/// @param people bytes of who people are
/// @param state bytes of their state
/// @param beside bytes of what stands beside districts: boards, bulletins, post
public record SavedSize(long people, long state, long beside) {

  /// Checkpoints that lie on disk while a further one is written, and that one.
  private static final int AT_ONE_TIME = Checkpoints.KEPT + 1;

  /// Nothing is known of it.
  static final SavedSize NOTHING = new SavedSize(0, 0, 0);

  /// Measures a society that is small: saves it in the system's folder for temporary files, where
  /// nothing of it is left; [#NOTHING] if that folder cannot be written.
  static SavedSize of(Keeper.Savable society) {
    try {
      Path folder = Files.createTempDirectory("glasshouse-trial-");
      try {
        Generation saved = society.save(folder, 0);
        return new SavedSize(sum(saved.people()), sum(saved.districts()), saved.society().bytes());
      } finally {
        Durable.remove(folder);
      }
    } catch (IOException _) {
      return NOTHING;
    }
  }

  private static long sum(List<ChunkEntry> chunks) {
    return chunks.stream().mapToLong(ChunkEntry::bytes).sum();
  }

  /// The same of a larger society.
  ///
  /// @param districts how many times as much its districts hold
  /// @param population how many times as many people it has
  SavedSize times(double districts, double population) {
    return new SavedSize(
        Math.round(people * population),
        Math.round(state * districts),
        Math.round(beside * population));
  }

  /// The most that checkpoints take at one time, of districts that are in memory.
  long besideMemory() {
    return AT_ONE_TIME * (people + state + beside);
  }

  /// The most that districts on disk and their checkpoints take at one time. People are there once,
  /// whatever checkpoints there are, and their state as it is now and as each checkpoint has it; a
  /// checkpoint that is being written takes the state as it is now, and while a window runs, each
  /// thread has a chunk twice.
  ///
  /// @param population people of the society
  long withDistricts(Plan.Machine machine, long population) {
    double atWork = machine.threads() * (double) GenerationWriter.CHUNK_CITIZENS / population;
    return people
        + Math.round((Checkpoints.KEPT + 1 + Math.min(1, atWork)) * state)
        + AT_ONE_TIME * beside;
  }
}
