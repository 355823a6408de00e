package org.glasshouse.engine.ratings;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.systems.CitySystem;
import org.glasshouse.engine.systems.Closing;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Division;
import org.glasshouse.engine.world.NormalScores;
import org.glasshouse.scenario.model.Trait;
import org.glasshouse.scenario.systems.PeerRatingsSetting;
import org.jspecify.annotations.Nullable;

/// The numbers of a city's ratings, as integers. Stars are in thousandths unless another unit is
/// named.
public final class RatingTable implements CitySystem {

  static final int KIND = Trait.PROSOCIALITY.ordinal();
  static final int SOCIABLE = Trait.SOCIABILITY.ordinal();
  static final int DEFIANT = Trait.DISSENT.ordinal();
  static final int PATIENT = Trait.CONSCIENTIOUSNESS.ordinal();

  // Traits that make somebody pleasant to meet, equally.
  private static final int PLEASANT_TRAITS = 3;

  private static final int THOUSAND = 1000;
  private static final int DAYS_A_WEEK = 7;
  private static final int STEP = 1 << 16;

  /// Encounters a day by level of sociability.
  final double[] daily = new double[NormalScores.LEVELS];

  final long farShare;
  final int conductMean;
  final int[] conductPart = new int[NormalScores.LEVELS];
  final int[] noise = new int[NormalScores.LEVELS];
  final long turnsAway;
  final int liking;
  final int prejudiceBand;
  final int prejudiceGroup;

  /// Chance to answer a low rating with one star, by level of conscientiousness: half as much again
  /// for the least patient, half as much for the most.
  final long[] answers = new long[NormalScores.LEVELS];

  /// Fear if every low rating were answered, by level of dissent: twice the average for the most
  /// compliant, none for the most defiant.
  final int[] fear = new int[NormalScores.LEVELS];

  final int tolerance;
  final int stakes;
  final int effort;
  final long groupB;

  /// Part of the way to a new rating by band of the rater, in 2^-16.
  private final int[] step;

  private final long tenthsPerStar;
  private final int start;
  private final Division perStar = new Division(RatingColumns.STAR);
  private final Division perUnit;

  /// Compiles the numbers for a city.
  public RatingTable(PeerRatingsSetting ratings, CityWorld city) {
    double average = ratings.encounters().value() / DAYS_A_WEEK;
    double part = ratings.conductSpread().value() / StrictMath.sqrt(PLEASANT_TRAITS);
    for (int level = 0; level < NormalScores.LEVELS; level++) {
      double from = (level + 0.5) / NormalScores.LEVELS;
      daily[level] = average * (0.5 + from);
      conductPart[level] = thousandths(part * NormalScores.of(level));
      noise[level] = thousandths(ratings.encounterSpread().value() * NormalScores.of(level));
      answers[level] = Chance.bound(ratings.retaliation().value() * (1.5 - from));
      fear[level] = thousandths(ratings.fear().value() * 2 * (1 - from));
    }
    farShare = Chance.bound(ratings.farShare().value());
    conductMean = thousandths(ratings.conductMean().value());
    turnsAway = Chance.bound(ratings.homophilyMeeting().value());
    liking = thousandths(ratings.homophilyRating().value());
    prejudiceBand = thousandths(ratings.prejudiceBand().value());
    prejudiceGroup = thousandths(ratings.prejudiceGroup().value());
    tolerance = thousandths(ratings.tolerance().value());
    stakes = thousandths(ratings.stakes().value());
    effort = thousandths(ratings.effort().value());
    groupB = Chance.bound(city.city.place().groupBShare().value());
    step = new int[city.compiled.bands()];
    for (int band = 0; band < step.length; band++) {
      double weight = (1 + ratings.raterWeight().value() * band) / ratings.memory().value();
      step[band] = (int) StrictMath.round(STEP * Math.min(1, weight));
    }
    tenthsPerStar = StrictMath.round(10 * ratings.pointsPerStar().value());
    double above = (city.startTenths - city.minTenths) / (double) tenthsPerStar;
    start = (int) StrictMath.round(RatingColumns.STAR * Math.clamp(1 + above, 1.0, 5.0));
    perUnit = new Division(city.sumUnit);
  }

  /// The table of a city, or null without ratings.
  public static @Nullable RatingTable of(CityWorld city) {
    return (RatingTable) city.systems.get(SystemId.PEER_RATINGS);
  }

  @Override
  public RatingColumns newPart(District district) {
    return new RatingColumns(district.citizens, start);
  }

  @Override
  public RatingNews firstBulletin() {
    RatingNews news = new RatingNews();
    news.usual = THOUSAND * start / RatingColumns.STAR;
    news.conduct = conductMean;
    return news;
  }

  @Override
  public int sums() {
    return RatingBureau.SUMS;
  }

  @Override
  public void between(CityTally tally, Bulletin next, Closing closing) {
    RatingNews news = RatingNews.of(next);
    if (news != null) {
      RatingBureau.decide(tally.sums(SystemId.PEER_RATINGS), news);
    }
  }

  /// What an encounter with somebody is worth, on average over encounters: a matter of traits
  /// alone.
  public int conduct(District district, int citizen) {
    return conductMean
        + conductPart[district.traits[PATIENT][citizen]]
        + conductPart[district.traits[KIND][citizen]]
        + conductPart[district.traits[SOCIABLE][citizen]];
  }

  /// What stars add to the score beyond those of a newcomer, in tenths of a point.
  ///
  /// @param stars in parts of [RatingColumns#STAR]
  public int tenths(int stars) {
    long parts = (stars - start) * tenthsPerStar + RatingColumns.STAR / 2;
    return (int) perStar.floor(parts);
  }

  /// Tenths of a point in units of the sums that tell what a score rests on.
  int units(int tenths) {
    return (int) perUnit.floor(tenths);
  }

  /// Stars after one more rating.
  ///
  /// @param rating one to five
  /// @param band of the rater
  int after(int stars, int rating, int band) {
    long way = (long) (rating * RatingColumns.STAR - stars) * step[band];
    return stars + (int) ((way + STEP / 2) >> 16);
  }

  private static int thousandths(double value) {
    return (int) StrictMath.round(THOUSAND * value);
  }
}
