package org.glasshouse.engine.scoring;

import org.glasshouse.engine.audit.AuditBulletin;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// Scores to bands where bands are shares, in the window after the calendar fell due: a threshold
/// is known only when everybody's score is. It comes before anything moves a score, so that the
/// scores are those from which the thresholds were cut, and a tenth is a tenth.
///
/// Writes: `band`, `bandWithout`.
public final class ShareBandPass implements Pass {

  @Override
  public String name() {
    return "share-band";
  }

  @Override
  public void run(District district, Window window) {
    if (window.scheme
        && window.city.shareBands
        && (window.dueBefore(window.city.scheme.recalculation())
            || AuditBulletin.cut(window.bulletin))) {
      BandPass.recalculate(district, window);
    }
  }
}
