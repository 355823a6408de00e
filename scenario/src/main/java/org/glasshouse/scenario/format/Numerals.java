package org.glasshouse.scenario.format;

import java.math.BigDecimal;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.Traps;
import org.jspecify.annotations.Nullable;

/// Reads and writes numbers as the files have them.
public final class Numerals {
  private Numerals() {}

  /// The number that stands there, or null if none does.
  public static @Nullable Double number(@Nullable Node node) {
    if (!(node instanceof Node.Scalar scalar)
        || !scalar.plain()
        || !Traps.NUMBER.matcher(scalar.text()).matches()) {
      return null;
    }
    double value = Double.parseDouble(scalar.text());
    return Double.isFinite(value) ? value : null;
  }

  /// The whole number that stands there, or null if none does.
  public static @Nullable Long whole(@Nullable Node node) {
    if (number(node) == null || !(node instanceof Node.Scalar scalar)) {
      return null;
    }
    try {
      return Long.parseLong(scalar.text());
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /// A number without needless digits: `3`, `0.05`, `1000000`.
  public static String plain(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
