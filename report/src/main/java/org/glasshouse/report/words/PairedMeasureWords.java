package org.glasshouse.report.words;

import java.util.Locale;
import org.glasshouse.results.compare.PairedMeasure;
import org.glasshouse.results.measures.Estimate;

/// Measures of two runs in words and digits. Shares are told in per cent.
public final class PairedMeasureWords {

  private static final String SHARE = "share";

  private PairedMeasureWords() {}

  /// What a family of measures is about.
  public static String heading(PairedMeasure measure) {
    int dot = measure.id().indexOf('.');
    String family = dot < 0 ? measure.id() : measure.id().substring(0, dot);
    return switch (family) {
      case "score" -> "What the score measured";
      case "bought" -> "What it bought";
      case "lock-out" -> "Shut out";
      case "mobility" -> "Moves between bands";
      case "chilling" -> "Lawful acts left undone";
      case "contexts" -> "Data of one setting, consequence in another";
      case "burden" -> "Records and reviews";
      case "gaming" -> "Faked and bought records";
      default -> Amounts.sentence(family.replace('-', ' '));
    };
  }

  /// What is measured, and in what: `ever shut out, % of adults`.
  public static String title(PairedMeasure measure) {
    String among = measure.among().isEmpty() ? "" : " (of " + measure.among() + ")";
    return measure.title()
        + ", "
        + (measure.unit().equals(SHARE) ? "%" : measure.unit())
        + (measure.title().contains(measure.among()) ? "" : among);
  }

  /// The mean over replicates, or `none` if no replicate has it.
  public static String mean(PairedMeasure measure, Estimate estimate) {
    return estimate.exists() ? number(measure, estimate.mean()) : "none";
  }

  /// The difference with its sign, or a dash if no replicate has it in both.
  public static String difference(PairedMeasure measure) {
    Estimate difference = measure.difference();
    return difference.exists() ? signed(measure, difference.mean()) : "–";
  }

  /// The interval of the difference in brackets; empty with fewer than two pairs.
  public static String interval(PairedMeasure measure) {
    Estimate.Interval interval = measure.difference().mean95();
    return interval == null
        ? ""
        : "(" + signed(measure, interval.low()) + " to " + signed(measure, interval.high()) + ")";
  }

  private static String signed(PairedMeasure measure, double value) {
    return (value > 0 ? "+" : "") + number(measure, value);
  }

  private static String number(PairedMeasure measure, double value) {
    double shown = measure.unit().equals(SHARE) ? 100 * value : value;
    return Math.abs(shown) < 0.001 && shown != 0
        ? String.format(Locale.ROOT, "%.1e", shown).replace('-', '−')
        : Amounts.number(shown);
  }
}
