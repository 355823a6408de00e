package org.glasshouse.engine.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Writes a generation: its chunks, by any number of threads and in any order, then its manifest.
public final class GenerationWriter {

  /// Citizens to a chunk, about: a chunk ends with the district that reaches it.
  public static final long CHUNK_CITIZENS = 1_000_000;

  private static final String SOCIETY = "society";

  private final Path folder;
  private final long identity;
  private final int windows;
  private final int neighbourhoodsToADistrict;
  private final int[] starts;
  private final ChunkEntry[] entries;

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
    this.entries = new ChunkEntry[starts.length];
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

  /// Begins a chunk of districts. Whoever writes it adds its districts in order, and then calls
  /// [#end].
  public ChunkWriter begin(int chunk) throws IOException {
    String name = String.format(Locale.ROOT, "districts-%05d", chunk);
    return writer(name, starts[chunk], starts[chunk + 1] - starts[chunk]);
  }

  /// Begins the chunk of what stands beside the districts.
  ///
  /// @param pieces how many
  public ChunkWriter beginSociety(int pieces) throws IOException {
    return writer(SOCIETY, 0, pieces);
  }

  private ChunkWriter writer(String name, int first, int count) throws IOException {
    return new ChunkWriter(folder.resolve(name), new ChunkHeader(identity, windows, first, count));
  }

  /// Ends a chunk of districts; it is durable then.
  public void end(int chunk, ChunkWriter writer) throws IOException {
    entries[chunk] = writer.finish();
  }

  /// Ends the chunk of what stands beside the districts.
  public void endSociety(ChunkWriter writer) throws IOException {
    entries[chunks()] = writer.finish();
  }

  /// Writes the manifest: from now on the generation counts, whatever happens.
  ///
  /// @return the generation
  public Generation complete() throws IOException {
    List<ChunkEntry> districts = new ArrayList<>();
    for (int chunk = 0; chunk < chunks(); chunk++) {
      districts.add(entries[chunk]);
    }
    Generation generation =
        new Generation(
            folder,
            identity,
            windows,
            neighbourhoodsToADistrict,
            entries[chunks()],
            List.copyOf(districts));
    generation.complete();
    return generation;
  }
}
