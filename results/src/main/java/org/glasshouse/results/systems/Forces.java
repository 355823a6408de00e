package org.glasshouse.results.systems;

import org.glasshouse.engine.force.ForceBlocks;
import org.glasshouse.engine.force.Order;
import org.glasshouse.results.measures.SocietyTotals;

/// Sums of what force left behind.
public final class Forces {

  private static final int WHOM = ForceBlocks.HARM + 1;

  private Forces() {}

  /// Times that force was used on a word.
  ///
  /// @param what [ForceBlocks#MET], [ForceBlocks#DETAINED] or [ForceBlocks#HURT]
  public static double by(SocietyTotals society, Order order, int what) {
    return society.sum(
        ForceBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (int whom = 0; whom < WHOM; whom++) {
            sum += v[b.used.at(order.ordinal(), whom, what)];
          }
          return sum;
        });
  }

  /// Times that it was used on some.
  ///
  /// @param whom such as [ForceBlocks#WRONG_DOOR]
  public static double on(SocietyTotals society, int whom, int what) {
    return society.sum(
        ForceBlocks::of,
        (b, v) -> {
          long sum = 0;
          for (Order order : Order.values()) {
            sum += v[b.used.at(order.ordinal(), whom, what)];
          }
          return sum;
        });
  }

  /// Times that it was used.
  public static double all(SocietyTotals society, int what) {
    double sum = 0;
    for (Order order : Order.values()) {
      sum += by(society, order, what);
    }
    return sum;
  }

  /// Times that it was used on somebody who had done no harm, at whatever door.
  public static double harmless(SocietyTotals society, int what) {
    return society.sum(ForceBlocks::of, (b, v) -> v[b.harmless.at(what)]);
  }

  /// Adults whom officers ever met, and all adults.
  public static double people(SocietyTotals society, int amount) {
    return society.sum(ForceBlocks::of, (b, v) -> v[b.people.at(amount)]);
  }

  /// What it cost those whom it met.
  public static double lost(SocietyTotals society, int amount) {
    return society.sum(ForceBlocks::of, (b, v) -> v[b.lost.at(amount)]);
  }
}
