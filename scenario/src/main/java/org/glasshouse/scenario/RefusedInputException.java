package org.glasshouse.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.glasshouse.scenario.issue.Issue;

/// Input is refused by design: it would lay a score on people who exist, or ship prejudice as
/// truth. The command ends with exit code 5. The message has one line a refusal.
public final class RefusedInputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<Issue> issues;

  /// @param issues everything that is wrong, in file order; at least one refusal
  public RefusedInputException(List<Issue> issues) {
    super(
        issues.stream()
            .filter(issue -> issue.code().refusal())
            .map(Issue::message)
            .collect(Collectors.joining("\n")));
    this.issues = List.copyOf(issues);
  }

  /// Everything that is wrong, in file order.
  public List<Issue> issues() {
    return issues;
  }
}
