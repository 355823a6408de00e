package org.glasshouse.engine.sensing;

import org.glasshouse.engine.world.Chance;
import org.glasshouse.scenario.model.Channel.Errors;
import org.jspecify.annotations.Nullable;

/// Errors of positions of phones, by technology. Around an act there are on average `b` other
/// phones within the error, `b` = phones for a square metre × π × error²; of all of them one is
/// taken.
final class Positions {

  private static final int TECHNOLOGIES = 3;
  private static final double HECTARE = 10_000;

  private final long gps;
  private final long wifi;
  private final boolean[] uses = new boolean[TECHNOLOGIES];

  /// Chance that the one taken is another, if the phone of whoever did it is there.
  private final long[] another = new long[TECHNOLOGIES];

  /// Chance that there is another, which is then taken, if it is not.
  private final long[] anybody = new long[TECHNOLOGIES];

  private final long left;

  private Positions(Errors.LocationErrors errors) {
    gps = Chance.bound(errors.gps().value());
    wifi = Chance.bound(errors.gps().value() + errors.wifi().value());
    left = Chance.bound(errors.leftHome().value());
    double[] metres = {
      errors.gpsError().value(), errors.wifiError().value(), errors.cellError().value()
    };
    for (int i = 0; i < TECHNOLOGIES; i++) {
      uses[i] = metres[i] <= errors.usedUpTo().value();
      double others = errors.crowding().value() / HECTARE * StrictMath.PI * metres[i] * metres[i];
      another[i] = Chance.bound(others / (1 + others));
      anybody[i] = Chance.bound(-StrictMath.expm1(-others));
    }
  }

  /// Those of a channel, or null if it looks nothing up by place.
  static @Nullable Positions of(Errors errors) {
    return errors instanceof Errors.LocationErrors location ? new Positions(location) : null;
  }

  private int technology(int word) {
    return Chance.hit(word, gps) ? 0 : Chance.hit(word, wifi) ? 1 : 2;
  }

  /// Whether a position of such an error is used.
  ///
  /// @param word decides the technology
  boolean used(int word) {
    return uses[technology(word)];
  }

  /// Whether the phone was left at home.
  boolean left(int word) {
    return Chance.hit(word, left);
  }

  /// Whether another's phone is taken.
  ///
  /// @param word decides the technology
  /// @param left whether the phone of whoever did it was left at home
  boolean other(int word, int pick, boolean left) {
    return Chance.hit(pick, left ? anybody[technology(word)] : another[technology(word)]);
  }
}
