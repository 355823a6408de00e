package org.glasshouse.scenario.difference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.scenario.model.Quantity;
import org.jspecify.annotations.Nullable;

/// One place at which two parts of resolved scenarios have different values.
///
/// @param steps the way there, such as `people`, `acts`, `speeding`, `rate`; parts that have an id
///   are named by it, others by their place, such as `[2]`, counted from 1
/// @param left what stands there in the first; null for nothing
/// @param right what stands there in the second; null for nothing
public record Difference(List<String> steps, @Nullable Object left, @Nullable Object right) {

  private static final String NOTHING = "nothing";

  public Difference {
    steps = List.copyOf(steps);
  }

  /// The way there in one word, such as `people.acts.speeding.rate`.
  public String where() {
    return String.join(".", steps).replace(".[", "[");
  }

  /// What stands there in the first, in a few words.
  public String leftSaid() {
    return said(left);
  }

  /// What stands there in the second, in a few words.
  public String rightSaid() {
    return said(right);
  }

  /// A value in a sentence.
  public static String said(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          Long.toString(number.longValue());
      case Quantity quantity -> said(quantity.value());
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Collection<?> all -> all.stream().map(Difference::said).sorted().toList().toString();
      case Map<?, ?> all ->
          all.entrySet().stream()
              .map(entry -> said(entry.getKey()) + " " + said(entry.getValue()))
              .sorted()
              .toList()
              .toString();
      case Record part -> {
        String id = Differences.id(part);
        yield id.isEmpty() ? Differences.kind(part) : id;
      }
      default -> value.toString();
    };
  }
}
