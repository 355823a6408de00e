package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.DistrictBytes;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateDigest;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.population.MarginCount;
import org.glasshouse.engine.population.MarginFit;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.NationSystem;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// The one loop: windows, districts in parallel inside a window, bureaus between windows.
final class RunningSociety implements Society {

  private final Plan plan;
  private final World world;
  private final List<CityState> cities = new ArrayList<>();
  private final List<DistrictTask> tasks = new ArrayList<>();
  private final List<Pass> passes;
  private long recordedActs;
  private NationBulletin nation;
  private final SavedSociety saved;

  /// One district as a piece of work.
  private static final class DistrictTask {

    final CityState city;
    final int index;
    final LedgerWriter ledger;

    DistrictTask(CityState city, int index, LedgerWriter ledger) {
      this.city = city;
      this.index = index;
      this.ledger = ledger;
    }
  }

  RunningSociety(Plan plan, List<Pass> passes) {
    this.plan = plan;
    this.passes = List.copyOf(passes);
    this.world = new World(plan);
    this.nation = world.nation.firstBulletin();
    int toADistrict = Math.max(1, plan.machine().districtCitizens() / 1024);
    for (int c = 0; c < plan.scenario().cities().size(); c++) {
      CityState city = new CityState(new CityWorld(world, c), toADistrict);
      cities.add(city);
      for (int d = 0; d < city.districts.length; d++) {
        tasks.add(new DistrictTask(city, d, follower(city, d)));
      }
    }
    this.saved = new SavedSociety(world, cities, toADistrict);
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
    ids.sort(Comparator.comparingInt(CitizenId::neighbourhood).thenComparingInt(CitizenId::slot));
    int[] citizens = new int[ids.size()];
    int[] board = city.world.boardStart;
    for (int i = 0; i < citizens.length; i++) {
      citizens[i] = board[ids.get(i).neighbourhood()] - board[first] + ids.get(i).slot();
    }
    return new LedgerWriter(citizens, ids);
  }

  @Override
  public Outcomes run(Listener listener, Keeper keeper, @Nullable Generation from) {
    try (Workers workers = new Workers(plan.machine().threads())) {
      List<Window[]> windows = new ArrayList<>();
      for (int t = 0; t < workers.size(); t++) {
        Window[] rooms = new Window[cities.size()];
        for (int c = 0; c < rooms.length; c++) {
          CityWorld city = cities.get(c).world;
          rooms[c] = new Window(city, new Scratch(city), world.arm == Arm.SCHEME);
        }
        windows.add(rooms);
      }
      int done = from == null ? found(workers) : restore(from, workers);
      Days days = world.days;
      boolean cancelled = false;
      for (int w = done; w < days.windows() && !cancelled; w++) {
        int window = w;
        workers.each(
            tasks.size(),
            (int task, int thread) -> {
              DistrictTask each = tasks.get(task);
              advance(each, windows.get(thread)[each.city.world.index], window);
            });
        close(w, windows, listener);
        done = w + 1;
        cancelled = listener.cancelled() && done < days.windows();
        SavedSociety.Whole whole = new SavedSociety.Whole(done, recordedActs, nation);
        keeper.windowEnded(
            done, cancelled, (folder, identity) -> saved.save(folder, identity, whole, workers));
      }
      return outcomes(done, cancelled, windows, workers);
    }
  }

  /// Founds all districts; no window is done then.
  private int found(Workers workers) {
    workers.each(
        tasks.size(),
        (int task, int thread) -> {
          DistrictTask each = tasks.get(task);
          CityState city = each.city;
          city.districts[each.index] =
              Founding.found(
                  city.world, city.bulletin, city.first(each.index), city.count(each.index));
        });
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
    SavedSociety.Whole whole = saved.restore(from, workers);
    recordedActs = whole.recordedActs();
    nation = whole.nation();
    return whole.windows();
  }

