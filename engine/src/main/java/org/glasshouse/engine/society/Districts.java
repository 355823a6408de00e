package org.glasshouse.engine.society;

import java.io.IOException;
import java.util.function.ObjIntConsumer;
import org.glasshouse.engine.checkpoint.ChunkEntry;
import org.glasshouse.engine.checkpoint.ChunkReader;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.GenerationWriter;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.DistrictBytes;
import org.glasshouse.engine.district.StateReader;

/// Where the districts of a society are between windows. It makes no difference to what happens to
/// them.
sealed interface Districts extends AutoCloseable permits ResidentDistricts, StoredDistricts {

  /// What is done with a district.
  interface Work {

    /// Does it.
    ///
    /// @param district the district, for the length of the call
    /// @param task its number among all districts
    /// @param thread number of the thread
    void with(District district, int task, int thread);
  }

  /// Founds all districts.
  void found(Workers workers);

  /// Does something with every district, in parallel; what it does to a district is kept.
  void change(Workers workers, Work work);

  /// Looks at every district, in parallel.
  void look(Workers workers, Work work);

  /// Writes the districts of a chunk of a checkpoint. Chunks may be written by any threads.
  void save(GenerationWriter writer, int chunk) throws IOException;

  /// Puts the districts of a chunk of a checkpoint where they belong. Chunks may be read by any
  /// threads.
  ///
  /// @param then done with each and its number among all districts, before it is kept
  void restore(Generation from, ChunkEntry chunk, ObjIntConsumer<District> then) throws IOException;

  /// Reads the next district of two chunks.
  ///
  /// @param into with room for it
  /// @param bytes a reader to use
  /// @return whether it had the shape of the room
  static boolean read(District into, ChunkReader people, ChunkReader state, StateReader bytes)
      throws IOException {
    bytes.turnTo(people.next());
    DistrictBytes.readPeople(into, bytes);
    boolean fits = bytes.atEnd();
    bytes.turnTo(state.next());
    DistrictBytes.readState(into, bytes);
    return fits && bytes.atEnd();
  }

  @Override
  void close();
}
