package org.glasshouse.checks.bad.engine;

import java.util.List;

/// Constants that a rule must leave alone.
final class Good {
  static final int DAYS = 7;
  static final String NAME = "week";
  static final List<String> WORDS = List.of("a", "b");
  private static final int[] TABLE = {1, 2};

  private Good() {}

  static double root(int index) {
    return Math.sqrt(TABLE[index]);
  }
}
