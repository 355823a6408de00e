package org.glasshouse.results.experiments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sweep is to do, as it is written into its folder.
///
/// @param kind which design
/// @param vary what the user named, each as `path=…`
/// @param points points over all ranges; for [Kind#SOBOL] rows of each cube
/// @param trajectories of a screening
/// @param replicates replicates of each setting; with a target the most
/// @param until response whose Monte Carlo error is to come under a target; null if there is none
/// @param within that target: half the width of the 95 % interval of the mean
/// @param measures responses to tell about
public record SweepPlan(
    Kind kind,
    List<String> vary,
    int points,
    int trajectories,
    int replicates,
    @Nullable String until,
    double within,
    List<String> measures) {

  public SweepPlan {
    vary = List.copyOf(vary);
    measures = List.copyOf(measures);
  }

  /// Replicates of the setting in which all is as in the files, so that replicate spread and Monte
  /// Carlo error are known even if every other setting has one replicate.
  int ofFiles() {
    return Math.max(replicates, LEAST_OF_FILES);
  }

  private static final int LEAST_OF_FILES = 4;

  /// Designs.
  public enum Kind {
    /// Every combination of the lists, and a Latin hypercube over the ranges in each.
    GRID,
    /// Elementary effects of all assumed numbers.
    SCREEN,
    /// First-order and total indices over the ranges.
    SOBOL
  }
}
