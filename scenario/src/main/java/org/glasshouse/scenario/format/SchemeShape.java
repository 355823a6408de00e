package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.PARAGRAPH;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.TEXTS;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.choices;
import static org.glasshouse.scenario.format.Shapes.count;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.guarded;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.table;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape.Choice;
import org.glasshouse.scenario.format.Shape.Condition;
import org.glasshouse.scenario.format.Shape.Either;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Measure;
import org.glasshouse.scenario.format.Shape.Name;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.format.Shape.Variants;
import org.glasshouse.scenario.model.Scheme;

/// What a `scheme/1` file may say, but for its tests ([SchemeTestShape]).
final class SchemeShape {
  private static final Measure POINTS = number(-100_000, 100_000, "points");
  private static final Measure SIZE = number(0, 100_000, "points by size");

  private static final Fields READING =
      Fields.plain(
          "a reading of the purpose",
          must("text", PARAGRAPH, "in plain words"),
          must("acts", names("an act kind or debt stage", 1, 70), "acts inside the purpose"),
          must("wilful_only", FLAG, "debts only of those who could have paid"));

  private static final Fields PURPOSE =
      Fields.sourced(
          "the purpose",
          must("text", PARAGRAPH, "the purpose as written"),
          must(
              "readings",
              new Table(new Keys.Ids(false), READING, 0, 20, "reading", false),
              "exactly two, the narrower first"));

  private static final Shape ENROLMENT =
      new Either(
          Map.of(
              "opt_in",
              Fields.sourced(
                  "the enrolment",
                  must(
                      "opt_in",
                      Fields.sourced(
                          "those who opt in",
                          must("share", SHARE, "share of adults who sign up"),
                          must("phone_only", FLAG, "whether a phone is needed")),
                      "adults who sign up"))),
          new Choice(List.of("compulsory")));

  private static final Fields PARAMETER =
      Fields.sourced(
          "a parameter",
          must("label", LINE, "in plain words"),
          must("unit", LINE, "unit"),
          must(
              "values",
              new Table(
                  new Keys.Days(),
                  count(-1_000_000_000, 1_000_000_000, "whole"),
                  1,
                  200,
                  "value",
                  true),
              "by first day in force"));

  private static final Fields COUNT =
      Fields.plain(
          "a count",
          must("records", names("a record kind", 1, 70), "record kinds that are counted"),
          must("days", whole(1, 3650, "days"), "length of the window that ends today"));

  private static final Fields TRIGGER =
      Fields.plain(
              "a trigger",
              may("record", names("a record kind", 1, 70), "a record of one of these kinds"),
              may("every", new Choice(List.of("monthly", "yearly")), "the calendar"))
          .exactlyOneOf("record", "every");

  private static final Fields RANGE =
      Fields.sourced(
          "points left to an official",
          must("low", POINTS, "one end"),
          must("high", POINTS, "the other end"));

  private static final Shape AWARD =
      new Either(
          inOrder(
              Map.entry(
                  "compute",
                  Fields.sourced(
                      "computed points",
                      must("compute", new Condition(), "expression, whole points"))),
              Map.entry("low", RANGE),
              Map.entry("high", RANGE)),
          POINTS);

  private static final Fields EXCEPTION =
      Fields.sourced(
          "an exception",
          must("when", new Condition(), "when it holds"),
          must("points", POINTS, "points instead of the rule's"),
          must("explain", PARAGRAPH, "what the citizen is told"));

  private static final Many STEPS =
      new Many(
          Fields.sourced(
              "a step",
              must("from", SIZE, "occurrence, or points already awarded"),
              must("factor", FACTOR, "multiplies the points")),
          1,
          16,
          false,
          null);

  private static final Fields RULE =
      Fields.sourced(
              "a rule",
              must("title", LINE, "in plain words"),
              must("trigger", TRIGGER, "what sets it off"),
              may("when", new Condition(), "condition on records; always if missing"),
              may("points", AWARD, "what it awards"),
              may(
                  "limit",
                  Fields.sourced(
                      "a limit", must("times", count(0, 10_000, "times"), "most awards")),
                  "at most so many awards in a period"),
              may(
                  "cap",
                  Fields.sourced("a cap", must("points", SIZE, "most points, by size")),
                  "at most so many points in a period"),
              may("taper", STEPS, "factors by points already awarded"),
              may("escalation", STEPS, "factors by occurrence"),
              may(
                  "period",
                  Fields.plain("a period", must("days", whole(1, 3650, "days"), "its length")),
                  "period of limit, cap, taper and escalation"),
              may(
                  "expires",
                  Fields.sourced("an expiry", must("days", days(1, 36_500), "after so long")),
                  "points cease to count; never if missing"),
              may("exceptions", table("exception", 16, EXCEPTION), "tried in order"),
              may(
                  "override",
                  Fields.sourced(
                      "an override",
                      must("band", new Name("a band"), "which band"),
                      must("days", days(1, 36_500), "for how long")),
                  "straight to a band"),
              may("list_add", new Name("a list"), "list to enter"),
              must("gravity", choice(Scheme.Severity.values()), "how grave the conduct is"),
              may("explain", PARAGRAPH, "what the citizen is told; the title if missing"))
          .atLeastOneOf("points", "override", "list_add");

