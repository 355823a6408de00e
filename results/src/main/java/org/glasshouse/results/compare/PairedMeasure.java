package org.glasshouse.results.compare;

import org.glasshouse.results.measures.Estimate;

/// A measure in two runs, replicate by replicate.
///
/// @param id such as `lock-out.ever`
/// @param title what it is, in plain words
/// @param unit such as `share`
/// @param among what it is a share of; empty for a plain total
/// @param first the number in the first run; in no replicate if that run does not have it
/// @param second the number in the second
/// @param difference second less first, of the replicates that have it in both
public record PairedMeasure(
    String id,
    String title,
    String unit,
    String among,
    Estimate first,
    Estimate second,
    Estimate difference) {

  /// Whether it is the same number in every replicate of both.
  public boolean same() {
    return first.values().size() == second.values().size()
        && difference.values().size() == first.values().size()
        && difference.values().stream().allMatch(each -> each == 0);
  }
}
