package org.glasshouse.results.pick;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.population.Residents;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.LivedAgain;
import org.glasshouse.engine.society.Peak;
import org.glasshouse.engine.society.Peaks;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.replay.ReplayFiles;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// Finds whom a query chooses, exactly, from everybody in the first replicate under the scheme. The
/// run keeps the largest value in every neighbourhood; the neighbourhoods that can hold the answer
/// live again, best first, until what was found is larger than all that is left. Ties go to the
/// citizen who comes first by city, neighbourhood and slot.
public final class Picker {

  private final RunFolder run;
  private final Scenario scenario;
  private final ReplayFiles files;
  private final Plan plan;
  private final List<Integer> starts = new ArrayList<>();

  /// @param run whose lives are chosen
  public Picker(RunFolder run) {
    this.run = run;
    this.scenario = run.scenario();
    this.files = new ReplayFiles(run.path(), run.manifest().run());
    Plan.Machine machine = new Plan.Machine(1, run.manifest().machine().districtCitizens(), false);
    this.plan = new Plan(scenario, Arm.SCHEME, 0, List.of(), machine);
    int start = 0;
    for (Scenario.City city : scenario.cities()) {
      starts.add(start);
      start += Neighbourhoods.of(city.people()).count();
    }
    starts.add(start);
  }

  /// Somebody who was chosen.
  ///
  /// @param citizen who
  /// @param rule the rule and what it found, in plain words
  public record Chosen(CitizenId citizen, String rule) {}

  /// Whom a query chooses; empty if nobody fits.
  ///
  /// @throws RunRefused if the run kept nothing to choose by, or it was changed
  public List<Chosen> choose(Query query) {
    return switch (query) {
      case Query.Drawn drawn -> drawn(scenario, drawn);
      case Query.Most most -> most(most.peak(), most.words(), "", false);
      case Query.Kept kept -> most(kept.peak(), kept.words(), kept.service(), kept.wrongly());
    };
  }

  /// Draws citizens: the splitmix64 of the seed and a number, times the people, over 2^64; whoever
  /// was drawn before is not drawn again. It hangs on nothing that happens in a run.
  public static List<Chosen> drawn(Scenario scenario, Query.Drawn query) {
    long seed = Plan.seed(scenario.seed(), 0);
    List<Long> cities = scenario.cities().stream().map(Scenario.City::people).toList();
    long people = scenario.population();
    TreeSet<Long> taken = new TreeSet<>();
    List<Chosen> chosen = new ArrayList<>();
    long wanted = Math.min(query.count(), people);
    for (int k = 0; chosen.size() < wanted; k++) {
      long word = Plan.seed(seed, k);
      long number = Math.unsignedMultiplyHigh(word, people);
      if (taken.add(number)) {
        chosen.add(
            new Chosen(
                Residents.numbered(cities, number),
                query.words() + " (" + (chosen.size() + 1) + " of " + wanted + ")"));
      }
    }
    return chosen;
  }

  /// @param service from which the citizen must have been kept; empty for none
  /// @param wrongly whether by a wrong record
  private List<Chosen> most(Peak peak, String words, String service, boolean wrongly) {
    Peaks peaks = peaks();
    List<Integer> order =
        IntStream.range(0, peaks.neighbourhoods())
            .filter(n -> peaks.at(peak, n) > 0)
            .boxed()
            .sorted(Comparator.comparingInt((Integer n) -> -peaks.at(peak, n)))
            .toList();
    Replay replay = new Replay(plan, files.file(Arm.SCHEME), identity());
    int best = 0;
    int where = Integer.MAX_VALUE;
    int slot = -1;
    String found = "";
    for (int n : order) {
      int bound = peaks.at(peak, n);
      if (bound < best) {
        break;
      }
      if (bound == best && n > where) {
        continue;
      }
      LivedAgain lived = lived(replay, n, peak, peaks.median(), !service.isEmpty());
      List<Boolean> kept = kept(lived, city(n), service, wrongly);
      for (int who = 0; who < lived.values().size(); who++) {
        int value = lived.values().get(who);
        boolean first = value > best || value == best && n < where;
        if (value > 0 && first && (service.isEmpty() || kept.get(who))) {
          best = value;
          where = n;
          slot = who;
          found = found(peak, value * lived.unit(), peaks.median());
        }
      }
    }
    if (slot < 0) {
      return List.of();
    }
    CitizenId citizen = new CitizenId(city(where), where - starts.get(city(where)), slot);
    return List.of(new Chosen(citizen, words + found));
  }

  /// What was found, to stand behind the rule.
  private String found(Peak peak, int value, int median) {
    String burnIn = scenario.burnInDays() == 0 ? "" : " after the first " + scenario.burnInDays();
    return switch (peak) {
      case OUT, WRONGLY_OUT, OUT_BY_RULE, OUT_WITHOUT_HARM -> ": " + value + " days" + burnIn;
      case NEAR_MEDIAN -> ": the median is " + median + " days" + burnIn;
      case GAIN_BY_FAKING -> ": " + value / (double) Scheme.TENTHS + " points";
    };
  }

  private int city(int neighbourhood) {
    int city = 0;
    while (neighbourhood >= starts.get(city + 1)) {
      city++;
    }
    return city;
  }

  /// Who was ever kept from a service, by slot.
  private List<Boolean> kept(LivedAgain lived, int city, String service, boolean wrongly) {
    Scheme scheme = scenario.cities().get(city).scheme();
    List<Boolean> kept = new ArrayList<>();
    lived.values().forEach(_ -> kept.add(false));
    for (LedgerEntry entry : lived.entries()) {
      if (entry instanceof LedgerEntry.ConsequenceChanged change && change.on()) {
        Scheme.Consequence one = scheme.consequences().get(change.consequence());
        boolean wrong =
            change.basis() == Basis.RECORD_ERROR || change.basis() == Basis.RIGHT_BY_ACCIDENT;
        if (one.effect() == Scheme.Effect.DENIES
            && one.service().equals(service)
            && (wrong || !wrongly)) {
          kept.set(change.citizen().slot(), true);
        }
      }
    }
    return kept;
  }

  private LivedAgain lived(
      Replay replay, int neighbourhood, Peak peak, int median, boolean ledgers) {
    int city = city(neighbourhood);
    try {
      return replay.neighbourhood(city, neighbourhood - starts.get(city), peak, median, ledgers);
    } catch (OtherSociety e) {
      throw refused(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw refused(RunRefused.seen(e) + ".");
    }
  }

  private Peaks peaks() {
    Path file = files.peaks();
    if (!Files.isRegularFile(file) || !Files.isRegularFile(files.file(Arm.SCHEME))) {
      throw refused(
          run.path()
              + " holds no "
              + run.path().relativize(file)
              + ": a run that was branched, or that chooses no lives (lives=0), keeps nothing to"
              + " choose by but --pick drawn:N.");
    }
    try {
      Peaks peaks = PeakFile.read(file, identity());
      if (peaks.neighbourhoods() != starts.getLast()) {
        throw new IOException(file + " is of another society");
      }
      return peaks;
    } catch (IOException e) {
      throw refused(RunRefused.seen(e) + ".");
    }
  }

  private long identity() {
    return files.identity(plan.seed(), Arm.SCHEME);
  }

  private static RunRefused refused(String what) {
    return new RunRefused(RunRefused.Why.CANNOT_READ, what + " Run the scenario again.");
  }
}
