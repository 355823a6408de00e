package org.glasshouse.scenario.schemetest;

/// A test, or the scheme under it, cannot be evaluated: something is read that the test does not
/// give, a condition is in error, or two exceptions conflict.
final class TestProblem extends Exception {
  private static final long serialVersionUID = 1L;

  TestProblem(String message) {
    super(message);
  }
}
