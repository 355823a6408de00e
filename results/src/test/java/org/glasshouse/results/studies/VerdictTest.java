package org.glasshouse.results.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Study;
import org.glasshouse.scenario.model.Study.Figure;
import org.glasshouse.scenario.model.Study.Found;
import org.glasshouse.scenario.model.Study.Tag;
import org.glasshouse.scenario.model.Study.Tolerance;
import org.junit.jupiter.api.Test;

class VerdictTest {

  /// Published 10, tolerated 8 to 12.
  private static FoundFigure found(Tag tag, double... values) {
    Figure figure =
        new Figure(
            "f",
            "a figure",
            new Quantity(10, new Provenance.Source("paper"), "f"),
            null,
            "1",
            "",
            tag,
            "",
            new Tolerance(0, 2, "because"),
            "run",
            new Found.ByMeasure("lock-out.ever", new Mark("f", 1, 1)));
    return new FoundFigure(figure, Estimate.of(values));
  }

  private static Verdict of(double... values) {
    return found(Tag.PREDICTION, values).verdict();
  }

  private static Verdict study(FoundFigure... figures) {
    Study study =
        new Study("s", "a study", "", List.of(), List.of(), List.of(), "", List.of(), List.of());
    return new StudyResult(study, new ArrayList<>(List.of(figures)), List.of()).verdict();
  }

  /// Mean m of two values m - d and m + d: the standard error is d, the interval m plus and less
  /// 12.706 d.
  @Test
  void theWholeIntervalOfTheMeanMustLieInsideTheTolerance() {
    assertThat(of(10 - 0.1, 10 + 0.1)).isEqualTo(Verdict.REPRODUCED);
    assertThat(of(10 - 0.157, 10 + 0.157)).isEqualTo(Verdict.REPRODUCED);
    assertThat(of(10 - 0.158, 10 + 0.158)).isEqualTo(Verdict.PARTLY);
    assertThat(of(11.9, 12.1)).isEqualTo(Verdict.PARTLY);
    assertThat(of(14, 14.01)).isEqualTo(Verdict.NOT);
    assertThat(of(5, 5.01)).isEqualTo(Verdict.NOT);
  }

  @Test
  void oneReplicateCountsByItsNumberAndNoneIsNotReproduced() {
    assertThat(of(12)).isEqualTo(Verdict.REPRODUCED);
    assertThat(of(12.001)).isEqualTo(Verdict.NOT);
    assertThat(of()).isEqualTo(Verdict.NOT);
    assertThat(of(Double.NaN)).isEqualTo(Verdict.NOT);
  }

  @Test
  void whatWasFittedSavesNoStudy() {
    FoundFigure fitted = found(Tag.CALIBRATION, 10);
    FoundFigure met = found(Tag.PREDICTION, 10);
    FoundFigure missed = found(Tag.PREDICTION, 20);
    FoundFigure doubtful = found(Tag.PREDICTION, 11.9, 12.1);
    assertThat(study(fitted, met)).isEqualTo(Verdict.REPRODUCED);
    assertThat(study(fitted, missed)).isEqualTo(Verdict.NOT);
    assertThat(study(fitted, doubtful)).isEqualTo(Verdict.PARTLY);
    assertThat(study(fitted, met, missed)).isEqualTo(Verdict.PARTLY);
    assertThat(study(found(Tag.CALIBRATION, 20), met)).isEqualTo(Verdict.PARTLY);
    assertThat(study(fitted, found(Tag.IDENTITY, 20))).isEqualTo(Verdict.PARTLY);
    assertThat(study(found(Tag.IDENTITY, 20))).isEqualTo(Verdict.NOT);
  }
}
