package org.glasshouse.results.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ScenarioReader;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;

/// Reads a scenario with the options that a user gave, so that a run and its repetition from the
/// folder mean the same by them.
///
/// `--set path=value`, `--seed N`, `--days N`, `--people N`, `--replicates N`, `--no-baseline` and
/// `--follow ID,…` change the scenario; every other option (`--threads`, `--out`, `--json`, …)
/// changes no result and is passed over.
public final class GivenScenario {

  /// Reads a run folder's own copies of its inputs, with the options of its manifest.
  public static final ScenarioReader OF_FOLDER = GivenScenario::ofFolder;

  private GivenScenario() {}

  /// The scenario of a file with options.
  ///
  /// @throws IllegalArgumentException if the value of an option cannot be read; the message is for
  ///   the user
  public static Scenario load(Path file, List<GivenOption> given) {
    List<Setting> settings = new ArrayList<>();
    long people = -1;
    for (GivenOption option : given) {
      switch (option.name()) {
        case "--set" -> settings.add(Setting.parse(option.value()));
        case "--seed", "--days", "--replicates" ->
            settings.add(new Setting(option.name().substring(2), whole(option)));
        case "--no-baseline" -> settings.add(new Setting("baseline", "false"));
        case "--follow" -> settings.add(new Setting("follow", follow(option)));
        case "--people" -> people = Long.parseLong(whole(option));
        default -> {}
      }
    }
    Scenario scenario = ScenarioFiles.load(file, settings);
    return people < 0 ? scenario : ScenarioFiles.scaledTo(scenario, people);
  }

  private static String whole(GivenOption option) {
    try {
      return Long.toString(Long.parseLong(option.value().strip()));
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(
          option.name() + " " + option.value() + " is no whole number.");
    }
  }

  /// A YAML list of quoted ids.
  private static String follow(GivenOption option) {
    StringBuilder list = new StringBuilder("[");
    for (String id : option.value().split(",", -1)) {
      if (!id.strip().matches("\\d+:\\d+:\\d+")) {
        throw new IllegalArgumentException(
            option.name()
                + " "
                + option.value()
                + ": '"
                + id
                + "' is no citizen; expected city:neighbourhood:slot, such as 0:0:5.");
      }
      list.append(list.length() == 1 ? "" : ", ").append('"').append(id.strip()).append('"');
    }
    return list.append(']').toString();
  }

  private static Scenario ofFolder(Path folder, Manifest manifest) {
    if (manifest.inputs().isEmpty()) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ, folder + " names no inputs in its manifest.");
    }
    List<GivenOption> given = new ArrayList<>();
    for (Manifest.Option option : manifest.options()) {
      given.add(new GivenOption(option.name(), option.value()));
    }
    return load(folder.resolve(manifest.inputs().getFirst().path()), given);
  }
}
