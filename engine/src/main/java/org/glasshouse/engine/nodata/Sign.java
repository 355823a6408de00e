package org.glasshouse.engine.nodata;

/// A sign of life that the system expects of everybody.
enum Sign {
  /// The phone tells where it is.
  PHONE,
  /// A camera reads the face.
  FACE,
  /// A record is entered.
  FILE;

  private static final Sign[] ALL = values();

  static Sign at(int ordinal) {
    return ALL[ordinal];
  }

  static int count() {
    return ALL.length;
  }

  /// Bit of the sign.
  int bit() {
    return 1 << ordinal();
  }
}
