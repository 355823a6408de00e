package org.glasshouse.web.lesson;

import java.util.Map;

/// Alarms of cameras that look for few among many: how many of them are right.
public record RareTarget() implements Arithmetic {
  private static final double ALARMS = 1000;

  @Override
  public Map<String, Double> of(Map<String, Double> given) {
    double passers = Arithmetic.need(given, "passers");
    double there = passers / Arithmetic.need(given, "one_in");
    double found = there * Arithmetic.need(given, "hits");
    double wrong = (passers - there) / Arithmetic.need(given, "alarm_for");
    double right = found / (found + wrong);
    return Arithmetic.values(
        "there",
        there,
        "found",
        found,
        "missed",
        there - found,
        "false_alarms",
        wrong,
        "alarms",
        found + wrong,
        "right_of_hundred",
        100 * right,
        "per_found",
        wrong / found,
        "thousand",
        ALARMS,
        "wrong_of_thousand",
        ALARMS * (1 - right));
  }
}
