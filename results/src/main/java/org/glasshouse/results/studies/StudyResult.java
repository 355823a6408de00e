package org.glasshouse.results.studies;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.scenario.model.Study;

/// What came of a study.
///
/// @param study the study
/// @param figures all its figures, in file order
/// @param runs its runs that were made, in file order
public record StudyResult(Study study, List<FoundFigure> figures, List<Made> runs) {

  public StudyResult {
    figures = List.copyOf(figures);
    runs = List.copyOf(runs);
  }

  /// A run that was made.
  ///
  /// @param id of the run in the study
  /// @param folder its run folder
  public record Made(String id, Path folder) {}

  /// Reproduced if all figures are. Not reproduced if no prediction is, not even in doubt: that
  /// what was fitted is met saves no study. A study without predictions is judged by its other
  /// figures.
  public Verdict verdict() {
    if (figures.stream().allMatch(one -> one.verdict() == Verdict.REPRODUCED)) {
      return Verdict.REPRODUCED;
    }
    boolean predicts = of(Study.Tag.PREDICTION) > 0;
    return figures.stream()
            .filter(one -> !predicts || one.figure().tag() == Study.Tag.PREDICTION)
            .allMatch(one -> one.verdict() == Verdict.NOT)
        ? Verdict.NOT
        : Verdict.PARTLY;
  }

  /// Figures with a tag that are reproduced.
  public long reproduced(Study.Tag tag) {
    return figures.stream()
        .filter(one -> one.figure().tag() == tag && one.verdict() == Verdict.REPRODUCED)
        .count();
  }

  /// Figures with a tag.
  public long of(Study.Tag tag) {
    return figures.stream().filter(one -> one.figure().tag() == tag).count();
  }
}
