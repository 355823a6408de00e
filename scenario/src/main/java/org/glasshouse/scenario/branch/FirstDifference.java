package org.glasshouse.scenario.branch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.jspecify.annotations.Nullable;

/// The first place at which two parts of resolved scenarios have different values. Where a number
/// comes from, where it stands and what things are called makes no difference.
///
/// @param where such as `people.acts.speeding.rate`
/// @param left what stands there in the first, or `nothing`
/// @param right what stands there in the second
record FirstDifference(String where, String left, String right) {

  private static final String NOTHING = "nothing";
  private static final Set<String> WORDS =
      Set.of("title", "path", "sources", "notModelled", "text", "explain", "about");

  /// Compares.
  ///
  /// @param where what the two are
  /// @return null if they are the same
  static @Nullable FirstDifference of(String where, @Nullable Object left, @Nullable Object right) {
    if (left == null || right == null) {
      return left == null && right == null
          ? null
          : new FirstDifference(where, said(left), said(right));
    }
    return switch (left) {
      case Provenance _, Citation _ -> null;
      case Quantity mine when right instanceof Quantity theirs ->
          plain(where, mine.value(), theirs.value());
      case Record mine when mine.getClass() == right.getClass() -> records(where, mine, right);
      case List<?> mine when right instanceof List<?> theirs -> lists(where, mine, theirs);
      case Map<?, ?> mine when right instanceof Map<?, ?> theirs ->
          records(where, new TreeMap<>(mine), new TreeMap<>(theirs));
      default -> plain(where, left, right);
    };
  }

  private static @Nullable FirstDifference plain(String where, Object left, Object right) {
    return left.equals(right) ? null : new FirstDifference(where, said(left), said(right));
  }

  private static @Nullable FirstDifference records(String where, Record left, Object right) {
    for (RecordComponent part : left.getClass().getRecordComponents()) {
      if (WORDS.contains(part.getName())) {
        continue;
      }
      FirstDifference found =
          of(where + "." + key(part.getName()), value(part, left), value(part, right));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Object value(RecordComponent part, Object of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(part + " cannot be read", e);
    }
  }

  private static @Nullable FirstDifference records(String where, Map<?, ?> left, Map<?, ?> right) {
    List<Object> keys = new ArrayList<>(left.keySet());
    right.keySet().stream().filter(key -> !left.containsKey(key)).forEach(keys::add);
    for (Object key : keys) {
      FirstDifference found = of(where + "." + key, left.get(key), right.get(key));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable FirstDifference lists(String where, List<?> left, List<?> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      Object mine = i < left.size() ? left.get(i) : null;
      Object theirs = i < right.size() ? right.get(i) : null;
      String name = mine == null || theirs == null ? "" : id(mine);
      boolean alike = !name.isEmpty() && name.equals(id(Objects.requireNonNull(theirs)));
      FirstDifference found =
          of(alike ? where + "." + name : where + "[" + (i + 1) + "]", mine, theirs);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static String id(Object of) {
    if (of instanceof Record) {
      RecordComponent first = of.getClass().getRecordComponents()[0];
      if (first.getName().equals("id") && value(first, of) instanceof String id) {
        return id;
      }
    }
    return "";
  }

  /// A value in a sentence.
  static String said(@Nullable Object value) {
    return switch (value) {
      case null -> NOTHING;
      case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 ->
          Long.toString(number.longValue());
      case Quantity quantity -> said(quantity.value());
      case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Collection<?> all ->
          all.stream().map(FirstDifference::said).sorted().toList().toString();
      case Record part -> id(part).isEmpty() ? kind(part) : id(part);
      default -> value.toString();
    };
  }

  private static String kind(Record part) {
    return key(part.getClass().getSimpleName()).replace('_', ' ').strip();
  }

  private static String key(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
