package org.glasshouse.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Validator;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;
import org.glasshouse.scenario.model.Study;
import org.glasshouse.scenario.resolve.ChannelsResolver;
import org.glasshouse.scenario.resolve.Document;
import org.glasshouse.scenario.resolve.FileStore;
import org.glasshouse.scenario.resolve.PeopleResolver;
import org.glasshouse.scenario.resolve.PlaceResolver;
import org.glasshouse.scenario.resolve.ScenarioLoader;
import org.glasshouse.scenario.resolve.SchemeResolver;
import org.glasshouse.scenario.resolve.StudyResolver;
import org.glasshouse.scenario.resolve.World;
import org.jspecify.annotations.Nullable;

/// Reads files: from YAML to a resolved scenario, with every error of every file at once.
///
/// Packs are found in the folder named by the system property `glasshouse.home`, or else in the
/// nearest folder above the file that holds `packs/`.
public final class ScenarioFiles {
  private ScenarioFiles() {}

  /// Loads a scenario with all that it refers to.
  ///
  /// @param file a `scenario/1` file
  /// @param settings values of the command line
  /// @throws InvalidFilesException if anything is wrong (exit code 3)
  /// @throws RefusedInputException if anything is refused by design (exit code 5)
  public static Scenario load(Path file, List<Setting> settings) {
    return read(file, settings).scenario();
  }

  /// Loads a scenario as [#load] does, with its warnings.
  public static LoadedScenario read(Path file, List<Setting> settings) {
    Issues issues = new Issues();
    return read(new FileStore(file, issues), issues, file, settings);
  }

  /// Loads a scenario as [#read] does, with the packs of a given folder and no others. So a run
  /// folder is read from its own inputs.
  ///
  /// @param home folder that holds `packs/`
  public static LoadedScenario readWithin(Path home, Path file, List<Setting> settings) {
    Issues issues = new Issues();
    return read(FileStore.within(home, issues), issues, file, settings);
  }

  private static LoadedScenario read(
      FileStore files, Issues issues, Path file, List<Setting> settings) {
    Document document = files.read(file);
    if (document != null && document.format() != Format.SCENARIO) {
      issues.add(
          Issue.error(
              IssueCode.WRONG_FORMAT,
              document.root().mark(),
              "a " + document.format().id() + " file",
              "a " + Format.SCENARIO.id() + " file"));
      document = null;
    }
    Scenario scenario =
        document == null ? null : new ScenarioLoader(files, settings, issues).load(document);
    return new LoadedScenario(require(scenario, issues), issues.inFileOrder());
  }

  /// Checks a file of any format. A scheme or channels file is checked against the acts and
  /// services of all shipped people files together, since it names none itself.
  ///
  /// @throws InvalidFilesException if anything is wrong (exit code 3)
  /// @throws RefusedInputException if anything is refused by design (exit code 5)
  public static CheckedFile check(Path file) {
    Issues issues = new Issues();
    return check(new FileStore(file, issues), issues, file);
  }

  /// Checks a text as [#check(Path)] checks a file, as if it stood in one.
  ///
  /// @param file where it would stand
  public static CheckedFile check(Path file, byte[] text) {
    Issues issues = new Issues();
    FileStore files = new FileStore(file, issues);
    files.instead(file, text);
    return check(files, issues, file);
  }

  private static CheckedFile check(FileStore files, Issues issues, Path file) {
    Document document = files.read(file);
    if (document == null) {
      throw failure(issues);
    }
    return switch (document.format()) {
      case SCENARIO -> {
        Scenario scenario = new ScenarioLoader(files, List.of(), issues).load(document);
        yield new CheckedFile.OfScenario(require(scenario, issues), issues.inFileOrder());
      }
      case PEOPLE -> {
        PeopleModel people = people(document, issues);
        yield new CheckedFile.OfPeople(require(people, issues), issues.inFileOrder());
      }
      case PLACE -> {
        Validator.check(document.root(), Format.PLACE, issues);
        Place place = PlaceResolver.resolve(document.root(), document.name(), issues);
        yield new CheckedFile.OfPlace(require(place, issues), issues.inFileOrder());
      }
      case CHANNELS -> {
        PeopleModel people = shipped(files);
        Validator.check(document.root(), Format.CHANNELS, issues);
        ChannelSet channels =
            ChannelsResolver.resolve(document.root(), document.name(), people, issues);
        yield new CheckedFile.OfChannels(require(channels, issues), issues.inFileOrder());
      }
      case SCHEME -> {
        PeopleModel people = shipped(files);
        Validator.check(document.root(), Format.SCHEME, issues);
        Scheme scheme =
            SchemeResolver.resolve(
                document.root(), document.name(), new World(people, null, null), issues);
        if (people == null) {
          issues.add(
              Issue.error(
                  IssueCode.FILE_NOT_FOUND,
                  document.root().mark(),
                  "no people file at hand",
                  "the folder 'packs/people' beside or above the file"));
        }
        yield new CheckedFile.OfScheme(
            require(scheme, issues), require(people, issues), issues.inFileOrder());
      }
      case STUDY -> {
        Study study = StudyResolver.resolve(document, files, issues);
        yield new CheckedFile.OfStudy(require(study, issues), issues.inFileOrder());
      }
    };
  }

  /// The same scenario with another number of residents, cities in proportion (largest remainder).
  ///
  /// @param scenario the scenario
  /// @param people residents of all cities together, met exactly
  /// @throws InvalidFilesException if a city would have fewer than 1,000 residents
  public static Scenario scaledTo(Scenario scenario, long people) {
    return Scaling.to(scenario, people);
  }

  private static <T> T require(@Nullable T result, Issues issues) {
    if (result == null || issues.anyError()) {
      throw failure(issues);
    }
    return result;
  }

  private static RuntimeException failure(Issues issues) {
    return issues.anyRefusal()
        ? new RefusedInputException(issues.inFileOrder())
        : new InvalidFilesException(issues.inFileOrder());
  }

  private static PeopleModel people(Document document, Issues issues) {
    Validator.check(document.root(), Format.PEOPLE, issues);
    return PeopleResolver.resolve(document.root(), document.name(), issues);
  }

  /// The acts and services of all shipped people files that are valid, or null if there are none.
  private static @Nullable PeopleModel shipped(FileStore files) {
    Map<String, ActKind> acts = new LinkedHashMap<>();
    Map<String, Service> services = new LinkedHashMap<>();
    PeopleModel first = null;
    for (Path pack : files.packs(Format.PEOPLE)) {
      Issues own = new Issues();
      Document document = new FileStore(pack, own).read(pack);
      if (document == null || document.format() != Format.PEOPLE) {
        continue;
      }
      PeopleModel people = people(document, own);
      if (own.anyError()) {
        continue;
      }
      first = first == null ? people : first;
      people.acts().forEach(act -> acts.putIfAbsent(act.id(), act));
      people.services().forEach(service -> services.putIfAbsent(service.id(), service));
    }
    if (first == null) {
      return null;
    }
    return new PeopleModel(
        first.id(),
        first.title(),
        new ArrayList<>(acts.values()),
        first.debt(),
        first.exposures(),
        new ArrayList<>(services.values()),
        first.behaviour(),
        first.sources(),
        first.notModelled());
  }
}
