package org.glasshouse.results.checkpoint;

import java.util.List;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.society.Outcomes.Pick;
import org.glasshouse.results.folder.Manifest.SocietyRun;

/// What a run needs of a society that has ended, besides what it told on the way.
///
/// @param run as the manifest tells it
/// @param fits how well the people meet the tables
/// @param picks lives worth telling
/// @param enumeratedShare by record kind, share of acts that were enumerated
public record EndedSociety(
    SocietyRun run, List<Fit> fits, List<Pick> picks, List<Double> enumeratedShare) {

  /// Shares by record kind.
  public double[] shares() {
    return enumeratedShare.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
