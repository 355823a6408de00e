package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import org.glasshouse.engine.checkpoint.ChunkEntry;
import org.glasshouse.engine.checkpoint.ChunkHeader;
import org.glasshouse.engine.checkpoint.ChunkReader;
import org.glasshouse.engine.checkpoint.ChunkWriter;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.GenerationWriter;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.DistrictBytes;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.jspecify.annotations.Nullable;

/// Districts that lie on disk between windows, so that a nation fits a small machine: memory holds
/// the one district that a thread works on. Who people are is written once, at the founding; what
/// passes write is written anew in every window, and the older file is removed as soon as the newer
/// one is whole. About a million citizens share a file. No file is ever changed, so a checkpoint
/// has the same files under names of its own, where the disk can do that.
final class StoredDistricts implements Districts {

  private final Path folder;
  private final List<DistrictPlace> places;
  private final int[] starts;
  private final Chunk[] chunks;
  private final Room[] rooms;

  /// Files of a chunk.
  private static final class Chunk {
    @Nullable ChunkEntry people;
    @Nullable ChunkEntry state;

    /// Windows that were done when the state was written.
    int windows;
  }

  /// What a thread works with.
  private static final class Room {
    final StateWriter people = new StateWriter();
    final StateWriter state = new StateWriter();
    final StateReader in = new StateReader(new byte[0]);
    private @Nullable DistrictPlace of;
    private @Nullable District district;

    /// A district of a place, with nothing in it that counts. The room of the last one is used
    /// again where it fits.
    District at(DistrictPlace place) {
      District last = district;
      int[] start = place.start();
      if (last != null
          && of != null
          && of.city() == place.city()
          && last.neighbourhoods == start.length - 1
          && last.citizens == start[start.length - 1]) {
        last.settle(place.first(), start);
        return last;
      }
      District empty = place.empty();
      of = place;
      district = empty;
      return empty;
    }
  }

