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
    Manifest manifest = run.manifest();
    ReplayFiles files = new ReplayFiles(run.path(), manifest.run());
    Path file = files.file(arm);
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
            List.of(citizen),
            new Plan.Machine(1, manifest.machine().districtCitizens(), false));
    try {
      return new FollowedLife(
          citizen,
          "asked for by number",
          new Replay(plan).run(file, files.identity(plan.seed(), arm)));
    } catch (OtherSociety e) {
      throw refused(e.getMessage() + " The run was made by version " + manifest.engine().version()
          + " (" + manifest.engine().commit() + ") of the program; ask that one.");
    } catch (IOException e) {
      throw refused(RunRefused.seen(e) + ".");
    }
  }

  private static RunRefused refused(String what) {
    return new RunRefused(
        RunRefused.Why.CANNOT_READ, what + " Run the scenario again to ask about anybody.");
  }
}
