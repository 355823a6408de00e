package org.glasshouse.engine.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// When people agree on a harmless mark that mostly the sanctioned show, and the score is
/// retrained: where scores crash at once, and where they do not.
///
/// A town of 100,000, one in a hundred sanctioned. For twenty periods 1 % of either label show the
/// mark. Then nine in ten of the sanctioned do, and a share of the spared; that period is trained
/// on. By the day of the new scores ten times as many of the spared show it, at most all.
class RetrainingTest {

  private static final Features FEATURES = new Features(List.of("records", "mark"), 6, 2);
  private static final int SPARED = 99_000;
  private static final int SANCTIONED = 1000;
  private static final int[] SPARED_BY_RECORDS = {700, 150, 80, 40, 20, 10};
  private static final int[] SANCTIONED_BY_RECORDS = {100, 120, 230, 200, 200, 150};
  private static final int PERIODS = 20;
  private static final int GROWTH = 10;

  /// Share of the spared who show it when it is trained on, in thousandths.
  private static final int[] SHARES = {1, 10, 20, 50, 100, 200, 500};

  private static final int[] BALANCES = {0, 500, 1000};
  private static final int[] KEPT = {0, 500, 1000};

  /// A crash: at least this share of the spared falls into the lower band at once.
  private static final double CRASH = 0.2;

  private static TrainingSample period(int spared, int sanctioned) {
    TrainingSample sample = new TrainingSample(FEATURES);
    for (int cell = 0; cell < 6; cell++) {
      int good = SPARED * SPARED_BY_RECORDS[cell] / 1000;
      int bad = SANCTIONED * SANCTIONED_BY_RECORDS[cell] / 1000;
      sample.add(Label.SPARED, good - good * spared / 1000, cell, 0);
      sample.add(Label.SPARED, good * spared / 1000, cell, 1);
      sample.add(Label.SANCTIONED, bad - bad * sanctioned / 1000, cell, 0);
      sample.add(Label.SANCTIONED, bad * sanctioned / 1000, cell, 1);
    }
    return sample;
  }

  private static TrainingSample before(int kept) {
    TrainingSample sample = period(10, 10);
    for (int i = 1; i < PERIODS; i++) {
      sample.age(kept);
      sample.add(period(10, 10));
    }
    return sample;
  }

  private static TrainingSample after(int kept, int spared) {
    TrainingSample sample = before(kept);
    sample.age(kept);
    sample.add(period(spared, 900));
    return sample;
  }

  private static int[] risks(Weights weights) {
    int[] risk = new int[12];
    for (int i = 0; i < 12; i++) {
      risk[i] = weights.intercept() + weights.weight(0, i / 2) + weights.weight(1, i % 2);
    }
    return risk;
  }

  /// Share of the spared who fall below the edge, where being sanctioned is likelier than not, by
  /// the retraining alone: both models score the same people.
  private static double fallen(int balance, int kept, int spared) {
    Training training = new Training(balance, 1000);
    int[] old = risks(training.fit(before(kept)));
    int[] young = risks(training.fit(after(kept, spared)));
    double showing = Math.min(1000, GROWTH * spared) / 1000.0;
    double fallen = 0;
    for (int i = 0; i < 12; i++) {
      if (old[i] <= 0 && young[i] > 0) {
        fallen += SPARED_BY_RECORDS[i / 2] / 1000.0 * (i % 2 == 1 ? showing : 1 - showing);
      }
    }
    return fallen;
  }

  @Test
  void thereIsARegionOfCrashesAndOneWithout() {
    // Too few, enough, too many.
    assertThat(fallen(1000, 0, 1)).isLessThan(0.05);
    assertThat(fallen(1000, 0, 100)).isGreaterThan(0.8);
    assertThat(fallen(1000, 0, 500)).isLessThan(0.2);
    for (int spared : SHARES) {
      assertThat(fallen(0, 0, spared)).as("labels as they occur").isLessThan(CRASH);
      assertThat(fallen(1000, 1000, spared)).as("nothing forgotten").isLessThan(CRASH);
    }
  }

  /// The mark alone does nothing: where the sanctioned do not show it more often, nobody falls.
  @Test
  void withoutTheSanctionedThereIsNothingToLearn() {
    for (int spared : SHARES) {
      TrainingSample sample = before(0);
      sample.age(0);
      sample.add(period(spared, spared));
      int weight = new Training(1000, 1000).fit(sample).weight(1, 1);
      assertThat(Math.abs(weight)).isLessThan(Weights.LOGIT);
    }
  }

  @Test
  void nobodyMovesFurtherThanTheBoundAndWhoIsFurtherFromTheEdgeStays() {
    int stayed = 0;
    int fell = 0;
    for (int balance : BALANCES) {
      for (int kept : KEPT) {
        for (int spared : SHARES) {
          Training training = new Training(balance, 1000);
          TrainingSample sample = after(kept, spared);
          int[] old = risks(training.fit(before(kept)));
          int[] young = risks(training.fit(sample));
          double bound = training.markBound(sample, 1, 1) * Weights.LOGIT;
          for (int i = 1; i < 12; i += 2) {
            // Three roundings of weights, and a mark that counted for nothing before.
            assertThat(young[i] - old[i]).isLessThanOrEqualTo((int) bound + 40);
            if (-old[i] > bound + 40) {
              assertThat(young[i]).isNotPositive();
              stayed++;
            } else if (old[i] <= 0 && young[i] > 0) {
              fell++;
            }
          }
        }
      }
    }
    assertThat(stayed).isPositive();
    assertThat(fell).isPositive();
  }

  @Test
  void theTableInTheDocumentIsWhatRetrainingGives() throws IOException {
    StringBuilder table = new StringBuilder("| classes | kept |");
    for (int spared : SHARES) {
      table.append(String.format(Locale.ROOT, " %.1f %% |", spared / 10.0));
    }
    table.append("\n| --- | --- |").append(" ---: |".repeat(SHARES.length)).append('\n');
    for (int balance : BALANCES) {
      for (int kept : KEPT) {
        String classes = balance == 0 ? "as they occur" : balance == 500 ? "halfway" : "even";
        table.append("| ").append(classes).append(" | ").append(kept / 10).append(" % |");
        for (int spared : SHARES) {
          double share = fallen(balance, kept, spared);
          String mark = share >= CRASH ? "**" : "";
          table.append(String.format(Locale.ROOT, " %s%.1f%s |", mark, 100 * share, mark));
        }
        table.append('\n');
      }
    }
    assertThat(Files.readString(Path.of("../docs/learned.md"))).contains(table);
  }
}
