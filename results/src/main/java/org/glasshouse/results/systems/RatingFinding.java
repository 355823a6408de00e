package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;

/// The story of ratings by peers: what is given beside what is thought, what the stars tell, and
/// whom they shut out.
public final class RatingFinding implements SystemFinding {

  // Published figures and how near counts as met (scenarios/stars.yaml names the studies).
  private static final double MARKET_MEAN = 4.8;
  private static final double MARKET_MEAN_TOLERANCE = 0.5;
  private static final double HIGH = 0.95;
  private static final double HIGH_TOLERANCE = 0.35;
  private static final double INFLATED = 0.1;

  @Override
  public String system() {
    return "peer-ratings";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    Ratings ratings = Ratings.of(story.totals());
    if (ratings == null || !ratings.given().value().exists()) {
      return List.of();
    }
    List<Finding> told = new ArrayList<>();
    told.add(given(story, ratings));
    if (ratings.wrongly().value().exists() && ratings.deniedB().value().exists()) {
      told.add(shutOut(story, ratings));
    }
    told.add(meaning(story, ratings));
    return List.copyOf(told);
  }

  private static Finding given(SystemStory story, Ratings ratings) {
    Estimate given = ratings.given().value();
    String number = stars(given.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "People gave each other "
            + number
            + " of 5 on average ("
            + Wording.spread(given)
            + ") and thought "
            + stars(ratings.thought().value().mean())
            + ".");
    Estimate raised = ratings.raised().value();
    sentences.add(
        Wording.share(raised.mean())
            + " ratings were raised above what was thought, for fear of getting one star back. That"
            + " people give at least a tenth of a star more than they think: "
            + story.holds(ratings.inflation(), more -> more >= INFLATED));
    Estimate answered = ratings.answered().value();
    Estimate displeased = ratings.displeased().value();
    if (answered.exists() && displeased.exists()) {
      sentences.add(
          "Of the ratings below the usual, "
              + Wording.share(answered.mean())
              + " were answered with one star. Of those who were displeased, "
              + Wording.share(displeased.mean())
              + " gave four stars or more; in one online labour market it was 24 of 100, and the fear"
              + " of this scenario is set by that figure.");
    }
    sentences.add(
        "The mean was not fitted. That market stood at 4.8 after ten years: "
            + met(given.mean(), MARKET_MEAN, MARKET_MEAN_TOLERANCE)
            + " within 0.5.");
    return story.finding(
        "given",
        "Stars given and meant",
        number,
        sentences,
        ratings.given(),
        ratings.thought(),
        ratings.raised(),
        ratings.displeased(),
        ratings.answered());
  }

  private static Finding shutOut(SystemStory story, Ratings ratings) {
    Estimate wrongly = ratings.wrongly().value();
    Estimate a = ratings.deniedA().value();
    Estimate b = ratings.deniedB().value();
    String number = Wording.share(wrongly.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the days on which their stars shut people out of something, "
            + number
            + " ("
            + Wording.spread(wrongly, Wording.outOf(wrongly.mean()))
            + ") came only of ratings given in answer or lowered by prejudice: with fair ratings of"
            + " that one person, and everybody else's as they are, the day would have been open.");
    sentences.add(
        "The smaller group was shut out on "
            + Wording.share(b.mean())
            + " days ("
            + Wording.spread(b, Wording.outOf(b.mean()))
            + "), the larger on "
            + Wording.share(a.mean())
            + " ("
            + Wording.spread(a, Wording.outOf(a.mean()))
            + "), though both treat others alike and hold the same prejudice against each other: the smaller"
            + " meets the larger more often than the other way round.");
    sentences.add(
        "That the smaller fares worse: "
            + story.holds(ratings.gap(), difference -> difference > 0));
    sentences.add("There is no redress against stars in this scheme.");
    return story.finding(
        "shut-out",
        "Shut out by stars",
        number,
        sentences,
        ratings.wrongly(),
        ratings.deniedA(),
        ratings.deniedB(),
        ratings.lowered());
  }

  private static Finding meaning(SystemStory story, Ratings ratings) {
    Estimate conduct = ratings.conduct().value();
    Estimate high = ratings.high().value();
    String number = Wording.share(conduct.mean());
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Of the variance between people's stars, "
            + number
            + " ("
            + Wording.spread(conduct, Wording.outOf(conduct.mean()))
            + ") goes with how they treat others; the rest is luck, liking, prejudice and answers.");
    sentences.add(
        "On the last day "
            + Wording.share(high.mean())
            + " scored adults stood at 4.5 stars or more. A platform for rooms has about 95 of 100: "
            + met(high.mean(), HIGH, HIGH_TOLERANCE)
            + " within 35 of 100; it was not fitted.");
    return story.finding(
        "meaning", "What stars tell", number, sentences, ratings.conduct(), ratings.high());
  }

  private static String met(double predicted, double observed, double tolerance) {
    return Math.abs(predicted - observed) <= tolerance ? "met" : "missed";
  }

  private static String stars(double stars) {
    return String.format(Locale.ROOT, "%.2f stars", stars);
  }
}
