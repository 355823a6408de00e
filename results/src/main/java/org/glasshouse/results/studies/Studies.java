package org.glasshouse.results.studies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Study;

/// Finds and reads studies.
public final class Studies {

  /// Name of the file inside the folder of a study.
  public static final String FILE = "study.yaml";

  private static final String FOLDER = "studies";

  private Studies() {}

  /// Names of the studies that ship, which are their folders, by name.
  public static List<String> shipped() {
    Path folder = Shipped.home().resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(one -> Files.isRegularFile(one.resolve(FILE)))
          .map(one -> String.valueOf(one.getFileName()))
          .sorted()
          .toList();
    } catch (IOException _) {
      return List.of();
    }
  }

  /// The file of a study that ships.
  public static Path shipped(String name) {
    return Shipped.home().resolve(FOLDER).resolve(name).resolve(FILE);
  }

  /// Reads a study, with the scenarios of its runs, and checks that its runs can tell what its
  /// figures ask for.
  ///
  /// @throws InvalidFilesException if anything is wrong with it
  /// @throws org.glasshouse.scenario.RefusedInputException if anything is refused by design
  public static Study read(Path file) {
    if (!(ScenarioFiles.check(file) instanceof CheckedFile.OfStudy checked)) {
      throw new InvalidFilesException(
          List.of(
              Issue.error(
                  IssueCode.WRONG_FORMAT,
                  new Mark(file.toString(), 1, 1),
                  "a file of another format",
                  "a study/1 file")));
    }
    check(checked.study());
    return checked.study();
  }

  /// Checks that the runs of a study can tell what its figures ask for.
  ///
  /// @throws InvalidFilesException if one cannot
  public static void check(Study study) {
    Issues issues = new Issues();
    List<StudyTables> tables = new ArrayList<>();
    for (Study.Run run : study.runs()) {
      tables.add(new StudyTables(run.scenario()));
    }
    for (Study.Figure figure : study.figures()) {
      for (int run = 0; run < study.runs().size(); run++) {
        if (study.runs().get(run).id().equals(figure.run())) {
          tables.get(run).check(figure.found(), issues);
        }
      }
    }
    if (issues.anyError()) {
      throw new InvalidFilesException(issues.inFileOrder());
    }
  }
}
