package org.glasshouse.engine.society;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.History;

/// What can be looked for in the last state of every citizen when a life is picked; the largest
/// value wins, and none below 1. Days are those after the burn-in.
public enum Peak {
  /// Days shut out of anything.
  OUT,
  /// Days shut out by a wrong record.
  WRONGLY_OUT,
  /// Days shut out that did not rest on a wrong record.
  OUT_BY_RULE,
  /// Days shut out of those who did no harm.
  OUT_WITHOUT_HARM,
  /// How near the days shut out are to the median of those who were ever shut out.
  NEAR_MEDIAN,
  /// Points in force of wrong records, of those who declared acts that they did not do; in units of
  /// the city's sums.
  GAIN_BY_FAKING;

  /// The value of a citizen, at most 32,767.
  ///
  /// @param median median of the days that those who were ever shut out were so
  int of(District district, int citizen, int median) {
    int out = district.shutDays[citizen];
    return switch (this) {
      case OUT -> out;
      case WRONGLY_OUT -> district.wrongDays[citizen];
      case OUT_BY_RULE -> out - district.wrongDays[citizen];
      case OUT_WITHOUT_HARM -> district.harms[citizen] == 0 ? out : 0;
      case NEAR_MEDIAN -> out == 0 ? 0 : Short.MAX_VALUE - Math.abs(out - median);
      case GAIN_BY_FAKING ->
          (district.history[citizen] & History.FAKED) == 0
              ? 0
              : Math.max(0, district.wrong[citizen]);
    };
  }
}
