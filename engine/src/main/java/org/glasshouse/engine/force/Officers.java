package org.glasshouse.engine.force;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Window;

/// What officers do to somebody, whoever sends them: by the score, or instead of one that is gone.
///
/// Whoever calls it says in its documentation that it writes `certainty` and `means`.
public final class Officers {

  private static final int FULL = 255;
  private static final int YEAR = 365;

  private Officers() {}

  /// A visit: what the citizen thinks of being caught goes half of the way to being sure; whoever
  /// is detained loses the pay of those days; a followed life tells of it.
  ///
  /// @param detainedDays 0 for none
  /// @param why as in `LedgerEntry.Visited`
  public static void visit(
      District district,
      Window window,
      int citizen,
      int day,
      int detainedDays,
      boolean hurt,
      String why) {
    frighten(district, citizen);
    if (detainedDays > 0) {
      takeShare(district, citizen, (double) detainedDays / YEAR);
    }
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Visited(window.ledger.id(citizen), day, detainedDays, hurt, why));
    }
  }

  /// Half of the way to thinking that being caught is sure.
  static void frighten(District district, int citizen) {
    int certainty = district.certainty[citizen] & FULL;
    district.certainty[citizen] = (byte) (certainty + (FULL - certainty) / 2);
  }

  /// Takes a share of the yearly means.
  public static void takeShare(District district, int citizen, double share) {
    int means = district.means[citizen];
    district.means[citizen] = (short) Math.max(0, means - (int) (means * share));
  }
}
