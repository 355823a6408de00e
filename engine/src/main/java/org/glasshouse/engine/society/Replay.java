package org.glasshouse.engine.society;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.replay.ReplayReader;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Lets the neighbourhoods of some citizens live again, from their founding on, with nothing else
/// of the society: whatever they saw from outside was written down while the society ran. They end
/// in the same bits, and their citizens' ledgers are those that the society would have written. All
/// that a neighbourhood publishes is compared with what it published then.
public final class Replay {

  private final Plan plan;
  private final World world;
  private final List<Pass> passes = Passes.inOrder();

  /// @param plan of the society that was written down; those whom it follows are told
  public Replay(Plan plan) {
    this.plan = plan;
    this.world = new World(plan);
  }

  /// Ledgers of the plan's followed citizens, by window, in the order (citizen, day, sequence)
  /// inside it.
  ///
  /// @param file what a `ReplayWriter` wrote
  /// @param identity of the society
  /// @throws DamagedCheckpoint if the file is missing, damaged or of another society
  /// @throws OtherSociety if a neighbourhood does not live as it did
  public List<LedgerEntry> run(Path file, long identity) throws IOException {
    TreeMap<Integer, TreeSet<CitizenId>> byCity = new TreeMap<>();
    for (CitizenId id : plan.follow()) {
      byCity.computeIfAbsent(id.city(), _ -> new TreeSet<>(Followed.ORDER)).add(id);
    }
    List<List<LedgerEntry>> byWindow = new ArrayList<>();
    for (int w = 0; w < world.days.windows(); w++) {
      byWindow.add(new ArrayList<>());
    }
    for (TreeSet<CitizenId> citizens : byCity.values()) {
      try (ReplayReader in = ReplayReader.open(file, identity)) {
        city(citizens, in, byWindow);
      }
    }
    List<LedgerEntry> all = new ArrayList<>();
    byWindow.forEach(all::addAll);
    return all;
  }

  /// A neighbourhood that lives again.
  private record Again(int neighbourhood, District district, LedgerWriter ledger, IntRows inbox) {}

  private void city(
      SequencedSet<CitizenId> citizens, ReplayReader in, List<List<LedgerEntry>> byWindow)
      throws IOException {
    CityWorld city = new CityWorld(world, citizens.getFirst().city());
    Outside outside = new Outside(city);
    NationBulletin nation = world.nation.firstBulletin();
    TreeMap<Integer, List<CitizenId>> byNeighbourhood = new TreeMap<>();
    for (CitizenId id : citizens) {
      byNeighbourhood.computeIfAbsent(id.neighbourhood(), _ -> new ArrayList<>()).add(id);
    }
    List<Again> all = new ArrayList<>();
    byNeighbourhood.forEach((n, here) -> {
      int[] slots = here.stream().mapToInt(CitizenId::slot).toArray();
      all.add(
          new Again(
              n,
              Founding.found(city, outside.bulletin, n, 1),
              new LedgerWriter(slots, here),
              new IntRows(4)));
    });
    Window window = new Window(city, new Scratch(city), world.arm == Arm.SCHEME);
    window.bulletin = outside.bulletin;
    window.nation = nation;
    window.board = outside.board;
    window.nextBoard = new byte[city.residents()];
    for (int w = 0; w < world.days.windows(); w++) {
      window.begin(world.days, w);
      for (Again each : all) {
        window.inbox = each.inbox;
        window.ledger = each.ledger;
        for (Pass pass : passes) {
          pass.run(each.district, window);
        }
        window.outbox.clear();
        byWindow.get(w).addAll(Followed.inOrder(each.ledger.drain()));
      }
      nation.read(new StateReader(in.next(w + 1, ReplayReader.NATION)));
      outside.read(new StateReader(in.next(w + 1, city.index)));
      for (Again each : all) {
        compare(city, each.neighbourhood, window, outside.board);
        outside.deliver(each.neighbourhood, each.inbox);
      }
    }
  }

  private static void compare(CityWorld city, int neighbourhood, Window window, byte[] then) {
    int from = city.boardStart[neighbourhood];
    int to = city.boardStart[neighbourhood + 1];
    int at = Arrays.mismatch(window.nextBoard, from, to, then, from, to);
    if (at >= 0) {
      throw new OtherSociety(
          "Neighbourhood "
              + neighbourhood
              + " of "
              + city.city.name()
              + " does not live as it did in the run: by day "
              + window.lastDay
              + " another band or service is published for slot "
              + at
              + ".");
    }
  }
}
