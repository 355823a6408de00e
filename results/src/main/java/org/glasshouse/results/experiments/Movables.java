package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.results.experiments.AssumedFactors.Movable;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.jspecify.annotations.Nullable;

/// Which of the assumed numbers can be moved through their ranges, found by trying: shares that add
/// up to one cannot move alone, and edges of bands cannot cross.
///
/// All are tried together at the lower ends, at the upper ends, in between, and at some mixtures of
/// these. When files are no valid scenario then, the numbers that cause it are found by halving,
/// and stay as in the files.
final class Movables {

  /// Parts of all ranges at which everything is tried, before mixtures of them.
  private static final double[] LEVELS = {0, 1, 1.0 / 3, 2.0 / 3};

  /// Mixtures that are tried.
  private static final int MIXTURES = 60;

  private static final String WHOLE = "to be a whole number";

  private final Function<List<GivenOption>, @Nullable String> wrong;
  private final List<Movable> movable;
  private final List<String> notMoved = new ArrayList<>();

  /// @param all numbers that have a range
  /// @param wrong tells what is wrong with the files under options, or null if nothing is
  Movables(List<Movable> all, Function<List<GivenOption>, @Nullable String> wrong) {
    this.wrong = wrong;
    this.movable = new ArrayList<>(all);
  }

  /// Finds out.
  ///
  /// @param seed root of the draws of mixtures
  void find(long seed) {
    for (int attempt = 0; attempt < LEVELS.length + MIXTURES; attempt++) {
      List<Part> parts = new ArrayList<>();
      for (int i = 0; i < movable.size(); i++) {
        int drawn = Philox.word(seed, Stream.DESIGN.id(), attempt, 9, i) >>> 30;
        double level = LEVELS[attempt < LEVELS.length ? attempt : drawn];
        parts.add(new Part(movable.get(i), level));
      }
      List<Part> kept = accepted(List.of(), parts);
      movable.clear();
      kept.forEach(part -> movable.add(part.movable()));
    }
  }

  /// Numbers that can be moved.
  List<Movable> movable() {
    return List.copyOf(movable);
  }

  /// What is wrong with the files when one of the others is moved, for each of them.
  List<String> notMoved() {
    return List.copyOf(notMoved);
  }

  /// A number at a part of its range.
  private record Part(Movable movable, double level) {

    List<GivenOption> given() {
      String value = movable.knob().written(level);
      return movable.knob().paths().stream()
          .map(path -> new GivenOption(GivenScenario.SET, path + "=" + value))
          .toList();
    }
  }

  /// Those of `more` that can be moved as well when `before` are, the first ones first.
  private List<Part> accepted(List<Part> before, List<Part> more) {
    if (more.isEmpty()) {
      return more;
    }
    @Nullable String why = wrong(before, more);
    if (why == null) {
      return more;
    }
    if (more.size() == 1) {
      Part one = more.getFirst();
      if (why.contains(WHOLE) && !one.movable().knob().whole()) {
        return accepted(before, List.of(new Part(one.movable().whole(), one.level())));
      }
      notMoved.add(one.movable().knob().paths().getFirst() + ": " + why);
      return List.of();
    }
    int half = more.size() / 2;
    List<Part> kept = new ArrayList<>(accepted(before, more.subList(0, half)));
    List<Part> all = new ArrayList<>(before);
    all.addAll(kept);
    kept.addAll(accepted(all, more.subList(half, more.size())));
    return kept;
  }

  private @Nullable String wrong(List<Part> before, List<Part> more) {
    List<GivenOption> given = new ArrayList<>();
    before.forEach(part -> given.addAll(part.given()));
    more.forEach(part -> given.addAll(part.given()));
    return wrong.apply(given);
  }
}
