package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.experiments.Factor.Knob;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.jspecify.annotations.Nullable;

/// The settings of a sweep. Setting 0 is the scenario as its files have it; the others are numbered
/// from 1 in an order that nothing that comes out can change.
final class Design {

  private final List<Factor> factors;
  private final long seed;
  private final int combinations;
  private final double[][] cube;
  private final @Nullable Morris morris;
  private final @Nullable Sobol sobol;

  private Design(
      List<Factor> factors,
      long seed,
      int combinations,
      double[][] cube,
      @Nullable Morris morris,
      @Nullable Sobol sobol) {
    this.factors = factors;
    this.seed = seed;
    this.combinations = combinations;
    this.cube = cube;
    this.morris = morris;
    this.sobol = sobol;
  }

  /// @param plan what is to be done
  /// @param factors what varies
  /// @param seed root of the draws
  static Design of(SweepPlan plan, List<Factor> factors, long seed) {
    return switch (plan.kind()) {
      case GRID -> {
        long combinations = 1;
        int ranges = 0;
        for (Factor factor : factors) {
          combinations *= Math.max(1, factor.values().size());
          ranges += factor.values().isEmpty() ? 1 : 0;
        }
        int points = ranges == 0 ? 1 : plan.points();
        yield new Design(
            factors,
            seed,
            Math.toIntExact(combinations),
            LatinHypercube.of(seed, 0, points, ranges),
            null,
            null);
      }
      case SCREEN -> {
        int[] knobs = factors.stream().mapToInt(factor -> factor.knobs().size()).toArray();
        Morris morris = Morris.of(seed, plan.trajectories(), knobs);
        yield new Design(factors, seed, 1, new double[0][], morris, null);
      }
      case SOBOL ->
          new Design(
              factors,
              seed,
              1,
              new double[0][],
              null,
              Sobol.of(seed, plan.points(), factors.size()));
    };
  }

  /// What varies.
  List<Factor> factors() {
    return factors;
  }

  /// Root of the draws.
  long seed() {
    return seed;
  }

  /// Number of settings, that of the files included.
  int size() {
    int points = combinations * cube.length;
    if (morris != null) {
      points = morris.points();
    } else if (sobol != null) {
      points = sobol.points();
    }
    return 1 + points;
  }

  /// A number of the files at a setting.
  ///
  /// @param factor index of its factor
  /// @param path of the setting
  /// @param value as written
  record Level(int factor, String path, String value) {}

  /// What is set at a setting; nothing at setting 0.
  List<Level> levels(int setting) {
    List<Level> levels = new ArrayList<>();
    if (setting == 0) {
      return levels;
    }
    for (int f = 0; f < factors.size(); f++) {
      List<Knob> knobs = factors.get(f).knobs();
      for (int k = 0; k < knobs.size(); k++) {
        String value = value(setting - 1, f, k);
        for (String path : knobs.get(k).paths()) {
          levels.add(new Level(f, path, value));
        }
      }
    }
    return levels;
  }

  /// The same as options.
  List<GivenOption> given(int setting) {
    return levels(setting).stream()
        .map(level -> new GivenOption(GivenScenario.SET, level.path() + "=" + level.value()))
        .toList();
  }

  /// Where a factor of one number stands at a setting: its number, or the place of its value in the
  /// list.
  double at(int setting, int factor) {
    Factor one = factors.get(factor);
    String value = value(setting - 1, factor, 0);
    return one.values().isEmpty() ? Double.parseDouble(value) : one.values().indexOf(value);
  }

  private String value(int point, int factor, int knob) {
    Factor one = factors.get(factor);
    if (!one.values().isEmpty()) {
      int rest = point / cube.length;
      for (int later = factors.size() - 1; later > factor; later--) {
        rest /= Math.max(1, factors.get(later).values().size());
      }
      return one.values().get(rest % one.values().size());
    }
    double part;
    if (morris != null) {
      part = morris.levels(point, factor)[knob];
    } else if (sobol != null) {
      part = sobol.level(point, factor);
    } else {
      int side = 0;
      for (int earlier = 0; earlier < factor; earlier++) {
        side += factors.get(earlier).values().isEmpty() ? 1 : 0;
      }
      part = cube[point % cube.length][side];
    }
    return one.knobs().get(knob).written(part);
  }

  /// The screening, if it is one.
  @Nullable Morris morris() {
    return morris;
  }

  /// The indices, if it is about them.
  @Nullable Sobol sobol() {
    return sobol;
  }
}
