package org.glasshouse.results.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.society.Outcomes.Pick;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Trial;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.folder.Manifest.Life;
import org.glasshouse.results.folder.Manifest.SocietyRun;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.run.Progress.Phase;
import org.glasshouse.results.tallies.RunTallies;
import org.glasshouse.results.tallies.SocietyTallies;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// Runs the societies of a job one after the other, each with all threads, and keeps what finished
/// replicates leave. A replicate is finished when all its arms are.
final class Replicates {

  private final Scenario scenario;
  private final Plan.Machine machine;
  private final Societies societies;
  private final RunProgress progress;
  private final RunTallies tallies;
  private final List<SocietyRun> finished = new ArrayList<>();
  private final List<Life> lives = new ArrayList<>();
  private List<LedgerEntry> ledger = List.of();
  private List<Fit> fits = List.of();
  private int done;
  private double seconds;
  private boolean lifeless;
  private boolean memoryRanOut;
  private @Nullable Outcomes first;

  Replicates(Scenario scenario, Plan.Machine machine, Societies societies, RunProgress progress) {
    this.scenario = scenario;
    this.machine = machine;
    this.societies = societies;
    this.progress = progress;
    this.tallies = new RunTallies(scenario);
  }

  /// Runs everything, or until it is cancelled or no memory is left; what is finished stays.
  void run() {
    try {
      while (done < scenario.replicates() && replicate(done)) {
        done++;
      }
      Outcomes outcomes = first;
      if (outcomes != null && done == scenario.replicates()) {
        follow(outcomes);
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

  /// The most that a society held, by part, and the rows that waited.
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

  private record Ended(Arm arm, SocietyTallies tallies, Outcomes outcomes, SocietyRun run) {}

  private boolean replicate(int replicate) {
    List<Ended> ended = new ArrayList<>();
    for (Arm arm : scenario.baseline() ? Arm.values() : new Arm[] {Arm.SCHEME}) {
      Ended society = society(replicate, arm);
      if (society == null) {
        return false;
      }
      ended.add(society);
    }
    for (Ended society : ended) {
      tallies.keep(
          society.tallies(), replicate, society.arm(), society.outcomes().enumeratedShare());
      finished.add(society.run());
      if (first == null) {
        first = society.outcomes();
        fits = society.outcomes().fits();
      }
    }
    return true;
  }

  private @Nullable Ended society(int replicate, Arm arm) {
    if (progress.cancelled()) {
      return null;
    }
    progress.society(Phase.RUNNING, replicate, arm);
    SocietyTallies collecting = tallies.begin();
    Plan plan = new Plan(scenario, arm, replicate, List.of(), machine);
    long start = System.nanoTime();
    Outcomes outcomes =
        societies
            .of(plan)
            .run(
                new SocietyListener(
                    collecting, new ArrayList<>(), progress, scenario.cities().size()));
    double took = (System.nanoTime() - start) / 1e9;
    seconds += took;
    return outcomes.cancelled()
        ? null
        : new Ended(arm, collecting, outcomes, societyRun(plan, outcomes, took));
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
  private void follow(Outcomes unwatched) {
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
    long start = System.nanoTime();
    Outcomes watched =
        societies
            .of(plan)
            .run(new SocietyListener(tallies.begin(), entries, progress, scenario.cities().size()));
    seconds += (System.nanoTime() - start) / 1e9;
    if (watched.cancelled()) {
      lives.clear();
      lifeless = true;
      return;
    }
    if (watched.digest() != unwatched.digest()) {
      throw new IllegalStateException(
          "following citizens changed the state: digest "
              + hex(watched.digest())
              + " instead of "
              + hex(unwatched.digest()));
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
    return fits;
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
}
