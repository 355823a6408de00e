package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.results.replay.CauseDays;

/// On what the days of denials in a life rest, in sentences.
public final class CauseDaysWords {

  private CauseDaysWords() {}

  /// A sentence on the whole, then one line a cause.
  public static List<String> say(CauseDays found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Days under sanctions, each sanction counted by itself: "
            + found.total()
            + ". Shared out among the causes of the records, by living this life with the records of"
            + " every set of causes alone (Shapley values; rounded so that they add up):");
    long[] tenths = tenths(found);
    for (int i = 0; i < tenths.length; i++) {
      CauseDays.Share share = found.shares().get(i);
      lines.add(
          "– "
              + Amounts.score(tenths[i])
              + " for "
              + Amounts.counted(share.records(), "record", "records")
              + " "
              + cause(share.group(), share.records() == 1)
              + ";");
    }
    lines.add("– " + found.bare() + " without any of the records.");
    if (found.shares().stream()
            .anyMatch(share -> share.group() == CauseDays.Group.RIGHT && share.numerator() > 0)
        && found.shares().stream()
            .anyMatch(share -> share.group() != CauseDays.Group.RIGHT && share.numerator() > 0)) {
      lines.add(
          "Right records have a share also in days for which it took both, right and wrong ones.");
    }
    return lines;
  }

  /// Shares in tenths of a day that add up to their total: each is rounded down, and the tenths
  /// that are left go to those from which most was cut.
  static long[] tenths(CauseDays found) {
    long denominator = found.denominator();
    long[] parts = new long[found.shares().size()];
    List<Integer> order = new ArrayList<>();
    long left = 10L * (found.total() - found.bare());
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Math.floorDiv(10 * found.shares().get(i).numerator(), denominator);
      left -= parts[i];
      order.add(i);
    }
    order.sort(
        Comparator.comparingLong(
            i -> -Math.floorMod(10 * found.shares().get(i).numerator(), denominator)));
    for (int k = 0; k < left; k++) {
      parts[order.get(k)]++;
    }
    return parts;
  }

  /// A group of causes, as the end of “record …” or “records …”.
  private static String cause(CauseDays.Group group, boolean one) {
    return switch (group) {
      case RIGHT -> one ? "that is right" : "that are right";
      case ANOTHER -> "of what somebody else did";
      case NOTHING -> "of what never happened";
      case MADE_UP -> one ? "that was made up" : "that were made up";
      case INEXACT -> (one ? "that is" : "that are") + " old, doubled or wrong in particulars";
    };
  }
}
