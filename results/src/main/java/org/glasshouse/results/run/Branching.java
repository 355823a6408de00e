package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.results.folder.Build;
import org.glasshouse.results.folder.FolderFiles;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.Earlier;
import org.glasshouse.results.folder.Manifest.Input;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.scenario.branch.NotAlike;
import org.glasshouse.scenario.branch.Stretch;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RecordKinds;

/// A run that goes on where another stood on a day, under other rules. The societies live as in
/// that run until the end of the window that holds the day; that is computed again from the copies
/// of its inputs, to the same bits.
public final class Branching {

  /// Copies of the inputs of earlier stretches are in folders of this name and a number, inside the
  /// copies of the run's own.
  private static final String BEFORE = InputCopies.FOLDER + "/before-";

  private final Path folder;
  private final List<Earlier> earlier;
  private final Stretches stretches;

  private Branching(Path folder, List<Earlier> earlier, Stretches stretches) {
    this.folder = folder;
    this.earlier = earlier;
    this.stretches = stretches;
  }

  /// Branches a run.
  ///
  /// @param run its folder
  /// @param said a day of it: a number counted from the start, or a date
  /// @param own what follows, and the name of its file
  /// @throws RunRefused if that cannot be; the message says in one line what differs
  public static Branching of(Path run, String said, Stretch own) {
    String named = run.toString();
    Manifest manifest = ManifestFile.read(run);
    mustBeOfThisProgram(named, manifest);
    List<String> changed = FolderFiles.changedSources(run, manifest);
    if (!changed.isEmpty()) {
      throw refused(
          named
              + " is not what the run wrote: "
              + changed.getFirst()
              + " Run its scenario again and branch from that.");
    }
    int day = day(manifest, said, named);
    int window = manifest.scenario().windowDays();
    int windows = day / window + 1;
    if (windows * window >= own.scenario().days()) {
      throw refused(
          "The window that holds day "
              + day
              + " ends with day "
              + (windows * window - 1)
              + ", and "
              + own.name()
              + " has "
              + own.scenario().days()
              + " days; expected more than "
              + windows * window
              + ", as by --days.");
    }
    List<Earlier> earlier = new ArrayList<>();
    int begins = 0;
    for (Earlier one : manifest.earlier()) {
      if (begins < windows) {
        earlier.add(until(one, Math.min(windows, one.windows()), window));
      }
      begins = one.windows();
    }
    if (begins < windows) {
      earlier.add(
          new Earlier(
              named,
              manifest.run(),
              windows * window - 1,
              windows,
              manifest.options(),
              manifest.inputs()));
    }
    try {
      List<Stretch> before = Stretches.earlier(run, ManifestFile.NAME, earlier);
      Stretches stretches =
          Stretches.of(before, earlier.stream().map(Earlier::windows).toList(), own);
      mustCountAlike(before, own, stretches);
      return new Branching(run, List.copyOf(earlier), stretches);
    } catch (NotAlike e) {
      throw refused(String.valueOf(e.getMessage()));
    }
  }

  /// The same branch again, from the folder of a branched run.
  ///
  /// @param folder the folder
  /// @param manifest its manifest
  /// @param replicates how many replicates of it
  public static Branching again(Path folder, Manifest manifest, int replicates) {
    Stretches stretches = Stretches.ofFolder(folder, manifest);
    return new Branching(folder, manifest.earlier(), stretches.withReplicates(replicates));
  }

  /// A day of a run whose whole window lies in the run.
  private static int day(Manifest manifest, String said, String named) {
    Manifest.ScenarioRun ran = manifest.scenario();
    LocalDate start = LocalDate.parse(ran.start());
    int days = ran.days() / ran.windowDays() * ran.windowDays();
    int day = DayOf.run(start, said);
    if (days == 0) {
      throw new RunRefused(
          RunRefused.Why.NOT_ALIKE,
          named + " is shorter than one window of " + ran.windowDays() + " days.");
    }
    if (day < 0 || day >= days) {
      throw new RunRefused(
          RunRefused.Why.NO_DAY,
          "--from "
              + named
              + "@"
              + said
              + ": expected a day from 0 to "
              + (days - 1)
              + ", or a date from "
              + start
              + " to "
              + start.plusDays(days - 1L)
              + (days == ran.days()
                  ? "."
                  : "; the window that follows was cut short by the end of the run."));
    }
    return day;
  }

  private static Earlier until(Earlier one, int windows, int window) {
    return new Earlier(
        one.folder(), one.run(), windows * window - 1, windows, one.options(), one.inputs());
  }

  private static void mustBeOfThisProgram(String named, Manifest manifest) {
    Manifest.Engine engine = Build.engine();
    if (!manifest.engine().equals(engine)) {
      throw refused(
          named
              + " was made by version "
              + manifest.engine().version()
              + " ("
              + manifest.engine().commit()
              + "); this is "
              + engine.version()
              + " ("
              + engine.commit()
              + "), which may compute other bits. Run its scenario again and branch from that.");
    }
  }

  /// With systems on, points are awarded that no entry holds; sums cannot be added up again then.
  private static void mustCountAlike(List<Stretch> before, Stretch own, Stretches stretches) {
    if (!own.scenario().systems().any()) {
      return;
    }
    Scenario last = stretches.last();
    for (int s = 0; s < before.size(); s++) {
      Scenario other = stretches.scenarios().get(s);
      for (int c = 0; c < last.cities().size(); c++) {
        int one = unit(other, other.cities().get(c).scheme());
        int unit = unit(last, last.cities().get(c).scheme());
        if (one != unit) {
          throw refused(
              before.get(s).name()
                  + " has awards so large that wrong points are counted in units of 0.1 × "
                  + one
                  + ", "
                  + own.name()
                  + " in units of 0.1 × "
                  + unit
                  + "; expected the same where systems are on.");
        }
      }
    }
  }

  private static int unit(Scenario scenario, Scheme scheme) {
    RecordKinds kinds = RecordKinds.of(scenario.people());
    return Points.unit(CompiledScheme.compile(scheme, kinds, scenario.start()));
  }

  private static RunRefused refused(String message) {
    return new RunRefused(RunRefused.Why.NOT_ALIKE, message);
  }

  /// The scenario of the run, which also names what only earlier stretches have.
  public Scenario scenario() {
    return stretches.last();
  }

  /// What the societies live under, one after the other.
  Stretches stretches() {
    return stretches;
  }

  /// What the societies lived under before.
  public List<Earlier> earlier() {
    return earlier;
  }

  /// Copies the inputs of the earlier stretches into a run folder.
  ///
  /// @return the earlier stretches with the copies
  List<Earlier> copyInputs(Path to) throws IOException {
    List<Earlier> copied = new ArrayList<>();
    for (Earlier one : earlier) {
      List<Input> inputs = new ArrayList<>();
      for (Input input : one.inputs()) {
        String path = input.path();
        String inside = path.substring(path.indexOf('/') + 1);
        String own = path.startsWith(BEFORE) ? inside.substring(inside.indexOf('/') + 1) : inside;
        String copy = BEFORE + (copied.size() + 1) + "/" + own;
        Files.createDirectories(to.resolve(copy).getParent());
        Files.copy(folder.resolve(path), to.resolve(copy));
        inputs.add(new Input(copy, input.bytes(), input.sha256()));
      }
      copied.add(
          new Earlier(one.folder(), one.run(), one.day(), one.windows(), one.options(), inputs));
    }
    return List.copyOf(copied);
  }
}
