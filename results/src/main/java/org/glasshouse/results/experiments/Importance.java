package org.glasshouse.results.experiments;

/// How much of what a response does hangs on a factor. It says nothing about which of its values is
/// better.
public sealed interface Importance {

  /// What factors are put in order by, largest first.
  double size();

  /// Of a grid or a Latin hypercube: share of the variance of the settings' means that goes with
  /// the factor by itself: between its values, or along a straight line over its range.
  ///
  /// @param size that share, from 0 to 1; NaN if the response does not vary
  record Main(double size) implements Importance {}

  /// Of a screening.
  ///
  /// @param size mu*: how far the response goes on average, up or down, when the factor goes
  ///   through its whole range
  /// @param mean the same with sign, for a single number; for a group the same as `size`
  /// @param sigma standard deviation of the effects: how much they hang on where all else stands
  /// @param low 95 % bootstrap interval of `size` over trajectories, lower end
  /// @param high upper end
  record Effect(double size, double mean, double sigma, double low, double high)
      implements Importance {}

  /// Of Sobol's indices, with 95 % bootstrap intervals over rows.
  ///
  /// @param first share of variance that goes away, on average, if only this factor is known
  /// @param firstLow lower end
  /// @param firstHigh upper end
  /// @param size total index: share that is left, on average, if all others are known
  /// @param low its lower end
  /// @param high upper end
  record Index(
      double first, double firstLow, double firstHigh, double size, double low, double high)
      implements Importance {}
}
