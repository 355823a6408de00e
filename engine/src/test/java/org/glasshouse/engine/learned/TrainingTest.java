package org.glasshouse.engine.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.junit.jupiter.api.Test;

/// Training is exact, in any order; no mark moves anybody further than its closed form.
class TrainingTest {

  private static final Features FEATURES =
      new Features(List.of("records of traffic", "mark"), 6, 2);

  private static TrainingSample sample(int spared, int sanctioned, int markSpared, int markBad) {
    TrainingSample sample = new TrainingSample(FEATURES);
    sample.add(Label.SPARED, spared - markSpared, 0, 0);
    sample.add(Label.SPARED, markSpared, 0, 1);
    sample.add(Label.SANCTIONED, sanctioned - markBad, 0, 0);
    sample.add(Label.SANCTIONED, markBad, 0, 1);
    return sample;
  }

  private static int[] all(Weights weights) {
    int[] values = new int[FEATURES.allCells() + 1];
    values[0] = weights.intercept();
    int at = 1;
    for (int f = 0; f < FEATURES.count(); f++) {
      for (int cell = 0; cell < FEATURES.cells(f); cell++) {
        values[at++] = weights.weight(f, cell);
      }
    }
    return values;
  }

  @Test
  void orderAndBatchesDoNotShow() {
    TrainingSample forward = new TrainingSample(FEATURES);
    TrainingSample first = new TrainingSample(FEATURES);
    TrainingSample second = new TrainingSample(FEATURES);
    for (int i = 0; i < 3000; i++) {
      Label label = i % 17 == 0 ? Label.SANCTIONED : Label.SPARED;
      forward.add(label, 1, i % 6, i % 5 == 0 ? 1 : 0);
      (i % 3 == 0 ? first : second).add(label, 1, i % 6, i % 5 == 0 ? 1 : 0);
    }
    second.add(first);
    Training training = new Training(300, 500);
    assertThat(all(training.fit(second))).isEqualTo(all(training.fit(forward)));
    assertThat(all(training.fit(forward))).isNotEqualTo(all(new Weights(FEATURES)));
  }

  @Test
  void noMarkMovesAnybodyFurtherThanItsClosedForm() {
    Training training = new Training(1000, 1);
    for (int markSpared = 1; markSpared < 10_000; markSpared = 3 * markSpared / 2 + 1) {
      for (int markBad = 1;
          markBad <= 1000;
          markBad = markBad == 1000 ? 1001 : Math.min(1000, 4 * markBad)) {
        TrainingSample sample = sample(10_000, 1000, markSpared, markBad);
        double moved = training.fit(sample).weight(1, 1) / (double) Weights.LOGIT;
        double bound = training.markBound(sample, 1, 1);
        assertThat(moved).isLessThanOrEqualTo(bound + 0.5 / Weights.LOGIT);
        assertThat(bound).isCloseTo(Math.log(10_000.0 / markSpared), within(0.001));
        if (markBad == 1000) {
          assertThat(moved).isCloseTo(bound, within(0.002));
        }
      }
    }
  }

  @Test
  void aMarkThatBothShowAlikeCountsForNothing() {
    Weights weights = new Training(0, 1).fit(sample(10_000, 1000, 2000, 200));
    assertThat(Math.abs(weights.weight(1, 1))).isLessThanOrEqualTo(1);
  }

  @Test
  void balanceMovesTheInterceptAlone() {
    TrainingSample sample = sample(10_000, 1000, 50, 900);
    Weights natural = new Training(0, 1000).fit(sample);
    Weights half = new Training(500, 1000).fit(sample);
    Weights even = new Training(1000, 1000).fit(sample);
    assertThat(natural.intercept()).isCloseTo(-2358, within(1));
    assertThat(half.intercept()).isCloseTo(-1179, within(1));
    assertThat(even.intercept()).isZero();
    assertThat(even.weight(1, 1)).isEqualTo(natural.weight(1, 1));
  }

  @Test
  void whatIsKeptOfOlderPeriodsDecidesWhichOfThemCounts() {
    Training training = new Training(1000, 1);
    int[] weight = new int[3];
    int[] kept = {0, 500, 1000};
    for (int i = 0; i < kept.length; i++) {
      TrainingSample sample = sample(10_000, 1000, 2000, 200);
      sample.age(kept[i]);
      sample.add(sample(10_000, 1000, 2000, 900));
      weight[i] = training.fit(sample).weight(1, 1);
    }
    assertThat(weight[0]).isEqualTo(training.fit(sample(10_000, 1000, 2000, 900)).weight(1, 1));
    assertThat(weight[1]).isLessThan(weight[0]);
    assertThat(weight[2]).isLessThan(weight[1]).isPositive();
  }

  @Test
  void withoutBothLabelsEverybodyIsAlike() {
    assertThat(all(new Training(0, 1).fit(sample(100, 0, 50, 0)))).containsOnly(0);
    assertThat(all(new Training(0, 1).fit(sample(0, 100, 0, 50)))).containsOnly(0);
  }

  @Test
  void weightsAndSampleSurviveTheBulletin() {
    TrainingSample sample = sample(10_000, 1000, 50, 900);
    Weights weights = new Training(0, 1000).fit(sample);
    StateWriter out = new StateWriter();
    weights.write(out);
    sample.write(out);
    Weights read = new Weights(FEATURES);
    TrainingSample again = new TrainingSample(FEATURES);
    StateReader in = new StateReader(out.toBytes());
    read.read(in);
    again.read(in);
    assertThat(all(read)).isEqualTo(all(weights));
    assertThat(all(new Training(0, 1000).fit(again))).isEqualTo(all(weights));
    assertThat(in.atEnd()).isTrue();
  }

  @Test
  void countsAreCutIntoCells() {
    int[] records = {0, 1, 2, 3, 4, 5, 8, 9, 1_000_000};
    int[] cell = {0, 1, 2, 3, 3, 4, 4, 5, 5};
    for (int i = 0; i < records.length; i++) {
      assertThat(Features.cellOf(records[i], 6)).isEqualTo(cell[i]);
    }
  }

  @Test
  void whatIsOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new Training(1001, 1)).hasMessageContaining("0 to 1000");
    assertThatThrownBy(() -> new Training(0, 0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new TrainingSample(FEATURES).age(-1)).hasMessageContaining("0 to");
    assertThatThrownBy(() -> new TrainingSample(FEATURES).add(Label.SPARED, 1, 6, 0))
        .hasMessage("records of traffic has no cell 6");
  }
}
