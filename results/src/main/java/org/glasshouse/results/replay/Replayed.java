package org.glasshouse.results.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Tells the life of anybody in a run: the citizen's neighbourhood lives again, with the ledger on,
/// from what the run wrote down. It is the first replicate.
public final class Replayed {

  private Replayed() {}

  /// Whether somebody of this number lives in a scenario.
  public static boolean exists(Scenario scenario, CitizenId citizen) {
    if (citizen.city() >= scenario.cities().size()) {
      return false;
    }
    Neighbourhoods of = Neighbourhoods.of(scenario.cities().get(citizen.city()).people());
    return citizen.neighbourhood() < of.count()
        && citizen.slot() < of.size(citizen.neighbourhood());
  }

  /// A life.
  ///
  /// @param citizen who exists in the run
  /// @throws RunRefused if the run wrote nothing down for it, or what it wrote was changed
  public static FollowedLife life(RunFolder run, CitizenId citizen, Arm arm) {
    try {
      return new FollowedLife(
          citizen, "asked for by number", replay(run, List.of(citizen), arm, 1).run());
    } catch (OtherSociety e) {
      Manifest.Engine engine = run.manifest().engine();
      throw refused(
          e.getMessage()
              + " The run was made by version "
              + engine.version()
              + " ("
              + engine.commit()
              + ") of the program.");
    } catch (IOException e) {
      throw refused(RunRefused.seen(e) + ".");
    }
  }

  /// Whether lives of an arm can be lived again.
  public static boolean canBe(RunFolder run, Arm arm) {
    return Files.isRegularFile(new ReplayFiles(run.path(), run.manifest().run()).file(arm));
  }

  /// A life that can be lived again without something.
  ///
  /// @param life told by the run, or by [#life]
  /// @param threads worker threads
  /// @throws RunRefused as [#life]
  public static Relife relife(RunFolder run, FollowedLife life, Arm arm, int threads) {
    return new Relife(
        run.scenario(),
        life.citizen(),
        replay(run, List.of(life.citizen()), arm, threads),
        life.entries());
  }

  private static Replay replay(RunFolder run, List<CitizenId> follow, Arm arm, int threads) {
    Manifest manifest = run.manifest();
    ReplayFiles files = new ReplayFiles(run.path(), manifest.run());
    Path file = files.file(arm);
    if (!manifest.earlier().isEmpty()) {
      throw refused(
          run.path()
              + " was branched from another run; only those who were followed in it can be told.");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(
          run.path()
              + " holds no "
              + run.path().relativize(file)
              + ", from which a life "
              + (arm == Arm.SCHEME ? "under the scheme" : "under ordinary law alone")
              + " could be told.");
    }
    Plan plan =
        new Plan(
            run.scenario(),
            arm,
            0,
            follow,
            new Plan.Machine(threads, manifest.machine().districtCitizens(), false));
    return new Replay(plan, file, files.identity(plan.seed(), arm));
  }

  static RunRefused refused(String what) {
    return new RunRefused(
        RunRefused.Why.CANNOT_READ, what + " Run the scenario again to ask about anybody.");
  }
}
