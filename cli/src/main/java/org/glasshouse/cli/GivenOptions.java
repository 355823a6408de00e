package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.LoadedScenario;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.jspecify.annotations.Nullable;

/// The options that change results, as they are recorded in a run folder and applied to a scenario:
/// the same way when a run is made and when it is read again.
///
/// @param options in the order in which they are applied
record GivenOptions(List<GivenOption> options) {
  static final String SEED = "--seed";
  static final String DAYS = "--days";
  static final String PEOPLE = "--people";
  static final String SET = "--set";
  static final String REPLICATES = "--replicates";
  static final String NO_BASELINE = "--no-baseline";
  static final String FOLLOW = "--follow";

  GivenOptions {
    options = List.copyOf(options);
  }

  /// Reads a scenario file with the options applied.
  ///
  /// @param home folder that holds `packs`; null for that of the program
  /// @throws IllegalArgumentException if an option is none of those above, or malformed
  LoadedScenario read(Path file, @Nullable Path home) {
    LoadedScenario loaded =
        home == null
            ? ScenarioFiles.read(file, settings())
            : ScenarioFiles.readWithin(home, file, settings());
    for (GivenOption option : options) {
      if (option.name().equals(PEOPLE)) {
        return new LoadedScenario(
            ScenarioFiles.scaledTo(loaded.scenario(), Long.parseLong(option.value())),
            loaded.warnings());
      }
    }
    return loaded;
  }

  private List<Setting> settings() {
    List<Setting> settings = new ArrayList<>();
    for (GivenOption option : options) {
      String value = option.value();
      switch (option.name()) {
        case SEED -> settings.add(new Setting("seed", value));
        case DAYS -> settings.add(new Setting("days", value));
        case REPLICATES -> settings.add(new Setting("replicates", value));
        case NO_BASELINE -> settings.add(new Setting("baseline", "false"));
        case SET -> settings.add(Setting.parse(value));
        case FOLLOW -> settings.add(new Setting("follow", list(value)));
        case PEOPLE -> {}
        default -> throw new IllegalArgumentException("no option " + option.name());
      }
    }
    return settings;
  }

  private static String list(String ids) {
    List<String> quoted = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      quoted.add('"' + id.strip() + '"');
    }
    return "[" + String.join(", ", quoted) + "]";
  }
}
