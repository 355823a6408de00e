package org.glasshouse.engine.society;

import java.io.IOException;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.glasshouse.engine.checkpoint.ChunkEntry;
import org.glasshouse.engine.checkpoint.ChunkReader;
import org.glasshouse.engine.checkpoint.ChunkWriter;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.GenerationWriter;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.DistrictBytes;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// Districts that stay in memory.
final class ResidentDistricts implements Districts {

  private final List<DistrictPlace> places;
  private final District[] districts;
  private final boolean serialising;

  /// @param serialising whether each is written to bytes and read back after every change
  ResidentDistricts(List<DistrictPlace> places, boolean serialising) {
    this.places = places;
    this.districts = new District[places.size()];
    this.serialising = serialising;
  }

  @Override
  public void found(Workers workers) {
    workers.each(
        districts.length, (int task, int thread) -> districts[task] = places.get(task).found());
  }

  @Override
  public void change(Workers workers, Work work) {
    workers.each(
        districts.length,
        (int task, int thread) -> {
          work.with(districts[task], task, thread);
          if (serialising) {
            districts[task] = DistrictBytes.copy(districts[task], places.get(task).empty());
          }
        });
  }

  @Override
  public void look(Workers workers, Work work) {
    workers.each(
        districts.length, (int task, int thread) -> work.with(districts[task], task, thread));
  }

  @Override
  public void save(GenerationWriter writer, int chunk) throws IOException {
    StateWriter bytes = new StateWriter();
    try (ChunkWriter people = writer.beginPeople(chunk);
        ChunkWriter state = writer.beginState(chunk)) {
      for (int d = writer.first(chunk); d < writer.first(chunk + 1); d++) {
        bytes.clear();
        DistrictBytes.writePeople(districts[d], bytes);
        people.add(bytes.written());
        bytes.clear();
        DistrictBytes.writeState(districts[d], bytes);
        state.add(bytes.written());
      }
      writer.end(chunk, people, state);
    }
  }

  @Override
  public void restore(Generation from, ChunkEntry chunk, ObjIntConsumer<District> then)
      throws IOException {
    StateReader bytes = new StateReader(new byte[0]);
    try (ChunkReader people = from.readPeople(chunk);
        ChunkReader state = from.read(chunk)) {
      for (int d = chunk.first(); d < chunk.first() + chunk.count(); d++) {
        District district = places.get(d).empty();
        if (!Districts.read(district, people, state, bytes)) {
          throw DamagedCheckpoint.otherShape(from.folder().resolve(chunk.name()));
        }
        then.accept(district, d);
        districts[d] = district;
      }
      people.finish();
      state.finish();
    }
  }

  @Override
  public void close() {
    // Memory is given back when nobody holds this any more.
  }
}
