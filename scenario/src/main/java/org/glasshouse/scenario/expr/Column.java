package org.glasshouse.scenario.expr;

/// A column of an evaluation: an input, a constant or scratch.
final class Column {

  private static final long[] NO_VALUES = new long[0];
  private static final boolean[] NO_ERRORS = new boolean[0];

  long[] values = NO_VALUES;
  boolean[] errors = NO_ERRORS;
}
