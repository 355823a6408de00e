package org.glasshouse.checks.bad.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Lets results depend on hash order.
final class Order {
  Map<String, Integer> map() {
    return new HashMap<>();
  }

  Set<String> set() {
    return Set.of("a", "b");
  }

  Map<Integer, List<String>> grouped(List<String> words) {
    return words.stream().collect(Collectors.groupingBy(String::length));
  }
}
