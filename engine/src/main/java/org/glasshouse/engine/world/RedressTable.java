package org.glasshouse.engine.world;

import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Redress as numbers; chances are bounds on a 32-bit word ([Chance]).
public final class RedressTable {

  /// Stands for never.
  public static final int NEVER = Integer.MAX_VALUE;

  public final boolean allowed;
  public final int withinDays;
  public final long[] objectIfWrong;
  public final long[] objectIfRight;

  /// Reviews a week per 1,000 residents.
  public final double weeklyCapacity;

  public final int reviewDays;
  public final long successIfWrong;
  public final long successIfRight;

  /// Success against wrong records when the queue is longer than a month's work.
  public final long overloadedIfWrong;

  public final int deadlineDays;
  public final boolean silenceWins;
  public final boolean stays;
  public final int correctionDays;
  public final long returnShare;
  public final int repairAfterDays;
  public final long repairShare;

  /// Chance that a notice makes a citizen aware of being scored.
  public final long awareOnNotice;

  RedressTable(Scheme.Redress redress, double awareOnNotice) {
    this.awareOnNotice = Chance.bound(awareOnNotice);
    allowed = redress.allowed();
    withinDays = days(redress.withinDays());
    objectIfWrong = byEducation(redress.objectIfWrong().value(), redress.educationOdds().value());
    objectIfRight = byEducation(redress.objectIfRight().value(), redress.educationOdds().value());
    weeklyCapacity = redress.weeklyCapacity().value();
    reviewDays = days(redress.reviewDays());
    successIfWrong = Chance.bound(redress.successIfWrong().value());
    successIfRight = Chance.bound(redress.successIfRight().value());
    overloadedIfWrong =
        Chance.bound(redress.successIfWrong().value() * (1.0 - redress.overload().value()));
    deadlineDays = daysOrNever(redress.deadlineDays());
    silenceWins = redress.silenceWins();
    stays = redress.stays();
    correctionDays = days(redress.correctionDays());
    returnShare = Chance.bound(redress.returnShare().value());
    repairAfterDays = daysOrNever(redress.repairAfterDays());
    repairShare = Chance.bound(redress.repairShare().value());
  }

  /// Chance by step of education (0 to 3), as given at step 1, with constant odds between steps.
  private static long[] byEducation(double chance, double odds) {
    long[] bounds = new long[4];
    for (int step = 0; step < 4; step++) {
      double o = chance >= 1 ? Double.POSITIVE_INFINITY : chance / (1.0 - chance);
      o *= StrictMath.pow(odds, step - 1.0);
      bounds[step] = Chance.bound(Double.isInfinite(o) ? 1.0 : o / (1.0 + o));
    }
    return bounds;
  }

  private static int days(Quantity quantity) {
    return (int) StrictMath.round(quantity.value());
  }

  private static int daysOrNever(@Nullable Quantity quantity) {
    return quantity == null ? NEVER : days(quantity);
  }
}
