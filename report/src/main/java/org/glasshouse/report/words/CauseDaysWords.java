package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.results.replay.CauseDays;

/// On what the days of denials in a life rest, in sentences.
public final class CauseDaysWords {

  private CauseDaysWords() {}

  /// A sentence on the whole, then one line a cause.
  public static List<String> say(CauseDays found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Days of denials, each denial counted by itself: "
            + found.total()
            + ". Shared out among the causes of the records, by living this life with the records of"
            + " every set of causes alone (Shapley values; they add up):");
    for (CauseDays.Share share : found.shares()) {
      lines.add(
          "– "
              + days(share.numerator(), found.denominator())
              + " for "
              + Amounts.counted(share.records(), "record", "records")
              + " "
              + cause(share.group())
              + ";");
    }
    lines.add("– " + found.bare() + " without any of the records.");
    return lines;
  }

  /// Days as a decimal.
  public static String days(long numerator, long denominator) {
    return numerator % denominator == 0
        ? Long.toString(numerator / denominator)
        : String.format(Locale.ROOT, "%.1f", (double) numerator / denominator);
  }

  /// A group of causes, as the end of “records …”.
  public static String cause(CauseDays.Group group) {
    return switch (group) {
      case RIGHT -> "that are right";
      case ANOTHER -> "of what somebody else did";
      case NOTHING -> "of what never happened";
      case MADE_UP -> "that were made up";
      case INEXACT -> "that are old, doubled or wrong in particulars";
    };
  }
}
