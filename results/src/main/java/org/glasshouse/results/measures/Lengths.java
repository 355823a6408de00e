package org.glasshouse.results.measures;

import org.glasshouse.engine.tally.LengthBins;

/// Lengths in days, counted in the bins of [LengthBins#ends]. A length inside a bin is taken to lie
/// evenly over the bin's days.
public final class Lengths {

  private static final int[] ENDS = LengthBins.ends();

  private Lengths() {}

  /// Median of whole lengths, by interpolation in the bin where half is reached. NaN when there are
  /// none; infinite when the median lies in the open last bin.
  ///
  /// @param counts by bin
  static double median(long[] counts) {
    long[] none = new long[counts.length];
    return medianOfSpells(counts, none);
  }

  /// Median length of spells of which some still go on, as in Kaplan and Meier, grouped in bins:
  /// those that still go on count as half at risk in the bin where they stand (the actuarial
  /// convention). NaN when there are none; infinite when fewer than half have ended by the last bin
  /// that shows any, or when half is reached in the open bin.
  ///
  /// @param ended spells that ended, by bin
  /// @param going spells that still go on, by bin of their length so far
  static double medianOfSpells(long[] ended, long[] going) {
    long atRisk = 0;
    for (int bin = 0; bin < ended.length; bin++) {
      atRisk += ended[bin] + going[bin];
    }
    if (atRisk == 0) {
      return Double.NaN;
    }
    double survival = 1;
    for (int bin = 0; bin < ended.length; bin++) {
      double exposed = atRisk - going[bin] / 2.0;
      double next = exposed <= 0 ? survival : survival * (1 - Math.min(1, ended[bin] / exposed));
      if (next <= 0.5 && ended[bin] > 0) {
        if (bin >= ENDS.length) {
          return Double.POSITIVE_INFINITY;
        }
        double from = bin == 0 ? 0 : ENDS[bin - 1];
        return from + (ENDS[bin] - from) * (survival - 0.5) / (survival - next);
      }
      survival = next;
      atRisk -= ended[bin] + going[bin];
    }
    return Double.POSITIVE_INFINITY;
  }

  /// Share of spells that last longer than a bin's end, as in Kaplan and Meier. NaN when there are
  /// none.
  ///
  /// @param ended spells that ended, by bin
  /// @param going spells that still go on, by bin of their length so far
  /// @param days end of a bin
  public static double longerThan(long[] ended, long[] going, int days) {
    long atRisk = 0;
    for (int bin = 0; bin < ended.length; bin++) {
      atRisk += ended[bin] + going[bin];
    }
    if (atRisk == 0) {
      return Double.NaN;
    }
    double survival = 1;
    for (int bin = 0; bin < ENDS.length && ENDS[bin] <= days; bin++) {
      double exposed = atRisk - going[bin] / 2.0;
      survival *= exposed <= 0 ? 1 : 1 - Math.min(1, ended[bin] / exposed);
      atRisk -= ended[bin] + going[bin];
    }
    return survival;
  }

  /// Values of a block of lengths.
  static long[] column(long[] values, int offset, int stride) {
    long[] column = new long[ENDS.length + 1];
    for (int bin = 0; bin < column.length; bin++) {
      column[bin] = values[offset + bin * stride];
    }
    return column;
  }
}
