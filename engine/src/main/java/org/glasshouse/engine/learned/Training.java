package org.glasshouse.engine.learned;

/// Fits a naive Bayes model: a weight for each cell of each feature, the logarithm of how much more
/// common the cell is among the sanctioned than among the spared.
///
/// Its whole training is one ratio a cell of sums of whole numbers. It therefore gives the same
/// weights on any number of threads and in any order, which training by gradient steps over
/// shuffled examples does not; and no row about a person has to leave a district.
///
/// With `p` and `π` the shares of the sanctioned and of the spared who show a mark, the weight of
/// showing it is `ln(p/π) ≤ ln(1/π)`, since `p ≤ 1`: a mark that a share `π` of the spared in the
/// sample shows moves nobody by more than `ln(1/π)` logits. Smoothing keeps `p` below 1 and
/// replaces `π` by its smoothed share, [#markBound].
///
/// @param balance how far the two labels are weighed alike, in thousandths: 0 as they occur, 1000
///   as if there were as many sanctioned as spared; between, the logarithm of their ratio shrinks
///   in proportion
/// @param smoothing people added to each cell of each label, in thousandths of a person, at least 1
record Training(int balance, int smoothing) {

  /// Checks the ranges.
  Training {
    if (balance < 0 || balance > 1000) {
      throw new IllegalArgumentException("balance is " + balance + ", 0 to 1000 expected");
    }
    if (smoothing < 1) {
      throw new IllegalArgumentException("smoothing is " + smoothing + ", at least 1 expected");
    }
  }

  /// Fits weights to a sample. Without anybody of either label there is nothing to tell apart, and
  /// all weights are zero.
  Weights fit(TrainingSample sample) {
    Features features = sample.features();
    Weights weights = new Weights(features);
    long bad = sample.people(Label.SANCTIONED);
    long good = sample.people(Label.SPARED);
    if (bad == 0 || good == 0) {
      return weights;
    }
    double odds = StrictMath.log((double) bad) - StrictMath.log((double) good);
    weights.setIntercept(rounded(odds * (1000 - balance) / 1000));
    for (int f = 0; f < features.count(); f++) {
      for (int cell = 0; cell < features.cells(f); cell++) {
        double weight =
            StrictMath.log(share(sample, Label.SANCTIONED, f, cell))
                - StrictMath.log(share(sample, Label.SPARED, f, cell));
        weights.set(f, cell, rounded(weight));
      }
    }
    return weights;
  }

  /// The most by which a cell can move anybody, in logits: `ln(1/π)`, with `π` the smoothed share
  /// of the spared in the sample who are in it.
  double markBound(TrainingSample sample, int feature, int cell) {
    return -StrictMath.log(share(sample, Label.SPARED, feature, cell));
  }

  private double share(TrainingSample sample, Label label, int feature, int cell) {
    double all = sample.people(label) + (double) smoothing * sample.features().cells(feature);
    return (sample.cell(label, feature, cell) + (double) smoothing) / all;
  }

  private static int rounded(double logits) {
    return (int) StrictMath.round(logits * Weights.LOGIT);
  }
}
