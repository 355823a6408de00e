package org.glasshouse.results.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ScenarioReader;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.LoadedScenario;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.resolve.PlaceResolver;

/// Reads a scenario with the options that a user gave, so that a run and its repetition from the
/// folder mean the same by them.
///
/// The options here are all that change results. Every other option (`--threads`, `--out`,
/// `--json`, …) changes none and is not recorded.
public final class GivenScenario {

  /// Root of every draw.
  public static final String SEED = "--seed";

  /// Length, burn-in included.
  public static final String DAYS = "--days";

  /// Residents of all cities together.
  public static final String PEOPLE = "--people";

  /// `path=value`, another value for a number of the files.
  public static final String SET = "--set";

  /// Independent repetitions.
  public static final String REPLICATES = "--replicates";

  /// A switch: leave out ordinary law alone.
  public static final String NO_BASELINE = "--no-baseline";

  /// Citizens, separated by commas, whose life is written down.
  public static final String FOLLOW = "--follow";

  /// Reads a run folder's own copies of its inputs, with the options of its manifest.
  public static final ScenarioReader OF_FOLDER = GivenScenario::ofFolder;

  /// The run and its day from which a run is branched. It is recorded in the manifest as the
  /// earlier stretch that it makes, not among the options.
  public static final String FROM = "--from";

  /// Fewest residents of a place.
  public static final long LEAST_PEOPLE = PlaceResolver.MIN_RESIDENTS;

  private static final String PACKS = "/packs/";

  private GivenScenario() {}

  /// The scenario of a file with options, and the warnings of its files.
  ///
  /// @throws IllegalArgumentException if an option is none of those above, or its value cannot be
  ///   read; the message is for the user
  public static LoadedScenario read(Path file, List<GivenOption> given) {
    return scaled(ScenarioFiles.read(file, settings(given)), given);
  }

  private static LoadedScenario scaled(LoadedScenario loaded, List<GivenOption> given) {
    for (GivenOption option : given) {
      if (option.name().equals(PEOPLE)) {
        long people = Long.parseLong(whole(option));
        return new LoadedScenario(
            ScenarioFiles.scaledTo(loaded.scenario(), people), loaded.warnings());
      }
    }
    return loaded;
  }

  private static List<Setting> settings(List<GivenOption> given) {
    List<Setting> settings = new ArrayList<>();
    for (GivenOption option : given) {
      switch (option.name()) {
        case SET -> settings.add(Setting.parse(option.value()));
        case SEED, DAYS, REPLICATES ->
            settings.add(setting(option, option.name().substring(2), whole(option)));
        case NO_BASELINE -> settings.add(setting(option, "baseline", "false"));
        case FOLLOW -> settings.add(setting(option, "follow", list(option.value())));
        case PEOPLE -> {}
        default -> throw new IllegalArgumentException("There is no option " + option.name() + ".");
      }
    }
    return settings;
  }

  private static Setting setting(GivenOption option, String path, String value) {
    return new Setting(path, value, (option.name() + " " + option.value()).strip());
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
  private static String list(String ids) {
    List<String> quoted = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      quoted.add("'" + id.strip().replace("'", "''") + "'");
    }
    return "[" + String.join(", ", quoted) + "]";
  }

  private static Scenario ofFolder(Path folder, Manifest manifest) {
    return Stretches.ofFolder(folder, manifest).last();
  }

  /// Reads one scenario from a run folder's own copies of its inputs.
  ///
  /// @param named file of the folder that names the inputs and options
  public static Scenario own(
      Path folder, String named, List<Manifest.Input> inputs, List<Manifest.Option> options) {
    if (inputs.isEmpty()) {
      throw new RunRefused(RunRefused.Why.CANNOT_READ, folder.resolve(named) + " names no inputs.");
    }
    List<GivenOption> given = new ArrayList<>();
    for (Manifest.Option option : options) {
      given.add(new GivenOption(option.name(), option.value()));
    }
    Path file = folder.resolve(inputs.getFirst().path());
    try {
      Path home = home(folder, inputs);
      return scaled(ScenarioFiles.readWithin(home, file, settings(given)), given).scenario();
    } catch (IllegalArgumentException e) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ, folder.resolve(named) + ": " + e.getMessage());
    }
  }

  /// The folder inside the inputs that holds the copied packs, so that no others are read.
  static Path home(Path folder, List<Manifest.Input> inputs) {
    for (Manifest.Input input : inputs) {
      int at = input.path().lastIndexOf(PACKS);
      if (at >= 0) {
        return folder.resolve(input.path().substring(0, at));
      }
    }
    return folder.resolve(InputCopies.FOLDER);
  }
}
