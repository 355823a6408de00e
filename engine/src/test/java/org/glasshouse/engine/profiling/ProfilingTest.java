package org.glasshouse.engine.profiling;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// A group singled out by a mark is recorded more for the same conduct, and so are those who
/// resemble it.
class ProfilingTest extends SystemContract {

  private static final String MEMBERS = "group, taken for it";
  private static final String OTHERS = "others";

  @Override
  protected String id() {
    return "profiling";
  }

  @Override
  protected String file() {
    return "profiling.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      "systems.profiling.attention=" + (1 + 0.8 * share), "systems.profiling.leaning=" + 0.5 * share
    };
  }

  /// A mark that tells nothing: as many of the others show it as of the group.
  @Override
  protected String[] counter() {
    return new String[] {"systems.profiling.taken=0.3", "systems.profiling.lookalikes=0.3"};
  }

  /// Days shut out of a member of the group, beyond those of anybody else.
  @Override
  protected double onLives(Observed society) {
    return outcome(society, "group B", "days shut out")
        - outcome(society, "group A", "days shut out");
  }

  private static double outcome(Observed society, String group, String outcome) {
    return (double) society.last(0, "outcomes", group, outcome)
        / society.last(0, "outcomes", group, "citizens");
  }

  private static double recorded(Observed society, String who) {
    return (double) society.total(0, "profiling-lives", who, "right records of harmful acts")
        / society.total(0, "profiling-lives", who, "harmful acts");
  }

  /// With equal conduct, records stand to each other as the looks do.
  @Test
  void ratioOfRecordsIsTheRatioOfLooks() {
    Observed on = Observed.of(Town.load(file(), "systems.profiling.checks=0"), Arm.SCHEME);
    double acts = on.total(0, "profiling-lives", MEMBERS, "right records of harmful acts");
    double error = 1.8 / Math.sqrt(acts);
    assertThat(recorded(on, MEMBERS) / recorded(on, OTHERS))
        .isBetween(1.8 - 4 * error, 1.8 + 4 * error);
    assertThat(recorded(on, "look-alikes") / recorded(on, OTHERS))
        .isBetween(1.8 - 6 * error, 1.8 + 6 * error);
    assertThat(recorded(on, "group, not taken") / recorded(on, OTHERS))
        .isBetween(1 - 6 * error, 1 + 6 * error);
  }

  /// What people do is the same with the mark and without it, act for act.
  @Test
  void conductIsTheSameInAllArms() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    Observed off = Observed.of(Town.load(file(), "systems.profiling.on=false"), Arm.SCHEME);
    for (String kind : new String[] {"often", "sometimes", "seldom"}) {
      assertThat(on.series(0, "acts", kind)).isEqualTo(off.series(0, "acts", kind));
    }
    assertThat(on.last(0, "outcomes", "group B", "harmful acts"))
        .isEqualTo(off.last(0, "outcomes", "group B", "harmful acts"));
    double a = outcome(on, "group A", "harmful acts");
    double b = outcome(on, "group B", "harmful acts");
    assertThat(b / a).isBetween(0.9, 1.1);
  }

  /// Entries without an act hit those taken for members and nobody else.
  @Test
  void entriesWithoutAnActHitThoseTakenForMembers() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    double days =
        on.total(0, "profiling-lives", MEMBERS, "days")
            + on.total(0, "profiling-lives", "look-alikes", "days");
    double wrong =
        on.total(0, "profiling-lives", MEMBERS, "wrong records")
            + on.total(0, "profiling-lives", "look-alikes", "wrong records");
    double expected = days / 365 * 0.8 * (1 - 0.5 * 0.5);
    assertThat(wrong)
        .isBetween(expected - 4 * Math.sqrt(expected), expected + 4 * Math.sqrt(expected));
    assertThat(on.total(0, "profiling-lives", OTHERS, "wrong records")).isZero();
  }

  /// Attention that follows the records it makes grows; attention that does not stays.
  @Test
  void attentionFeedsOnItsOwnRecords() {
    Observed still = Observed.of(Town.load(file()), Arm.SCHEME);
    Observed fed =
        Observed.of(
            Town.load(file(), "systems.profiling.follows=1", "systems.profiling.most=3"),
            Arm.SCHEME);
    assertThat(still.last(0, "profiling-attention", "attention")).isEqualTo(1800);
    assertThat(fed.at(0, 0, "profiling-attention", "attention")).isEqualTo(1800);
    assertThat(fed.last(0, "profiling-attention", "attention")).isBetween(2000L, 3000L);
    Observed blind =
        Observed.of(
            Town.load(file(), "systems.profiling.follows=1", "systems.profiling.attention=1"),
            Arm.SCHEME);
    assertThat(blind.last(0, "profiling-attention", "attention")).isEqualTo(1000);
  }
}
