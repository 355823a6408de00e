package org.glasshouse.engine.concert;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// A harmless act that the shut out agree on, and then others: what a score that is retrained makes
/// of it.
class ConcertTest extends SystemContract {

  private static final String CRASHES = "learned-crashes";

  @Override
  protected String id() {
    return "concert";
  }

  @Override
  protected String file() {
    return "concert.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      "systems.concert.events.first.dose=" + 0.9 * share,
      "systems.concert.events.then.dose=" + 0.5 * share
    };
  }

  @Override
  protected String[] alone() {
    return new String[] {"systems.learned.on=false"};
  }

  /// A score that is not learned does not mind.
  @Override
  protected String[] counter() {
    return new String[] {"systems.learned.on=false"};
  }

  /// Days for which somebody was shut out.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("concert.yaml", settings), Arm.SCHEME);
  }

  /// The crash comes with the first scores made by weights that were trained on the mark, and not
  /// with the act itself.
  @Test
  void theCrashComesOutOfRetraining() {
    Observed on = run();
    long[] crashes = on.series(0, CRASHES, "crashes");
    for (int w = 0; w < crashes.length; w++) {
      if (crashes[w] > 0) {
        assertThat((w + 1) % 4).as("window %d follows a retraining", w).isEqualTo(1);
      }
    }
    assertThat(on.total(0, CRASHES, "crashes")).isPositive();
    assertThat(run("systems.concert.on=false").total(0, CRASHES, "crashes")).isZero();
  }

  /// Where outcomes count as they occur, nothing is forgotten, or so many of the spared show it
  /// from the start that it says little, scores do not crash.
  @Test
  void thereAreRegionsWithoutACrash() {
    assertThat(run("systems.learned.balance=0").total(0, CRASHES, "crashes")).isZero();
    assertThat(run("systems.learned.kept=1").total(0, CRASHES, "crashes")).isZero();
    assertThat(
            run("systems.concert.events.then.at_day=168", "systems.concert.events.then.days=112")
                .total(0, CRASHES, "crashes"))
        .isZero();
    assertThat(run("systems.concert.events.first.dose=0").total(0, CRASHES, "crashes")).isZero();
  }

  /// What the crash did becomes what the next weights are fitted to: by then most of the sanctioned
  /// show the mark, because it had them sanctioned.
  @Test
  void aCrashConfirmsItself() {
    Observed on = run();
    int crash = 32;
    assertThat(on.at(crash, 0, CRASHES, "crashes")).isEqualTo(1);
    long before = on.at(crash - 1, 0, "learned-shown", "words", "sanctioned", "yes");
    long after = on.at(crash + 3, 0, "learned-shown", "words", "sanctioned", "yes");
    assertThat(after).isGreaterThan(2 * before);
    double spared = on.at(crash + 3, 0, "learned-shown", "words", "spared", "yes");
    assertThat(after / (after + spared)).isGreaterThan(0.3);
  }

  /// Acts done by those who take part: a coin each day.
  @Test
  void actsFollowTheirClosedForm() {
    Observed on = run("systems.learned.on=false");
    double days = 0;
    for (long here : on.series(0, "concert-taking-part", Observed.ALL)) {
      days += 7.0 * here;
    }
    double chance = 25 / 30.0;
    double error = Math.sqrt(days * chance * (1 - chance));
    assertThat(on.total(0, "concert-acts", Observed.ALL) - days * chance)
        .isBetween(-4 * error, 4 * error);
  }

  /// The act is an act like any other: channels see it, and records of it are made.
  @Test
  void whatIsDoneTogetherIsRecordedLikeWhatIsDoneAlone() {
    Observed off = run("systems.learned.on=false", "systems.concert.on=false");
    Observed on = run("systems.learned.on=false");
    long acts = on.total(0, "concert-acts", Observed.ALL);
    assertThat(on.total(0, "acts", "speech") - off.total(0, "acts", "speech")).isEqualTo(acts);
    double records =
        on.total(0, "records", "speech", Observed.ALL)
            - off.total(0, "records", "speech", Observed.ALL);
    assertThat(records / acts).isBetween(0.09, 0.11);
  }
}
