package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
/// one is whole. About a million citizens share a file.
final class StoredDistricts implements Districts {

  /// Whose files these are: nobody reads them but the run that wrote them.
  private static final long IDENTITY = 0;

  private final Path folder;
  private final List<DistrictPlace> places;
  private final int[] starts;
  private final Chunk[] chunks;
  private final Room[] rooms;

  /// Files of a chunk.
  private static final class Chunk {
    @Nullable ChunkEntry people;
    @Nullable ChunkEntry state;
    int generation;
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
            chunks[chunk].generation++;
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
          Files.delete(stateFile(chunk, chunks[chunk].generation - 1));
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
    try (ChunkReader people = people(chunk);
        ChunkReader state = state(chunk);
        ChunkWriter out = writer.begin(chunk)) {
      for (int d = starts[chunk]; d < starts[chunk + 1]; d++) {
        byte[] who = people.next();
        byte[] what = state.next();
        out.add(ByteBuffer.allocate(who.length + what.length).put(who).put(what).flip());
      }
      finish(people, state);
      writer.end(chunk, out);
    }
  }

  @Override
  public void restore(Generation from, ChunkEntry chunk) throws IOException {
    int own = own(chunk);
    Room room = new Room();
    try (ChunkReader in = from.read(chunk);
        ChunkWriter people = peopleWriter(own);
        ChunkWriter state = stateWriter(own)) {
      for (int d = chunk.first(); d < chunk.first() + chunk.count(); d++) {
        District district = room.at(places.get(d));
        room.in.turnTo(in.next());
        DistrictBytes.read(district, room.in);
        if (!room.in.atEnd()) {
          throw DamagedCheckpoint.otherShape(from.folder().resolve(chunk.name()));
        }
        add(district, room, people, state);
      }
      in.finish();
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
    room.in.turnTo(people.next());
    DistrictBytes.readPeople(district, room.in);
    room.in.turnTo(state.next());
    DistrictBytes.readState(district, room.in);
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

  private Path stateFile(int chunk, int generation) {
    return folder.resolve(String.format(Locale.ROOT, "state-%05d-%d", chunk, generation & 1));
  }

  private ChunkWriter peopleWriter(int chunk) throws IOException {
    return new ChunkWriter(peopleFile(chunk), header(chunk, 0));
  }

  private ChunkWriter stateWriter(int chunk) throws IOException {
    int generation = chunks[chunk].generation;
    return new ChunkWriter(stateFile(chunk, generation), header(chunk, generation));
  }

  private ChunkReader people(int chunk) throws IOException {
    return new ChunkReader(folder, made(chunks[chunk].people), IDENTITY, 0);
  }

  private ChunkReader state(int chunk) throws IOException {
    return new ChunkReader(folder, made(chunks[chunk].state), IDENTITY, chunks[chunk].generation);
  }

  private static ChunkEntry made(@Nullable ChunkEntry entry) {
    if (entry == null) {
      throw new IllegalStateException("districts are read before they are founded");
    }
    return entry;
  }

  private ChunkHeader header(int chunk, int generation) {
    return new ChunkHeader(IDENTITY, generation, starts[chunk], starts[chunk + 1] - starts[chunk]);
  }
}
