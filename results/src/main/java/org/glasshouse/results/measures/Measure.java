package org.glasshouse.results.measures;

import java.util.List;
import org.glasshouse.results.assumptions.Mechanism;
import org.jspecify.annotations.Nullable;

/// A measured number under the scheme, always with what it is a share of.
///
/// @param id such as `nothing-to-hide.shut-out`
/// @param title what it is, in plain words
/// @param unit such as `of 100,000`, `share`, `day`, `citizen-day`
/// @param numerator what is counted
/// @param denominator what it is counted among; null only for plain totals
/// @param value the number: mean and spread over replicates
/// @param baseline the same number under ordinary law alone; null where it does not apply or no
///   baseline was run
/// @param difference scheme less baseline, paired by replicate; null where there is no baseline
/// @param mechanisms parts of the model that it comes from, nearest first; the assumptions of these
///   are what it rests on
public record Measure(
    String id,
    String title,
    String unit,
    Count numerator,
    @Nullable Count denominator,
    Estimate value,
    @Nullable Estimate baseline,
    @Nullable Estimate difference,
    List<Mechanism> mechanisms) {

  /// A counted thing.
  ///
  /// @param what such as `adults who did no harm`
  /// @param number how many, by replicate
  public record Count(String what, Estimate number) {}
}
