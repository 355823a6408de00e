package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Scenario;

/// What ran in a run folder, with another scheme in every city, and all else as it ran: people,
/// places, channels, systems, days and seed are read from the folder's own copies.
///
/// @param scenario as it would run, of copies of the run's files and of the scheme
/// @param given the options
/// @param leftOut options of the run that are not taken over, since they change its own scheme
public record OtherScheme(Scenario scenario, List<GivenOption> given, List<String> leftOut) {

  /// Options that only say how much is run, or who is followed.
  private static final Set<String> AMOUNT =
      Set.of("replicates", "baseline", "lives", "follow", "scheme");

  private static final String YAML = ".yaml";

  /// Lays the files out and reads them.
  ///
  /// @param staging an empty folder; its files are read until the run of the scenario has begun
  /// @param run whose people live under the scheme
  /// @param scheme a scheme's file
  /// @throws InvalidFilesException if the scheme does not fit the run's people
  /// @throws IOException if files cannot be copied
  public static OtherScheme of(Path staging, RunFolder run, Path scheme) throws IOException {
    Manifest manifest = run.manifest();
    for (Manifest.Input input : manifest.inputs()) {
      copy(run.path().resolve(input.path()), staging.resolve(input.path()));
    }
    String name = String.valueOf(scheme.getFileName());
    String id = name.endsWith(YAML) ? name.substring(0, name.length() - YAML.length()) : name;
    Path home = GivenScenario.home(staging, manifest.inputs());
    Path pack = home.resolve("packs").resolve("schemes").resolve(id + YAML);
    copy(scheme, pack);
    List<GivenOption> given = new ArrayList<>();
    List<String> leftOut = new ArrayList<>();
    for (Manifest.Option option : manifest.options()) {
      boolean set = option.name().equals(GivenScenario.SET);
      String path = set ? Setting.parse(option.value()).path() : option.name().substring(2);
      if (set && path.matches("scheme\\..*|cities\\.[^.]+\\.scheme\\..*")) {
        leftOut.add(option.name() + " " + option.value());
      } else if (!AMOUNT.contains(path) && !path.matches("no-baseline|cities\\.[^.]+\\.scheme")) {
        given.add(new GivenOption(option.name(), option.value()));
      }
    }
    for (String city : keys(run.scenario())) {
      set(given, "cities." + city + ".scheme", "'" + id.replace("'", "''") + "'");
    }
    onlyOne(given);
    try {
      Path file = staging.resolve(manifest.inputs().getFirst().path());
      return new OtherScheme(
          GivenScenario.read(file, given).scenario(), List.copyOf(given), List.copyOf(leftOut));
    } catch (InvalidFilesException e) {
      throw new InvalidFilesException(
          e.issues().stream().map(issue -> named(issue, staging, pack, scheme)).toList());
    }
  }

  /// Adds the options by which a scenario is lived once, under its scheme alone, with nobody
  /// followed: what it takes to tell any life of it.
  public static void onlyOne(List<GivenOption> given) {
    given.add(new GivenOption(GivenScenario.REPLICATES, "1"));
    given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    set(given, "lives", "0");
    set(given, "follow", "[]");
  }

  private static void set(List<GivenOption> given, String path, String value) {
    given.add(new GivenOption(GivenScenario.SET, path + "=" + value));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Names of the cities in the file: a city's own, or that of the group that it belongs to.
  private static Set<String> keys(Scenario scenario) {
    Set<String> keys = new LinkedHashSet<>();
    for (Scenario.City city : scenario.cities()) {
      CityGroup group = city.group();
      keys.add(group == null ? city.id() : group.id());
    }
    return keys;
  }

  /// The same issue, with the file as the user knows it.
  private static Issue named(Issue issue, Path staging, Path pack, Path scheme) {
    String file = issue.file();
    String known =
        file.equals(pack.toString())
            ? scheme.toString()
            : file.replace(staging + "/" + InputCopies.FOLDER + "/", "");
    return new Issue(
        issue.code(),
        issue.severity(),
        known,
        issue.line(),
        issue.column(),
        issue.seen(),
        issue.expected(),
        issue.maybe());
  }
}
