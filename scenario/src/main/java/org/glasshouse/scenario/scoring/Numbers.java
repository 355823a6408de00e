package org.glasshouse.scenario.scoring;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.SchemeException.Problem;

/// Quantities as integers and fixed point, and the problems of those that do not fit.
final class Numbers {

  /// How far from a whole number a product may lie, for binary fractions such as 0.1.
  private static final double SLACK = 1e-6;

  /// Largest factor of an escalation or a taper.
  private static final double MAX_FACTOR = 100;

  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  void problem(String path, String message) {
    problems.add(new Problem(path, message));
  }

  /// Points in tenths.
  long tenths(Quantity quantity) {
    double tenths = quantity.value() * Scheme.TENTHS;
    if (!nearWhole(tenths) || Math.abs(tenths) > RuleArithmetic.MAX_BASE_TENTHS) {
      problem(
          quantity.path(),
          "points are whole or in tenths, at most 1000000 by size; this is " + quantity.value());
      return 0;
    }
    return Math.round(tenths);
  }

  /// Base points in tenths.
  long baseTenths(Quantity quantity) {
    return tenths(quantity);
  }

  /// A cap in tenths, at least zero.
  long capTenths(Quantity quantity) {
    long cap = tenths(quantity);
    if (cap < 0) {
      problem(quantity.path(), "a cap is given by size and so at least 0");
    }
    return Math.max(0, cap);
  }

  /// A whole number that is at least `least`.
  int whole(Quantity quantity, int least) {
    double value = quantity.value();
    if (!nearWhole(value) || value < least || value >= Integer.MAX_VALUE) {
      problem(quantity.path(), "expected a whole number, at least " + least + "; this is " + value);
      return least;
    }
    return (int) Math.round(value);
  }

  /// A whole number of a parameter.
  long wholeLong(Quantity quantity) {
    double value = quantity.value();
    if (!nearWhole(value) || Math.abs(value) > 1L << 53) {
      problem(quantity.path(), "a parameter is a whole number; this is " + value);
      return 0;
    }
    return Math.round(value);
  }

  /// Steps with their thresholds in units of `1 / unit`.
  Steps steps(List<Scheme.Step> steps, int unit, int leastFrom) {
    long[] from = new long[steps.size()];
    long[] factors = new long[steps.size()];
    for (int i = 0; i < from.length; i++) {
      Quantity threshold = steps.get(i).from();
      double place = threshold.value() * unit;
      if (!nearWhole(place) || threshold.value() < leastFrom) {
        problem(
            threshold.path(),
            "a step begins at "
                + leastFrom
                + " or later, in whole "
                + (unit == 1 ? "occurrences" : "tenths of a point")
                + "; this is "
                + threshold.value());
      }
      from[i] = Math.round(place);
      if (i > 0 && from[i] <= from[i - 1]) {
        problem(threshold.path(), "steps must ascend");
      }
      Quantity factor = steps.get(i).factor();
      double thousandths = factor.value() * Steps.ONE;
      if (!nearWhole(thousandths) || factor.value() < 0 || factor.value() > MAX_FACTOR) {
        problem(
            factor.path(),
            "a factor lies between 0 and 100 and has at most three decimals; this is "
                + factor.value());
      }
      factors[i] = Math.round(thousandths);
    }
    return new Steps(from, factors);
  }

  private static boolean nearWhole(double value) {
    return Math.abs(value - Math.rint(value)) <= SLACK;
  }
}
