package org.glasshouse.scenario.expr;

/// The loops that evaluate one operator over columns. Booleans are 0 and 1.
///
/// `le` and `re` tell which rows of the operands are in error; the value of such a row is undefined
/// but its computation never fails, because nothing here throws. The loops use `&` and `|` on
/// booleans, so that they have no branches to predict.
@SuppressWarnings("ShortCircuitBoolean")
final class ColumnKernels {

  private ColumnKernels() {}

  /// Marks the rows in which an operand is in error.
  static void either(boolean[] le, boolean[] re, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      oe[i] = le[i] | re[i];
    }
  }

  static void add(long[] l, long[] r, long[] out, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      long a = l[i];
      long b = r[i];
      long sum = a + b;
      out[i] = sum;
      oe[i] |= ((a ^ sum) & (b ^ sum)) < 0;
    }
  }

  static void subtract(long[] l, long[] r, long[] out, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      long a = l[i];
      long b = r[i];
      long difference = a - b;
      out[i] = difference;
      oe[i] |= ((a ^ b) & (a ^ difference)) < 0;
    }
  }

  static void multiply(long[] l, long[] r, long[] out, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      long a = l[i];
      long b = r[i];
      long product = a * b;
      out[i] = product;
      oe[i] |= Math.multiplyHigh(a, b) != product >> 63;
    }
  }

  static void divide(long[] l, long[] r, long[] out, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      long a = l[i];
      long b = r[i];
      boolean failed = b == 0 || (a == Long.MIN_VALUE && b == -1);
      out[i] = failed ? 0 : a / b;
      oe[i] |= failed;
    }
  }

  static void modulo(long[] l, long[] r, long[] out, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      long a = l[i];
      long b = r[i];
      boolean failed = b == 0;
      out[i] = failed ? 0 : a % b;
      oe[i] |= failed;
    }
  }

  static void negate(long[] l, long[] out, boolean[] oe, int rows) {
    for (int i = 0; i < rows; i++) {
      long a = l[i];
      out[i] = -a;
      oe[i] |= a == Long.MIN_VALUE;
    }
  }

  static void not(long[] l, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] ^ 1;
    }
  }

  static void less(long[] l, long[] r, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] < r[i] ? 1 : 0;
    }
  }

  static void lessOrEqual(long[] l, long[] r, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] <= r[i] ? 1 : 0;
    }
  }

  static void equal(long[] l, long[] r, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] == r[i] ? 1 : 0;
    }
  }

  static void notEqual(long[] l, long[] r, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] != r[i] ? 1 : 0;
    }
  }

  static void in(long[] l, long[] members, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      long value = l[i];
      long found = 0;
      for (long member : members) {
        found |= member == value ? 1 : 0;
      }
      out[i] = found;
    }
  }

  /// Both, where neither can be in error.
  static void and(long[] l, long[] r, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] & r[i];
    }
  }

  /// Either, where neither can be in error.
  static void or(long[] l, long[] r, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = l[i] | r[i];
    }
  }

  /// One of two, where nothing can be in error.
  static void choose(long[] condition, long[] whenTrue, long[] whenFalse, long[] out, int rows) {
    for (int i = 0; i < rows; i++) {
      out[i] = condition[i] != 0 ? whenTrue[i] : whenFalse[i];
    }
  }

  /// A false side wins over an error of the other side.
  static void and(long[] l, boolean[] le, long[] r, boolean[] re, long[] out, boolean[] oe, int n) {
    for (int i = 0; i < n; i++) {
      boolean leftFalse = !le[i] & l[i] == 0;
      boolean rightFalse = !re[i] & r[i] == 0;
      boolean isFalse = leftFalse | rightFalse;
      oe[i] = !isFalse & (le[i] | re[i]);
      out[i] = isFalse ? 0 : 1;
    }
  }

  /// A true side wins over an error of the other side.
  static void or(long[] l, boolean[] le, long[] r, boolean[] re, long[] out, boolean[] oe, int n) {
    for (int i = 0; i < n; i++) {
      boolean leftTrue = !le[i] & l[i] != 0;
      boolean rightTrue = !re[i] & r[i] != 0;
      boolean isTrue = leftTrue | rightTrue;
      oe[i] = !isTrue & (le[i] | re[i]);
      out[i] = isTrue ? 1 : 0;
    }
  }

  /// Only the side that is chosen can be in error.
  static void choose(Column condition, Column whenTrue, Column whenFalse, Column out, int rows) {
    for (int i = 0; i < rows; i++) {
      boolean first = condition.values[i] != 0;
      out.values[i] = first ? whenTrue.values[i] : whenFalse.values[i];
      out.errors[i] = condition.errors[i] | (first ? whenTrue.errors[i] : whenFalse.errors[i]);
    }
  }
}
