package org.glasshouse.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.glasshouse.scenario.issue.Issue;

/// Files cannot be used; the command ends with exit code 3. The message has one line an issue.
public final class InvalidFilesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<Issue> issues;

  /// @param issues everything that is wrong, warnings included, in file order; at least one error
  public InvalidFilesException(List<Issue> issues) {
    super(issues.stream().map(Issue::message).collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /// Everything that is wrong, in file order.
  public List<Issue> issues() {
    return issues;
  }
}
