package org.glasshouse.web.lesson;

import java.util.Map;

/// How many of 1,000 people who do nothing wrong get wrong records: each look errs alike and apart
/// from every other, so that their number is Poisson's.
public record WrongRecords() implements Arithmetic {
  private static final double PEOPLE = 1000;
  private static final double DAYS = 365;

  @Override
  public Map<String, Double> of(Map<String, Double> given) {
    double looks = Arithmetic.need(given, "looks") * DAYS * Arithmetic.need(given, "years");
    double mean = looks / Arithmetic.need(given, "right_for_one");
    double none = Math.exp(-mean);
    double below = 0;
    double chance = none;
    double needed = Arithmetic.need(given, "needed");
    for (int count = 0; count < needed; count++) {
      below += chance;
      chance *= mean / (count + 1);
    }
    double shut = PEOPLE * Math.max(0, 1 - below);
    double hit = PEOPLE * (1 - none);
    return Arithmetic.values(
        "people",
        PEOPLE,
        "looks_each",
        looks,
        "wrong_each",
        mean,
        "wrong_all",
        PEOPLE * mean,
        "hit",
        hit,
        "shut",
        shut,
        "only_hit",
        Math.max(0, hit - shut));
  }
}
