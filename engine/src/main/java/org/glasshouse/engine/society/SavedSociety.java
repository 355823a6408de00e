package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.glasshouse.engine.checkpoint.ChunkEntry;
import org.glasshouse.engine.checkpoint.ChunkReader;
import org.glasshouse.engine.checkpoint.ChunkWriter;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.GenerationWriter;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Saves a society between two windows and restores it: its districts chunk by chunk, then what
/// stands beside them. That is the nation's bulletin, and for each city its bulletin, board and
/// inboxes. Nothing else lives from one window to the next: outboxes are empty by then, tallies and
/// scratch rooms begin each window anew, and compiled tables never change.
final class SavedSociety {

  private final World world;
  private final List<CityState> cities;
  private final List<DistrictPlace> places;
  private final Districts districts;
  private final int neighbourhoodsToADistrict;

  SavedSociety(
      World world,
      List<CityState> cities,
      List<DistrictPlace> places,
      Districts districts,
      int neighbourhoodsToADistrict) {
    this.world = world;
    this.cities = cities;
    this.places = places;
    this.districts = districts;
    this.neighbourhoodsToADistrict = neighbourhoodsToADistrict;
  }

  /// What is saved once for all cities.
  ///
  /// @param windows number of windows that were done
  /// @param recordedActs records made so far
  /// @param nation bulletin of the nation
  record Whole(int windows, long recordedActs, NationBulletin nation) {}

  /// Saves everything.
  ///
  /// @throws IOException if it cannot be written; what was written is removed again
  Generation save(Path folder, long identity, Whole whole, Workers workers) throws IOException {
    try {
      int[] citizens = new int[places.size()];
      for (int d = 0; d < citizens.length; d++) {
        citizens[d] = places.get(d).citizens();
      }
      GenerationWriter writer =
          new GenerationWriter(
              folder, identity, whole.windows, neighbourhoodsToADistrict, citizens);
      workers.each(
          writer.chunks() + 1,
          (int piece, int thread) -> {
            if (piece == 0) {
              society(writer, whole);
            } else {
              districts.save(writer, piece - 1);
            }
          });
      return writer.complete();
    } catch (UncheckedIOException e) {
      discard(folder);
      throw e.getCause();
    } catch (IOException e) {
      discard(folder);
      throw e;
    }
  }

  private static void discard(Path folder) {
    try {
      Generation.remove(folder);
    } catch (IOException _) {
      // Without a manifest it does not count, and the next attempt removes it.
    }
  }

  private void society(GenerationWriter writer, Whole whole) throws IOException {
    StateWriter bytes = new StateWriter();
    try (ChunkWriter out = writer.beginSociety(cities.size() + 1)) {
      bytes.putLong(whole.recordedActs);
      whole.nation.write(bytes);
      out.add(bytes.written());
      for (CityState city : cities) {
        bytes.clear();
        city.bulletin.write(bytes);
        bytes.putBytes(city.board, city.board.length);
        for (IntRows inbox : city.inboxes) {
          inbox.write(bytes);
        }
        out.add(bytes.written());
      }
      writer.endSociety(out);
    }
  }

  /// Puts everything back as it was saved, in place of a founding.
  ///
  /// @param before scenario under which it lived until then; null if it is still the same
  /// @throws OtherSociety if districts are batched in another way
  /// @throws UncheckedIOException if it cannot be read, or is damaged
  Whole restore(Generation from, @Nullable Scenario before, Workers workers) {
    if (from.neighbourhoodsToADistrict() != neighbourhoodsToADistrict) {
      throw new OtherSociety(
          from.folder()
              + " has districts of "
              + 1024 * from.neighbourhoodsToADistrict()
              + " citizens, and this society has districts of "
              + 1024 * neighbourhoodsToADistrict
              + "; expected the same.");
    }
    int held = 0;
    for (ChunkEntry chunk : from.districts()) {
      held += chunk.count();
    }
    if (held != places.size() || from.society().count() != cities.size() + 1) {
      throw new OtherSociety(
          from.folder()
              + " has "
              + (from.society().count() - 1)
              + " cities with "
              + held
              + " districts, and this society has "
              + cities.size()
              + " with "
              + places.size()
              + "; expected the same.");
    }
    ObjIntConsumer<District> then = then(before);
    workers.each(
        from.districts().size(),
        (int chunk, int thread) -> districts.restore(from, from.districts().get(chunk), then));
    try {
      return society(from);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is done with a district that is read.
  private ObjIntConsumer<District> then(@Nullable Scenario before) {
    if (before == null) {
      return (_, _) -> {};
    }
    List<NewRules> rules = cities.stream().map(city -> new NewRules(city.world, before)).toList();
    return (district, task) -> rules.get(places.get(task).city().world.index).begin(district);
  }

  private Whole society(Generation from) throws IOException {
    try (ChunkReader in = from.read(from.society())) {
      StateReader bytes = new StateReader(in.next());
      long recordedActs = bytes.getLong();
      NationBulletin nation = world.nation.firstBulletin();
      nation.read(bytes);
      atEnd(bytes, from, from.society());
      for (CityState city : cities) {
        StateReader own = new StateReader(in.next());
        city.bulletin.read(own);
        own.getBytes(city.board, city.board.length);
        for (IntRows inbox : city.inboxes) {
          inbox.read(own);
        }
        atEnd(own, from, from.society());
      }
      in.finish();
      return new Whole(from.windows(), recordedActs, nation);
    }
  }

  private static void atEnd(StateReader bytes, Generation from, ChunkEntry chunk)
      throws DamagedCheckpoint {
    if (!bytes.atEnd()) {
      throw DamagedCheckpoint.otherShape(from.folder().resolve(chunk.name()));
    }
  }
}
