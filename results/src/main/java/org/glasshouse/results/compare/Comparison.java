package org.glasshouse.results.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.run.RunRefused;

/// One run held against another, replicate by replicate.
///
/// @param first the run that others are held against
/// @param second the run that is held against it
/// @param replicates replicates that both have, from the first on
/// @param model in what their rules differ
/// @param measures every measure of both
/// @param lives all lives, for each replicate that was lived again for that; empty if none was
/// @param notes what the reader should know, in whole sentences
public record Comparison(
    Side first,
    Side second,
    int replicates,
    ModelDifference model,
    List<PairedMeasure> measures,
    List<PairedLives> lives,
    List<String> notes) {

  /// Compares.
  ///
  /// @throws RunRefused if the two cannot be paired
  public static Comparison of(Side first, Side second) {
    Pairing.mustHold(first.name(), first.scenario(), second.name(), second.scenario());
    int replicates = Math.min(first.replicates(), second.replicates());
    ModelDifference model = ModelDifference.of(first, second);
    return new Comparison(
        first,
        second,
        replicates,
        model,
        PairedMeasures.of(first.told(), second.told(), replicates),
        List.of(),
        Notes.of(first, second, replicates));
  }

  /// The same with all lives.
  public Comparison with(List<PairedLives> others) {
    return new Comparison(first, second, replicates, model, measures, List.copyOf(others), notes);
  }

  /// A number of every replicate whose lives are known.
  public Estimate lives(ToDoubleFunction<PairedLives> number) {
    return Estimate.of(lives.stream().mapToDouble(number).toArray());
  }

  /// Measures that differ in any replicate, or that only one of the two has.
  public List<PairedMeasure> differing() {
    return measures.stream().filter(measure -> !measure.same()).toList();
  }
}
