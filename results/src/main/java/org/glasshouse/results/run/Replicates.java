package org.glasshouse.results.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.replay.ReplayWriter;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.society.Outcomes.Pick;
import org.glasshouse.engine.society.Peaks;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Trial;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.SharedTables;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.checkpoint.EndedSociety;
import org.glasshouse.results.checkpoint.SocietyKeeper;
import org.glasshouse.results.checkpoint.SocietyKey;
import org.glasshouse.results.folder.Manifest.Life;
import org.glasshouse.results.folder.Manifest.SocietyRun;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.pick.PeakFile;
import org.glasshouse.results.replay.ReplayFiles;
import org.glasshouse.results.run.Progress.Phase;
import org.glasshouse.results.tallies.RunTallies;
import org.glasshouse.results.tallies.SocietyTallies;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Runs the societies of a job one after the other, each with all threads, and keeps what finished
/// replicates leave. A replicate is finished when all its arms are. What the checkpoints of the run
/// know already is not computed again.
final class Replicates implements AutoCloseable {

  private final Scenario scenario;
  private final Stretches stretches;
  private final Plan.Machine machine;
  private final Societies societies;
  private final RunProgress progress;
  private final Checkpoints checkpoints;
  private final ReplayFiles replays;
  private final RunTallies tallies;
  private final List<SocietyRun> finished = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();
  private List<LedgerEntry> ledger = List.of();
  private int done;
  private double seconds;
  private boolean lifeless;
  private boolean memoryRanOut;
  private @Nullable EndedSociety first;

  Replicates(
      Stretches stretches,
      Plan.Machine machine,
      Societies societies,
      RunProgress progress,
      Checkpoints checkpoints,
      ReplayFiles replays)
      throws IOException {
    this.scenario = stretches.last();
    this.stretches = stretches;
    this.machine = machine.sharing(new SharedTables(scenario));
    this.societies = societies;
    this.progress = progress;
    this.checkpoints = checkpoints;
    this.replays = replays;
    this.tallies = new RunTallies(scenario, checkpoints.rowFile());
  }

