package org.glasshouse.engine.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.draws.Normal;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Telling makes people know that they are scored, and silent; approval follows arguments and
/// experience.
class OpinionTest extends SystemContract {

  private static final String SET = "systems.opinion.";
  private static final String WHAT = SET + "events.campaign.what=";
  private static final String ANSWERS = "opinion-answers";
  private static final String FIRST = "opinion-first";
  private static final String ALL = "all";
  private static final String AWARE = "knows of being scored";
  private static final String SHUT_OUT = "knows of it and is shut out";
  private static final String ASKED = "asked";
  private static final String APPROVE = "approve";
  private static final String SAY = "say that they approve";
  private static final String AFTER = "would approve if told all pros and cons";

  @Override
  protected String id() {
    return "opinion";
  }

  @Override
  protected String file() {
    return "opinion.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      SET + "reach=" + 0.1 * share, SET + "talk=" + 0.2 * share, SET + "pressure=" + 0.5 * share
    };
  }

  /// Everybody knows from the start that they are scored, and critics are no less welcome where
  /// more approve.
  @Override
  protected String[] counter() {
    return new String[] {"people.behaviour.aware_at_start=1", SET + "pressure=0"};
  }

  /// Words of criticism left unsaid.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "not-done", "speech");
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("opinion.yaml", settings), Arm.SCHEME);
  }

  private static double last(Observed seen, String who, String answer) {
    return (double) seen.last(0, ANSWERS, who, answer) / seen.last(0, ANSWERS, who, ASKED);
  }

  private static double first(Observed seen, String answer) {
    return (double) seen.total(0, FIRST, answer) / seen.total(0, FIRST, ASKED);
  }

  /// As many approve as are set; how many would if they knew everything follows from leanings with
  /// a standard deviation of one and from the arguments known, worked out here by a binomial sum.
  @Test
  void whatIsHeardInOneSittingMovesApprovalAsTheClosedFormSays() {
    Observed seen = run(SET + "own_loss=0", SET + "own_gain=0", SET + "contact_loss=0");
    double asked = seen.total(0, FIRST, ASKED);
    double error = Math.sqrt(0.25 / asked);
    assertThat(first(seen, APPROVE)).isCloseTo(0.53, within(4 * error));
    double begin = begin(0.53, 0.8, 0.2, 0.8);
    assertThat(first(seen, AFTER)).isCloseTo(above(begin), within(4 * error + 1 / 64.0));
    assertThat(first(seen, AFTER)).isLessThan(0.40);
  }

  /// Where both sides are known alike there is nothing to fall from.
  @Test
  void whereBothSidesAreKnownAlikeNothingFalls() {
    Observed seen = run(SET + "pros_known=0.5", SET + "cons_known=0.5", SET + "own_loss=0");
    assertThat(first(seen, AFTER)).isCloseTo(first(seen, APPROVE), within(0.04));
  }

  @Test
  void benefitsRaiseHarmsLowerAndBothFall() {
    double silent = last(run(SET + "reach=0"), ALL, APPROVE);
    double benefits = last(run(), ALL, APPROVE);
    double harms = last(run(WHAT + "harms"), ALL, APPROVE);
    double both = last(run(WHAT + "both"), ALL, APPROVE);
    assertThat(benefits).isGreaterThan(both);
    assertThat(both).isGreaterThan(harms);
    assertThat(silent).isGreaterThan(both);
  }

  @Test
  void thoseShutOutApproveLessAndOnlyForWhatHappenedToThem() {
    Observed felt = run(SET + "contact_loss=0");
    Observed numb = run(SET + "own_loss=0", SET + "contact_loss=0");
    assertThat(last(felt, SHUT_OUT, APPROVE)).isLessThan(last(numb, SHUT_OUT, APPROVE) - 0.1);
    assertThat(last(numb, SHUT_OUT, APPROVE)).isCloseTo(last(numb, AWARE, APPROVE), within(0.05));
    Observed told = run(SET + "own_loss=0");
    assertThat(last(told, AWARE, APPROVE)).isLessThan(last(numb, AWARE, APPROVE) - 0.05);
  }

  @Test
  void fearMakesSomeSayWhatTheyDoNotThink() {
    Observed afraid = run();
    assertThat(last(afraid, ALL, SAY)).isGreaterThan(last(afraid, ALL, APPROVE));
    Observed bold = run("people.behaviour.vagueness=0");
    assertThat(last(bold, ALL, SAY)).isEqualTo(last(bold, ALL, APPROVE));
  }

  /// Where a leaning must begin for a share to approve, by bisection.
  private static double begin(double share, double pros, double cons, double weight) {
    double low = -5;
    double high = 5;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double sum = 0;
      for (int p = 0; p <= 4; p++) {
        for (int c = 0; c <= 4; c++) {
          sum += binomial(p, pros) * binomial(c, cons) * above(middle + weight * (p - c) / 4);
        }
      }
      if (sum < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double binomial(int of4, double chance) {
    double[] ways = {1, 4, 6, 4, 1};
    return ways[of4] * Math.pow(chance, of4) * Math.pow(1 - chance, 4 - of4);
  }

  /// Standard normal below a value, by inverting its quantile.
  private static double above(double value) {
    double low = 1e-9;
    double high = 1 - 1e-9;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (Normal.quantile(middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
