package org.glasshouse.scenario.branch;

/// A society cannot go on under a scenario. The message is one line that names what differs.
public final class NotAlike extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param message what each of the two has, and what was expected
  public NotAlike(String message) {
    super(message);
  }

  /// That the two have different values of something that must be the same.
  ///
  /// @param earlier name of the earlier scenario or run
  /// @param has what it has, with the value at the end
  /// @param later name of the later one
  /// @param hasInstead what that one has
  static NotAlike differs(String earlier, String has, String later, String hasInstead) {
    return new NotAlike(
        earlier + " has " + has + ", " + later + " has " + hasInstead + "; expected the same.");
  }
}
