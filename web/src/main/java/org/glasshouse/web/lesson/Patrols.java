package org.glasshouse.web.lesson;

import java.util.Map;

/// Patrols that go where records were, between two districts. The odds of the south are multiplied
/// by the odds of its acts at each round, and raised to how strongly records pull; this has a
/// closed form in logits, and is worked out round by round.
public record Patrols() implements Arithmetic {

  @Override
  public Map<String, Double> of(Map<String, Double> given) {
    double acts = Arithmetic.need(given, "acts");
    double north = Arithmetic.need(given, "seen_north");
    double south = Arithmetic.need(given, "seen_south");
    double conduct = Arithmetic.need(given, "conduct");
    double pull = Arithmetic.need(given, "pull");
    double first = Math.log(south / north);
    double logit = first;
    for (int round = 0; round < Arithmetic.need(given, "rounds"); round++) {
      logit = pull * (logit + Math.log(conduct));
    }
    return Arithmetic.values(
        "records_north",
        acts * north,
        "records_south",
        acts * conduct * south,
        "times",
        conduct * south / north,
        "acts_of_hundred",
        share(Math.log(conduct)),
        "first_of_hundred",
        share(first),
        "last_of_hundred",
        share(logit),
        "records_of_hundred",
        share(logit + Math.log(conduct)));
  }

  private static double share(double logit) {
    return 100 / (1 + Math.exp(-logit));
  }
}
