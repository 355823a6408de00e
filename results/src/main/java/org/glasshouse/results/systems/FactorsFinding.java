package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.factors.FactorsBlocks;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
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
            .measure("days", "of all days shut out, not without three factors", "share")
            .from(Mechanism.SYSTEM, Mechanism.BANDS, Mechanism.CONSEQUENCES)
            .ratio(
                "days shut out that would not have been without ability, identity and those near",
                s ->
                    days(s, FactorsBlocks.ALL_THREE, NO_HARM)
                        + days(s, FactorsBlocks.ALL_THREE, HARM),
                "days shut out of something",
                s -> s.sum((l, v) -> FactorsBlocks.of(l) == null ? 0 : l.shutOutDays.sum(v)));
    Measure harmless =
        story
            .measure("days-harmless", "of these, of people who had done no harm so far", "share")
            .from(Mechanism.SYSTEM, Mechanism.CONDUCT)
            .ratio(
                "days of people who had done no harm",
                s -> days(s, FactorsBlocks.ALL_THREE, NO_HARM),
                "days shut out that would not have been without the three factors",
                s ->
                    days(s, FactorsBlocks.ALL_THREE, NO_HARM)
                        + days(s, FactorsBlocks.ALL_THREE, HARM));
    Measure top =
        story
            .measure("top", "of the highest band, not there without the three factors", "share")
            .from(Mechanism.SYSTEM, Mechanism.BANDS)
            .ratio(
                "in the highest band on the last day who would not be without the three factors",
                s -> s.sum(FactorsBlocks::of, (b, v) -> v[b.top.at(FactorsBlocks.ALL_THREE)]),
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
    sentences.add(
        "Taken away alone, ability to pay would have spared "
            + spared(story, 0)
            + " days, a fuller file "
            + spared(story, 1)
            + ", and better neighbours "
            + spared(story, 2)
            + "; the three meet in the same people, so they do not add up.");
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
    return List.of(
        story.finding(
            "days",
            "Shut out by what they have and whom they live beside",
            number,
            sentences,
            days,
            harmless,
            top));
  }

  private static String spared(SystemStory story, int factor) {
    return Wording.whole(
        story.totals().each(s -> days(s, factor, NO_HARM) + days(s, factor, HARM)).mean());
  }

  /// Shares of the variance of scores, factor by factor.
  private static String differences(Totals totals) {
    List<String> parts = new ArrayList<>();
    for (Factor factor : Factor.values()) {
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
