package org.glasshouse.web.lesson;

import java.util.Map;

/// One retraining of a learned score on a mark that the shut out showed more often than the spared:
/// its weight is the logarithm of the one share over the other, and others show it since. People
/// stand evenly between the edge of their band and `room` points above it.
public record Retraining() implements Arithmetic {
  private static final double PEOPLE = 1000;

  @Override
  public Map<String, Double> of(Map<String, Double> given) {
    double shut = Arithmetic.need(given, "shut_show");
    double spared = Arithmetic.need(given, "spared_show");
    double lost = Math.max(0, Arithmetic.need(given, "points") * Math.log(shut / spared));
    double showing = PEOPLE * Math.min(1, spared * Arithmetic.need(given, "growth"));
    double falls = showing * Math.min(1, lost / Arithmetic.need(given, "room"));
    return Arithmetic.values(
        "people",
        PEOPLE,
        "shut_of_hundred",
        100 * shut,
        "spared_of_hundred",
        100 * spared,
        "times",
        shut / spared,
        "lost",
        lost,
        "showing",
        showing,
        "falls",
        falls,
        "shows_and_stays",
        showing - falls);
  }
}
