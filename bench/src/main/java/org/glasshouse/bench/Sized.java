package org.glasshouse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;

/// A shipped scenario at a size that is measured.
final class Sized {
  private Sized() {}

  /// One society under the scheme.
  ///
  /// @param home the repository's root
  /// @param name such as `pilot-800`
  /// @param people citizens over all cities; 0 for those of the file
  /// @param days days; 0 for those of the file
  static Scenario read(Path home, String name, long people, int days) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("baseline", "false"));
    settings.add(new Setting("replicates", "1"));
    if (days > 0) {
      settings.add(new Setting("days", Integer.toString(days)));
    }
    Path file = home.resolve("scenarios").resolve(name + ".yaml");
    Scenario scenario = ScenarioFiles.readWithin(home, file, settings).scenario();
    return people > 0 ? ScenarioFiles.scaledTo(scenario, people) : scenario;
  }

  /// What to run.
  static Plan plan(Scenario scenario, int threads) {
    Plan.Machine machine = new Plan.Machine(threads, Plan.Machine.DISTRICT_CITIZENS, false);
    return new Plan(scenario, Arm.SCHEME, 0, List.of(), machine);
  }
}
