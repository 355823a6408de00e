package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.whole;

import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.format.Shape.Decimal;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Name;
import org.glasshouse.scenario.format.Shape.Table;

/// The tests of a scheme. They are closed in every direction so that they cannot score a person:
/// few, short, with relative days, named after rules, and only with an expectation.
final class SchemeTestShape {

  /// Most tests of a file.
  static final int MAX_TESTS = 200;

  /// Most records of a test.
  static final int MAX_RECORDS = 20;

  /// How shapes are called where [Persons] needs to know them.
  static final String A_TEST = "a test";

  static final String A_RECORD = "a made-up record";
  static final String AN_EXPECTATION = "an expectation";

  private static final Fields EXPECT =
      Fields.plain(
              AN_EXPECTATION,
              may("score", new Decimal(-100_000, 100_000, "points"), "score"),
              may("band", new Name("a band"), "band"),
              may("lists", names("a list", 0, 8), "lists that the citizen is on, exactly"),
              may(
                  "ledger",
                  new Many(
                      Fields.plain(
                          "a line of the ledger",
                          must("rule", new Name("a rule"), "rule that acted"),
                          must("points", new Decimal(-100_000, 100_000, "points"), "its points")),
                      0,
                      40,
                      false,
                      null),
                  "rules that acted, in order"))
          .atLeastOneOf("score", "band", "lists", "ledger");

  private static final Fields RECORD =
      Fields.open(
          A_RECORD,
          whole(0, 1_000_000_000, "in its unit"),
          must("kind", new Name("a record kind"), "record kind"),
          must("day", whole(0, 3650, "days"), "day of the record, from the start"));

  private static final Many RECORDS = new Many(RECORD, 0, MAX_RECORDS, false, null);

  private static final Fields TEST =
      Fields.plain(
          A_TEST,
          must("at_day", whole(0, 3650, "days"), "day of the expectation, from the start"),
          may(
              "register",
              new Table(
                  new Keys.Words(
                      Shapes.words(Variable.Register.values()).stream()
                          .map(word -> word.replace('-', '_'))
                          .toList()),
                  whole(0, 120, "1 for yes, 0 for no, or years"),
                  0,
                  5,
                  "fact",
                  false),
              "facts that registers hold"),
          must("records", RECORDS, "in order of day"),
          must("expect", EXPECT, "what must come of them"));

  static final Table TESTS = new Table(new Keys.Ids(true), TEST, 0, MAX_TESTS, "test", false);

  private SchemeTestShape() {}

  /// Whether a table is that of a scheme's tests.
  static boolean isTests(Table table) {
    return table.value() instanceof Fields fields && fields.of().equals(A_TEST);
  }

  /// Whether a list is that of a test's records.
  static boolean isRecords(Many many) {
    return many.element() instanceof Fields fields && fields.of().equals(A_RECORD);
  }
}
