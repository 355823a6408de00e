package org.glasshouse.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes a generation: its chunks, by any number of threads and in any order, then its manifest.
public final class GenerationWriter {

  /// Citizens to a chunk, about: a chunk ends with the district that reaches it.
  public static final long CHUNK_CITIZENS = 1_000_000;

  private static final String SOCIETY = "society";

  private static final String PEOPLE = "people-%05d";
  private static final String STATE = "state-%05d";

  private final Path folder;
  private final long identity;
  private final int windows;
  private final int neighbourhoodsToADistrict;
  private final int[] starts;
  private final ChunkEntry[] people;
  private final ChunkEntry[] states;
  private @Nullable ChunkEntry society;

  /// Makes the folder; what an earlier attempt left there is removed.
  ///
  /// @param identity of the society
  /// @param windows number of windows that are done
  /// @param neighbourhoodsToADistrict how neighbourhoods are batched
  /// @param citizens of each district, in order
  public GenerationWriter(
      Path folder, long identity, int windows, int neighbourhoodsToADistrict, int[] citizens)
      throws IOException {
    this.folder = folder;
    this.identity = identity;
    this.windows = windows;
    this.neighbourhoodsToADistrict = neighbourhoodsToADistrict;
    this.starts = starts(citizens);
    this.people = new ChunkEntry[starts.length - 1];
    this.states = new ChunkEntry[starts.length - 1];
    Generation.remove(folder);
    Files.createDirectories(folder);
  }

  /// First district of each chunk, and the number of districts at the end.
  ///
  /// @param citizens of each district, in order
  public static int[] starts(int[] citizens) {
    int[] starts = new int[citizens.length + 1];
    int chunks = 0;
    long held = 0;
    for (int d = 0; d < citizens.length; d++) {
      held += citizens[d];
      if (held >= CHUNK_CITIZENS || d == citizens.length - 1) {
        starts[++chunks] = d + 1;
        held = 0;
      }
    }
    return Arrays.copyOf(starts, chunks + 1);
  }

  /// Number of chunks of districts.
  public int chunks() {
    return starts.length - 1;
  }

  /// First district of a chunk; of [#chunks], the number of districts.
  public int first(int chunk) {
    return starts[chunk];
  }

  /// Begins the chunk of who the people of some districts are. Whoever writes it adds its districts
  /// in order, and then calls [#end].
  public ChunkWriter beginPeople(int chunk) throws IOException {
    return new ChunkWriter(file(PEOPLE, chunk), header(starts, chunk, ChunkHeader.FOUNDING));
  }

  /// Begins the chunk of the state of the same districts, likewise.
  public ChunkWriter beginState(int chunk) throws IOException {
    return new ChunkWriter(file(STATE, chunk), header(starts, chunk, windows));
  }

  /// Ends both chunks of some districts; they are durable then.
  public void end(int chunk, ChunkWriter who, ChunkWriter what) throws IOException {
    people[chunk] = who.finish();
    states[chunk] = what.finish();
  }

  /// Takes both chunks of some districts as they lie on disk, under names of their own if the disk
  /// can do that, else as copies; they are durable then.
  ///
  /// @param folder where they lie; they are never changed there, only removed
  /// @param who what was written of people
  /// @param what what was written of state
  public void take(int chunk, Path folder, ChunkEntry who, ChunkEntry what) throws IOException {
    people[chunk] = taken(folder, who, file(PEOPLE, chunk));
    states[chunk] = taken(folder, what, file(STATE, chunk));
  }

  private static ChunkEntry taken(Path folder, ChunkEntry entry, Path as) throws IOException {
    Durable.linkOrCopy(folder.resolve(entry.name()), as);
    return entry.called(String.valueOf(as.getFileName()));
  }

  /// Head of a chunk of districts. Which society it is of is told by the manifest, so that a chunk
  /// may be written before anybody asks for a checkpoint.
  ///
  /// @param starts as of [#starts(int[])]
  /// @param windows number of windows that were done; [ChunkHeader#FOUNDING] for people
  public static ChunkHeader header(int[] starts, int chunk, int windows) {
    return new ChunkHeader(
        ChunkHeader.ANY, windows, starts[chunk], starts[chunk + 1] - starts[chunk]);
  }

  private Path file(String name, int chunk) {
    return folder.resolve(String.format(Locale.ROOT, name, chunk));
  }

  /// Begins the chunk of what stands beside the districts.
  ///
  /// @param pieces how many
  public ChunkWriter beginSociety(int pieces) throws IOException {
    return new ChunkWriter(folder.resolve(SOCIETY), new ChunkHeader(identity, windows, 0, pieces));
  }

  /// Ends the chunk of what stands beside the districts.
  public void endSociety(ChunkWriter writer) throws IOException {
    society = writer.finish();
  }

  /// Writes the manifest: from now on the generation counts, whatever happens.
  ///
  /// @return the generation
  public Generation complete() throws IOException {
    Generation generation =
        new Generation(
            folder,
            identity,
            windows,
            neighbourhoodsToADistrict,
            Objects.requireNonNull(society, "what stands beside the districts"),
            List.of(people),
            List.of(states));
    generation.complete();
    return generation;
  }
}
