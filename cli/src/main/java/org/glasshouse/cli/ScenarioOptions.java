package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// What every command that runs a scenario can change in it.
final class ScenarioOptions {

  @Option(names = "--seed", paramLabel = "N", description = "Root of every draw.")
  private @Nullable Long seed;

  @Option(names = "--days", paramLabel = "N", description = "Length, burn-in included.")
  private @Nullable Integer days;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "Residents of all cities together, at least 1000 a city.")
  private @Nullable Long people;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Another value for a number of the files; can be repeated.")
  private List<String> settings = new ArrayList<>();

  /// What was given, as it is recorded; others can be added.
  ///
  /// @throws ParameterException if a setting is none
  /// @throws CommandFailed if it would be a place of few
  List<GivenOption> given(CommandSpec command) {
    mustBeMany();
    List<GivenOption> given = new ArrayList<>();
    add(given, GivenScenario.SEED, seed);
    add(given, GivenScenario.DAYS, days);
    add(given, GivenScenario.PEOPLE, people);
    for (String setting : settings) {
      try {
        Setting.parse(setting);
      } catch (IllegalArgumentException e) {
        throw new ParameterException(command.commandLine(), "--set: " + e.getMessage());
      }
      given.add(new GivenOption(GivenScenario.SET, setting));
    }
    return given;
  }

  /// Adds an option with a number, if one was given.
  static void add(List<GivenOption> given, String name, @Nullable Number value) {
    if (value != null) {
      given.add(new GivenOption(name, value.toString()));
    }
  }

  /// Refuses a place of few.
  private void mustBeMany() {
    if (people != null && people < GivenScenario.LEAST_PEOPLE) {
      throw new CommandFailed(
          ExitCode.REFUSED,
          "--people "
              + people
              + " is refused by design: a place has at least "
              + GivenScenario.LEAST_PEOPLE
              + " people, so that nobody is singled out. Expected --people "
              + GivenScenario.LEAST_PEOPLE
              + " or more.");
    }
  }
}
