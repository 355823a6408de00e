package org.glasshouse.results.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class MorrisTest {

  private static double[] responses(Morris morris, int factors, double[] slopes, double mixed) {
    double[] responses = new double[morris.points()];
    for (int point = 0; point < responses.length; point++) {
      double sum = 1;
      for (int f = 0; f < factors; f++) {
        sum += slopes[f] * Arrays.stream(morris.levels(point, f)).sum();
      }
      sum += mixed * morris.levels(point, 0)[0] * morris.levels(point, 1)[0];
      responses[point] = sum;
    }
    return responses;
  }

  /// Of a plane, every elementary effect is its slope, and does not hang on anything else.
  @Test
  void ofAPlaneEveryEffectIsTheSlope() {
    Morris morris = Morris.of(5, 6, new int[] {1, 1, 1});
    double[][] effects = morris.effects(responses(morris, 3, new double[] {2, -7, 0}, 0));
    Morris.Screened screened = Morris.screen(5, effects);
    double[] slopes = {2, -7, 0};
    for (int f = 0; f < 3; f++) {
      Importance.Effect effect = screened.effects().get(f);
      assertThat(effect.size()).isCloseTo(Math.abs(slopes[f]), within(1e-9));
      assertThat(effect.mean()).isCloseTo(slopes[f], within(1e-9));
      assertThat(effect.sigma()).isCloseTo(0, within(1e-9));
      assertThat(effect.high() - effect.low()).isCloseTo(0, within(1e-9));
    }
    assertThat(screened.sameTop()).isEqualTo(1);
  }

  @Test
  void whatHangsOnOthersHasASpread() {
    Morris morris = Morris.of(5, 40, new int[] {1, 1, 1});
    double[][] effects = morris.effects(responses(morris, 3, new double[] {0, 0, 1}, 4));
    Morris.Screened screened = Morris.screen(5, effects);
    // The effect of one is four times the level of the other: 0, 4/3, 8/3 or 4, each as often.
    assertThat(screened.effects().get(0).size()).isCloseTo(2, within(0.6));
    assertThat(screened.effects().get(0).sigma()).isCloseTo(Math.sqrt(20) / 3, within(0.4));
    assertThat(screened.effects().get(2).sigma()).isCloseTo(0, within(1e-9));
  }

  /// One step of a trajectory moves one factor, with all numbers of its group, by two thirds.
  @Test
  void aStepMovesOneFactor() {
    int[] knobs = {3, 1, 2};
    Morris morris = Morris.of(9, 4, knobs);
    assertThat(morris.points()).isEqualTo(16);
    for (int point = 0; point < morris.points(); point++) {
      if (point % 4 == 3) {
        continue;
      }
      int moved = 0;
      for (int f = 0; f < knobs.length; f++) {
        double[] before = morris.levels(point, f);
        double[] after = morris.levels(point + 1, f);
        moved += Arrays.equals(before, after) ? 0 : 1;
        for (int k = 0; k < before.length && !Arrays.equals(before, after); k++) {
          assertThat(Math.abs(after[k] - before[k])).isCloseTo(2.0 / 3, within(1e-12));
          assertThat(after[k]).isBetween(0.0, 1.0);
        }
      }
      assertThat(moved).isEqualTo(1);
    }
  }

  @Test
  void anEffectWithoutAResponseIsLeftOut() {
    Morris morris = Morris.of(5, 6, new int[] {1, 1});
    double[] responses = responses(morris, 2, new double[] {3, 1}, 0);
    responses[0] = Double.NaN;
    Morris.Screened screened = Morris.screen(5, morris.effects(responses));
    assertThat(screened.effects().get(0).size()).isCloseTo(3, within(1e-9));
    assertThat(screened.effects().get(1).size()).isCloseTo(1, within(1e-9));
    Arrays.fill(responses, Double.NaN);
    Importance.Effect unknown = Morris.screen(5, morris.effects(responses)).effects().get(0);
    assertThat(unknown.size()).isNaN();
    assertThat(unknown.high()).isNaN();
  }
}
