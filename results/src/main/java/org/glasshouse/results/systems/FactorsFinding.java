package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.factors.FactorsBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// Whom factors that rest on no conduct shut out and lift, and how much of the differences between
/// scores they are.
public final class FactorsFinding implements SystemFinding {

  private static final int NO_HARM = 0;
  private static final int HARM = 1;
  private static final int SUM = 1;
  private static final int WITH_SCORE = 2;
  private static final int SCORE = 3;
  private static final int SQUARE = 4;

  @Override
  public String system() {
    return "factors";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    Measure days =
        story
            .measure(
                "days",
                "of all days shut out, not without factors that rest on no conduct",
                "share")
            .from(Mechanism.SYSTEM, Mechanism.BANDS, Mechanism.CONSEQUENCES)
            .ratio(
                "days shut out that would not have been without ability, identity, those near and honours",
                s -> days(s, FactorsBlocks.ALL, NO_HARM) + days(s, FactorsBlocks.ALL, HARM),
                "days shut out of something",
                s -> s.sum((l, v) -> FactorsBlocks.of(l) == null ? 0 : l.shutOutDays.sum(v)));
    Measure harmless =
        story
            .measure("days-harmless", "of these, of people who had done no harm so far", "share")
            .from(Mechanism.SYSTEM, Mechanism.CONDUCT)
            .ratio(
                "days of people who had done no harm",
                s -> days(s, FactorsBlocks.ALL, NO_HARM),
                "days shut out that would not have been without these factors",
                s -> days(s, FactorsBlocks.ALL, NO_HARM) + days(s, FactorsBlocks.ALL, HARM));
    Measure top =
        story
            .measure("top", "of the highest band, not there without these factors", "share")
            .from(Mechanism.SYSTEM, Mechanism.BANDS)
            .ratio(
                "in the highest band on the last day who would not be without these factors",
                s -> s.sum(FactorsBlocks::of, (b, v) -> v[b.top.at(FactorsBlocks.ALL)]),
                "in the highest band",
                FactorsFinding::highest);
    if (!days.value().exists() || days.value().mean() == 0) {
      return List.of();
    }
    String number = Wording.share(days.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of all days shut out, "
            + number
            + " would not have been if the score had counted records alone, and not what people have,"
            + " how full their file is and how those near them stand ("
            + Wording.spread(days.value(), Wording.outOf(days.value().mean()))
            + ").");
    if (harmless.value().exists()) {
      sentences.add(
          Wording.share(harmless.value().mean())
              + " of those days fell on people who had done no harm so far ("
              + Wording.spread(harmless.value(), Wording.outOf(harmless.value().mean()))
              + ").");
    }
    sentences.add(spared(story));
    if (top.value().exists()) {
      sentences.add(
          "Of those in the highest band on the last day, "
              + Wording.share(top.value().mean())
              + " would not be there by their records alone.");
    }
    sentences.add(differences(story.totals()));
    sentences.add(
        "That somebody is lifted over the lowest band by these factors, and not shut out for it, is"
            + " not counted against this.");
    List<Finding> told = new ArrayList<>();
    told.add(
        story.finding(
            "days",
            "Shut out by what they have and whom they live beside",
            number,
            sentences,
            days,
            harmless,
            top));
    honoured(story, told);
    return List.copyOf(told);
  }

  private static String spared(SystemStory story) {
    List<String> parts = new ArrayList<>();
    for (Factor factor : Factor.values()) {
      int at = factor.ordinal() - 1;
      if (at >= 0 && factor != Factor.HONOURS) {
        double days = story.totals().each(s -> days(s, at, NO_HARM) + days(s, at, HARM)).mean();
        parts.add(factor.label() + " " + Wording.whole(days));
      }
    }
    return "Days that each would have spared if taken away alone: "
        + String.join(", ", parts)
        + "; they meet in the same people, so they do not add up. An honour only lifts, and shuts out"
        + " nobody.";
  }

