package org.glasshouse.scenario.issue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Guesses which of the legal words was meant.
public final class Guess {
  private Guess() {}

  /// The legal word nearest to `seen`, or null if none is near.
  ///
  /// Distance is optimal string alignment (insert, drop, change, swap neighbours), ignoring case
  /// and the difference between `-` and `_`; at most a third of the letters may differ.
  public static @Nullable String nearest(String seen, Collection<String> legal) {
    String wanted = plain(seen);
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : legal) {
      String other = plain(candidate);
      int distance = distance(wanted, other);
      int allowed = Math.max(1, Math.max(wanted.length(), other.length()) / 3);
      boolean near = distance <= allowed && distance < Math.max(wanted.length(), other.length());
      if (near && distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }

  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = cost;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
