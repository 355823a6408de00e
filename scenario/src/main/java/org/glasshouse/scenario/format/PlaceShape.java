package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.guarded;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.numbers;
import static org.glasshouse.scenario.format.Shapes.whole;

import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Measure;

/// What a `place/1` file may say: aggregate tables, of at most two dimensions, about a whole city.
final class PlaceShape {

  /// Most rows of the table of age by sex.
  static final int MAX_ROWS = 24;

  private static final Measure PEOPLE = number(0, 2e9, "residents or share");

  private static final Fields AGE_BAND =
      Fields.sourced(
          "a row of ages",
          must("ages", new Many(whole(0, 120, "years"), 2, 2, false, null), "youngest and oldest"),
          must("female", PEOPLE, "residents or share"),
          must("male", PEOPLE, "residents or share"));

  static final Fields FILE =
      Shapes.file(
          Format.PLACE,
          true,
          must("invented", FLAG, "whether the place is invented"),
          must("reference", number(0, 2e9, "residents"), "residents that the tables describe"),
          must("age_by_sex", new Many(AGE_BAND, 1, MAX_ROWS, false, "rows"), "age by sex"),
          must("household_sizes", numbers(SHARE, 1, 10), "households with 1, 2, … members"),
          must("education", numbers(SHARE, 4, 4), "adults by highest school"),
          may(
              "education_by_age",
              numbers(FACTOR, 1, MAX_ROWS),
              "odds of tertiary education by age"),
          must("income_means", numbers(number(0, 1e9, "local currency"), 5, 5), "by fifth"),
          must("urban_share", SHARE, "live in town"),
          must("migrant_share", SHARE, "live away from where they are registered"),
          must("employed_share", SHARE, "of those of working age"),
          must("public_sector_share", SHARE, "of jobs"),
          must("party_share", SHARE, "of adults"),
          must("phone_share", numbers(SHARE, 1, MAX_ROWS), "phone of one's own, by age"),
          must("driver_share", SHARE, "of adults"),
          must("rider_share", SHARE, "of adults"),
          must("borrower_share", SHARE, "of adults"),
          must("smoker_share", SHARE, "of adults"),
          must("dog_share", SHARE, "of households"),
          must("group_b_share", number(0, 0.5, "share"), "the smaller abstract group"),
          may("group_b_education_odds", FACTOR, 1, "odds of tertiary education"),
          must("cameras_per_thousand", number(0, 1000, "per 1,000"), "cameras in public space"),
          must("dispersion", number(0, 3, "of the logit"), "between neighbourhoods"),
          may("extra", guarded("share", 50, SHARE), "further shares by name"));

  private PlaceShape() {}
}
