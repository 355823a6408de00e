package org.glasshouse.engine.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Trade off the system, in a town of 8,000.
class ParallelTest extends SystemContract {

  private static final String SYSTEM = "systems.parallel-economy.";
  private static final String PEOPLE = "parallel-economy-people";
  private static final String MOVES = "parallel-economy-moves";
  private static final String RAIDS = "parallel-economy-raids";

  @Override
  protected String id() {
    return "parallel-economy";
  }

  @Override
  protected String file() {
    return "parallel-economy.yaml";
  }

  /// Nobody starts it, half as many do, or all.
  @Override
  protected String[] dose(double share) {
    return new String[] {SYSTEM + "seeds=" + 0.01 * share};
  }

  /// Where nobody brings in anybody, the seeds are alone.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "contagion=0"};
  }

  /// Records of people who did what the cameras are there for.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "records", "sometimes", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("parallel-economy.yaml", settings), Arm.SCHEME);
  }

  private static double share(Observed seen) {
    return (double) seen.last(0, PEOPLE, "in", "adults")
        / seen.last(0, PEOPLE, Observed.ALL, "adults");
  }

  /// Without ties nobody comes in and no seed leaves, day by day.
  @Test
  void withoutTiesItStaysAtItsSeeds() {
    Observed seen = run(SYSTEM + "contagion=0");
    long[] in = seen.series(0, PEOPLE, "in", "adults");
    long first = 0;
    for (long now : in) {
      first = first == 0 ? now : first;
      assertThat(now == 0 || now == first).isTrue();
    }
    assertThat(share(seen)).isCloseTo(0.01, within(0.004));
    assertThat(seen.total(0, MOVES, Observed.ALL)).isZero();
  }

  /// One who is in brings in contagion × contacts × days in others. Below one, seeds of a share s
  /// keep up s ÷ (1 − that) at most; above one it goes to 1 − 1 ÷ that, whatever the seeds.
  @Test
  void itKeepsItselfGoingAboveOneAndNotBelow() {
    String[] below = {SYSTEM + "contagion=0.0025", "days=1460"};
    String[] above = {SYSTEM + "contagion=0.02", "days=1460"};
    Observed small = run(below);
    double seeds = share(run(SYSTEM + "contagion=0"));
    double closed = seeds / (1 - 0.5);
    assertThat(share(small)).isBetween(seeds * 1.3, closed * 1.25);
    Observed large = run(above);
    // Those who start it never leave; beside them the share is that of a well-mixed neighbourhood.
    assertThat(share(large)).isCloseTo(0.75, within(0.03));
    Observed fewSeeds = run(SYSTEM + "contagion=0.02", "days=1460", SYSTEM + "seeds=0.006");
    assertThat(share(fewSeeds)).isCloseTo(share(large), within(0.03));
    Observed few = run(SYSTEM + "contagion=0.0025", "days=1460", SYSTEM + "seeds=0.003");
    assertThat(share(few)).isLessThan(share(small) / 2);
  }

  /// Just below and just above one: the threshold is where the product is one.
  @Test
  void theThresholdIsWhereTheProductIsOne() {
    String[] start = {"days=1825", SYSTEM + "stay_days=60"};
    double half = share(with(start, SYSTEM + "contagion=" + 0.5 / 120));
    double over = share(with(start, SYSTEM + "contagion=" + 1.5 / 120));
    assertThat(half).isLessThan(0.03);
    assertThat(over).isCloseTo(1 - 1 / 1.5, within(0.05));
  }

  private static Observed with(String[] base, String... more) {
    String[] all = java.util.Arrays.copyOf(base, base.length + more.length);
    System.arraycopy(more, 0, all, base.length, more.length);
    return run(all);
  }

  /// Those who are shut out come in first where others are not receptive.
  @Test
  void onlyTheReceptiveComeIn() {
    Observed seen = run(SYSTEM + "uneasy=0", SYSTEM + "others=0", SYSTEM + "contagion=0.05");
    double shutOutIn = share(seen, "in");
    double shutOutOut = share(seen, "not in");
    assertThat(shutOutIn).isGreaterThan(2 * shutOutOut);
  }

  private static double share(Observed seen, String who) {
    return (double) seen.last(0, PEOPLE, who, "shut out") / seen.last(0, PEOPLE, who, "adults");
  }

  /// Ties in the household and from afar bring people in too.
  @Test
  void householdsAndFarTiesCarryIt() {
    Observed home = run(SYSTEM + "contacts=0", SYSTEM + "household=2");
    assertThat(home.total(0, MOVES, "by the household")).isPositive();
    assertThat(home.total(0, MOVES, "by a neighbour")).isZero();
    Observed far = run(SYSTEM + "contacts=0", SYSTEM + "far=20", SYSTEM + "seeds=0.1");
    assertThat(far.total(0, MOVES, "by a far tie")).isPositive();
    assertThat(far.total(0, MOVES, "by the household")).isZero();
  }

  /// The cameras see of those who are in what the setting leaves, and of others as before.
  @Test
  void thoseInAreSeenLess() {
    Observed seen = run(SYSTEM + "hides=0.8", SYSTEM + "contagion=0.03");
    double in = recorded(seen, "in");
    double out = recorded(seen, "not in");
    assertThat(in / out).isCloseTo(0.2, within(0.05));
    assertThat(seen.total(0, "unseen", "cameras", Observed.ALL)).isPositive();
  }

  private static double recorded(Observed seen, String who) {
    return (double) seen.total(0, "parallel-economy-acts", who, "recorded")
        / seen.total(0, "parallel-economy-acts", who, "done");
  }

  /// While nobody tells there is no raid; once the sign is known, those who merely look alike are
  /// found as often as they are among those who show it.
  @Test
  void raidsTakeThoseWhoLookAlikeToo() {
    assertThat(run().total(0, RAIDS, "raids")).isZero();
    Observed raided = run(SYSTEM + "infiltrated=5", SYSTEM + "sign_days=36500");
    long found = raided.total(0, RAIDS, "found, in");
    long alike = raided.total(0, RAIDS, "found, not in");
    assertThat(found).isPositive();
    double expected = 0;
    double all = 0;
    for (int w = 0; w < raided.windows(); w++) {
      long here = raided.at(w, 0, PEOPLE, "in", "show the sign");
      long others = raided.at(w, 0, PEOPLE, "not in", "show the sign");
      if (raided.at(w, 0, RAIDS, "raids") > 0 && here + others > 0) {
        expected += (double) others / (here + others);
        all++;
      }
    }
    assertThat((double) alike / (alike + found)).isCloseTo(expected / all, within(0.1));
    assertThat(raided.total(0, MOVES, "driven out")).isEqualTo(found);
    assertThat(raided.total(0, "records", Observed.ALL, "wrong-person")).isEqualTo(alike);
  }

  /// Those who are in regain a part of what being shut out takes; honest traders lose.
  @Test
  void whatOneGainsAnotherLoses() {
    Observed seen = run(SYSTEM + "contagion=0.03");
    assertThat(seen.total(0, "parallel-economy-trade", "trade lost")).isPositive();
    Observed none = run(SYSTEM + "contagion=0.03", SYSTEM + "spends=0");
    assertThat(seen.total(0, "means", Observed.ALL, "sum"))
        .isLessThan(none.total(0, "means", Observed.ALL, "sum"));
    assertThat(none.total(0, "parallel-economy-trade", "trade lost")).isZero();
  }

  /// A system of the scheme: under ordinary law alone nobody hides from a score.
  @Test
  void underOrdinaryLawNobodyIsIn() {
    Observed law = Observed.of(Town.load(file()), Arm.LAW_ONLY);
    assertThat(law.total(0, PEOPLE, "in", "adults")).isZero();
  }
}
