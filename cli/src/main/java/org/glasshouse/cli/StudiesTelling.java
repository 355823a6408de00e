package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.report.Report;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.studies.StudyJob;
import org.glasshouse.results.studies.StudyResult;
import org.glasshouse.scenario.model.Study;
import org.jspecify.annotations.Nullable;

/// Runs studies one after the other so that Ctrl-C ends them in good order, and says what came of
/// them.
///
/// @param terminal where to
/// @param json whether results are printed as JSON
/// @param quiet whether nothing but errors is printed
/// @param out folder in which run folders are made; null for the one where all runs go
record StudiesTelling(Terminal terminal, boolean json, boolean quiet, @Nullable Path out) {

  /// Everything is said in here: after an interruption the process ends as soon as this returns.
  ExitCode run(List<Study> studies, Machine machine) {
    ShownProgress progress = new ShownProgress(terminal, quiet);
    AtomicReference<@Nullable StudyJob> atWork = new AtomicReference<>();
    Interrupted interrupted = new Interrupted();
    Runnable cancel =
        () -> {
          interrupted.yes = true;
          StudyJob job = atWork.get();
          if (job != null) {
            job.cancel();
          }
          if (!quiet) {
            progress.last(
                "Finishing the window at work; studies that are done are told. Press Ctrl-C again"
                    + " to stop at once.");
          }
        };
    List<StudyResult> results = new ArrayList<>();
    Map<String, Path> known = new LinkedHashMap<>();
    try (Interruption _ = Interruption.cancelling(cancel, () -> {})) {
      for (Study study : studies) {
        StudyJob job = new StudyJob(study, machine, Report::write, progress, known, out);
        atWork.set(job);
        if (interrupted.yes) {
          break;
        }
        if (!quiet) {
          progress.clear();
          terminal.note(begins(study, results.size() + 1, studies.size()));
        }
        StudyResult result = job.run();
        if (result == null) {
          break;
        }
        results.add(result);
      }
      progress.clear();
      tell(results, studies.size());
    } finally {
      progress.clear();
    }
    return results.size() == studies.size() ? ExitCode.DONE : ExitCode.INTERRUPTED;
  }

  /// Whether somebody pressed Ctrl-C.
  private static final class Interrupted {
    private volatile boolean yes;
  }

  private static String begins(Study study, int number, int of) {
    return "Study "
        + number
        + " of "
        + of
        + ", "
        + study.id()
        + ": "
        + study.title()
        + ", "
        + Amounts.counted(study.runs().size(), "run", "runs")
        + ".";
  }

  private void tell(List<StudyResult> results, int studies) {
    if (results.size() < studies && !quiet) {
      terminal.note(
          "Interrupted: "
              + results.size()
              + " of "
              + Amounts.counted(studies, "study", "studies")
              + (results.size() == 1 ? " is" : " are")
              + " done and told.");
    }
    if (json) {
      StudiesText.json(terminal, results);
    } else if (!quiet && !results.isEmpty()) {
      StudiesText.print(terminal, results);
    }
    terminal.out().flush();
    terminal.err().flush();
  }
}
