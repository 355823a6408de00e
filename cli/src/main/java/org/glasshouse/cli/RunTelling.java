package org.glasshouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.report.Report;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BranchWords;
import org.glasshouse.results.findings.FindingsMaps;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.replay.ReplayFiles;
import org.glasshouse.results.run.AtWork;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.RunResult;
import org.jspecify.annotations.Nullable;

/// Runs a job so that Ctrl-C ends it in good order, and says what came of it.
///
/// @param terminal where to
/// @param json whether findings are printed as JSON
/// @param quiet whether nothing but errors is printed
record RunTelling(Terminal terminal, boolean json, boolean quiet) {

  private static final String STOPPED =
      "Stopped at once: what came after the last checkpoint is lost.";

  /// Everything is said in here: after an interruption the process ends as soon as this returns.
  ///
  /// @param needs what it was told to take, if that was told
  /// @param profile what the passes cost, if that is measured
  ExitCode run(
      RunJob job, ShownProgress progress, @Nullable Needs needs, @Nullable Profile profile) {
    Runnable cancel =
        () -> {
          job.cancel();
          tell(progress, finishing(job.atWork()));
        };
    Runnable last = () -> tell(progress, STOPPED);
    try (Interruption _ = Interruption.cancelling(cancel, last)) {
      return told(job, progress, needs, profile);
    }
  }

  private void tell(ShownProgress progress, String sentence) {
    if (!quiet) {
      progress.last(sentence);
    }
  }

  /// What is said at once when a job is asked to stop.
  static String finishing(AtWork work) {
    if (work.writing()) {
      return "Finishing the tables and the report; press Ctrl-C again to stop at once, and go on later"
          + " with ./glasshouse resume.";
    }
    LocalDate saved = work.saved();
    return "Finishing the window at work ("
        + (int) Math.floor(100 * work.windowShare())
        + " %) and saving; press Ctrl-C again to stop at once, losing what "
        + (saved == null ? "this society did." : "came after the checkpoint of " + saved + ".");
  }

  private ExitCode told(
      RunJob job, ShownProgress progress, @Nullable Needs needs, @Nullable Profile profile) {
    try {
      RunResult result = job.run();
      progress.clear();
      tell(result, needs, profile);
      if (result.memoryRanOut()) {
        terminal.err().println("glasshouse: " + Room.ranOut(needs));
        terminal.err().flush();
        return ExitCode.USAGE;
      }
      return result.cancelled() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    } catch (RunRefused e) {
      if (e.why() != RunRefused.Why.NOTHING_DONE) {
        throw e;
      }
      progress.clear();
      terminal.err().println(e.getMessage());
      terminal.err().flush();
      return ExitCode.INTERRUPTED;
    } finally {
      progress.clear();
    }
  }

  private static List<Map<String, Object>> json(List<Manifest.Earlier> earlier) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Manifest.Earlier one : earlier) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("folder", one.folder());
      map.put("run", one.run());
      map.put("until_day", one.day());
      all.add(map);
    }
    return all;
  }

  private static Map<String, Object> json(Needs needs) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("heap_bytes", needs.heapBytes());
    map.put("disk_bytes", needs.mostDiskBytes());
    map.put("folder_bytes", needs.diskBytes());
    map.put("seconds", needs.seconds());
    map.put("bytes", needs.bytes());
    return map;
  }

  private void tell(RunResult result, @Nullable Needs needs, @Nullable Profile profile) {
    PrintWriter stdout = terminal.out();
    Path report = result.folder().resolve(Report.FILE);
    if (result.cancelled() && !quiet) {
      terminal
          .err()
          .println(
              interrupted(
                      result.manifest().replicatesDone(), result.manifest().scenario().replicates())
                  + " Go on with ./glasshouse resume "
                  + Project.pasted(result.folder().toString()));
    }
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("run", result.manifest().run());
      map.put("folder", result.folder().toString());
      map.put("report", report.toString());
      map.put("digest", result.manifest().digest());
      map.put("complete", result.manifest().complete());
      map.put("replicates", result.manifest().replicatesDone());
      map.put("baseline", result.manifest().scenario().baseline());
      if (!result.manifest().earlier().isEmpty()) {
        map.put("branched_from", json(result.manifest().earlier()));
      }
      if (needs != null) {
        map.put("estimate", json(needs));
      }
      map.put("findings", FindingsMaps.of(result.findings()));
      if (profile != null) {
        map.put("profile", ProfileText.json(profile));
      }
      Json.print(stdout, map);
    } else if (!quiet) {
      stdout.println();
      if (!result.manifest().earlier().isEmpty()) {
        terminal.paragraph(BranchWords.say(result.manifest()), "", "");
        stdout.println();
      }
      if (!result.manifest().scenario().baseline()) {
        terminal.paragraph(
            "This run lacks its baseline: nothing here says what the scheme changed against ordinary"
                + " law alone.",
            "",
            "");
        stdout.println();
      }
      FindingsText.print(terminal, result.findings());
      if (profile != null) {
        ProfileText.print(terminal, profile);
      }
      stdout.println("Report: " + report);
      next(stdout, result);
    }
    stdout.flush();
    terminal.err().flush();
  }

  /// What an interruption left.
  static String interrupted(int done, int replicates) {
    return "Interrupted: "
        + done
        + " of "
        + Amounts.counted(replicates, "replicate", "replicates")
        + (done == 1 ? " is" : " are")
        + " finished and kept.";
  }

  private static void next(PrintWriter stdout, RunResult result) {
    String folder = Project.pasted(result.folder().toString());
    if (!result.manifest().lives().isEmpty()) {
      stdout.println(
          "One life: ./glasshouse why "
              + folder
              + " "
              + result.manifest().lives().getFirst().citizen()
              + budget(result));
    }
    stdout.println("Again, to compare: ./glasshouse verify " + folder);
  }

  /// What it takes on disk that anybody's life can be told, if that was written down.
  private static String budget(RunResult result) {
    Manifest manifest = result.manifest();
    try {
      double bytes =
          new ReplayFiles(result.folder(), manifest.run())
              .bytesByCitizenMonth(manifest.scenario().people(), manifest.scenario().days());
      return bytes == 0
          ? ""
          : String.format(
              Locale.ROOT,
              "%nOr anybody's: what that needs took %.2f bytes a citizen and month.",
              bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
