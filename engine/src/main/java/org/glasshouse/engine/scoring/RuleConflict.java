package org.glasshouse.engine.scoring;

/// Two exceptions of a rule held at once and disagreed: an error of the scheme, and the run stops
/// with it.
public final class RuleConflict extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// @param scheme id of the scheme
  /// @param rule id of the rule
  public RuleConflict(String scheme, String rule) {
    super(
        "scheme "
            + scheme
            + ": two exceptions of the rule "
            + rule
            + " held for one record and give different points. Maybe one of them should exclude the"
            + " other.");
  }
}