  /// @param folder where the files go; it is made, what an earlier process left in it goes, and
  ///   [#close] removes it
  /// @param threads that will work on them
  StoredDistricts(Path folder, List<DistrictPlace> places, int threads) {
    this.folder = folder;
    this.places = places;
    int[] citizens = new int[places.size()];
    for (int d = 0; d < citizens.length; d++) {
      citizens[d] = places.get(d).citizens();
    }
    this.starts = GenerationWriter.starts(citizens);
    this.chunks = new Chunk[starts.length - 1];
    for (int c = 0; c < chunks.length; c++) {
      chunks[c] = new Chunk();
    }
    this.rooms = new Room[threads];
    for (int t = 0; t < threads; t++) {
      rooms[t] = new Room();
    }
    try {
      Generation.remove(folder);
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void found(Workers workers) {
    workers.each(
        chunks.length,
        (int chunk, int thread) -> {
          try (ChunkWriter people = peopleWriter(chunk);
              ChunkWriter state = stateWriter(chunk)) {
            for (int d = starts[chunk]; d < starts[chunk + 1]; d++) {
              add(places.get(d).found(), rooms[thread], people, state);
            }
            end(chunk, people, state);
          }
        });
  }

  @Override
  public void change(Workers workers, Work work) {
    workers.each(
        chunks.length,
        (int chunk, int thread) -> {
          Room room = rooms[thread];
          try (ChunkReader people = people(chunk);
              ChunkReader state = state(chunk)) {
            chunks[chunk].windows++;
            try (ChunkWriter out = stateWriter(chunk)) {
              for (int d = starts[chunk]; d < starts[chunk + 1]; d++) {
                District district = read(d, room, people, state);
                work.with(district, d, thread);
                room.state.clear();
                DistrictBytes.writeState(district, room.state);
                out.add(room.state.written());
              }
              chunks[chunk].state = out.end();
            }
            finish(people, state);
          }
          Files.delete(stateFile(chunk, chunks[chunk].windows - 1));
        });
  }

  @Override
  public void look(Workers workers, Work work) {
    workers.each(
        chunks.length,
        (int chunk, int thread) -> {
          try (ChunkReader people = people(chunk);
              ChunkReader state = state(chunk)) {
            for (int d = starts[chunk]; d < starts[chunk + 1]; d++) {
              work.with(read(d, rooms[thread], people, state), d, thread);
            }
            finish(people, state);
          }
        });
  }

  @Override
  public void save(GenerationWriter writer, int chunk) throws IOException {
    writer.take(chunk, folder, made(chunks[chunk].people), made(chunks[chunk].state));
  }

  @Override
  public void restore(Generation from, ChunkEntry chunk, ObjIntConsumer<District> then)
      throws IOException {
    int own = own(chunk);
    chunks[own].windows = from.windows();
    Room room = new Room();
    try (ChunkReader who = from.readPeople(chunk);
        ChunkReader what = from.read(chunk);
        ChunkWriter people = peopleWriter(own);
        ChunkWriter state = stateWriter(own)) {
      for (int d = chunk.first(); d < chunk.first() + chunk.count(); d++) {
        District district = room.at(places.get(d));
        if (!Districts.read(district, who, what, room.in)) {
          throw DamagedCheckpoint.otherShape(from.folder().resolve(chunk.name()));
        }
        then.accept(district, d);
        add(district, room, people, state);
      }
      finish(who, what);
      end(own, people, state);
    }
  }

  @Override
  public void close() {
    try {
      Generation.remove(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int own(ChunkEntry chunk) {
    for (int c = 0; c < chunks.length; c++) {
      if (starts[c] == chunk.first()) {
        return c;
      }
    }
    throw new IllegalStateException("no chunk begins with district " + chunk.first());
  }

  private District read(int task, Room room, ChunkReader people, ChunkReader state)
      throws IOException {
    District district = room.at(places.get(task));
    Districts.read(district, people, state, room.in);
    return district;
  }

  private static void add(District district, Room room, ChunkWriter people, ChunkWriter state)
      throws IOException {
    room.people.clear();
    DistrictBytes.writePeople(district, room.people);
    people.add(room.people.written());
    room.state.clear();
    DistrictBytes.writeState(district, room.state);
    state.add(room.state.written());
  }

  private void end(int chunk, ChunkWriter people, ChunkWriter state) {
    chunks[chunk].people = people.end();
    chunks[chunk].state = state.end();
  }

  private static void finish(ChunkReader people, ChunkReader state) throws IOException {
    people.finish();
    state.finish();
  }

  private Path peopleFile(int chunk) {
    return folder.resolve(String.format(Locale.ROOT, "people-%05d", chunk));
  }

  private Path stateFile(int chunk, int windows) {
    return folder.resolve(String.format(Locale.ROOT, "state-%05d-%d", chunk, windows & 1));
  }

  private ChunkWriter peopleWriter(int chunk) throws IOException {
    return writer(peopleFile(chunk), chunk, ChunkHeader.FOUNDING);
  }

  private ChunkWriter stateWriter(int chunk) throws IOException {
    int windows = chunks[chunk].windows;
    return writer(stateFile(chunk, windows), chunk, windows);
  }

  /// Begins a file. One of that name is never written into: a checkpoint may hold it too.
  private ChunkWriter writer(Path file, int chunk, int windows) throws IOException {
    Files.deleteIfExists(file);
    return new ChunkWriter(file, GenerationWriter.header(starts, chunk, windows));
  }

  private ChunkReader people(int chunk) throws IOException {
    return reader(made(chunks[chunk].people), ChunkHeader.FOUNDING);
  }

  private ChunkReader state(int chunk) throws IOException {
    return reader(made(chunks[chunk].state), chunks[chunk].windows);
  }

  private ChunkReader reader(ChunkEntry entry, int windows) throws IOException {
    return new ChunkReader(folder, entry, ChunkHeader.ANY, windows);
  }

  private static ChunkEntry made(@Nullable ChunkEntry entry) {
    if (entry == null) {
      throw new IllegalStateException("districts are read before they are founded");
    }
    return entry;
  }
}
