package org.glasshouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.compare.Pairing;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.issue.Guess;
import org.jspecify.annotations.Nullable;

/// Finds, or lives, another society of the people of a run, as a user names it: `law-only`, a run
/// folder, a scheme or a scenario. A word means a scheme that ships before it means a scenario.
final class OtherSociety {

  private static final String LABEL = "B";

  private final Side first;
  private final LivedScenario lived;

  /// @param first the society of the run
  /// @param lived lives what has to be lived first
  OtherSociety(Side first, LivedScenario lived) {
    this.first = first;
    this.lived = lived;
  }

  /// The society; its run folder is to be closed unless it is that of the first.
  Side of(String named) {
    if (named.equals(Arm.LAW_ONLY.id())) {
      return new Side(LABEL, first.name() + ", ordinary law alone", first.run(), Arm.LAW_ONLY);
    }
    RunFolder run = first.run();
    mustNotBeBranched(named + ": " + first.name(), run);
    if (named.equals(Project.LATEST) || Files.isDirectory(Path.of(named))) {
      return side(Project.runFolder(named), "");
    }
    Path file = file(named);
    CheckedFile checked = ScenarioFiles.check(file);
    return switch (checked) {
      case CheckedFile.OfScheme _ ->
          side(lived.forALife(named, file, first.name(), run), "scheme " + named + ", ");
      case CheckedFile.OfScenario _ ->
          side(lived.forALife(file, first.name(), run.manifest(), run.scenario()), "");
      case CheckedFile.OfPeople _,
          CheckedFile.OfPlace _,
          CheckedFile.OfChannels _,
          CheckedFile.OfStudy _ ->
          throw new CommandFailed(
              ExitCode.USAGE,
              "--under "
                  + named
                  + ": "
                  + file
                  + " is neither a scheme nor a scenario. Expected one of them, a run folder, or"
                  + " law-only.");
    };
  }

  private Side side(Path folder, String what) {
    RunFolder other = RunFolder.open(folder);
    Side side = new Side(LABEL, what + folder, other, Arm.SCHEME);
    try {
      mustNotBeBranched(folder + ": it", other);
      Pairing.mustHold(first.name(), first.scenario(), folder.toString(), other.scenario());
      return side;
    } catch (RuntimeException e) {
      other.close();
      throw e;
    }
  }

  private static void mustNotBeBranched(String which, RunFolder run) {
    if (!run.manifest().earlier().isEmpty()) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "--under "
              + which
              + " was branched from another run, so its rules changed on the way; expected a run"
              + " that was not.");
    }
  }

  /// The file of a scheme or scenario.
  private static Path file(String named) {
    Path file = Path.of(named);
    boolean word = named.matches("[A-Za-z0-9_-]+");
    if (Files.isRegularFile(file) || !word) {
      return Project.file(named, List.of());
    }
    if (Files.isRegularFile(Shipped.scheme(named))) {
      return Shipped.scheme(named);
    }
    if (Files.isRegularFile(Shipped.scenario(named))) {
      return Project.shipped(named);
    }
    List<String> ids = new ArrayList<>(Shipped.schemes());
    Shipped.scenarios().stream().filter(id -> !ids.contains(id)).forEach(ids::add);
    ids.add(Arm.LAW_ONLY.id());
    @Nullable String maybe = Guess.nearest(named, ids);
    throw new CommandFailed(
        ExitCode.USAGE,
        "--under "
            + named
            + ": there is no scheme, scenario or run folder of that name. "
            + (maybe == null
                ? "Expected law-only, a run folder, a file, or one of: "
                    + String.join(", ", Shipped.schemes())
                    + "."
                : "Maybe you meant " + maybe + "."));
  }
}
