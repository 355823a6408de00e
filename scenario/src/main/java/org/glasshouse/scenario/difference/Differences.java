package org.glasshouse.scenario.difference;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.jspecify.annotations.Nullable;

/// Finds in what two parts of resolved scenarios differ. Where a number comes from, where it stands
/// and what things are called makes no difference. Parts with an id are held against the part of
/// the same id, wherever it stands; a condition is one value.
public final class Differences {

  private static final Set<String> WORDS =
      Set.of("title", "path", "sources", "notModelled", "text", "explain", "about");

  /// What a part is known by, if that is its first component.
  private static final Set<String> KEYS = Set.of("id", "act");

  /// Stands behind a list whose parts are the same in another order.
  public static final String ORDER = "order";

  private final List<Difference> found = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();

  private Differences() {}

  /// Compares.
  ///
  /// @param where what the two are, such as `people`
  /// @return every place at which they differ, in the order of their parts; empty if they are the
  ///   same
  public static List<Difference> of(String where, @Nullable Object left, @Nullable Object right) {
    Differences differences = new Differences();
    differences.at(where, left, right);
    return List.copyOf(differences.found);
  }

  private void at(String step, @Nullable Object left, @Nullable Object right) {
    steps.add(step);
    compare(left, right);
    steps.removeLast();
  }

  @SuppressWarnings("ReferenceEquality")
  private void compare(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return;
    }
    if (left == null || right == null) {
      add(left, right);
      return;
    }
    switch (left) {
      case Provenance _, Citation _ -> {}
      case Quantity mine when right instanceof Quantity theirs -> {
        if (mine.value() != theirs.value()) {
          add(mine, theirs);
        }
      }
      case Expression _ -> plain(left, right);
      case Record mine when mine.getClass() == right.getClass() -> records(mine, right);
      case List<?> mine when right instanceof List<?> theirs -> lists(mine, theirs);
      case Map<?, ?> mine when right instanceof Map<?, ?> theirs ->
          keyed(new TreeMap<>(mine), new TreeMap<>(theirs));
      default -> plain(left, right);
    }
  }

  private void add(@Nullable Object left, @Nullable Object right) {
    found.add(new Difference(steps, left, right));
  }

  private void plain(Object left, Object right) {
    if (!left.equals(right)) {
      add(left, right);
    }
  }

  private void records(Record left, Object right) {
    for (RecordComponent part : left.getClass().getRecordComponents()) {
      if (!WORDS.contains(part.getName())) {
        at(key(part.getName()), value(part, left), value(part, right));
      }
    }
  }

  private static @Nullable Object value(RecordComponent part, Object of) {
    try {
      return part.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(part + " cannot be read", e);
    }
  }

  private void keyed(Map<?, ?> left, Map<?, ?> right) {
    List<Object> keys = new ArrayList<>(left.keySet());
    right.keySet().stream().filter(key -> !left.containsKey(key)).forEach(keys::add);
    for (Object key : keys) {
      at(Difference.said(key), left.get(key), right.get(key));
    }
  }

  private void lists(List<?> left, List<?> right) {
    Map<String, Object> mine = byId(left);
    Map<String, Object> theirs = byId(right);
    if (mine == null || theirs == null || mine.isEmpty() && theirs.isEmpty()) {
      for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
        at(
            "[" + (i + 1) + "]",
            i < left.size() ? left.get(i) : null,
            i < right.size() ? right.get(i) : null);
      }
      return;
    }
    keyed(mine, theirs);
    List<String> before = mine.keySet().stream().filter(theirs::containsKey).toList();
    List<String> after = theirs.keySet().stream().filter(mine::containsKey).toList();
    if (!before.equals(after)) {
      at(ORDER, before, after);
    }
  }

  /// Parts by id, in their order; null if one has none, or two have the same.
  private static @Nullable Map<String, Object> byId(List<?> parts) {
    Map<String, Object> byId = new LinkedHashMap<>();
    for (Object part : parts) {
      String id = id(part);
      if (id.isEmpty() || byId.put(id, part) != null) {
        return null;
      }
    }
    return byId;
  }

  /// The id of a part; empty if it has none.
  static String id(Object of) {
    if (of instanceof Record && of.getClass().getRecordComponents().length > 0) {
      RecordComponent first = of.getClass().getRecordComponents()[0];
      if (KEYS.contains(first.getName()) && value(first, of) instanceof String id) {
        return id;
      }
    }
    return "";
  }

  /// What kind of part it is, in a word or two.
  static String kind(Record part) {
    return key(part.getClass().getSimpleName()).replace('_', ' ').strip();
  }

  private static String key(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
