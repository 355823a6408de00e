package org.glasshouse.scenario.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.Traps;
import org.jspecify.annotations.Nullable;

/// Checks single values: texts, numbers, words, dates. What is wrong is reported with the label of
/// its place.
final class ValueCheck {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_-]{0,59}");
  private static final Pattern LABEL = Pattern.compile("[A-Za-z][A-Za-z0-9_+.-]{0,39}");
  static final Pattern CITIZEN = Pattern.compile("[0-9]{1,4}:[0-9]{1,7}:[0-9]{1,4}");
  static final Pattern LINK = Pattern.compile("https?://[^\\s]+");

  private final Issues issues;

  ValueCheck(Issues issues) {
    this.issues = issues;
  }

  private void wrong(IssueCode code, Node node, String label, String seen, String expected) {
    issues.add(Issue.error(code, node.mark(), seen, label + " to be " + expected));
  }

  Node.@Nullable Scalar scalar(String label, Node node, String expected) {
    if (node instanceof Node.Scalar scalar && !scalar.nothing()) {
      return scalar;
    }
    wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), expected);
    return null;
  }

  Node.@Nullable Scalar words(String label, Node node, int max, String expected) {
    Node.Scalar scalar = scalar(label, node, expected);
    if (scalar == null) {
      return null;
    }
    Issue trap = Traps.of(scalar);
    if (trap != null) {
      issues.add(trap);
      return null;
    }
    if (scalar.text().isBlank() || scalar.text().length() > max) {
      wrong(
          IssueCode.TEXT_LENGTH,
          node,
          label,
          scalar.text().length() + " characters",
          "1 to " + max + " characters");
      return null;
    }
    return scalar;
  }

  void text(String label, Node node, Shape.Text text) {
    Node.Scalar scalar = words(label, node, text.max(), "a text");
    if (scalar != null && scalar.plain() && Traps.NUMBER.matcher(scalar.text()).matches()) {
      wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), "a text; put it in quotes");
    }
  }

  void name(String label, Node node, Shape.Name name) {
    Node.Scalar scalar = words(label, node, 60, "the id of " + name.of());
    if (scalar != null && !LABEL.matcher(scalar.text()).matches() && !isId(scalar.text())) {
      wrong(IssueCode.BAD_ID, node, label, Seen.of(node), "the id of " + name.of());
    }
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  void pattern(String label, Node node, Pattern pattern, String expected) {
    Node.Scalar scalar = words(label, node, 1000, expected);
    if (scalar != null && !pattern.matcher(scalar.text()).matches()) {
      wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), expected);
    }
  }

  void flag(String label, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.plain()) {
      String text = scalar.text();
      if (text.equals("true") || text.equals("false")) {
        return;
      }
      if (Traps.yesNo(text)) {
        wrong(
            IssueCode.YES_NO_TRAP,
            node,
            label,
            text + ", which YAML readers disagree on",
            "true or false");
        return;
      }
    }
    wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), "true or false");
  }

  void whole(String label, Node node, Shape.Whole whole) {
    String expected = "a whole number" + range(whole.min(), whole.max(), whole.unit());
    if (trapped(node)) {
      return;
    }
    Long value = Numerals.whole(node);
    if (value == null) {
      wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), expected);
    } else if (value < whole.min() || value > whole.max()) {
      wrong(IssueCode.OUT_OF_RANGE, node, label, Long.toString(value), expected);
    }
  }

  private static String range(long min, long max, String unit) {
    return min == Long.MIN_VALUE ? in(unit) : " from " + min + " to " + max + in(unit);
  }

  private static String in(String unit) {
    return unit.isEmpty() ? "" : " (" + unit + ")";
  }

  private boolean trapped(Node node) {
    Issue trap = node instanceof Node.Scalar scalar ? Traps.ofNumber(scalar) : null;
    if (trap == null) {
      return false;
    }
    issues.add(trap);
    return true;
  }

  @Nullable Double number(
      String label,
      Node node,
      double min,
      boolean aboveMin,
      double max,
      boolean whole,
      String unit) {
    if (node instanceof Node.Broken || trapped(node)) {
      return null;
    }
    String expected =
        (whole ? "a whole number " : "a number ")
            + (aboveMin ? "above " : "from ")
            + Numerals.plain(min)
            + " to "
            + Numerals.plain(max)
            + in(unit);
    Double value = Numerals.number(node);
    if (value == null) {
      String hint =
          node instanceof Node.Scalar scalar
                  && !scalar.plain()
                  && Traps.NUMBER.matcher(scalar.text()).matches()
              ? ", without quotes"
              : "";
      wrong(IssueCode.WRONG_TYPE, node, label, Seen.of(node), expected + hint);
      return null;
    }
    boolean outside = value < min || value > max || (aboveMin && value == min);
    if (outside || (whole && value != Math.rint(value))) {
      wrong(IssueCode.OUT_OF_RANGE, node, label, Numerals.plain(value), expected);
      return null;
    }
    return value;
  }

  void choice(String label, Node node, Shape.Choice choice) {
    String expected = oneOf(choice.words());
    Node.Scalar scalar = scalar(label, node, expected);
    if (scalar == null) {
      return;
    }
    if (!choice.words().contains(scalar.text())) {
      Issue trap = Traps.of(scalar);
      if (trap != null) {
        issues.add(trap);
        return;
      }
      issues.add(
          Issue.error(
              IssueCode.UNKNOWN_CHOICE,
              node.mark(),
              Seen.of(node),
              label + " to be " + expected,
              Guess.nearest(scalar.text(), choice.words())));
    }
  }

  static String oneOf(List<String> words) {
    return words.size() == 1 ? "'" + words.getFirst() + "'" : "one of " + String.join(", ", words);
  }

  void day(String label, Node node) {
    Node.Scalar scalar = words(label, node, 20, "a date such as \"2027-01-01\", in quotes");
    if (scalar != null) {
      day(label, scalar);
    }
  }

  void day(String label, Node.Scalar scalar) {
    try {
      LocalDate date = LocalDate.parse(scalar.text());
      if (date.getYear() < 1900 || date.getYear() > 2200) {
        wrong(IssueCode.BAD_DATE, scalar, label, scalar.text(), "a date from 1900 to 2200");
      }
    } catch (DateTimeParseException _) {
      wrong(IssueCode.BAD_DATE, scalar, label, Seen.of(scalar), "a date such as \"2027-01-01\"");
    }
  }

  static boolean isLabel(String text) {
    return LABEL.matcher(text).matches();
  }
}
