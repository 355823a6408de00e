package org.glasshouse.scenario.scoring;

import java.util.List;

/// A resolved scheme cannot be turned into arithmetic. It lists every problem.
public final class SchemeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<Problem> problems;

  SchemeException(List<Problem> problems) {
    super(
        problems.getFirst().path()
            + ": "
            + problems.getFirst().message()
            + (problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)"));
    this.problems = List.copyOf(problems);
  }

  /// The problems, in the order of the scheme.
  public List<Problem> problems() {
    return problems;
  }

  /// One problem.
  ///
  /// @param path file and path inside it, as the model's `path`s give it
  /// @param message what was seen and what was expected
  public record Problem(String path, String message) {}
}
