package org.glasshouse.report.words;

import java.time.LocalDate;
import java.util.List;
import org.glasshouse.results.folder.Manifest;

/// From which run another was branched, in words.
public final class BranchWords {

  private BranchWords() {}

  /// One sentence on a branched run, and what that means for its figures.
  public static String say(Manifest manifest) {
    LocalDate start = LocalDate.parse(manifest.scenario().start());
    return say(start, manifest.earlier())
        + " Figures of the whole time cover all of that, and so do those of ordinary law alone.";
  }

  /// One sentence on what societies lived under before.
  ///
  /// @param start first day of the run
  /// @param earlier not empty
  public static String say(LocalDate start, List<Manifest.Earlier> earlier) {
    StringBuilder text = new StringBuilder();
    int first = 0;
    for (Manifest.Earlier one : earlier) {
      text.append(text.isEmpty() ? "Branched: " : ", ")
          .append("days ")
          .append(first)
          .append(" to ")
          .append(one.day())
          .append(" (until ")
          .append(start.plusDays(one.day()))
          .append(") are as in ")
          .append(one.folder());
      first = one.day() + 1;
    }
    return text.append(", and from day ")
        .append(first)
        .append(" on the rules of this scenario hold.")
        .toString();
  }

  /// How the last of them was named on the command line.
  public static String option(Manifest.Earlier earlier) {
    return "--from " + earlier.folder() + "@" + earlier.day();
  }
}
