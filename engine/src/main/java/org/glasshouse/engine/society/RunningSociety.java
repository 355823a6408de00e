package org.glasshouse.engine.society;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.population.MarginFit;
import org.glasshouse.engine.replay.ReplayReader;
import org.glasshouse.engine.replay.ReplayWriter;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.NationSystem;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.twins.Served;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// The one loop: windows, districts in parallel inside a window, bureaus between windows.
final class RunningSociety implements Society {

  private final Plan plan;
  private final World world;
  private final List<CityState> cities = new ArrayList<>();
  private final List<DistrictPlace> places = new ArrayList<>();
  private final List<LedgerWriter> ledgers = new ArrayList<>();
  private final List<Pass> passes;
  private long recordedActs;
  private NationBulletin nation;
  private final Districts districts;
  private final SavedSociety saved;

  RunningSociety(Plan plan, List<Pass> passes) {
    this.plan = plan;
    this.passes = List.copyOf(passes);
    this.world = new World(plan);
    this.nation = world.nation.firstBulletin();
    int toADistrict = Math.max(1, plan.machine().districtCitizens() / 1024);
    for (int c = 0; c < plan.scenario().cities().size(); c++) {
      CityState city = new CityState(new CityWorld(world, c), toADistrict);
      cities.add(city);
      for (int d = 0; d < city.districts(); d++) {
        places.add(new DistrictPlace(city, d));
        ledgers.add(follower(city, d));
      }
    }
    Path folder = plan.machine().folder();
    this.districts =
        folder == null
            ? new ResidentDistricts(places, plan.machine().serialising())
            : new StoredDistricts(folder, places, plan.machine().threads());
    this.saved = new SavedSociety(world, cities, places, districts, toADistrict);
  }

  private LedgerWriter follower(CityState city, int district) {
    int first = city.first(district);
    int count = city.count(district);
    List<CitizenId> ids = new ArrayList<>();
    for (CitizenId id : plan.follow()) {
      if (id.city() == city.world.index
          && id.neighbourhood() >= first
          && id.neighbourhood() < first + count) {
        ids.add(id);
      }
    }
    if (ids.isEmpty()) {
      return LedgerWriter.NOBODY;
    }
    ids.sort(Followed.order());
    int[] citizens = new int[ids.size()];
    int[] board = city.world.boardStart;
    for (int i = 0; i < citizens.length; i++) {
      citizens[i] = board[ids.get(i).neighbourhood()] - board[first] + ids.get(i).slot();
    }
    return new LedgerWriter(citizens, ids);
  }

  @Override
  public Outcomes run(
      Listener listener,
      Keeper keeper,
      @Nullable Generation from,
      @Nullable ReplayWriter recording) {
    try (Districts _ = districts;
        Workers workers = new Workers(plan.machine().threads())) {
      List<Window[]> windows = new ArrayList<>();
      for (int t = 0; t < workers.size(); t++) {
        Window[] rooms = new Window[cities.size()];
        for (int c = 0; c < rooms.length; c++) {
          CityWorld city = cities.get(c).world;
          int alike = Scratch.first(plan.scenario(), c);
          Scratch scratch = alike < c ? rooms[alike].scratch : new Scratch(city);
          rooms[c] = new Window(city, scratch, world.arm == Arm.SCHEME);
        }
        windows.add(rooms);
      }
      int done = from == null ? found(workers) : restore(from, workers);
      Days days = world.days;
      boolean cancelled = false;
      for (int w = done; w < days.windows() && !cancelled; w++) {
        int window = w;
        districts.change(
            workers,
            (District district, int task, int thread) -> {
              Window room = windows.get(thread)[places.get(task).city().world.index];
              advance(district, task, room, window);
              listener.districtDone(places.size());
            });
        close(w, windows, listener);
        done = w + 1;
        told(done, recording);
        cancelled = listener.cancelled() && done < days.windows();
        SavedSociety.Whole whole = new SavedSociety.Whole(done, recordedActs, nation);
        keeper.windowEnded(
            done,
            cancelled,
            (folder, identity) -> {
              if (recording != null) {
                recording.force();
              }
              return saved.save(folder, identity, whole, workers);
            });
      }
      return outcomes(done, cancelled, windows, workers);
    }
  }

