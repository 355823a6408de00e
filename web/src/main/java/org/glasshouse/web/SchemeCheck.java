package org.glasshouse.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.report.words.DifferenceWords;
import org.glasshouse.results.compare.ModelDifference;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.RefusedInputException;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Severity;
import org.glasshouse.scenario.schemetest.SchemeTestReport;
import org.glasshouse.scenario.schemetest.SchemeTests;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.YamlReader;
import org.glasshouse.web.SchemeShelf.Shelved;
import org.jspecify.annotations.Nullable;

/// What there is to say of a scheme's text while somebody writes it: the same as `./glasshouse
/// check` says of a file, and in what it differs from the scheme that ships.
final class SchemeCheck {

  /// What the scheme that ships is called in sentences about differences.
  private static final DifferenceWords WORDS = new DifferenceWords("the original", "yours");

  private SchemeCheck() {}

  /// All of it, for a browser.
  static Map<String, Object> json(Shelved original, String text) {
    Map<String, Object> map = new LinkedHashMap<>();
    List<Issue> issues = new ArrayList<>();
    CheckedFile.OfScheme scheme = checked(original, text, issues);
    map.put("valid", scheme != null);
    List<Map<String, Object>> said = new ArrayList<>();
    issues.forEach(issue -> said.add(issue(issue)));
    map.put("issues", said);
    List<Map<String, Object>> tests = new ArrayList<>();
    String reached = "";
    List<String> differences = List.of();
    if (scheme != null) {
      SchemeTestReport report = SchemeTests.run(scheme.scheme(), scheme.people());
      report.outcomes().forEach(outcome -> tests.add(test(outcome)));
      reached = report.coverage().message();
      differences =
          WORDS.scheme(
              ModelDifference.between(original.content().scheme(), scheme.scheme(), List.of()));
    }
    map.put("tests", tests);
    map.put("reached", reached);
    map.put("differences", differences);
    map.put("same", text.equals(original.text()));
    List<Map<String, Object>> fields = new ArrayList<>();
    Map<String, Integer> places = Map.of();
    if (YamlReader.read(original.id(), text, new Issues()) instanceof Node.Mapping root) {
      SchemeFields.of(text, root).forEach(field -> fields.add(field.json()));
      places = places(root);
    }
    map.put("fields", fields);
    map.put("places", places);
    return map;
  }

  /// The scheme, or null if the text is none.
  ///
  /// @param issues gets what is wrong or doubtful
  private static CheckedFile.@Nullable OfScheme checked(
      Shelved original, String text, List<Issue> issues) {
    Issue other = otherFormat(original, text);
    if (other != null) {
      issues.add(other);
      return null;
    }
    try {
      CheckedFile file =
          ScenarioFiles.check(original.file(), text.getBytes(StandardCharsets.UTF_8));
      issues.addAll(file.warnings());
      return file instanceof CheckedFile.OfScheme scheme ? scheme : null;
    } catch (InvalidFilesException e) {
      issues.addAll(e.issues());
    } catch (RefusedInputException e) {
      issues.addAll(e.issues());
    }
    return null;
  }

  /// That a text is of another format, or null. Such a text is not looked into: a scenario names
  /// other files, and no file of the machine is read because a text says so.
  private static @Nullable Issue otherFormat(Shelved original, String text) {
    if (YamlReader.read(original.id(), text, new Issues()) instanceof Node.Mapping root
        && root.get("format") instanceof Node.Scalar word) {
      Format format = Format.of(word.text());
      if (format != null && format != Format.SCHEME) {
        return Issue.error(
            IssueCode.WRONG_FORMAT,
            word.mark(),
            "a " + format.id() + " file",
            "a " + Format.SCHEME.id() + " file");
      }
    }
    return null;
  }

  private static Map<String, Object> issue(Issue issue) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("line", issue.line());
    map.put("column", issue.column());
    map.put(
        "kind",
        issue.code().refusal() ? "refused" : issue.severity().name().toLowerCase(Locale.ROOT));
    map.put("code", issue.code().code());
    map.put("said", said(issue));
    return map;
  }

  private static String said(Issue issue) {
    return "Seen "
        + issue.seen()
        + "; expected "
        + issue.expected()
        + "."
        + (issue.maybe() == null || issue.severity() != Severity.ERROR
            ? ""
            : " Maybe you meant “" + issue.maybe() + "”.");
  }

  private static Map<String, Object> test(SchemeTestReport.Outcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", outcome.test());
    map.put("line", outcome.line());
    map.put("passed", outcome.passed());
    map.put("said", outcome.message());
    return map;
  }

  /// Lines of what has an id, such as `rules.late-bill`, and of the parts themselves.
  private static Map<String, Integer> places(Node.Mapping root) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (Node.Entry part : root.entries()) {
      places.put(part.key().text(), part.key().mark().line());
      if (part.value() instanceof Node.Mapping things) {
        for (Node.Entry thing : things.entries()) {
          places.put(part.key().text() + "." + thing.key().text(), thing.key().mark().line());
        }
      }
    }
    return places;
  }
}
