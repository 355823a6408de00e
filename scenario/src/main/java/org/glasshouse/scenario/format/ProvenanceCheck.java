package org.glasshouse.scenario.format;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Checks what stands under `source` and `assumed`.
final class ProvenanceCheck {
  private final Issues issues;
  private final List<String> sources;

  /// @param root root of the file, whose `sources` are the ones that can be named
  ProvenanceCheck(Node.Mapping root, Issues issues) {
    this.issues = issues;
    this.sources =
        root.get("sources") instanceof Node.Mapping named ? named.keys() : new ArrayList<>();
    if (root.get("sources") instanceof Node.Mapping named) {
      checkLinks(named);
    }
  }

  private void checkLinks(Node.Mapping named) {
    for (Node.Entry entry : named.entries()) {
      if (entry.value() instanceof Node.Mapping source
          && source.get("href") == null
          && source.get("tag") instanceof Node.Scalar tag
          && !tag.text().equals("invented")) {
        issues.add(
            Issue.error(
                IssueCode.NO_LINK,
                entry.key().mark(),
                "the source '" + entry.key().text() + "' without 'href'",
                "a link, since its tag is not 'invented'"));
      }
    }
  }

  /// Checks a number with its own provenance.
  ///
  /// @param mapping `{value, source}` or `{value, assumed}`
  /// @param value the value, or null if it cannot be compared
  void ofNumber(Node.Mapping mapping, @Nullable Double value) {
    both(mapping);
    source(mapping);
    Node assumed = mapping.get("assumed");
    if (assumed == null) {
      return;
    }
    double[] ends = assumption(assumed, "range");
    if (ends == null || value == null) {
      return;
    }
    if (value < ends[0] || value > ends[1]) {
      issues.add(
          Issue.error(
              IssueCode.VALUE_OUTSIDE_RANGE,
              assumed.mark(),
              "the value "
                  + Numerals.plain(value)
                  + " with the range ["
                  + Numerals.plain(ends[0])
                  + ", "
                  + Numerals.plain(ends[1])
                  + "]",
              "a range that holds the value"));
    }
  }

  /// Checks the provenance that a mapping gives to everything inside.
  void ofMapping(Node.Mapping mapping) {
    both(mapping);
    source(mapping);
    Node assumed = mapping.get("assumed");
    if (assumed == null) {
      return;
    }
    double[] ends = assumption(assumed, "factor");
    if (ends != null && (ends[0] < 0 || ends[0] > 1 || ends[1] < 1)) {
      issues.add(
          Issue.error(
              IssueCode.BAD_ASSUMPTION,
              assumed.mark(),
              "the factor [" + Numerals.plain(ends[0]) + ", " + Numerals.plain(ends[1]) + "]",
              "a low end from 0 to 1 and a high end of at least 1"));
    }
  }

  private void both(Node.Mapping mapping) {
    Node.Entry assumed = mapping.entry("assumed");
    if (assumed != null && mapping.get("source") != null) {
      issues.add(
          Issue.error(
              IssueCode.TWO_PROVENANCES,
              assumed.key().mark(),
              "'assumed' beside 'source'",
              "exactly one of the two"));
    }
  }

  private void source(Node.Mapping mapping) {
    Node node = mapping.get("source");
    if (node == null || node instanceof Node.Broken) {
      return;
    }
    Mark mark = node.mark();
    if (!(node instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
      issues.add(
          Issue.error(
              IssueCode.WRONG_TYPE,
              mark,
              Seen.of(node),
              "a key of 'sources', with the clause after a slash, or an https link"));
      return;
    }
    String text = scalar.text();
    if (text.startsWith("https://")) {
      return;
    }
    int slash = text.indexOf('/');
    String key = slash < 0 ? text : text.substring(0, slash);
    if (!sources.contains(key)) {
      String guess = Guess.nearest(key, sources);
      issues.add(
          Issue.error(
              IssueCode.UNKNOWN_SOURCE,
              mark,
              "the source '" + text + "'",
              sources.isEmpty()
                  ? "'sources:' in this file to hold '" + key + "', or an https link"
                  : "one of " + String.join(", ", sources) + ", or an https link",
              guess == null ? null : slash < 0 ? guess : guess + text.substring(slash)));
    }
  }

  /// The two ends of an assumption; null if they are missing or wrong.
  private double @Nullable [] assumption(Node assumed, String ends) {
    if (assumed instanceof Node.Broken) {
      return null;
    }
    String expected = "{why: …, " + ends + ": [low, high]}";
    if (!(assumed instanceof Node.Mapping mapping)) {
      issues.add(
          Issue.error(
              IssueCode.BAD_ASSUMPTION,
              assumed.mark(),
              Seen.of(assumed),
              "'assumed' as " + expected));
      return null;
    }
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!key.equals("why") && !key.equals(ends)) {
        issues.add(Spelling.unknownInAssumption(entry.key(), ends));
      }
    }
    if (!(mapping.get("why") instanceof Node.Scalar why) || why.text().isBlank() || why.nothing()) {
      issues.add(
          Issue.error(IssueCode.BAD_ASSUMPTION, mapping.mark(), "no reason ('why')", expected));
    }
    Node range = mapping.get(ends);
    if (range == null) {
      if (ends.equals("range")) {
        issues.add(Issue.error(IssueCode.BAD_ASSUMPTION, mapping.mark(), "no 'range'", expected));
      }
      return null;
    }
    if (range instanceof Node.Broken) {
      return null;
    }
    Double low = null;
    Double high = null;
    if (range instanceof Node.Sequence pair && pair.items().size() == 2) {
      low = Numerals.number(pair.items().get(0));
      high = Numerals.number(pair.items().get(1));
    }
    if (low == null || high == null || low > high) {
      issues.add(
          Issue.error(
              IssueCode.BAD_ASSUMPTION,
              range.mark(),
              Seen.of(range),
              "two numbers [low, high], the lower first"));
      return null;
    }
    return new double[] {low, high};
  }
}
