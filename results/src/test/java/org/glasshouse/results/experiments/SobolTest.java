package org.glasshouse.results.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Indices against functions whose indices are known in closed form.
final class SobolTest {

  private static final int ROWS = 1 << 13;

  private static List<Importance.Index> indices(
      int factors, int rows, ToDoubleFunction<double[]> function) {
    Sobol sobol = Sobol.of(7, rows, factors);
    double[] responses = new double[sobol.points()];
    for (int point = 0; point < responses.length; point++) {
      double[] at = new double[factors];
      for (int f = 0; f < factors; f++) {
        at[f] = sobol.level(point, f);
      }
      responses[point] = function.applyAsDouble(at);
    }
    return sobol.indices(3, responses);
  }

  /// Ishigami and Homma 1990: sin x1 + a sin² x2 + b x3⁴ sin x1 over −π to π.
  @Test
  void ishigami() {
    double a = 7;
    double b = 0.1;
    double pi4 = Math.pow(Math.PI, 4);
    double v1 = 0.5 * Math.pow(1 + b * pi4 / 5, 2);
    double v2 = a * a / 8;
    double v13 = b * b * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
    double v = v1 + v2 + v13;
    List<Importance.Index> found =
        indices(
            3,
            ROWS,
            at -> {
              double[] x = Arrays.stream(at).map(u -> Math.PI * (2 * u - 1)).toArray();
              return Math.sin(x[0])
                  + a * Math.pow(Math.sin(x[1]), 2)
                  + b * Math.pow(x[2], 4) * Math.sin(x[0]);
            });
    double[] first = {v1 / v, v2 / v, 0};
    double[] total = {(v1 + v13) / v, v2 / v, v13 / v};
    agree(found, first, total);
  }

  /// Sobol's g-function, a product of (|4x − 2| + a) / (1 + a).
  @Test
  void product() {
    double[] a = {0, 1, 4.5, 9};
    double[] own = Arrays.stream(a).map(one -> 1 / (3 * (1 + one) * (1 + one))).toArray();
    double all = 1;
    for (double one : own) {
      all *= 1 + one;
    }
    double v = all - 1;
    double[] first = new double[a.length];
    double[] total = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      first[i] = own[i] / v;
      total[i] = own[i] * all / (1 + own[i]) / v;
    }
    List<Importance.Index> found =
        indices(
            4,
            ROWS,
            at -> {
              double g = 1;
              for (int i = 0; i < a.length; i++) {
                g *= (Math.abs(4 * at[i] - 2) + a[i]) / (1 + a[i]);
              }
              return g;
            });
    agree(found, first, total);
  }

  private static void agree(List<Importance.Index> found, double[] first, double[] total) {
    for (int f = 0; f < first.length; f++) {
      Importance.Index index = found.get(f);
      assertThat(index.first()).as("first-order %d", f).isCloseTo(first[f], within(0.03));
      assertThat(index.size()).as("total %d", f).isCloseTo(total[f], within(0.03));
      assertThat(index.firstLow()).isLessThanOrEqualTo(index.first());
      assertThat(index.firstHigh()).isGreaterThanOrEqualTo(index.first());
      assertThat(index.high() - index.low()).isBetween(0.0, 0.15);
    }
  }

  @Test
  void aRowWithoutAResponseIsLeftOut() {
    Sobol sobol = Sobol.of(7, 400, 2);
    double[] responses = new double[sobol.points()];
    for (int point = 0; point < responses.length; point++) {
      responses[point] = sobol.level(point, 0) + 2 * sobol.level(point, 1);
    }
    responses[5] = Double.NaN;
    List<Importance.Index> found = sobol.indices(3, responses);
    assertThat(found.get(0).size()).isCloseTo(0.2, within(0.04));
    assertThat(found.get(1).size()).isCloseTo(0.8, within(0.08));
  }
}
