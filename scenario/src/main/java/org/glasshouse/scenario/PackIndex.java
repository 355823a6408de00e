package org.glasshouse.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.resolve.FileStore;
import org.jspecify.annotations.Nullable;

/// What ships: every pack and scenario with what it rests on.
///
/// @param packs scenarios first, then people, places, channels, schemes, each by file name
public record PackIndex(List<Pack> packs) {

  /// One shipped file.
  ///
  /// @param format its format
  /// @param id its id
  /// @param title its title
  /// @param path where it is
  /// @param sourced numbers that a text states
  /// @param assumed numbers that are assumed, with a reason and a range
  /// @param leftOut numbers that the file leaves out and that are neutral
  /// @param notModelled what it leaves out and why
  /// @param sources the texts that it cites
  /// @param problems what is wrong or doubtful; empty for a sound file
  /// @param file its content; null if it cannot be used
  public record Pack(
      Format format,
      String id,
      String title,
      Path path,
      long sourced,
      long assumed,
      long leftOut,
      List<String> notModelled,
      List<Citation> sources,
      List<Issue> problems,
      @Nullable CheckedFile file) {}

  /// Reads all that ships.
  ///
  /// @param start file or folder from which the folder that holds `packs/` is looked for, upwards
  public static PackIndex read(Path start) {
    return read(start, _ -> true);
  }

  /// Reads those files that have one of some names, in the order of all.
  ///
  /// @param start file or folder from which the folder that holds `packs/` is looked for, upwards
  /// @param names names of files without their ending, as references name packs
  public static PackIndex read(Path start, Set<String> names) {
    return read(start, path -> names.contains(name(path)));
  }

  private static PackIndex read(Path start, Predicate<Path> wanted) {
    FileStore files = new FileStore(start, new Issues());
    List<Pack> packs = new ArrayList<>();
    for (Format format : Format.values()) {
      for (Path path : files.packs(format)) {
        if (wanted.test(path)) {
          packs.add(pack(format, path));
        }
      }
    }
    return new PackIndex(List.copyOf(packs));
  }

  /// The names of all files that ship, each once, without reading them.
  ///
  /// @param start file or folder from which the folder that holds `packs/` is looked for, upwards
  public static List<String> names(Path start) {
    FileStore files = new FileStore(start, new Issues());
    Set<String> names = new LinkedHashSet<>();
    for (Format format : Format.values()) {
      files.packs(format).forEach(path -> names.add(name(path)));
    }
    return List.copyOf(names);
  }

  private static String name(Path path) {
    String file = String.valueOf(path.getFileName());
    return file.substring(0, file.length() - ".yaml".length());
  }

  private static Pack pack(Format format, Path path) {
    try {
      CheckedFile file = ScenarioFiles.check(path);
      return switch (file) {
        case CheckedFile.OfScenario of ->
            pack(
                format,
                of.scenario().id(),
                of.scenario().title(),
                path,
                of.scenario(),
                of.scenario().notModelled(),
                List.of(),
                file);
        case CheckedFile.OfPeople of ->
            pack(
                format,
                of.people().id(),
                of.people().title(),
                path,
                of.people(),
                of.people().notModelled(),
                of.people().sources(),
                file);
        case CheckedFile.OfPlace of ->
            pack(
                format,
                of.place().id(),
                of.place().title(),
                path,
                of.place(),
                List.of(),
                of.place().sources(),
                file);
        case CheckedFile.OfChannels of ->
            pack(
                format,
                of.channels().id(),
                of.channels().title(),
                path,
                of.channels(),
                of.channels().notModelled(),
                of.channels().sources(),
                file);
        case CheckedFile.OfScheme of ->
            pack(
                format,
                of.scheme().id(),
                of.scheme().title(),
                path,
                of.scheme(),
                of.scheme().notModelled(),
                of.scheme().sources(),
                file);
        case CheckedFile.OfStudy of ->
            pack(
                format,
                of.study().id(),
                of.study().title(),
                path,
                of.study(),
                of.study().notModelled(),
                of.study().sources(),
                file);
      };
    } catch (InvalidFilesException wrong) {
      return broken(format, path, wrong.issues());
    } catch (RefusedInputException refused) {
      return broken(format, path, refused.issues());
    }
  }

  private static Pack pack(
      Format format,
      String id,
      String title,
      Path path,
      Record content,
      List<String> notModelled,
      List<Citation> sources,
      CheckedFile file) {
    AssumptionRegister register = AssumptionRegister.of(content);
    return new Pack(
        format,
        id,
        title,
        path,
        register.count(AssumptionRegister.Origin.SOURCED),
        register.count(AssumptionRegister.Origin.ASSUMED),
        register.count(AssumptionRegister.Origin.LEFT_OUT),
        notModelled,
        sources,
        file.warnings(),
        file);
  }

  private static Pack broken(Format format, Path path, List<Issue> issues) {
    String name = String.valueOf(path.getFileName());
    return new Pack(
        format, name, "cannot be used", path, 0, 0, 0, List.of(), List.of(), issues, null);
  }
}
