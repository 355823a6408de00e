package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.GAMMA;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.LOADING;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.SPREAD;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.guarded;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.numbers;
import static org.glasshouse.scenario.format.Shapes.numbersBy;
import static org.glasshouse.scenario.format.Shapes.whole;

import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Exposure;
import org.glasshouse.scenario.model.Trait;

/// What a `people/1` file may say.
///
/// An act has no key for a group, a sex, a faith or a residence status: protected attributes weigh
/// on no act. [Persons] refuses files that try.
final class PeopleShape {

  /// How the shape of an act is called, where [Persons] needs to know it.
  static final String AN_ACT = "an act kind";

  private static final Fields FIELD =
      Fields.sourced(
          "a particular of an act",
          must("unit", LINE, "unit"),
          must("median", number(0, 1e9, "in its unit"), "median value"),
          may("spread", SPREAD, 0, "standard deviation of the logarithm; 0 for a constant"),
          must("max", whole(0, 1_000_000_000, "in its unit"), "largest value"));

  private static final Fields ACT =
      Fields.sourced(
          AN_ACT,
          must("title", LINE, "in plain words"),
          must("domain", choice(ActKind.Domain.values()), "field of life"),
          must("nature", choice(ActKind.Nature.values()), "what it is to others"),
          must("illegal", FLAG, "whether ordinary law forbids it"),
          must("who", choice(ActKind.Eligibility.values()), "who can do it"),
          must("rate", number(0, 10_000, "per year"), "mean acts of one who can"),
          must("dispersion", GAMMA, "gamma shape of the rate between citizens"),
          may("boost", number(1, 100, "multiplier"), 1, "the most that striving multiplies it by"),
          may("loadings", numbersBy("loading", Trait.values(), LOADING), "weight of each trait"),
          may("season", numbers(number(0, 12, "multiplier"), 12, 12), "multipliers, January first"),
          may("fields", guarded("field", 4, FIELD), "particulars that a record can carry"),
          may("fine", number(0, 3650, "days of means"), 0, "what ordinary law takes if recorded"),
          may("deterrable", number(0, 100, "elasticity"), 0, "elasticity to certainty times loss"),
          may("chillable", number(0, 100, "elasticity"), 0, "how far being watched lowers it"));

  private static final Fields DEBT =
      Fields.sourced(
          "the debt model",
          must("onset", number(0, 50, "per householder and year"), "late spells that start"),
          must("dispersion", GAMMA, "gamma shape between citizens"),
          may("resources_loading", LOADING, 0, "weight of resources on the log rate"),
          must("wilful_share", SHARE, "spells of those who could pay"),
          must("pay_hazard", CHANCE, "chance a week of payment, for one who could pay"),
          must("cannot_pay_hazard", CHANCE, "the same for one who cannot"),
          must("sued_after_days", days(1, 3650), "days late before a suit"),
          must("sued_share", SHARE, "spells that old that are sued over"),
          must("judgment_days", days(0, 3650), "suit to judgment"),
          must("enforcement_days", days(0, 3650), "judgment to enforcement"),
          must("amount_median", number(0, 100_000, "days of median income"), "median amount"),
          may("amount_spread", SPREAD, 0, "log standard deviation of the amount"),
          may("recession", FACTOR, 1, "multiplier on the onset in a slump"));

  private static final Fields EXPOSURE =
      Fields.sourced(
          "an exposure",
          must("base", number(0, 100, "1 for an average adult"), "mean exposure"),
          may("spread", number(0, 3, "log standard deviation"), 0, "spread between citizens"),
          may(
              "multipliers",
              numbersBy("multiplier", Exposure.Attribute.values(), FACTOR),
              "by value of an attribute"));

  private static final Fields SERVICE =
      Fields.sourced(
          "a service",
          must("title", LINE, "in plain words"),
          must("context", choice(Context.values()), "field of life"),
          may("essential", FLAG, "whether subsistence hangs on it; false if missing"),
          must("occasions", number(0, 10_000, "per year"), "mean uses"),
          must("dispersion", GAMMA, "gamma shape between citizens"),
          may("income_elasticity", number(-5, 5, "elasticity"), 0, "elasticity to income"),
          may("who", choice(ActKind.Eligibility.values()), "who uses it; anyone if missing"),
          may("livelihood", number(-1, 0, "share"), 0, "change of means for a year of denial"));

  private static final Fields BEHAVIOUR =
      Fields.sourced(
          "the behaviour",
          must("aware_at_start", SHARE, "know that they are scored"),
          may("aware_on_notice", CHANCE, 0, "a notice makes one aware"),
          may("aware_by_tie", CHANCE, 0, "a friend shut out makes one aware, a month"),
          may("learning", SHARE, 0, "weight of the last window on perceived certainty"),
          must("law_certainty", CHANCE, "perceived certainty under ordinary law"),
          may("deterrence", FACTOR, 0, "multiplies every deterrable"),
          may("chilling", FACTOR, 0, "multiplies every chillable"),
          may("vagueness", SHARE, 0, "how unclear it is what is punished"),
          may("hostility", SHARE, 0, "climate at the start"),
          may("silence_feedback", number(0, 10, "multiplier"), 0, "less speech, more hostility"),
          may("striving", number(0, 5, "log rate"), 0, "largest rise near a band edge"),
          may("striving_reach", number(0, 100_000, "points"), 0, "within which people strive"),
          may("gaming_share", SHARE, 0, "strivers who would fake hours"),
          may("gaming_hours", number(0, 168, "hours a week"), 0, "hours that one declares"),
          may("far_ties", FLAG, "citizens see a far acquaintance's band; false if missing"));

  static final Fields FILE =
      Shapes.file(
          Format.PEOPLE,
          true,
          must(
              "acts",
              new Table(new Keys.Ids(false), ACT, 1, 64, "act kind", true),
              "kinds of acts"),
          must("debt", DEBT, "bills and debts"),
          must(
              "exposures",
              new Table(
                  new Keys.Words(Shapes.words(Exposure.Place.values())),
                  EXPOSURE,
                  0,
                  Exposure.Place.values().length,
                  "exposure",
                  true),
              "how much of a day is seen"),
          must(
              "services",
              new Table(new Keys.Ids(false), SERVICE, 0, 30, "service", true),
              "what a score can deny"),
          must("behaviour", BEHAVIOUR, "responses to being scored"));

  private PeopleShape() {}
}
