package org.glasshouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.studies.Studies;
import org.glasshouse.scenario.AssumptionRegister;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.RefusedInputException;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.schemetest.SchemeTestReport;
import org.glasshouse.scenario.schemetest.SchemeTests;
import org.glasshouse.scenario.systems.BrittleSetting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Validates files of any format and runs the schemes' own tests.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Validates files and runs the schemes' own tests.",
    description = {
      "Takes files of any format: scheme, people, place, channels, scenario, study; of a folder it"
          + " takes every .yaml file inside. What is wrong goes to standard error as"
          + " file:line:column, with what was seen and what was expected. Each sound file is told"
          + " with how many of its numbers a source states and how many are assumed. Tests say pass"
          + " or fail and the first rule that differs, never a score.",
    })
final class CheckCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or folders to check, or ids of scenarios that ship.")
  private List<String> files = new ArrayList<>();

  private boolean refused;
  private boolean invalid;
  private boolean missing;
  private boolean failed;
  private int sound;
  private int unsound;
  private long sourced;
  private long assumed;
  private int testsRun;
  private int testsPassed;

  /// Schemes whose tests are in the total; a scenario runs those of its schemes again.
  private final Set<String> counted = new HashSet<>();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(Objects.requireNonNull(spec));
    Set<String> said = new LinkedHashSet<>();
    for (String named : files) {
      try {
        for (Path file : meant(named)) {
          check(terminal, file, said);
        }
      } catch (CommandFailed e) {
        missing = true;
        terminal.err().println("glasshouse: " + e.getMessage());
      }
    }
    if (sound + unsound > 1) {
      total(terminal);
    }
    terminal.out().flush();
    terminal.err().flush();
    return exitCode().code();
  }

  /// The files that a name means: all of a folder, or one.
  private static List<Path> meant(String named) {
    Path folder = Path.of(named);
    if (named.isBlank() || !Files.isDirectory(folder)) {
      return List.of(Project.scenario(named));
    }
    List<Path> inside = Project.allYamlIn(folder);
    if (inside.isEmpty()) {
      throw new CommandFailed(
          ExitCode.USAGE, "The folder " + named + " holds no file that ends in .yaml.");
    }
    return inside;
  }

  private void check(Terminal terminal, Path file, Set<String> said) {
    try {
      told(terminal, file, ScenarioFiles.check(file), said);
      sound++;
    } catch (RefusedInputException e) {
      refused = true;
      unsound++;
      issues(terminal, e.issues(), said);
    } catch (InvalidFilesException e) {
      invalid = true;
      unsound++;
      issues(terminal, e.issues(), said);
    }
  }

  /// One line over all files; the numbers of a scenario are those of its packs and not added up.
  private void total(Terminal terminal) {
    terminal.paragraph(
        Amounts.counted(sound, "valid file", "valid files")
            + (unsound == 0 ? "" : ", " + Amounts.whole(unsound) + " not valid")
            + "; in packs "
            + Amounts.whole(sourced)
            + " numbers from sources, "
            + Amounts.whole(assumed)
            + " assumed; "
            + Amounts.whole(testsPassed)
            + " of "
            + Amounts.counted(testsRun, "test", "tests")
            + " of schemes passed.",
        "",
        "");
  }

  private ExitCode exitCode() {
    if (refused) {
      return ExitCode.REFUSED;
    }
    if (invalid) {
      return ExitCode.INVALID_FILE;
    }
    if (missing) {
      return ExitCode.USAGE;
    }
    return failed ? ExitCode.SCHEME_TEST_FAILED : ExitCode.DONE;
  }

  private void told(Terminal terminal, Path file, CheckedFile checked, Set<String> said) {
    issues(terminal, checked.warnings(), said);
    switch (checked) {
      case CheckedFile.OfPeople people -> {
        good(
            terminal,
            file,
            "people/1",
            people.people().acts().size()
                + " kinds of act, "
                + people.people().services().size()
                + " services");
        numbers(terminal, people.people());
      }
      case CheckedFile.OfPlace place -> {
        good(terminal, file, "place/1", place.place().invented() ? "an invented place" : "a place");
        numbers(terminal, place.place());
      }
      case CheckedFile.OfChannels channels -> {
        good(
            terminal,
            file,
            "channels/1",
            Amounts.counted(channels.channels().channels().size(), "channel", "channels"));
        numbers(terminal, channels.channels());
      }
      case CheckedFile.OfScheme scheme -> {
        good(
            terminal,
            file,
            "scheme/1",
            Amounts.counted(scheme.scheme().rules().size(), "rule", "rules"));
        numbers(terminal, scheme.scheme());
        tests(terminal, file, scheme.scheme(), scheme.people(), false);
      }
      case CheckedFile.OfStudy study -> {
        Studies.check(study.study());
        good(
            terminal,
            file,
            "study/1",
            Amounts.counted(study.study().figures().size(), "figure", "figures")
                + ", "
                + Amounts.counted(study.study().runs().size(), "run", "runs"));
      }
      case CheckedFile.OfScenario of -> {
        Scenario scenario = of.scenario();
        good(
            terminal,
            file,
            "scenario/1",
            scenario.population()
                + " people, "
                + scenario.days()
                + " days, "
                + scenario.cities().size()
                + (scenario.cities().size() == 1 ? " city" : " cities"));
        Set<String> schemes = new LinkedHashSet<>();
        for (Scenario.City city : scenario.cities()) {
          if (schemes.add(city.scheme().id())) {
            boolean changed = scenario.systems().of(BrittleSetting.class, city.id()) != null;
            tests(terminal, file, city.scheme(), scenario.people(), changed);
          }
        }
      }
    }
  }

  private void numbers(Terminal terminal, Record content) {
    AssumptionRegister register = AssumptionRegister.of(content);
    long stated = register.count(AssumptionRegister.Origin.SOURCED);
    long chosen = register.count(AssumptionRegister.Origin.ASSUMED);
    sourced += stated;
    assumed += chosen;
    terminal
        .out()
        .println(
            "  numbers: "
                + Amounts.whole(stated)
                + " from sources, "
                + Amounts.whole(chosen)
                + " assumed");
  }

  private static void good(Terminal terminal, Path file, String format, String what) {
    terminal.out().println(file + ": valid " + format + ", " + what);
  }

  /// Runs a scheme's own tests.
  ///
  /// @param changed whether the scenario makes it tighter or looser
  private void tests(
      Terminal terminal, Path file, Scheme scheme, PeopleModel people, boolean changed) {
    if (scheme.tests().isEmpty()) {
      String why =
          changed
              ? ": made tighter or looser here; its own tests are about it as written"
              : ": no tests of its own";
      terminal.out().println("  scheme " + scheme.id() + why);
      return;
    }
    SchemeTestReport report = SchemeTests.run(scheme, people);
    int passed = 0;
    for (SchemeTestReport.Outcome outcome : report.outcomes()) {
      if (outcome.passed()) {
        passed++;
      } else {
        terminal
            .err()
            .println(
                file
                    + ": scheme "
                    + scheme.id()
                    + ", line "
                    + outcome.line()
                    + ": "
                    + outcome.message());
      }
    }
    failed |= !report.passed();
    if (counted.add(scheme.id())) {
      testsRun += report.outcomes().size();
      testsPassed += passed;
    }
    terminal
        .out()
        .println(
            "  scheme "
                + scheme.id()
                + ": "
                + passed
                + " of "
                + report.outcomes().size()
                + " tests passed");
    terminal.paragraph(report.coverage().message(), "", "  ");
  }

  private static void issues(Terminal terminal, List<Issue> issues, Set<String> said) {
    for (Issue issue : issues) {
      if (said.add(issue.message())) {
        terminal.err().println(issue.message());
      }
    }
  }
}
