package org.glasshouse.scenario.schemetest;

import java.util.List;

/// What came of a scheme's own tests.
///
/// @param outcomes one for each test, in the order of the file
/// @param coverage which clauses the tests reached
public record SchemeTestReport(List<Outcome> outcomes, Coverage coverage) {

  /// What came of one test.
  ///
  /// @param test id of the test
  /// @param line line of the test in its file
  /// @param passed whether everything expected held
  /// @param message one line such as `late-once: passed`; never a score, points or a band
  public record Outcome(String test, int line, boolean passed, String message) {}

  /// Which clauses the tests reached: each rule that acted, each exception that held, each list
  /// that was entered.
  ///
  /// @param reached how many were
  /// @param clauses how many there are
  /// @param notReached those that were not, such as `exception aged of rule late-bill`
  public record Coverage(int reached, int clauses, List<String> notReached) {

    /// One line such as `clauses reached 7 of 9; not reached: rule a, list b`.
    public String message() {
      String text = "clauses reached " + reached + " of " + clauses;
      return notReached.isEmpty() ? text : text + "; not reached: " + String.join(", ", notReached);
    }
  }

  /// Whether every test passed.
  public boolean passed() {
    return outcomes.stream().allMatch(Outcome::passed);
  }
}
