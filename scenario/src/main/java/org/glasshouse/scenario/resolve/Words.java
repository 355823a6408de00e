package org.glasshouse.scenario.resolve;

import java.util.Locale;

/// Words of enumerations as files write them.
final class Words {
  private Words() {}

  /// Lower case with hyphens.
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
