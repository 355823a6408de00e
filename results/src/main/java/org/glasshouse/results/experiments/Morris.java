package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.jspecify.annotations.Nullable;

/// Screening by elementary effects (Morris 1991, doi:10.1080/00401706.1991.10484804), with the mean
/// of their sizes of Campolongo, Cariboni and Saltelli 2007 (doi:10.1016/j.envsoft.2006.10.004),
/// for single numbers and for groups that move together.
///
/// A trajectory begins at a random point of a grid of four levels. At each step one factor goes to
/// its partner level, two thirds of its range away, each number of a group up or down by itself.
///
/// @param knobs numbers of each factor
/// @param orders by trajectory, the order in which the factors move
/// @param starts by trajectory, factor and number of it, the level it begins at, 0 to 3
record Morris(int[] knobs, int[][] orders, int[][][] starts) {

  /// Levels of the grid.
  private static final int LEVELS = 4;

  /// Part of the range that a step goes.
  static final double STEP = 2.0 / 3;

  /// How often a bootstrap draws.
  static final int DRAWS = 1000;

  /// A design.
  ///
  /// @param seed root of the draws
  /// @param trajectories how many
  /// @param knobs numbers of each factor
  static Morris of(long seed, int trajectories, int[] knobs) {
    int stream = Stream.DESIGN.id();
    int[][] orders = new int[trajectories][knobs.length];
    int[][][] starts = new int[trajectories][knobs.length][];
    for (int t = 0; t < trajectories; t++) {
      int number = 0;
      for (int f = 0; f < knobs.length; f++) {
        orders[t][f] = f;
        starts[t][f] = new int[knobs[f]];
        for (int k = 0; k < knobs[f]; k++) {
          starts[t][f][k] = Philox.below(Philox.word(seed, stream, t, 1, number++), LEVELS);
        }
      }
      for (int f = knobs.length - 1; f > 0; f--) {
        int other = Philox.below(Philox.word(seed, stream, t, 0, f), f + 1);
        int moved = orders[t][f];
        orders[t][f] = orders[t][other];
        orders[t][other] = moved;
      }
    }
    return new Morris(knobs, orders, starts);
  }

  /// Number of points: each trajectory has one more than there are factors.
  int points() {
    return orders.length * (knobs.length + 1);
  }

  /// Where the numbers of a factor stand at a point, as parts of their ranges.
  double[] levels(int point, int factor) {
    int trajectory = point / (knobs.length + 1);
    int step = point % (knobs.length + 1);
    boolean moved = false;
    for (int s = 0; s < step; s++) {
      moved |= orders[trajectory][s] == factor;
    }
    double[] levels = new double[knobs[factor]];
    for (int k = 0; k < levels.length; k++) {
      int start = starts[trajectory][factor][k];
      int level = moved ? (start + LEVELS / 2) % LEVELS : start;
      levels[k] = level / (LEVELS - 1.0);
    }
    return levels;
  }

  /// Elementary effects, each for a way through the whole range.
  ///
  /// @param responses by point; NaN where there is none
  /// @return by factor and trajectory; with sign for a single number, without for a group; NaN
  ///   where there is none
  double[][] effects(double[] responses) {
    double[][] effects = new double[knobs.length][orders.length];
    for (int t = 0; t < orders.length; t++) {
      for (int s = 0; s < knobs.length; s++) {
        int factor = orders[t][s];
        int point = t * (knobs.length + 1) + s;
        double change = (responses[point + 1] - responses[point]) / STEP;
        boolean down = starts[t][factor][0] >= LEVELS / 2;
        effects[factor][t] = knobs[factor] > 1 ? Math.abs(change) : down ? -change : change;
      }
    }
    return effects;
  }

  /// What a screening says.
  ///
  /// @param effects by factor
  /// @param sameTop share of bootstraps over trajectories in which the same factors come first
  /// @param top how many of them are meant, at most three
  record Screened(List<Importance.Effect> effects, double sameTop, int top) {}

  /// Works out what effects say.
  ///
  /// @param seed root of the bootstrap's draws
  /// @param effects as of [#effects]
  static Screened screen(long seed, double[][] effects) {
    int factors = effects.length;
    int trajectories = effects[0].length;
    double[] muStar = new double[factors];
    for (int f = 0; f < factors; f++) {
      muStar[f] = meanSize(effects[f], null);
    }
    int top = Math.min(3, factors);
    int[] first = Arrays.copyOf(order(muStar), top);
    Arrays.sort(first);
    double[][] drawn = new double[factors][DRAWS];
    int same = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] rows = Resampled.rows(seed, draw, trajectories);
      double[] again = new double[factors];
      for (int f = 0; f < factors; f++) {
        again[f] = meanSize(effects[f], rows);
        drawn[f][draw] = again[f];
      }
      int[] then = Arrays.copyOf(order(again), top);
      Arrays.sort(then);
      same += Arrays.equals(first, then) ? 1 : 0;
    }
    List<Importance.Effect> all = new ArrayList<>();
    for (int f = 0; f < factors; f++) {
      double[] there = Arrays.stream(effects[f]).filter(Double::isFinite).toArray();
      all.add(
          new Importance.Effect(
              muStar[f],
              Moments.mean(there),
              Moments.deviation(there),
              Resampled.low(drawn[f]),
              Resampled.high(drawn[f])));
    }
    return new Screened(List.copyOf(all), (double) same / DRAWS, top);
  }

  private static double meanSize(double[] effects, int @Nullable [] rows) {
    double sum = 0;
    int number = 0;
    for (int i = 0; i < effects.length; i++) {
      double effect = effects[rows == null ? i : rows[i]];
      if (Double.isFinite(effect)) {
        sum += Math.abs(effect);
        number++;
      }
    }
    return number == 0 ? Double.NaN : sum / number;
  }

  private static double known(double value) {
    return Double.isNaN(value) ? -1 : value;
  }

  /// Indices from the largest value to the smallest, then those that are unknown; equal ones by
  /// index.
  private static int[] order(double[] values) {
    return java.util.stream.IntStream.range(0, values.length)
        .boxed()
        .sorted((a, b) -> {
          int compared = Double.compare(known(values[b]), known(values[a]));
          return compared == 0 ? Integer.compare(a, b) : compared;
        })
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
