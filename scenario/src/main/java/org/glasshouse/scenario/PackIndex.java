package org.glasshouse.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.ChannelSet;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.resolve.FileStore;

/// What ships: every pack and scenario with what it rests on.
///
/// @param packs scenarios first, then people, places, channels, schemes, each by file name
public record PackIndex(List<Pack> packs) {

  /// One shipped file.
  ///
  /// @param format its format, such as `scheme/1`
  /// @param id its id
  /// @param title its title
  /// @param path where it is
  /// @param sourced numbers that a text states
  /// @param assumed numbers that are assumed, with a reason and a range
  /// @param leftOut numbers that the file leaves out and that are neutral
  /// @param notModelled what it leaves out and why
  /// @param sources the texts that it cites
  /// @param problems what is wrong or doubtful; empty for a sound file
  public record Pack(
      String format,
      String id,
      String title,
      Path path,
      long sourced,
      long assumed,
      long leftOut,
      List<String> notModelled,
      List<Citation> sources,
      List<Issue> problems) {}

  /// Reads all that ships.
  ///
  /// @param start file or folder from which the folder that holds `packs/` is looked for, upwards
  public static PackIndex read(Path start) {
    FileStore files = new FileStore(start, new Issues());
    List<Pack> packs = new ArrayList<>();
    for (Format format : Format.values()) {
      for (Path file : files.packs(format)) {
        packs.add(pack(format, file));
      }
    }
    return new PackIndex(List.copyOf(packs));
  }

  private static Pack pack(Format format, Path file) {
    try {
      return switch (ScenarioFiles.check(file)) {
        case CheckedFile.OfScenario(Scenario scenario, List<Issue> warnings) ->
            pack(
                Format.SCENARIO,
                scenario.id(),
                scenario.title(),
                file,
                scenario,
                scenario.notModelled(),
                List.of(),
                warnings);
        case CheckedFile.OfPeople(PeopleModel people, List<Issue> warnings) ->
            pack(
                Format.PEOPLE,
                people.id(),
                people.title(),
                file,
                people,
                people.notModelled(),
                people.sources(),
                warnings);
        case CheckedFile.OfPlace(Place place, List<Issue> warnings) ->
            pack(
                Format.PLACE,
                place.id(),
                place.title(),
                file,
                place,
                List.of(),
                place.sources(),
                warnings);
        case CheckedFile.OfChannels(ChannelSet channels, List<Issue> warnings) ->
            pack(
                Format.CHANNELS,
                channels.id(),
                channels.title(),
                file,
                channels,
                channels.notModelled(),
                channels.sources(),
                warnings);
        case CheckedFile.OfScheme(Scheme scheme, PeopleModel _, List<Issue> warnings) ->
            pack(
                Format.SCHEME,
                scheme.id(),
                scheme.title(),
                file,
                scheme,
                scheme.notModelled(),
                scheme.sources(),
                warnings);
      };
    } catch (InvalidFilesException wrong) {
      return broken(format, file, wrong.issues());
    } catch (RefusedInputException refused) {
      return broken(format, file, refused.issues());
    }
  }

  private static Pack pack(
      Format format,
      String id,
      String title,
      Path file,
      Record content,
      List<String> notModelled,
      List<Citation> sources,
      List<Issue> warnings) {
    AssumptionRegister register = AssumptionRegister.of(content);
    return new Pack(
        format.id(),
        id,
        title,
        file,
        register.count(AssumptionRegister.Origin.SOURCED),
        register.count(AssumptionRegister.Origin.ASSUMED),
        register.count(AssumptionRegister.Origin.LEFT_OUT),
        notModelled,
        sources,
        warnings);
  }

  private static Pack broken(Format format, Path file, List<Issue> issues) {
    String name = String.valueOf(file.getFileName());
    return new Pack(
        format.id(), name, "cannot be used", file, 0, 0, 0, List.of(), List.of(), issues);
  }
}
