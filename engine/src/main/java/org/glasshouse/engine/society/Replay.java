package org.glasshouse.engine.society;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.replay.ReplayReader;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Lets the neighbourhoods of some citizens live again, from their founding on, with nothing else
/// of the society: whatever they saw from outside was written down while the society ran. They end
/// in the same bits, and their citizens' ledgers are those that the society would have written. All
/// that a neighbourhood publishes is compared with what it published then.
///
/// A life can also be lived again without some of its records or rules. Then whatever is outside
/// the neighbourhood stays as it was: what is told is the effect on the citizen and those near, with
/// the rest frozen.
public final class Replay {

  /// Variants that live side by side in a thread.
  private static final int SIDE_BY_SIDE = 64;

  private final Plan plan;
  private final World world;
  private final Path file;
  private final long identity;
  private final List<Pass> passes = Passes.inOrder();

  /// @param plan of the society that was written down; those whom it follows are told
  /// @param file what a `ReplayWriter` wrote
  /// @param identity of the society
  public Replay(Plan plan, Path file, long identity) {
    this.plan = plan;
    this.world = new World(plan);
    this.file = file;
    this.identity = identity;
  }

  /// Ledgers of the plan's followed citizens, by window, in the order (citizen, day, sequence)
  /// inside it.
  ///
  /// @throws DamagedCheckpoint if the file is missing, damaged or of another society
  /// @throws OtherSociety if a neighbourhood does not live as it did
  public List<LedgerEntry> run() throws IOException {
    TreeMap<Integer, TreeMap<Integer, TreeSet<CitizenId>>> places = new TreeMap<>();
    for (CitizenId id : plan.follow()) {
      places
          .computeIfAbsent(id.city(), _ -> new TreeMap<>())
          .computeIfAbsent(id.neighbourhood(), _ -> new TreeSet<>(Followed.ORDER))
          .add(id);
    }
    List<Relived> all = new ArrayList<>();
    for (TreeMap<Integer, TreeSet<CitizenId>> places1 : places.values()) {
      CityWorld city = city(places1.firstEntry().getValue().getFirst());
      List<Relived> here = new ArrayList<>();
      for (TreeSet<CitizenId> citizens : places1.values()) {
        here.add(
            new Relived(city, city.firstBulletin(), List.copyOf(citizens), LeftOut.NOTHING));
      }
      live(city, here);
      all.addAll(here);
    }
    List<LedgerEntry> told = new ArrayList<>();
    for (int w = 0; w < world.days.windows(); w++) {
      for (Relived each : all) {
        told.addAll(each.told().get(w));
      }
    }
    return told;
  }

  /// One citizen's ledgers under several variants of a life, in the same order.
  ///
  /// @param variants what each is without
  /// @throws DamagedCheckpoint as in [#run]
  public List<List<LedgerEntry>> without(CitizenId citizen, List<LeftOut> variants)
      throws IOException {
    CityWorld city = city(citizen);
    List<List<LedgerEntry>> lives = new ArrayList<>();
    variants.forEach(_ -> lives.add(List.of()));
    int threads = Math.min(plan.machine().threads(), Math.max(1, variants.size()));
    int batch = Math.clamp(Math.ceilDiv(variants.size(), threads), 1, SIDE_BY_SIDE);
    try (Workers workers = new Workers(threads)) {
      workers.each(
          Math.ceilDiv(variants.size(), batch),
          (int piece, int _) -> {
            int from = piece * batch;
            List<Relived> here = new ArrayList<>();
            for (int v = from; v < Math.min(from + batch, variants.size()); v++) {
              here.add(
                  new Relived(city, city.firstBulletin(), List.of(citizen), variants.get(v)));
            }
            live(city, here);
            for (int i = 0; i < here.size(); i++) {
              List<LedgerEntry> life = new ArrayList<>();
              here.get(i).told().forEach(life::addAll);
              lives.set(from + i, life);
            }
          });
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return lives;
  }

  private CityWorld city(CitizenId citizen) {
    return new CityWorld(world, citizen.city());
  }

  /// Lets some neighbourhoods of a city live side by side, all their windows.
  private void live(CityWorld city, List<Relived> here) throws IOException {
    try (ReplayReader in = ReplayReader.open(file, identity)) {
      Outside outside = new Outside(city);
      Window window = new Window(city, new Scratch(city), world.arm == Arm.SCHEME);
      window.bulletin = outside.bulletin;
      window.nation = world.nation.firstBulletin();
      window.board = outside.board;
      window.nextBoard = new byte[city.residents()];
      for (int w = 0; w < world.days.windows(); w++) {
        window.begin(world.days, w);
        byte[] nation = in.next(w + 1, ReplayReader.NATION);
        byte[] own = in.next(w + 1, city.index);
        live(here, window);
        window.nation.read(new StateReader(nation));
        outside.read(new StateReader(own));
        for (Relived each : here) {
          each.turn(outside, window);
        }
      }
    }
  }

  private void live(List<Relived> here, Window window) {
    for (Relived each : here) {
      each.live(window, passes);
    }
  }
}
