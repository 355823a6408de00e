package org.glasshouse.results.studies;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.needs.Room;
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
  private final Map<String, Path> known;
  private final @Nullable Path out;
  private volatile @Nullable RunJob atWork;
  private volatile boolean cancelled;

  /// @param study what to run
  /// @param machine threads and the like, which change no result
  /// @param finish adds to each run folder, such as the report
  /// @param progress told what is done, of one run after the other
  /// @param known folders of runs that were made for other studies, by what they are; those of this
  ///   study are added
  /// @param out folder in which run folders are made; null for the one where all runs go
  public StudyJob(
      Study study,
      Machine machine,
      RunOptions.Finish finish,
      Progress progress,
      Map<String, Path> known,
      @Nullable Path out) {
    this.known = known;
    this.out = out;
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
      String what = run.file().toAbsolutePath().normalize() + " " + given(run);
      Path folder = known.get(what);
      if (folder == null) {
        folder = make(run);
        if (folder == null) {
          return null;
        }
        known.put(what, folder);
      }
      made.add(new StudyResult.Made(run.id(), folder));
      look(run, folder, found);
    }
    List<FoundFigure> figures = new ArrayList<>();
    for (FoundFigure figure : found) {
      if (figure != null) {
        figures.add(figure);
      }
    }
    return new StudyResult(study, figures, made);
  }

  /// Makes a run.
  ///
  /// @return its folder; null if it was cancelled
  private @Nullable Path make(Study.Run run) {
    Path folder = out == null ? null : out.resolve(study.id() + "-" + run.id());
    RunJob job =
        new RunJob(run.scenario(), new RunOptions(folder, given(run), machine, finish), progress);
    atWork = job;
    if (cancelled) {
      return null;
    }
    try {
      RunResult result = job.run();
      if (result.memoryRanOut()) {
        throw new RunRefused(RunRefused.Why.NO_ROOM, Room.ranOut(null));
      }
      return result.cancelled() ? null : result.folder();
    } catch (RunRefused e) {
      if (e.why() == RunRefused.Why.NOTHING_DONE) {
        progress.note(String.valueOf(e.getMessage()));
        return null;
      }
      throw e;
    }
  }

  private void look(Study.Run run, Path made, List<@Nullable FoundFigure> found) {
    StudyTables tables = new StudyTables(run.scenario());
    try (RunFolder folder = RunFolder.open(made)) {
      for (int i = 0; i < found.size(); i++) {
        Study.Figure figure = study.figures().get(i);
        if (figure.run().equals(run.id())) {
          found.set(i, new FoundFigure(figure, tables.found(figure.found(), folder)));
        }
      }
    }
  }
}
