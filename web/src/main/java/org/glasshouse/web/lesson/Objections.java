package org.glasshouse.web.lesson;

import java.util.Map;

/// Decisions, some wrong; who objects; who wins. The share of objections that are won and the share
/// of decisions that are wrong are two things.
public record Objections() implements Arithmetic {

  @Override
  public Map<String, Double> of(Map<String, Double> given) {
    double decisions = Arithmetic.need(given, "decisions");
    double share = Arithmetic.need(given, "wrong_share");
    double wrong = decisions * share;
    double byWrong = wrong * Arithmetic.need(given, "object_wrong");
    double byRight = (decisions - wrong) * Arithmetic.need(given, "object_right");
    double put = byWrong * Arithmetic.need(given, "win_wrong");
    double wins = put + byRight * Arithmetic.need(given, "win_right");
    return Arithmetic.values(
        "wrong",
        wrong,
        "objections_wrong",
        byWrong,
        "objections_right",
        byRight,
        "objections",
        byWrong + byRight,
        "wins",
        wins,
        "won_of_hundred",
        100 * wins / (byWrong + byRight),
        "wrong_of_hundred",
        100 * share,
        "left_wrong",
        wrong - put,
        "left_of_hundred",
        100 * (wrong - put) / wrong);
  }
}