  /// Writes down what all districts see from outside at the start of a window.
  private void told(int window, @Nullable ReplayWriter recording) {
    if (recording == null) {
      return;
    }
    try {
      StateWriter bytes = new StateWriter();
      nation.write(bytes);
      recording.add(window, ReplayReader.NATION, bytes.written());
      for (CityState city : cities) {
        bytes.clear();
        Outside.write(city, bytes);
        recording.add(window, city.world.index, bytes.written());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Founds all districts; no window is done then.
  private int found(Workers workers) {
    districts.found(workers);
    return 0;
  }

  /// Puts everything back as it was saved.
  ///
  /// @return number of windows that are done
  private int restore(Generation from, Workers workers) {
    if (from.windows() > world.days.windows()) {
      throw new OtherSociety(
          from.folder()
              + " stands after "
              + from.windows()
              + " windows, and this society has "
              + world.days.windows()
              + ".");
    }
    SavedSociety.Whole whole = saved.restore(from, before(from), workers);
    recordedActs = whole.recordedActs();
    nation = whole.nation();
    return whole.windows();
  }

  /// Scenario under which a saved society lived, if it is to go on under another.
  private @Nullable Scenario before(Generation from) {
    Plan.Branch branch = plan.branch();
    if (branch == null || from.windows() > branch.begins()) {
      return null;
    }
    if (from.windows() < branch.begins()) {
      throw new OtherSociety(
          from.folder()
              + " stands after "
              + from.windows()
              + " windows, and this society begins after "
              + branch.begins()
              + ".");
    }
    return branch.at() == 0 ? null : branch.scenarios().get(branch.at() - 1);
  }

  private void advance(District district, int task, Window window, int index) {
    DistrictPlace place = places.get(task);
    CityState city = place.city();
    window.begin(world.days, index);
    window.bulletin = city.bulletin;
    window.nation = nation;
    window.board = city.board;
    window.nextBoard = city.nextBoard;
    window.inbox = city.inboxes[place.index()];
    window.outbox = city.outboxes[place.index()];
    window.ledger = ledgers.get(task);
    window.leftOut = plan.flips().leftOut(city.world.index, district);
    for (Pass pass : passes) {
      pass.run(district, window);
    }
  }

  private void close(int index, List<Window[]> windows, Listener listener) {
    Days days = world.days;
    Closing closing =
        new Closing(index, days.first(index), days.last(index), days.monthEnds(index));
    List<NationSystem.City> closed = new ArrayList<>();
    for (CityState city : cities) {
      city.tally.clear();
      for (Window[] rooms : windows) {
        CityTally part = rooms[city.world.index].tally;
        city.tally.add(part);
        part.clear();
      }
      recordedActs += city.tally.recordsMade;
      city.close(closing);
      closed.add(new NationSystem.City(city.world, city.tally, city.bulletin));
    }
    world.nation.between(nation, closed, closing);
    if (plan.machine().serialising()) {
      nation = copy(nation);
    }
    for (CityState city : cities) {
      if (plan.machine().serialising()) {
        serialise(city);
      }
      listener.window(
          index, days.first(index), days.last(index), city.world.index, city.tally.blocks);
    }
    List<LedgerEntry> entries = new ArrayList<>();
    for (LedgerWriter ledger : ledgers) {
      if (ledger != LedgerWriter.NOBODY) {
        entries.addAll(ledger.drain());
      }
    }
    for (LedgerEntry entry : Followed.inOrder(entries)) {
      listener.entry(entry);
    }
  }

  private NationBulletin copy(NationBulletin from) {
    StateWriter out = new StateWriter();
    from.write(out);
    NationBulletin to = world.nation.firstBulletin();
    to.read(new StateReader(out.toBytes()));
    return to;
  }

  /// Writes the bulletin, the board and the post to bytes and reads them back.
  private static void serialise(CityState city) {
    StateWriter out = new StateWriter();
    city.bulletin.write(out);
    out.putBytes(city.board, city.board.length);
    for (IntRows inbox : city.inboxes) {
      inbox.write(out);
    }
    StateReader in = new StateReader(out.toBytes());
    Bulletin bulletin = city.world.firstBulletin();
    bulletin.read(in);
    city.bulletin = bulletin;
    byte[] board = new byte[city.board.length];
    in.getBytes(board, board.length);
    city.board = board;
    for (int d = 0; d < city.inboxes.length; d++) {
      IntRows inbox = new IntRows(city.inboxes[d].width());
      inbox.read(in);
      city.inboxes[d] = inbox;
    }
  }

  private Outcomes outcomes(int done, boolean cancelled, List<Window[]> windows, Workers workers) {
    Census census = census(workers);
    List<Outcomes.Fit> fits = new ArrayList<>();
    List<CityLayout> layouts = new ArrayList<>();
    long boards = 0;
    for (CityState city : cities) {
      layouts.add(city.world.layout);
      boards += 2L * city.board.length;
      for (MarginFit fit : census.margins(city).fit()) {
        fits.add(
            new Outcomes.Fit(
                city.world.index, fit.table(), fit.cell(), fit.target(), fit.achieved()));
      }
    }
    long scratch = 0;
    for (Window[] rooms : windows) {
      for (int c = 0; c < rooms.length; c++) {
        scratch += 8L * rooms[c].tally.blocks.length;
        scratch += Scratch.first(plan.scenario(), c) < c ? 0 : rooms[c].scratch.bytes();
      }
    }
    Map<String, Long> bytes = census.bytes();
    bytes.put("boards", boards);
    bytes.put("scratch", scratch);
    double[] share = new double[world.recordKinds];
    for (int k = 0; k < share.length; k++) {
      share[k] = world.ceiling(k);
    }
    Picks picks =
        world.arm == Arm.SCHEME && plan.scenario().lives() > 0
            ? Picks.of(districts, places, census.medianShutDays(), workers)
            : null;
    return new Outcomes(
        census.digest(),
        census.shared(),
        places.size(),
        done,
        cancelled,
        bytes,
        recordedActs,
        fits,
        picks == null ? List.of() : picks.chosen(),
        served(workers),
        layouts,
        share,
        picks == null ? null : picks.peaks());
  }

  /// What those about whom something was changed have served.
  private List<Served> served(Workers workers) {
    List<CitizenId> who = plan.flips().who();
    if (who.isEmpty()) {
      return List.of();
    }
    Served[] served = new Served[who.size()];
    districts.look(
        workers,
        (District district, int task, int thread) -> {
          int city = places.get(task).city().world.index;
          for (int i = 0; i < served.length; i++) {
            int at = Flips.place(who.get(i), city, district);
            if (at >= 0) {
              served[i] = Served.of(who.get(i), district, at);
            }
          }
        });
    return List.of(served);
  }

  private Census census(Workers workers) {
    Census[] parts = new Census[workers.size()];
    Arrays.setAll(parts, _ -> new Census(world));
    districts.look(
        workers,
        (District district, int task, int thread) -> parts[thread].add(places.get(task), district));
    for (int thread = 1; thread < parts.length; thread++) {
      parts[0].add(parts[thread]);
    }
    return parts[0];
  }
}
