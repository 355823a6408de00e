package org.glasshouse.results.studies;

import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.scenario.model.Study.Figure;

/// A published figure and what was found.
///
/// @param figure as published
/// @param found by replicate
public record FoundFigure(Figure figure, Estimate found) {

  /// Whether the figure is reproduced: the whole 95 % interval of the mean lies inside the
  /// tolerance. If it lies across an end, more replicates would be needed to tell, which is
  /// [Verdict#PARTLY]. With one replicate the number alone counts. What no replicate has is not
  /// reproduced.
  public Verdict verdict() {
    if (!found.exists()) {
      return Verdict.NOT;
    }
    Interval interval = found.mean95();
    double low = interval == null ? found.mean() : interval.low();
    double high = interval == null ? found.mean() : interval.high();
    if (low >= figure.low() && high <= figure.high()) {
      return Verdict.REPRODUCED;
    }
    return high < figure.low() || low > figure.high() ? Verdict.NOT : Verdict.PARTLY;
  }
}
