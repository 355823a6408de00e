package org.glasshouse.results.studies;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.RunResult;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Study;
import org.jspecify.annotations.Nullable;

/// Makes the runs of a study, one after the other, as `run` makes them, and looks for its figures
/// in their folders. Runs once.
public final class StudyJob {
  private final Study study;
  private final Machine machine;
  private final RunOptions.Finish finish;
  private final Progress progress;
  private volatile @Nullable RunJob atWork;
  private volatile boolean cancelled;

  /// @param study what to run
  /// @param machine threads and the like, which change no result
  /// @param finish adds to each run folder, such as the report
  /// @param progress told what is done, of one run after the other
  public StudyJob(Study study, Machine machine, RunOptions.Finish finish, Progress progress) {
    this.study = study;
    this.machine = machine;
    this.finish = finish;
    this.progress = progress;
  }

  /// The options of a run, as `run` takes them.
  public static List<GivenOption> given(Study.Run run) {
    List<GivenOption> given = new ArrayList<>();
    for (Setting setting : run.settings()) {
      given.add(new GivenOption(GivenScenario.SET, setting.path() + "=" + setting.value()));
    }
    return given;
  }

  /// Asks the job to stop after the window at work. May be called from any thread.
  public void cancel() {
    cancelled = true;
    RunJob job = atWork;
    if (job != null) {
      job.cancel();
    }
  }

  /// Runs it.
  ///
  /// @return what came of it; null if it was cancelled before all runs were made
  /// @throws RunRefused if a run cannot be made
  public @Nullable StudyResult run() {
    List<StudyResult.Made> made = new ArrayList<>();
    List<@Nullable FoundFigure> found = new ArrayList<>();
    study.figures().forEach(_ -> found.add(null));
    for (Study.Run run : study.runs()) {
      RunJob job =
          new RunJob(
              run.scenario(), new RunOptions(null, given(run), machine, finish), progress);
      atWork = job;
      if (cancelled) {
        return null;
      }
      RunResult result;
      try {
        result = job.run();
      } catch (RunRefused e) {
        if (e.why() == RunRefused.Why.NOTHING_DONE) {
          progress.note(String.valueOf(e.getMessage()));
          return null;
        }
        throw e;
      }
      if (result.cancelled()) {
        return null;
      }
      made.add(new StudyResult.Made(run.id(), result.folder()));
      look(run, result, found);
    }
    List<FoundFigure> figures = new ArrayList<>();
    for (FoundFigure figure : found) {
      if (figure != null) {
        figures.add(figure);
      }
    }
    return new StudyResult(study, figures, made);
  }

  private void look(Study.Run run, RunResult result, List<@Nullable FoundFigure> found) {
    StudyTables tables = new StudyTables(run.scenario());
    try (RunFolder folder = RunFolder.open(result.folder())) {
      for (int i = 0; i < found.size(); i++) {
        Study.Figure figure = study.figures().get(i);
        if (figure.run().equals(run.id())) {
          found.set(i, new FoundFigure(figure, tables.found(figure.found(), folder)));
        }
      }
    }
  }
}
