package org.glasshouse.cli;

import java.util.List;

/// Whole numbers in a row, as few characters as they need: `3, 7, 9–12`.
final class Numbers {
  private Numbers() {}

  /// @param numbers ascending
  static String said(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < numbers.size()) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      text.append(text.isEmpty() ? "" : ", ").append(numbers.get(i));
      if (end > i) {
        text.append(end == i + 1 ? ", " : "–").append(numbers.get(end));
      }
      i = end + 1;
    }
    return text.toString();
  }
}
