package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;

/// The story of a market in credits: who bought their way out, who sold, what the score is then.
public final class CreditMarketFinding implements SystemFinding {

  @Override
  public String system() {
    return "credit-market";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    CreditMarketMeasures market = CreditMarketMeasures.of(story.totals());
    Measure rich = market.boughtOff().getLast();
    Measure poor = market.boughtOff().getFirst();
    Estimate off = rich.value();
    if (!off.exists() || !poor.value().exists() || !market.price().value().exists()) {
      return List.of();
    }
    String number = Wording.share(off.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the days on which the richest fifth would have been shut out, "
            + number
            + " were bought off with points of others ("
            + Wording.spread(off, Wording.outOf(off.mean()))
            + "); of those of the poorest fifth "
            + Wording.share(poor.value().mean())
            + " ("
            + Wording.spread(poor.value(), Wording.outOf(poor.value().mean()))
            + ").");
    sentences.add("That money decides who gets off: " + story.holds(market.gap(), gap -> gap > 0));
    sentences.add(
        "In a year the poorest fifth sold "
            + Wording.mean(market.sold().getFirst().value())
            + " lots a head and bought "
            + Wording.mean(market.bought().getFirst().value())
            + "; the richest sold "
            + Wording.mean(market.sold().getLast().value())
            + " and bought "
            + Wording.mean(market.bought().getLast().value())
            + ". People were shut out for "
            + Wording.whole(market.soldOut().value().mean())
            + " days only because they had sold points.");
    sentences.add(
        "Orders made the price: a lot cost "
            + Wording.mean(market.price().value())
            + " thousandths of a median year's income on average, and between "
            + Wording.mean(market.lowest().value())
            + " and "
            + Wording.mean(market.highest().value())
            + " in the course of time.");
    sentences.add(
        "On the last day "
            + Wording.share(market.spread().value().mean())
            + " parts of the variance between scores were points bought and sold, which say nothing of what"
            + " anybody did. Of the lots, "
            + Wording.share(market.laundered().value().mean())
            + " came from people who sell points of hours that nobody worked.");
    return List.of(
        story.finding(
            "bought-off",
            "Bought off",
            number,
            sentences,
            rich,
            poor,
            market.price(),
            market.lowest(),
            market.highest(),
            market.spread(),
            market.laundered(),
            market.soldOut()));
  }
}
