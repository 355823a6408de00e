package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.yaml.Node;

/// Resolves the tests of a scheme.
final class SchemeTestResolver {
  private final SchemeNames names;
  private final Issues issues;

  SchemeTestResolver(SchemeNames names, Issues issues) {
    this.names = names;
    this.issues = issues;
  }

  List<Scheme.SchemeTest> tests(Section file) {
    List<Scheme.SchemeTest> tests = new ArrayList<>();
    for (Section test : file.sections("tests")) {
      tests.add(test(test));
    }
    return List.copyOf(tests);
  }

  private Scheme.SchemeTest test(Section test) {
    checkId(test);
    int atDay = test.integer("at_day", 0);
    int latest = test.decimal("at_day") == null ? Integer.MAX_VALUE : atDay;
    Map<String, Long> register = new LinkedHashMap<>();
    for (Node.Entry fact : test.section("register").entries()) {
      register.put(fact.key().text(), fact(fact));
    }
    List<Scheme.TestRecord> records = new ArrayList<>();
    int last = 0;
    for (Section record : test.rows("records")) {
      int day = record.integer("day", last);
      if (day < last || day > latest) {
        issues.add(
            Issue.error(
                IssueCode.TEST_DAYS,
                record.valueMark("day"),
                "day " + day,
                "records in order of day, none after day " + atDay));
      }
      last = Math.max(last, day);
      records.add(record(record, day));
    }
    return new Scheme.SchemeTest(
        test.id(),
        atDay,
        register,
        List.copyOf(records),
        expect(test.section("expect")),
        test.mark().line());
  }

  private void checkId(Section test) {
    for (List<String> things : List.of(names.rules(), names.lists())) {
      for (String id : things) {
        if (test.id().equals(id) || test.id().startsWith(id + "-")) {
          return;
        }
      }
    }
    issues.add(
        Issue.error(
            IssueCode.REFUSED_TEST,
            test.mark(),
            "a test called '" + test.id() + "'",
            "the id of a rule or a list, or one that begins with it and a hyphen; tests check a"
                + " scheme and are no scoring service"));
  }

  private long fact(Node.Entry fact) {
    Long value = Numerals.whole(fact.value());
    if (value == null) {
      return 0;
    }
    boolean age = fact.key().text().equals("age");
    if (age ? value < 18 || value > 100 : value < 0 || value > 1) {
      issues.add(
          Issue.error(
              IssueCode.OUT_OF_RANGE,
              fact.value().mark(),
              Long.toString(value),
              age ? "an age from 18 to 100" : "0 or 1"));
    }
    return value;
  }

  private Scheme.TestRecord record(Section record, int day) {
    String kind = record.text("kind");
    boolean known =
        !kind.isEmpty() && names.recordKind(kind, record.valueMark("kind")) && names.knowsRecords();
    Map<String, Long> fields = new LinkedHashMap<>();
    List<String> legal = names.fields(kind);
    for (Node.Entry entry : record.entries()) {
      String key = entry.key().text();
      if (key.equals("kind") || key.equals("day")) {
        continue;
      }
      if (known && !legal.contains(key)) {
        issues.add(
            Issue.error(
                IssueCode.UNKNOWN_FIELD,
                entry.key().mark(),
                "the field '" + key + "'",
                legal.isEmpty()
                    ? "no field, since '" + kind + "' has none"
                    : "one of " + String.join(", ", legal),
                Guess.nearest(key, legal)));
      }
      Long value = Numerals.whole(entry.value());
      fields.put(key, value == null ? 0 : value);
    }
    return new Scheme.TestRecord(kind, day, fields);
  }

  private Scheme.Expect expect(Section expect) {
    String band = expect.has("band") ? expect.text("band") : null;
    if (band != null) {
      names.band(band, expect.valueMark("band"));
    }
    Set<String> lists = null;
    if (expect.has("lists")) {
      lists = new LinkedHashSet<>();
      for (Node.Scalar word : expect.words("lists")) {
        names.list(word.text(), word.mark());
        lists.add(word.text());
      }
    }
    List<Scheme.LedgerLine> ledger = null;
    if (expect.has("ledger")) {
      ledger = new ArrayList<>();
      for (Section line : expect.rows("ledger")) {
        Mark mark = line.valueMark("rule");
        names.rule(line.text("rule"), mark);
        Double points = line.decimal("points");
        ledger.add(new Scheme.LedgerLine(line.text("rule"), points == null ? 0 : points));
      }
      ledger = List.copyOf(ledger);
    }
    return new Scheme.Expect(expect.decimal("score"), band, lists, ledger);
  }
}