  private void advance(DistrictTask task, Window window, int index) {
    Days days = world.days;
    CityState city = task.city;
    window.index = index;
    window.firstDay = days.first(index);
    window.lastDay = days.last(index);
    window.days = window.lastDay - window.firstDay + 1;
    window.monthEnds = days.monthEnds(index);
    window.dueMonthly = days.monthBegins(index);
    window.dueYearly = days.yearBegins(index);
    window.counted = days.counted(index);
    window.firstCounted = index == days.firstCounted();
    window.last = index == days.windows() - 1;
    window.bulletin = city.bulletin;
    window.nation = nation;
    window.board = city.board;
    window.nextBoard = city.nextBoard;
    window.inbox = city.inboxes[task.index];
    window.outbox = city.outboxes[task.index];
    window.ledger = task.ledger;
    District district = city.districts[task.index];
    for (Pass pass : passes) {
      pass.run(district, window);
    }
    if (plan.machine().serialising()) {
      city.districts[task.index] =
          DistrictBytes.copy(
              district,
              Founding.empty(city.world, district.firstNeighbourhood, district.neighbourhoods));
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
    for (DistrictTask task : tasks) {
      if (task.ledger != LedgerWriter.NOBODY) {
        entries.addAll(task.ledger.drain());
      }
    }
    entries.sort(
        Comparator.comparingInt((LedgerEntry e) -> e.citizen().city())
            .thenComparingInt(e -> e.citizen().neighbourhood())
            .thenComparingInt(e -> e.citizen().slot())
            .thenComparingInt(LedgerEntry::day));
    for (LedgerEntry entry : entries) {
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

  /// Digests and counts of one district.
  private record Closed(long shared, long own, MarginCount margins) {}

  private Closed closed(DistrictTask task) {
    District district = task.city.districts[task.index];
    MarginCount margins = new MarginCount(task.city.world.city.place());
    margins.add(district.attributes, 0, district.citizens);
    return new Closed(
        StateDigest.of(world.seed, district), StateDigest.ofSystems(world.seed, district), margins);
  }

  private Outcomes outcomes(int done, boolean cancelled, List<Window[]> windows, Workers workers) {
    Closed[] closed = new Closed[tasks.size()];
    workers.each(closed.length, (int task, int thread) -> closed[task] = closed(tasks.get(task)));
    int next = 0;
    long shared = 0;
    long own = 0;
    Map<String, Long> bytes = new LinkedHashMap<>();
    List<Outcomes.Fit> fits = new ArrayList<>();
    List<CityLayout> layouts = new ArrayList<>();
    long columns = 0;
    long activity = 0;
    long expiry = 0;
    Map<String, Long> files = new LinkedHashMap<>();
    Map<String, Long> systems = new LinkedHashMap<>();
    long boards = 0;
    for (CityState city : cities) {
      layouts.add(city.world.layout);
      boards += 2L * city.board.length;
      MarginCount count = new MarginCount(city.world.city.place());
      for (District district : city.districts) {
        Closed ended = closed[next++];
        shared += ended.shared();
        own += ended.own();
        for (SystemId id : SystemId.values()) {
          DistrictPart part = district.part(id);
          if (part != null) {
            systems.merge("system " + id.id(), part.bytes(), Long::sum);
          }
        }
        columns += district.columnBytes();
        activity += district.activity.bytes();
        expiry += district.entries.bytes() + district.countEntries.bytes();
        district.fileBytes().forEach((part, size) -> files.merge(part, size, Long::sum));
        count.add(ended.margins());
      }
      for (MarginFit fit : count.fit()) {
        fits.add(
            new Outcomes.Fit(
                city.world.index, fit.table(), fit.cell(), fit.target(), fit.achieved()));
      }
    }
    long scratch = 0;
    for (Window[] rooms : windows) {
      for (Window room : rooms) {
        scratch += room.scratch.bytes() + 8L * room.tally.blocks.length;
      }
    }
    bytes.put("columns", columns);
    bytes.put("activity lists", activity);
    bytes.put("expiry", expiry);
    bytes.putAll(files);
    bytes.putAll(systems);
    bytes.put("boards", boards);
    bytes.put("scratch", scratch);
    double[] share = new double[world.recordKinds];
    for (int k = 0; k < share.length; k++) {
      share[k] = world.ceiling(k);
    }
    List<Outcomes.Pick> picks = world.arm == Arm.SCHEME ? Picks.of(cities, workers) : List.of();
    return new Outcomes(
        shared + own,
        shared,
        tasks.size(),
        done,
        cancelled,
        bytes,
        recordedActs,
        fits,
        picks,
        layouts,
        share);
  }
}
