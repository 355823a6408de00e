package org.glasshouse.web.lesson;

import java.util.Map;

/// A score that adds up conduct, faking and errors, each spread normally and apart from the others.
/// Of two people drawn by lot the one of better conduct has the higher score with the probability
/// 1/2 + arcsin(r)/π, where r is the correlation of score and conduct.
public record FakedScore() implements Arithmetic {

  @Override
  public Map<String, Double> of(Map<String, Double> given) {
    double faking = Arithmetic.need(given, "pay") * Arithmetic.need(given, "ease");
    double noise = Arithmetic.need(given, "noise");
    double all = 1 + faking * faking + noise * noise;
    return Arithmetic.values(
        "pairs",
        pairs(all),
        "pairs_honest",
        pairs(1 + noise * noise),
        "pairs_toss",
        50,
        "conduct_parts",
        100 / all,
        "faking_parts",
        100 * faking * faking / all,
        "noise_parts",
        100 * noise * noise / all);
  }

  private static double pairs(double variance) {
    return 50 + 100 * Math.asin(1 / Math.sqrt(variance)) / Math.PI;
  }
}
