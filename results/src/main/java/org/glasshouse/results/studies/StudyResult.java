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

  /// Reproduced if all figures are; not reproduced if none is; else partly.
  public Verdict verdict() {
    long good = count(Verdict.REPRODUCED);
    return good == figures.size()
        ? Verdict.REPRODUCED
        : good == 0 && count(Verdict.PARTLY) == 0 ? Verdict.NOT : Verdict.PARTLY;
  }

  /// Figures with a verdict.
  public long count(Verdict verdict) {
    return figures.stream().filter(figure -> figure.verdict() == verdict).count();
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
