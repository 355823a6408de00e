package org.glasshouse.scenario.issue;

/// How bad an issue is.
public enum Severity {
  /// The file cannot be used.
  ERROR,
  /// The file can be used, but probably does not say what was meant.
  WARNING
}
