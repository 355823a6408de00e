package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.glasshouse.engine.ratings.RatingBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.systems.PeerRatingsSetting;
import org.jspecify.annotations.Nullable;

/// What ratings by peers come to: what people give beside what they think, and who is shut out by
/// it.
///
/// @param given mean rating given
/// @param thought mean of what those who gave them thought, in stars
/// @param raised ratings raised above what was thought
/// @param displeased of those who thought one or two stars, the share who gave four or five
/// @param answered of ratings below the usual, the share answered with one star
/// @param lowered ratings lowered by prejudice
/// @param high scored adults at 4.5 stars or more on the last day
/// @param deniedA days that people of group A were denied something by their band
/// @param deniedB the same for group B
/// @param wrongly of the days denied by the band, the share that answers and prejudice alone
///   brought
/// @param conduct share of the variance of stars that goes with conduct on a straight line
public record Ratings(
    Measure given,
    Measure thought,
    Measure raised,
    Measure displeased,
    Measure answered,
    Measure lowered,
    Measure high,
    Measure deniedA,
    Measure deniedB,
    Measure wrongly,
    Measure conduct) {

  private static final int GROUPS = 2;
  private static final int FROM_4_5 = 35;
  private static final int LEVELS = 41;

  /// Those of a run, or null without ratings.
  public static @Nullable Ratings of(Totals totals) {
    if (totals.scenario().systems().of(PeerRatingsSetting.class) == null) {
      return null;
    }
    return new Ratings(
        totals
            .measure("peer-ratings.given", "mean rating given", "star")
            .from(SYSTEM)
            .ratio("stars", s -> count(s, 1), "ratings", s -> count(s, 0)),
        totals
            .measure("peer-ratings.thought", "mean of what raters thought", "star")
            .from(SYSTEM)
            .ratio("stars thought", s -> count(s, 2) / 1000, "ratings", s -> count(s, 0)),
        share(totals, "raised", "raised above what was thought", 5, "ratings", 0),
        share(totals, "displeased", "displeased who gave four stars or more", 4, "displeased", 3),
        share(totals, "answered", "low ratings answered with one star", 7, "low ratings", 6),
        share(totals, "lowered", "lowered by prejudice", 8, "ratings", 0),
        totals
            .measure(
                "peer-ratings.high", "scored adults at 4.5 stars or more on the last day", "share")
            .from(SYSTEM)
            .ratio(
                "at 4.5 stars or more",
                s -> levels(s, FROM_4_5),
                "scored adults",
                s -> levels(s, 0)),
        denied(totals, 0, "A"),
        denied(totals, 1, "B"),
        totals
            .measure(
                "peer-ratings.wrongly", "days denied that answers and prejudice brought", "share")
            .from(SYSTEM, BANDS)
            .ratio(
                "citizen-days denied only by them",
                s -> days(s, 0, 2) + days(s, 1, 2),
                "citizen-days denied by the band",
                s -> days(s, 0, 1) + days(s, 1, 1)),
        totals
            .measure("peer-ratings.conduct", "variance of stars that goes with conduct", "share")
            .from(SYSTEM)
            .over("scored adults on the last day", s -> moment(s, 0), Ratings::explained));
  }

  /// Stars that people gave above what they thought, by replicate.
  public Estimate inflation() {
    return difference(given, thought);
  }

  /// By how much more of its days the smaller group is shut out than the larger, by replicate.
  public Estimate gap() {
    return difference(deniedB, deniedA);
  }

  private static Estimate difference(Measure more, Measure less) {
    double[] differences = new double[more.value().values().size()];
    for (int r = 0; r < differences.length; r++) {
      differences[r] = more.value().values().get(r) - less.value().values().get(r);
    }
    return Estimate.of(differences);
  }

  /// Squared correlation of conduct and stars.
  private static double explained(SocietyTotals s) {
    double n = moment(s, 0);
    double conduct = moment(s, 1);
    double stars = moment(s, 2);
    double together = n * moment(s, 5) - conduct * stars;
    double apart = (n * moment(s, 3) - conduct * conduct) * (n * moment(s, 4) - stars * stars);
    return Totals.quotient(together * together, apart);
  }

  private static Measure share(
      Totals totals, String id, String title, int part, String amongWhat, int whole) {
    return totals
        .measure("peer-ratings." + id, title, "share")
        .from(SYSTEM)
        .ratio("ratings", s -> count(s, part), amongWhat, s -> count(s, whole));
  }

  private static Measure denied(Totals totals, int group, String name) {
    return totals
        .measure("peer-ratings.denied." + name, "days denied by the band, group " + name, "share")
        .from(SYSTEM, BANDS)
        .ratio(
            "citizen-days denied",
            s -> days(s, group, 1),
            "citizen-days of scored adults",
            s -> days(s, group, 0));
  }

  private static double count(SocietyTotals society, int amount) {
    return sum(society, RatingBlocks::given, b -> b.at(amount));
  }

  private static double days(SocietyTotals society, int group, int fate) {
    return sum(society, RatingBlocks::people, b -> b.at(group, fate));
  }

  private static double levels(SocietyTotals society, int from) {
    double sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      for (int level = from; level < LEVELS; level++) {
        int g = group;
        int bin = level;
        sum += sum(society, RatingBlocks::levels, b -> b.at(g, bin));
      }
    }
    return sum;
  }

  private static double moment(SocietyTotals society, int moment) {
    double sum = 0;
    for (int group = 0; group < GROUPS; group++) {
      int g = group;
      sum += sum(society, RatingBlocks::moments, b -> b.at(g, moment));
    }
    return sum;
  }

  private static double sum(
      SocietyTotals society, Function<RatingBlocks, Block> block, ToIntFunction<Block> at) {
    return society.sum(RatingBlocks::of, (b, v) -> v[at.applyAsInt(block.apply(b))]);
  }
}