  private static final Fields BAND =
      Fields.sourced(
              "a band",
              must("title", LINE, "in plain words"),
              may("score", Shapes.numbers(POINTS, 2, 2), "lowest and highest score"),
              may("share", SHARE, "share of those scored"))
          .exactlyOneOf("score", "share");

  private static final Fields LIST =
      Fields.sourced(
          "a list",
          must("title", LINE, "in plain words"),
          must("negative", FLAG, "whether being on it is a disadvantage"),
          may("published", FLAG, "whether anybody can read it; false if missing"),
          may("entry", new Condition(), "condition of entry; only by rules if missing"),
          may("calendar", choice(Scheme.Calendar.values()), "when checked; monthly if missing"),
          may("entry_share", SHARE, 1, "of those who qualify, entered at a check"),
          may("term_days", days(1, 36_500), "how long it lasts; until exit if missing"),
          may("extension", new Condition(), "condition under which a term is extended"),
          may("extension_low", days(0, 36_500), 0, "shortest extension"),
          may("extension_high", days(0, 36_500), 0, "longest extension"),
          may("exit", new Condition(), "condition of leaving early"),
          may("exit_delay_days", days(0, 3650), 0, "from exit to deletion"),
          may("spreads", choices(Scheme.Reach.values()), "who else it reaches"));

  private static final Fields CONSEQUENCE =
      Fields.sourced(
              "a consequence",
              must("title", LINE, "in plain words"),
              must("effect", choice(Scheme.Effect.values()), "denied, granted or priced"),
              must("service", new Name("a service"), "service of the people file"),
              may("bands", names("a band", 0, 16), "bands that lead to it"),
              may("lists", names("a list", 0, 8), "lists that lead to it"),
              must("severity", choice(Scheme.Severity.values()), "how hard it is"),
              may("reach", choices(Scheme.Reach.values()), "who else it reaches"),
              may("min_days", days(0, 36_500), 0, "shortest time"))
          .atLeastOneOf("bands", "lists");

  private static final Fields INTERPRETATION =
      Fields.plain(
          "an interpretation",
          must("clause", LINE, "which clause"),
          must("reading", PARAGRAPH, "how it was read"),
          may("alternatives", TEXTS, "how else it could be"));

  static final Fields FILE =
      Shapes.file(
          Format.SCHEME,
          true,
          must("kind", choice(Scheme.Kind.values()), "what sort of text it stands for"),
          must("purpose", PURPOSE, "what by mistake is measured against"),
          must("enrolment", ENROLMENT, "who is scored"),
          must(
              "score",
              Fields.sourced(
                  "the score",
                  must("start", POINTS, "where everybody starts"),
                  must("min", POINTS, "lowest"),
                  must("max", POINTS, "highest")),
              "start and range"),
          may("parameters", guarded("parameter", 200, PARAMETER), "numbers that change at a date"),
          may(
              "counts",
              new Table(new Keys.Ids(true), COUNT, 0, 64, "count", false),
              "counts of records that conditions read"),
          may("rules", table("rule", 511, RULE), "rules"),
          must("bands", new Table(new Keys.Labels(), BAND, 1, 16, "band", true), "lowest first"),
          may("recalculation", choice(Scheme.Calendar.values()), "at-once if missing"),
          may("lists", table("list", 8, LIST), "lists of persons"),
          may(
              "consequences",
              table("consequence", 31, CONSEQUENCE),
              "what bands and lists lead to"),
          must("redress", new Variants("allowed", redress()), "what can be done against a record"),
          may(
              "interpretations",
              new Table(new Keys.Ids(false), INTERPRETATION, 0, 200, "interpretation", false),
              "how clauses were read"),
          may("tests", SchemeTestShape.TESTS, "the scheme's own tests"));

  private SchemeShape() {}

  private static Map<String, Fields> redress() {
    Fields allowed =
        Fields.sourced(
            "the redress",
            must("allowed", FLAG, "whether objections exist"),
            must("within_days", days(0, 36_500), "days to object"),
            must("object_if_wrong", CHANCE, "one who was told of a wrong record objects"),
            must("object_if_right", CHANCE, "the same for a right record"),
            may("education_odds", FACTOR, 1, "odds of objecting a step of education"),
            must("weekly_capacity", number(0, 10_000, "a week per 1,000"), "reviews"),
            must("review_days", days(0, 3650), "days that a review takes"),
            must("success_if_wrong", CHANCE, "success against a wrong record"),
            must("success_if_right", CHANCE, "success against a right one"),
            may("overload", SHARE, 0, "fall of success under a full queue"),
            may("deadline_days", days(1, 36_500), "the authority is out of time; never if missing"),
            may("silence_wins", FLAG, "the citizen wins then; false if missing"),
            may("stays", FLAG, "set aside meanwhile; false if missing"),
            must("correction_days", days(0, 3650), "from decision to correction"),
            may("return_share", SHARE, 0, "corrected errors that come back"),
            may("repair_after_days", days(0, 36_500), "days before repair; never if missing"),
            may("repair_share", SHARE, 0, "of those who could, apply in a month"));
    Fields none = Fields.sourced("no redress", must("allowed", FLAG, "whether objections exist"));
    return inOrder(Map.entry("true", allowed), Map.entry("false", none));
  }

  @SafeVarargs
  private static Map<String, Fields> inOrder(Map.Entry<String, Fields>... entries) {
    Map<String, Fields> map = new LinkedHashMap<>();
    for (Map.Entry<String, Fields> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(map);
  }
}
