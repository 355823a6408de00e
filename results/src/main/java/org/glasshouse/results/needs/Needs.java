package org.glasshouse.results.needs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Trial;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.tallies.SocietyTallies;
import org.glasshouse.scenario.model.Scenario;

/// What a run will take, foretold from a [Trial] of about a hundredth of the work.
///
/// @param bytes memory by part, in bytes, of the largest society and of its rows until they are
///   written down; parts as in `Outcomes.bytes`
/// @param diskBytes bytes of the run folder when it is done
/// @param logBytes bytes on disk of what societies tell, until the run is done
/// @param stateBytes the most bytes that a society takes on disk at one time: its checkpoints, and
///   its districts if they lie there
/// @param saved what one checkpoint takes
/// @param seconds time from the first society to the end of the report
public record Needs(
    Map<String, Long> bytes,
    long diskBytes,
    long logBytes,
    long stateBytes,
    SavedSize saved,
    double seconds) {

  /// Part of [#bytes] that holds the rows of tables of a society until it ends.
  public static final String ROWS = "rows of tables";

  /// Parts that stay in memory while districts lie on disk between windows.
  private static final List<String> BESIDE_DISTRICTS =
      List.of(ROWS, Trial.SCRATCH, Trial.TALLIES, "boards");

  /// Part of [#bytes] that holds the districts that threads work on, while all others lie on disk.
  public static final String AT_WORK = "districts at work";

  /// Bytes of a row on disk until the tables are written.
  private static final int LAID_ROW = 12;

  /// Time of a window with districts on disk, against one with districts in memory, as measured.
  private static final double SLOWER = 1.25;

  /// Parts that do not grow with people.
  private static final List<String> FIXED = List.of(ROWS, Trial.SCRATCH, Trial.TALLIES, AT_WORK);

  /// Bytes of a row while it waits: a cell and a value, and half as much room ahead.
  private static final double HELD_ROW = 18;

  /// Bytes of a row of Parquet, as measured over the shipped scenarios: most rows are small numbers
  /// beside labels that repeat.
  private static final double STORED_ROW = 2.5;

  /// Bytes of everything in a run folder that is no row of a tally: report, measures, assumptions,
  /// descriptions.
  private static final long BESIDE_ROWS = 2_000_000;

  /// Bytes of what a run writes down to tell any life again, a citizen and month, both arms: the
  /// most that was measured, with every system on.
  private static final double REPLAY = 0.75;

  /// Days of a month.
  private static final double MONTH = 365.0 / 12;

  /// Seconds of report, measures and descriptions.
  private static final double SECONDS_BESIDE = 1.0;

  /// Seconds until a row is written.
  private static final double SECONDS_A_ROW = 1.5e-6;

  /// Windows that founding a society costs as much as.
  private static final double FOUNDING = 2;

  /// Heap that the program takes besides societies and rows, in bytes.
  private static final long PROGRAM = 100_000_000;

  /// Heap for each byte held: arrays that grow are copied, and what is dead is not cleared at once.
  private static final double SLACK = 1.2;

  public Needs {
    bytes = Collections.unmodifiableMap(new LinkedHashMap<>(bytes));
  }

  /// What a run takes of which no checkpoint is known.
  public Needs(Map<String, Long> bytes, long diskBytes, double seconds) {
    this(bytes, diskBytes, 0, 0, SavedSize.NOTHING, seconds);
  }

  /// Societies that a job runs, the repetition for lives included.
  public static int societies(Scenario scenario) {
    boolean lives = scenario.lives() > 0 || !scenario.follow().isEmpty();
    return scenario.replicates() * (scenario.baseline() ? 2 : 1) + (lives ? 1 : 0);
  }

  /// Runs a trial and tells.
  ///
  /// @param scenario as it is to run
  /// @param machine how it is computed
  /// @param clock nanoseconds of work; a single thread works
  public static Needs foretell(Scenario scenario, Plan.Machine machine, LongSupplier clock) {
    int societies = societies(scenario);
    Trial trial = new Trial(new Plan(scenario, Arm.SCHEME, 0, List.of(), machine), societies);
    Scenario small = trial.plan().scenario();
    SocietyTallies tallies = new SocietyTallies(small, CityLayout.all(small));
    double times = (double) scenario.population() / small.population();
    Timed timed = new Timed(tallies, trial.windows(), small.cities().size(), times, clock);
    Outcomes outcomes =
        trial.run(timed, (done, cancelled, society) -> timed.saved = SavedSize.of(society));
    int windows = Math.ceilDiv(scenario.days(), scenario.windowDays());
    double rows = (double) tallies.rows() * windows / outcomes.windows() * societies;
    Map<String, Long> bytes = new LinkedHashMap<>(trial.bytes(outcomes));
    bytes.put(ROWS, Math.round(rows / societies * HELD_ROW));
    double work = (double) scenario.population() * (windows + FOUNDING) * societies;
    double side = Math.min(machine.threads(), districts(scenario, machine));
    double seconds =
        work * timed.nanoseconds() * 1e-9 / small.population() / side
            + rows * SECONDS_A_ROW
            + SECONDS_BESIDE;
    double replay = REPLAY * scenario.population() * (scenario.days() / MONTH);
    long disk = Math.round(rows * STORED_ROW + replay) + BESIDE_ROWS + inputs(scenario);
    double told = (double) timed.logged * windows / outcomes.windows() * societies;
    long log =
        Math.round(told + rows * LAID_ROW) + societies * bytes.getOrDefault(Trial.TALLIES, 0L);
    SavedSize saved =
        timed.saved.times((double) districtBytes(bytes) / districtBytes(outcomes.bytes()), times);
    return new Needs(bytes, disk, log, saved.besideMemory(), saved, seconds);
  }

  /// Memory of all districts.
  private static long districtBytes(Map<String, Long> bytes) {
    long districts = 0;
    for (Map.Entry<String, Long> part : bytes.entrySet()) {
      districts += BESIDE_DISTRICTS.contains(part.getKey()) ? 0 : part.getValue();
    }
    return districts;
  }

  private static long districts(Scenario scenario, Plan.Machine machine) {
    long districts = 0;
    for (Scenario.City city : scenario.cities()) {
      districts += Math.ceilDiv(city.people(), (long) machine.districtCitizens());
    }
    return districts;
  }

  private static long inputs(Scenario scenario) {
    long bytes = 0;
    for (Path input : scenario.inputs()) {
      try {
        bytes += Files.size(input);
      } catch (IOException _) {
        // A file that cannot be read is told of where it is copied.
      }
    }
    return bytes;
  }

  /// Memory of all parts, in bytes.
  public long memoryBytes() {
    long sum = 0;
    for (long part : bytes.values()) {
      sum += part;
    }
    return sum;
  }

  /// The most that it takes of the disk at one time, in bytes.
  public long mostDiskBytes() {
    return diskBytes + logBytes + stateBytes;
  }

  /// Heap that the run should have, in bytes.
  public long heapBytes() {
    return Math.round(SLACK * memoryBytes()) + PROGRAM;
  }

  /// The same with other threads: each has a room for every city.
  Needs withThreads(int now, int then) {
    Map<String, Long> other = new LinkedHashMap<>(bytes);
    other.computeIfPresent(Trial.SCRATCH, (_, size) -> size * then / now);
    return new Needs(other, diskBytes, logBytes, stateBytes, saved, seconds);
  }

  /// The same with districts on disk between windows. (Where a disk gives files no second names,
  /// checkpoints take more: each has a copy of all districts.)
  ///
  /// @param population people of the scenario
  public Needs onDisk(Plan.Machine machine, long population) {
    Map<String, Long> memory = new LinkedHashMap<>();
    for (Map.Entry<String, Long> part : bytes.entrySet()) {
      if (BESIDE_DISTRICTS.contains(part.getKey())) {
        memory.put(part.getKey(), part.getValue());
      }
    }
    long districts = districtBytes(bytes);
    double one = (double) districts * Math.min(population, machine.districtCitizens()) / population;
    memory.put(AT_WORK, Math.round(2 * machine.threads() * one));
    return new Needs(
        memory,
        diskBytes,
        logBytes,
        saved.withDistricts(machine, population),
        saved,
        SLOWER * seconds);
  }

  /// The share of the people that fits into a heap.
  double shareThatFits(long heap) {
    double fixed = 0;
    for (String part : FIXED) {
      fixed += bytes.getOrDefault(part, 0L);
    }
    return Math.max(0, ((heap - PROGRAM) / SLACK - fixed) / (memoryBytes() - fixed));
  }

  /// Hands the tallies on and takes the time of every window.
  private static final class Timed implements Listener {

    private final SocietyTallies tallies;
    private final LongSupplier clock;
    private final int cities;
    private final double times;
    private final long[] took;
    private long before;
    private int done;

    /// Bytes of the log.
    private long logged;

    /// What a checkpoint took in the end.
    private SavedSize saved = SavedSize.NOTHING;

    /// @param times how many times as many people the real society has
    Timed(SocietyTallies tallies, int windows, int cities, double times, LongSupplier clock) {
      this.tallies = tallies;
      this.clock = clock;
      this.cities = cities;
      this.times = times;
      this.took = new long[windows];
      this.before = clock.getAsLong();
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      tallies.window(window, firstDay, lastDay, city, tally);
      logged += Checkpoints.loggedBytes(tally, times);
      if (city == cities - 1) {
        long now = clock.getAsLong();
        took[done++] = now - before;
        before = now;
      }
    }

    @Override
    public void entry(LedgerEntry entry) {}

    @Override
    public boolean cancelled() {
      return false;
    }

    /// Nanoseconds of a window once the compiler has done most of its work: of the second half of
    /// all windows the cheapest quarter's mean. Single windows are not looked at, since clocks of
    /// processor time may only tick a hundred times a second.
    double nanoseconds() {
      int quarter = Math.ceilDiv(done, 8);
      double least = 0;
      for (int from = done - quarter; from >= done / 2; from -= quarter) {
        double mean = LongStream.of(took).skip(from).limit(quarter).average().orElse(0);
        least = mean > 0 && (least == 0 || mean < least) ? mean : least;
      }
      return least;
    }
  }
}