  /// Runs everything, or until it is cancelled or no memory is left; what is finished stays.
  ///
  /// @throws IOException if the folder of the run cannot be written or read
  void run() throws IOException {
    try {
      while (done < scenario.replicates() && replicate(done)) {
        done++;
      }
      EndedSociety unwatched = first;
      if (unwatched != null && done == scenario.replicates()) {
        follow(unwatched);
      }
    } catch (OutOfMemoryError _) {
      withoutMemory();
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof OutOfMemoryError)) {
        throw e;
      }
      withoutMemory();
    }
  }

  private void withoutMemory() {
    memoryRanOut = true;
    lives.clear();
    lifeless = true;
  }

  /// Whether it ended because no memory was left.
  boolean memoryRanOut() {
    return memoryRanOut;
  }

  /// The most that a society held, by part, with its rows until it ended.
  Map<String, Long> largest() {
    Map<String, Long> largest = new LinkedHashMap<>();
    long most = -1;
    for (SocietyRun society : finished) {
      long sum = society.bytes().values().stream().mapToLong(Long::longValue).sum();
      if (sum > most) {
        most = sum;
        largest = new LinkedHashMap<>(society.bytes());
      }
    }
    long layouts = 0;
    for (CityLayout layout : tallies.layouts()) {
      layouts += 8L * layout.size();
    }
    largest.put(Trial.TALLIES, layouts);
    largest.put(Needs.ROWS, tallies.heldBytes());
    return largest;
  }

  private record Ended(RunTallies.Kept kept, EndedSociety society) {}

  private boolean replicate(int replicate) throws IOException {
    List<Ended> ended = new ArrayList<>();
    for (Arm arm : scenario.baseline() ? Arm.values() : new Arm[] {Arm.SCHEME}) {
      SocietyTallies collecting = tallies.begin();
      progress.society(Phase.RUNNING, replicate, arm);
      EndedSociety society =
          society(new Plan(scenario, arm, replicate, List.of(), machine), collecting, List.of());
      if (society == null) {
        return false;
      }
      ended.add(new Ended(tallies.keep(collecting, replicate, arm, society.shares()), society));
    }
    tallies.finished(ended.stream().map(Ended::kept).toList());
    for (int arm = 0; arm < ended.size(); arm++) {
      Ended each = ended.get(arm);
      SocietyRun run = each.society().run();
      finished.add(run.sharing(replicate == 0 ? run : finished.get(arm)));
      first = first == null ? each.society() : first;
    }
    return true;
  }

  /// Runs a society, or what is left of it; null if it was stopped before its end.
  private @Nullable EndedSociety society(
      Plan plan, SocietyTallies collecting, List<LedgerEntry> entries) throws IOException {
    SocietyListener listener =
        new SocietyListener(collecting, entries, progress, scenario.cities().size());
    progress.replaying(true);
    EndedSociety known = checkpoints.ended(SocietyKey.of(plan), rooms(), listener);
    if (known == null && progress.cancelled()) {
      return null;
    }
    Checkpoints.Start start =
        known == null ? checkpoints.start(plan, rooms(), listener) : new Checkpoints.Start(null, 0);
    progress.replaying(false);
    EndedSociety society = known == null ? run(plan, start, listener) : known;
    seconds += society == null ? 0 : society.run().seconds();
    return society;
  }

  private @Nullable EndedSociety run(Plan plan, Checkpoints.Start start, SocietyListener listener)
      throws IOException {
    int windows = Math.ceilDiv(scenario.days(), scenario.windowDays());
    SocietyKeeper keeper =
        checkpoints.keeper(plan, windows, layoutSizes(), start.nanos(), listener);
    Outcomes outcomes = run(plan, start.generation(), keeper);
    if (outcomes.cancelled()) {
      return null;
    }
    Peaks peaks = outcomes.peaks();
    if (peaks != null && plan.replicate() == 0 && plan.follow().isEmpty()) {
      PeakFile.write(replays.peaks(), replays.identity(plan.seed(), plan.arm()), peaks);
    }
    EndedSociety ended =
        new EndedSociety(
            societyRun(plan, outcomes, keeper.nanos() / 1e9),
            outcomes.fits(),
            outcomes.picks(),
            Arrays.stream(outcomes.enumeratedShare()).boxed().toList());
    checkpoints.ended(SocietyKey.of(plan), ended);
    return ended;
  }

  /// Runs a society through its stretches, from where it stands, while what it tells its districts
  /// is written down if its rules stay.
  private Outcomes run(Plan plan, @Nullable Generation from, SocietyKeeper keeper)
      throws IOException {
    if (stretches.ends().isEmpty()) {
      return recorded(plan, keeper, from);
    }
    Generation at = from;
    int stretch = stretches.at(at == null ? 0 : at.windows());
    while (true) {
      keeper.stop(stretches.end(stretch));
      Outcomes outcomes = societies.of(stretches.plan(stretch, plan)).run(keeper, keeper, at);
      at = keeper.branch();
      if (at == null || at.windows() < outcomes.windows() || progress.cancelled()) {
        return outcomes;
      }
      stretch++;
    }
  }

  /// Runs a society whose rules stay.
  private Outcomes recorded(Plan plan, SocietyKeeper keeper, @Nullable Generation from)
      throws IOException {
    try (ReplayWriter recording = replays.writer(plan, from == null ? 0 : from.windows())) {
      Outcomes outcomes = societies.of(plan).run(keeper, keeper, from, recording);
      if (recording != null) {
        recording.force();
      }
      return outcomes;
    }
  }

  private int[] layoutSizes() {
    return tallies.layouts().stream().mapToInt(CityLayout::size).toArray();
  }

  private long[][] rooms() {
    int[] sizes = layoutSizes();
    long[][] rooms = new long[sizes.length][];
    for (int city = 0; city < sizes.length; city++) {
      rooms[city] = new long[sizes[city]];
    }
    return rooms;
  }

  private SocietyRun societyRun(Plan plan, Outcomes outcomes, double took) {
    List<String> kinds = CityLayout.recordKinds(scenario.people());
    Map<String, Double> shares = new LinkedHashMap<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      shares.put(kinds.get(kind), outcomes.enumeratedShare()[kind]);
    }
    double citizenYears = scenario.population() * (scenario.days() / 365.0);
    return new SocietyRun(
        plan.replicate(),
        Long.toString(plan.seed()),
        plan.arm().id(),
        hex(outcomes.digest()),
        outcomes.districts(),
        outcomes.windows(),
        outcomes.recordedActs(),
        outcomes.recordedActs() / citizenYears,
        took,
        new LinkedHashMap<>(outcomes.bytes()),
        shares);
  }

  /// Runs the first society again with ledgers, and checks that watching changed nothing.
  private void follow(EndedSociety unwatched) throws IOException {
    Set<CitizenId> follow = new LinkedHashSet<>();
    List<Pick> picks = unwatched.picks();
    for (Pick pick : picks.subList(0, Math.min(scenario.lives(), picks.size()))) {
      if (follow.add(pick.citizen())) {
        lives.add(new Life(pick.citizen().toString(), pick.rule()));
      }
    }
    for (CitizenId citizen : scenario.follow()) {
      if (follow.add(citizen)) {
        lives.add(new Life(citizen.toString(), "named by the scenario or the user"));
      }
    }
    if (follow.isEmpty()) {
      return;
    }
    progress.society(Phase.FOLLOWING, 0, Arm.SCHEME);
    List<LedgerEntry> entries = new ArrayList<>();
    Plan plan = new Plan(scenario, Arm.SCHEME, 0, List.copyOf(follow), machine);
    EndedSociety watched = society(plan, tallies.begin(), entries);
    if (watched == null) {
      lives.clear();
      lifeless = true;
      return;
    }
    if (!watched.run().digest().equals(unwatched.run().digest())) {
      throw new IllegalStateException(
          "following citizens changed the state: digest "
              + watched.run().digest()
              + " instead of "
              + unwatched.run().digest());
    }
    ledger = List.copyOf(entries);
  }

  static String hex(long digest) {
    return String.format(Locale.ROOT, "%016x", digest);
  }

  RunTallies tallies() {
    return tallies;
  }

  List<SocietyRun> finished() {
    return List.copyOf(finished);
  }

  List<Life> lives() {
    return List.copyOf(lives);
  }

  List<LedgerEntry> ledger() {
    return ledger;
  }

  List<Fit> fits() {
    return first == null ? List.of() : first.fits();
  }

  int done() {
    return done;
  }

  /// Whether every replicate was finished, and the followed lives as well.
  boolean complete() {
    return done == scenario.replicates() && !lifeless;
  }

  double seconds() {
    return seconds;
  }

  /// Gives back what the tallies took on disk; they cannot be read any more.
  @Override
  public void close() throws IOException {
    tallies.close();
  }
}
