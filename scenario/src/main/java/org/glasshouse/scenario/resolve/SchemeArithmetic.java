package org.glasshouse.scenario.resolve;

import java.time.LocalDate;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.glasshouse.scenario.scoring.SchemeException;
import org.glasshouse.scenario.yaml.Node;

/// Compiles a scheme that is otherwise sound, so that what arithmetic cannot hold is found when the
/// file is read and not when it runs.
final class SchemeArithmetic {
  private SchemeArithmetic() {}

  /// Reports what cannot be compiled, at its place in the file.
  static void check(Scheme scheme, PeopleModel people, World world, Node root, Issues issues) {
    LocalDate start = world.start();
    if (start == null) {
      start = LocalDate.EPOCH;
      for (Scheme.Parameter parameter : scheme.parameters()) {
        LocalDate first = parameter.values().getFirst().from();
        start = first.isAfter(start) ? first : start;
      }
    }
    try {
      CompiledScheme.compile(scheme, RecordKinds.of(people), start);
    } catch (SchemeException wrong) {
      for (SchemeException.Problem problem : wrong.problems()) {
        String inner = problem.path().substring(problem.path().indexOf('#') + 1);
        issues.add(
            Issue.error(
                IssueCode.ARITHMETIC,
                place(root, inner),
                "'" + inner + "'",
                "a scheme that can be computed (" + problem.message() + ")"));
      }
    }
  }

  /// The place of the longest part of a path that the file has.
  private static Mark place(Node root, String path) {
    Mark mark = root.mark();
    Node node = root;
    for (String segment : SettingPath.segments(path)) {
      Node.Entry entry = node instanceof Node.Mapping mapping ? mapping.entry(segment) : null;
      if (entry == null) {
        break;
      }
      mark = entry.key().mark();
      node = entry.value();
    }
    return mark;
  }
}
