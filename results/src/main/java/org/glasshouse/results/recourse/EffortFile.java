package org.glasshouse.results.recourse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.results.recourse.Effort.Act;
import org.glasshouse.results.recourse.Effort.Assumed;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.YamlReader;
import org.jspecify.annotations.Nullable;

/// Reads what a way back takes (`effort/1`). Every number is a mapping with `value`, `range` and
/// `why`.
public final class EffortFile {

  private static final String FORMAT = "effort/1";
  private static final String OWN = "effort.yaml";

  private final Issues issues = new Issues();

  private EffortFile() {}

  /// The one that comes with the program.
  public static Effort own() {
    try (InputStream in = Objects.requireNonNull(EffortFile.class.getResourceAsStream(OWN), OWN)) {
      return new EffortFile().effort(OWN, in.readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(OWN, e);
    }
  }

  /// One of the user's.
  ///
  /// @throws InvalidFilesException if it says something else
  /// @throws RunRefused if it cannot be read
  public static Effort read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ, file + " cannot be read: " + RunRefused.seen(e) + ".");
    }
    return new EffortFile().effort(file.toString(), bytes);
  }

  private Effort effort(String name, byte[] bytes) {
    Node root = YamlReader.read(name, bytes, issues);
    stop();
    Node.Mapping all = mapping(Objects.requireNonNull(root));
    keys(
        all,
        List.of(
            "format",
            "free_hours",
            "saved_share",
            "objection_hours",
            "repair_hours",
            "acts",
            "other"));
    if (!(all.get("format") instanceof Node.Scalar format && format.text().equals(FORMAT))) {
      wrong(IssueCode.UNKNOWN_FORMAT, all.mark(), "another format", "format: " + FORMAT);
    }
    Node.Mapping free = mapping(value(all, "free_hours"));
    keys(free, List.of("employed", "student", "none"));
    Map<String, Act> acts = new LinkedHashMap<>();
    for (Node.Entry entry : mapping(value(all, "acts")).entries()) {
      acts.put(entry.key().text(), act(entry.value()));
    }
    Effort effort =
        new Effort(
            name,
            number(free, "employed", 168),
            number(free, "student", 168),
            number(free, "none", 168),
            number(all, "saved_share", 1),
            number(all, "objection_hours", 1000),
            number(all, "repair_hours", 1000),
            acts,
            act(value(all, "other")));
    stop();
    return effort;
  }

  private void stop() {
    if (issues.anyError()) {
      throw new InvalidFilesException(issues.inFileOrder());
    }
  }

  private Act act(Node node) {
    Node.Mapping of = mapping(node);
    keys(of, List.of("hours", "money", "days_between", "oldest"));
    return new Act(
        number(of, "hours", 1000),
        number(of, "money", 10_000),
        number(of, "days_between", 10_000),
        number(of, "oldest", 150));
  }

  /// @param most the largest number that makes sense
  private Assumed number(Node.Mapping in, String key, double most) {
    Node.Mapping of = mapping(value(in, key));
    keys(of, List.of("value", "range", "why"));
    double value = number(of.get("value"), of.mark(), most);
    List<Node> ends = of.get("range") instanceof Node.Sequence two ? two.items() : List.of();
    if (ends.size() != 2) {
      wrong(IssueCode.BAD_ASSUMPTION, of.mark(), "no range of two numbers", "range: [low, high]");
      return new Assumed(value, value, value, "");
    }
    double low = number(ends.get(0), of.mark(), most);
    double high = number(ends.get(1), of.mark(), most);
    if (value < low || value > high) {
      wrong(
          IssueCode.VALUE_OUTSIDE_RANGE,
          of.mark(),
          Numerals.plain(value),
          Numerals.plain(low) + " to " + Numerals.plain(high));
    }
    String why = of.get("why") instanceof Node.Scalar text ? text.text().strip() : "";
    if (why.isEmpty()) {
      wrong(IssueCode.BAD_ASSUMPTION, of.mark(), "no reason", "why: \"…\"");
    }
    return new Assumed(value, low, high, why);
  }

  private double number(@Nullable Node node, Mark mark, double most) {
    Double value = Numerals.number(node);
    if (value == null || value < 0 || value > most) {
      wrong(
          IssueCode.OUT_OF_RANGE,
          node == null ? mark : node.mark(),
          value == null ? "no number" : Numerals.plain(value),
          "a number from 0 to " + Numerals.plain(most));
      return 0;
    }
    return value;
  }

  private Node value(Node.Mapping in, String key) {
    Node value = in.get(key);
    if (value == null) {
      wrong(IssueCode.MISSING_KEY, in.mark(), "no '" + key + "'", "'" + key + "'");
      return new Node.Broken(in.mark());
    }
    return value;
  }

  private Node.Mapping mapping(Node node) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    if (!(node instanceof Node.Broken)) {
      wrong(IssueCode.WRONG_TYPE, node.mark(), "no mapping", "keys with values");
    }
    return new Node.Mapping(node.mark(), List.of());
  }

  private void keys(Node.Mapping in, List<String> known) {
    List<String> strange = new ArrayList<>(in.keys());
    strange.removeAll(known);
    for (String key : strange) {
      wrong(
          IssueCode.UNKNOWN_KEY,
          Objects.requireNonNull(in.entry(key)).key().mark(),
          "'" + key + "'",
          "one of " + String.join(", ", known));
    }
  }

  private void wrong(IssueCode code, Mark mark, String seen, String expected) {
    issues.add(Issue.error(code, mark, seen, expected));
  }
}
