package org.glasshouse.engine.learned;

/// What the system itself did with somebody in the period after the features were taken. It is no
/// statement about what they did.
enum Label {
  /// Nothing was done to them.
  SPARED,
  /// They were sanctioned, listed or in default on the books.
  SANCTIONED
}
