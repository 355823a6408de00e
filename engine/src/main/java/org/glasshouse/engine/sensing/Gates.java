package org.glasshouse.engine.sensing;

import org.glasshouse.engine.draws.Normal;
import org.glasshouse.scenario.model.Channel.Errors;
import org.jspecify.annotations.Nullable;

/// Two gates that work out a mean speed. With clocks that shorten a passage by `e` seconds, whoever
/// takes `t` seconds is held to have taken `t` − `e`; so all who truly took less than `e` more than
/// the least time that is let go are held to be too fast. Speeds of those who keep to the limit are
/// normal, cut at the limit.
final class Gates {

  private static final int LEVELS = 16;
  private static final double KMH = 3.6;

  /// Share of lawful passages that faulty clocks make too fast.
  final double tooFast;

  /// Speed over the limit that is held against equally frequent sixteenths of these, in km/h.
  private final int[] over = new int[LEVELS];

  private Gates(Errors.SectionErrors errors) {
    double limit = errors.limit().value();
    double usual = errors.usual().value();
    double spread = errors.spread().value();
    double least = KMH * errors.length().value() / (limit + errors.over().value());
    double seconds = errors.clockError().value();
    double from = Math.min(limit, KMH * errors.length().value() / (least + seconds));
    double lawful = Normal.cdf((limit - usual) / spread);
    double below = Normal.cdf((from - usual) / spread);
    tooFast = lawful <= 0 ? 0 : (lawful - below) / lawful;
    for (int i = 0; i < LEVELS; i++) {
      double speed =
          quantile(below + (lawful - below) * (i + 0.5) / LEVELS, usual, spread, from, limit);
      double taken = KMH * errors.length().value() / speed;
      double held = taken > seconds ? KMH * errors.length().value() / (taken - seconds) : 2 * limit;
      over[i] = (int) Math.clamp(held - limit + 0.5, 0, limit);
    }
  }

  /// Those of a channel, or null if it works out no mean speed.
  static @Nullable Gates of(Errors errors) {
    return errors instanceof Errors.SectionErrors section ? new Gates(section) : null;
  }

  private static double quantile(double p, double mean, double spread, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (Normal.cdf((middle - mean) / spread) < p) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /// Particulars of a record that faulty clocks make.
  ///
  /// @param word decides
  int particulars(int word) {
    return RecordRow.fields(over[word >>> 28], 0);
  }
}
