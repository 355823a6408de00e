package org.glasshouse.scenario.resolve;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;

/// Checks what is filled into the texts that citizens are told.
final class Explanations {
  private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)\\}");

  private Explanations() {}

  /// Checks the text of a section.
  ///
  /// @param section where it stands
  /// @param key its key
  /// @param scope what can be filled in
  /// @param expressions notes what is shown
  /// @param issues receives holes that nothing fills
  static void check(
      Section section, String key, Scope scope, Expressions expressions, Issues issues) {
    Node.Scalar text = section.scalar(key);
    if (text == null) {
      return;
    }
    Set<String> legal = new TreeSet<>();
    for (String field : scope.recordFields()) {
      legal.add("record." + field);
    }
    for (Variable.Register register : Variable.Register.values()) {
      legal.add("record." + Scope.idOf(register));
    }
    for (String parameter : scope.parameters()) {
      legal.add("param." + parameter);
    }
    for (String count : scope.counts()) {
      legal.add("count." + count);
    }
    Matcher holes = HOLE.matcher(text.text());
    while (holes.find()) {
      String name = holes.group(1);
      Mark mark = text.at(holes.start());
      if (!legal.contains(name)) {
        issues.add(
            Issue.error(
                IssueCode.UNKNOWN_FIELD,
                mark,
                "'{" + name + "}' in a text",
                "one of {" + String.join("}, {", legal) + "}",
                Guess.nearest(name, legal)));
      } else if (name.startsWith("param.")) {
        expressions.shown(new Variable.ParameterOf(name.substring("param.".length())), mark);
      } else if (name.startsWith("count.")) {
        expressions.shown(new Variable.CountOf(name.substring("count.".length())), mark);
      }
    }
  }
}
