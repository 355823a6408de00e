package org.glasshouse.engine.learned;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// A score that learns from its own sanctions moves people between bands.
class LearnedTest extends SystemContract {

  @Override
  protected String id() {
    return "learned";
  }

  @Override
  protected String file() {
    return "learned.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {"systems.learned.points=" + 4 * share};
  }

  /// So much smoothing that all records say the same.
  @Override
  protected String[] counter() {
    return new String[] {"systems.learned.smoothing=1000", "systems.learned.limit=0"};
  }

  /// Days for which somebody was shut out.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("learned.yaml", settings), Arm.SCHEME);
  }

  @Test
  void everyPeriodButTheFirstIsTrainedOn() {
    Observed on = run();
    assertThat(on.total(0, "learned-crashes", "trainings")).isEqualTo(252 / 28 - 1);
    // Everybody who is scored is in the sample once a training, whatever the feature.
    long scored = on.last(0, "population", "scored");
    for (String feature : new String[] {"breaches", "money", "words"}) {
      assertThat(on.total(0, "learned-shown", feature, Observed.ALL, Observed.ALL))
          .isEqualTo((252 / 28 - 1) * scored);
    }
  }

  /// The sanctioned of the sample are those whom the system had shut out a window before.
  @Test
  void labelsAreWhatTheSystemDid() {
    Observed on = run();
    for (int w = 7; w < on.windows(); w += 4) {
      long sanctioned = on.at(w, 0, "learned-shown", "money", "sanctioned", Observed.ALL);
      assertThat(sanctioned).isEqualTo(on.at(w - 1, 0, "shut-out", Observed.ALL));
      assertThat(sanctioned).isPositive();
    }
  }

  /// Outcomes weighed as they occur give everybody points for how rare sanctions are.
  @Test
  void balanceMovesEverybodyAlike() {
    Observed even = run("systems.learned.limit=20");
    Observed natural = run("systems.learned.limit=20", "systems.learned.balance=0");
    int w = 8;
    long people = even.at(w, 0, "population", "scored");
    double moved = (mean(natural, w) - mean(even, w)) / people;
    long bad = even.at(w - 1, 0, "learned-shown", "money", "sanctioned", Observed.ALL);
    double odds = Math.log((double) (people - bad) / bad);
    assertThat(moved).isBetween(40 * odds - 1, 40 * odds + 1);
  }

  /// Of the points of the last day, those by learned weights are told apart: all by which people
  /// were scored anew.
  @Test
  void learnedPointsAreAPartOfTheirOwn() {
    Observed on = Observed.everybody(Town.load("learned.yaml"), Arm.SCHEME);
    long sum = 0;
    for (LedgerEntry.Rescored entry : on.entries(LedgerEntry.Rescored.class)) {
      sum += entry.why().equals(LedgerEntry.Rescored.LEARNED) ? entry.tenths() : 0;
    }
    assertThat(sum).isNotZero();
    assertThat(on.last(0, "score-parts", "learned weights", "sum")).isEqualTo(sum);
    assertThat(on.last(0, "score-parts", "altered", "sum")).isZero();
    assertThat(on.last(0, "score-parts", Observed.ALL, "sum"))
        .isEqualTo(on.last(0, "score-parts", "conduct", "sum of scores"));
  }

  private static double mean(Observed society, int window) {
    return society.at(window, 0, "score-moments", "sum");
  }

  @Test
  void noFeatureReachesFurtherThanItsClosedForm() {
    Observed on = run();
    for (int w = 7; w < on.windows() - 1; w += 4) {
      double spared = on.at(w, 0, "learned-shown", "words", "spared", Observed.ALL);
      double shown = on.at(w, 0, "learned-shown", "words", "spared", "yes");
      double reach = on.at(w + 1, 0, "learned-reach", "words");
      // The rarest cell reaches at least as far as all that show it together.
      assertThat(reach).isGreaterThan(40 * Math.log(spared / shown) - 1);
      assertThat(reach).isLessThan(40 * Math.log(spared + 4));
    }
  }
}