  private static boolean honours(Totals totals) {
    return totals.each(s -> s.sum(FactorsBlocks::of, (b, v) -> b.honours.sum(v))).mean() > 0;
  }

  /// Who is honoured, and whom that puts at the top.
  private static void honoured(SystemStory story, List<Finding> told) {
    if (!honours(story.totals())) {
      return;
    }
    Measure share =
        story
            .measure("honours-near", "of honours, to households of state workers", "share")
            .from(Mechanism.SYSTEM)
            .ratio(
                "honoured, in a household in which somebody works for the state",
                s -> honours(s, FactorsBlocks.NEAR_POWER, FactorsBlocks.HONOURED),
                "honoured",
                s ->
                    honours(s, FactorsBlocks.NEAR_POWER, FactorsBlocks.HONOURED)
                        + honours(s, FactorsBlocks.OTHERS, FactorsBlocks.HONOURED));
    Estimate people =
        story
            .totals()
            .each(s ->
                honours(s, FactorsBlocks.NEAR_POWER, FactorsBlocks.SCORED)
                    / (honours(s, FactorsBlocks.NEAR_POWER, FactorsBlocks.SCORED)
                        + honours(s, FactorsBlocks.OTHERS, FactorsBlocks.SCORED)));
    Estimate top =
        story
            .totals()
            .each(
                s -> s.sum(FactorsBlocks::of, (b, v) -> v[b.top.at(Factor.HONOURS.ordinal() - 1)]));
    if (!share.value().exists()) {
      return;
    }
    String number = Wording.share(share.value().mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the honours in force on the last day, "
            + number
            + " went to people in whose household somebody works for the state ("
            + Wording.spread(share.value(), Wording.outOf(share.value().mean()))
            + "); they are "
            + Wording.share(people.mean())
            + " of the scored.");
    sentences.add(
        "Offices hand out as many honours as there are, whatever anybody did; "
            + Wording.whole(top.mean())
            + " people stood in the highest band who would not be there without theirs.");
    told.add(
        story.finding("honours", "Honours go by whom the office knows", number, sentences, share));
  }

  private static double honours(SocietyTotals society, int household, int amount) {
    return society.sum(FactorsBlocks::of, (b, v) -> v[b.honours.at(household, amount)]);
  }

  /// Shares of the variance of scores, factor by factor.
  private static String differences(Totals totals) {
    List<String> parts = new ArrayList<>();
    boolean honours = honours(totals);
    for (Factor factor : Factor.values()) {
      if (factor == Factor.HONOURS && !honours) {
        continue;
      }
      double share = totals.each(s -> share(s, factor.ordinal())).mean();
      parts.add(Wording.part(share) + " from " + factor.label());
    }
    return "Of the differences between scores on the last day, of 100 parts, "
        + String.join(", ", parts.subList(0, parts.size() - 1))
        + " and "
        + parts.getLast()
        + "; what the ends of the range cut off is the rest.";
  }

  private static double share(SocietyTotals society, int factor) {
    double n = moment(society, factor, 0);
    double sum = moment(society, factor, SUM);
    double score = moment(society, factor, SCORE);
    double with = moment(society, factor, WITH_SCORE);
    double squares = moment(society, factor, SQUARE);
    double variance = squares / n - score / n * (score / n);
    return variance == 0 ? Double.NaN : (with / n - sum / n * (score / n)) / variance;
  }

  private static double moment(SocietyTotals society, int factor, int moment) {
    return society.sum(FactorsBlocks::of, (b, v) -> v[b.points.at(factor, moment)]);
  }

  private static double highest(SocietyTotals society) {
    return society.sum((l, v) ->
        FactorsBlocks.of(l) == null
            ? 0
            : v[l.bandStock.at(l.bandStock.dimensions().getFirst().size() - 1)]);
  }

  private static double days(SocietyTotals society, int without, int conduct) {
    return society.sum(FactorsBlocks::of, (b, v) -> v[b.days.at(without, conduct)]);
  }
}
