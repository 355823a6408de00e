package org.glasshouse.scenario.resolve;

import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;

/// Checks points, which are held in tenths.
final class Points {
  private Points() {}

  /// Reports points that are finer than a tenth.
  static void checkTenths(Section section, String key, Quantity points, Issues issues) {
    checkTenths(section.valueMark(key), points, issues);
  }

  /// Reports points that are finer than a tenth.
  static void checkTenths(Mark mark, Quantity points, Issues issues) {
    double tenths = points.value() * Scheme.TENTHS;
    if (Math.abs(tenths - Math.rint(tenths)) > 1e-6) {
      issues.add(
          Issue.error(IssueCode.PRECISION, mark, of(points) + " points", "points in steps of 0.1"));
    }
  }

  /// The points as the file has them.
  static String of(Quantity points) {
    return Numerals.plain(points.value());
  }
}
