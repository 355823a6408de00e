package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Passes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.difference.Differences;
import org.glasshouse.scenario.model.Scenario;

/// Runs two societies of the same people side by side, window by window, and holds every citizen of
/// the one against the same citizen of the other. Nothing about anybody is kept beyond the window
/// but whether the two ever differed. Watching changes nothing in either.
final class PairedSocieties {

  private final Plan first;
  private final Plan second;
  private final BooleanSupplier cancelled;
  private final Windows progress;
  private final AtomicBoolean failed = new AtomicBoolean();
  private final Phaser windows = new Phaser(2);
  private final List<DistrictPair[]> districts = new ArrayList<>();
  private final int toADistrict;

  /// @param first and
  /// @param second of scenarios that can be paired, of the same replicate
  /// @param cancelled asked after every window
  /// @param progress told of every window of either
  PairedSocieties(Plan first, Plan second, BooleanSupplier cancelled, Windows progress) {
    this.first = first;
    this.second = second;
    this.cancelled = cancelled;
    this.progress = progress;
    this.toADistrict = Math.max(1, first.machine().districtCitizens() / 1024);
    boolean[] apart = apart();
    List<Scenario.City> cities = first.scenario().cities();
    for (int city = 0; city < cities.size(); city++) {
      int neighbourhoods = Neighbourhoods.of(cities.get(city).people()).count();
      DistrictPair[] pairs = new DistrictPair[Math.ceilDiv(neighbourhoods, toADistrict)];
      for (int d = 0; d < pairs.length; d++) {
        pairs[d] = new DistrictPair(apart[city]);
      }
      districts.add(pairs);
    }
  }

  /// Whoever is told how far the two are.
  interface Windows {

    /// One of the two has done a window. Called from two threads.
    ///
    /// @param window from 0
    /// @param days days of the window
    void done(int window, int days);
  }

  /// Both, run to their end.
  ///
  /// @param lives what came of the comparison
  /// @param firstDigest digest of the first on its last day
  /// @param secondDigest digest of the second
  record Both(PairedLives lives, long firstDigest, long secondDigest) {}

  /// Cities that nothing that differs can reach: all that happens in them follows from what is the
  /// same in both, and no system has a national step.
  private boolean[] apart() {
    Scenario one = first.scenario();
    Scenario other = second.scenario();
    boolean[] apart = new boolean[one.cities().size()];
    boolean worldIsSame =
        first.arm() == second.arm()
            && one.wrongRecords() == other.wrongRecords()
            && Differences.of("people", one.people(), other.people()).isEmpty()
            && Differences.of("channels", one.channels(), other.channels()).isEmpty()
            && Differences.of("systems", one.systems(), other.systems()).isEmpty()
            && !national(first);
    for (int city = 0; worldIsSame && city < apart.length; city++) {
      Scenario.City mine = one.cities().get(city);
      Scenario.City theirs = other.cities().get(city);
      apart[city] = Differences.of("scheme", mine.scheme(), theirs.scheme()).isEmpty();
    }
    return apart;
  }

  private static boolean national(Plan plan) {
    if (!plan.scenario().systems().any()) {
      return false;
    }
    World world = new World(plan);
    for (SystemId id : SystemId.values()) {
      if (world.nation.get(id) != null) {
        return true;
      }
    }
    return false;
  }

  /// Runs both.
  ///
  /// @return null if it was cancelled
  @org.jspecify.annotations.Nullable
  Both run() {
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Future<Outcomes> one = two.submit(() -> society(first, false));
      Future<Outcomes> other = two.submit(() -> society(second, true));
      Outcomes ones = ended(one);
      Outcomes others = ended(other);
      return ones.cancelled() || others.cancelled()
          ? null
          : new Both(lives(), ones.digest(), others.digest());
    }
  }

  private static Outcomes ended(Future<Outcomes> society) {
    try {
      return society.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while two societies ran", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException("a society failed", e);
      }
    }
  }

  private Outcomes society(Plan plan, boolean isSecond) {
    try {
      List<Pass> passes = new ArrayList<>(Passes.inOrder());
      EntryKeys[] keys = new EntryKeys[plan.scenario().cities().size()];
      for (int city = 0; city < keys.length; city++) {
        keys[city] = new EntryKeys(plan.scenario(), city);
      }
      passes.set(0, new Following(passes.getFirst()));
      int last = passes.size() - 1;
      passes.set(last, new Looking(passes.get(last), keys, isSecond));
      return Society.of(plan, passes).run(new Waiting(plan.scenario()));
    } catch (RuntimeException | Error e) {
      failed.set(true);
      throw e;
    } finally {
      windows.arriveAndDeregister();
    }
  }

  private PairedLives lives() {
    long people = first.scenario().population();
    long apart = 0;
    long same = 0;
    Shares acts = Shares.NONE;
    Shares records = Shares.NONE;
    GroupSums groups = new GroupSums();
    for (DistrictPair[] pairs : districts) {
      for (DistrictPair pair : pairs) {
        apart += pair.apart();
        same += pair.same();
        acts = acts.plus(pair.acts());
        records = records.plus(pair.records());
        groups.add(pair.groups());
      }
    }
    return new PairedLives(first.replicate(), people, apart, same, acts, records, groups.all());
  }

  /// The first pass, before which the ledgers of everybody are opened.
  private record Following(Pass pass) implements Pass {

    @Override
    public String name() {
      return pass.name();
    }

    @Override
    public void run(District district, Window window) {
      window.ledger = LedgerWriter.everybody(window.city.index, district);
      pass.run(district, window);
    }
  }

  /// The last pass, after which the ledgers are read.
  private final class Looking implements Pass {

    private final Pass pass;
    private final EntryKeys[] keys;
    private final boolean isSecond;

    Looking(Pass pass, EntryKeys[] keys, boolean isSecond) {
      this.pass = pass;
      this.keys = keys;
      this.isSecond = isSecond;
    }

    @Override
    public String name() {
      return pass.name();
    }

    @Override
    public void run(District district, Window window) {
      pass.run(district, window);
      int city = window.city.index;
      List<LedgerEntry> entries = window.ledger.drain();
      Seen seen = Seen.of(district, window, keys[city], entries);
      districts.get(city)[district.firstNeighbourhood / toADistrict].done(seen, isSecond);
    }
  }

  /// Waits after every window for the other society.
  private final class Waiting implements Listener {

    private final Scenario scenario;

    Waiting(Scenario scenario) {
      this.scenario = scenario;
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      if (city == scenario.cities().size() - 1) {
        progress.done(window, lastDay - firstDay + 1);
        windows.arriveAndAwaitAdvance();
      }
    }

    @Override
    public void entry(LedgerEntry entry) {}

    @Override
    public boolean cancelled() {
      return failed.get() || cancelled.getAsBoolean();
    }
  }
}
