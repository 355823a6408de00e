package org.glasshouse.engine.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// People are shut out by what they have, what is on file and how those near them stand.
class FactorsTest extends SystemContract {

  private static final String OF = "systems.factors.";

  /// A range that no score leaves.
  private static final String[] WIDE = {
    "cities.town.scheme.score.max=20000",
    "cities.town.scheme.score.start=10000",
    "cities.town.scheme.bands.high.score=[990, 20000]"
  };

  private static final String[] NONE = {OF + "ability=0", OF + "identity=0", OF + "relations=0"};

  @Override
  protected String id() {
    return "factors";
  }

  @Override
  protected String file() {
    return "factors.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      OF + "ability=" + 0.05 * share,
      OF + "identity=" + 0.02 * share,
      OF + "relations=" + 0.2 * share
    };
  }

  /// Everybody starts so high that no factor reaches an edge.
  @Override
  protected String[] counter() {
    return new String[] {"cities.town.scheme.score.start=1900"};
  }

  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  /// Rules that count for nothing leave everybody where they started.
  @Test
  void rulesThatCountForNothingMoveNobody() {
    Observed none = run(NONE[0], NONE[1], NONE[2], OF + "history=0", OF + "behaviour=0");
    int last = none.windows() - 1;
    long people = none.at(last, 0, "score-moments", "count");
    assertThat(none.at(last, 0, "score-moments", "sum")).isEqualTo(people * 10_000);
  }

  /// Points of rules are in proportion to their weight, as far as no score meets an end of the
  /// range.
  @Test
  void pointsAreInProportionToTheWeight() {
    String[] once = {NONE[0], NONE[1], NONE[2], WIDE[0], WIDE[1], WIDE[2]};
    String[] twice = {
      NONE[0], NONE[1], NONE[2], WIDE[0], WIDE[1], WIDE[2], OF + "history=2", OF + "behaviour=2"
    };
    Observed one = run(once);
    Observed two = run(twice);
    int last = one.windows() - 1;
    long start = 100_000 * one.at(last, 0, "score-moments", "count");
    long moved = one.at(last, 0, "score-moments", "sum") - start;
    assertThat(moved).isNotZero();
    assertThat(two.at(last, 0, "score-moments", "sum") - start).isEqualTo(2 * moved);
  }

  /// The points of the four parts are the score.
  @Test
  void theFactorsAddUpToTheScore() {
    Observed on = run(WIDE);
    int last = on.windows() - 1;
    long parts = 0;
    for (Factor factor : Factor.values()) {
      parts += on.at(last, 0, "factors-points", factor.label(), "sum");
    }
    long people = on.at(last, 0, "score-moments", "count");
    assertThat(parts).isEqualTo(on.at(last, 0, "score-moments", "sum") - 100_000 * people);
  }

  /// Where nothing but ability moves a score, and no phone tells of it, everybody lacks as much,
  /// and those near follow the closed form: each gets the weight times what all those near have,
  /// theirs included, which is a geometric sum.
  @Test
  void thoseNearAddAGeometricSum() {
    double weight = 0.5;
    String[] only = {
      OF + "history=0",
      OF + "behaviour=0",
      OF + "ability=0.1",
      OF + "identity=0",
      OF + "relations=" + weight,
      "cities.town.place.phone_share.0=0",
      "cities.town.place.phone_share.1=0",
      "cities.town.place.phone_share.2=0",
      "days=364"
    };
    Observed on = run(only);
    int last = on.windows() - 1;
    double given = on.at(last, 0, "factors-points", "ability to pay", "sum");
    double near = on.at(last, 0, "factors-points", "those near", "sum");
    double people = on.at(last, 0, "score-moments", "count");
    assertThat(given / people).isEqualTo(-1000);
    assertThat(near / given).isCloseTo(weight / (1 - weight), within(0.01));
  }

  /// Days are charged to the factors where they shut somebody out, and only there.
  @Test
  void daysAreChargedToTheFactorsThatShutSomebodyOut() {
    Observed on = run();
    Observed none = run(NONE);
    assertThat(on.total(0, "factors-days", "all of them", Observed.ALL)).isPositive();
    assertThat(on.total(0, "factors-days", "all of them", Observed.ALL))
        .isLessThanOrEqualTo(on.total(0, "shut-out-days", Observed.ALL));
    assertThat(none.total(0, "factors-days", Observed.ALL, Observed.ALL)).isZero();
  }

  private static double honoured(Observed seen, String household) {
    int last = seen.windows() - 1;
    return (double) seen.at(last, 0, "factors-honours", household, "honoured")
        / seen.at(last, 0, "factors-honours", household, "scored");
  }

  /// As many are honoured as honours there are; four times as many of those near power, and fewer
  /// of all others. Where that counts for nothing, both get as many.
  @Test
  void honoursGoToThoseNearPower() {
    String[] few = {OF + "honours=0.1", OF + "honour_points=20", OF + "near_power=4"};
    String[] even = {OF + "honours=0.1", OF + "honour_points=20", OF + "near_power=1"};
    Observed favoured = run(few);
    Observed fair = run(even);
    int last = favoured.windows() - 1;
    double all =
        (double) favoured.at(last, 0, "factors-honours", Observed.ALL, "honoured")
            / favoured.at(last, 0, "factors-honours", Observed.ALL, "scored");
    assertThat(all).isCloseTo(0.1, within(0.01));
    double near = honoured(favoured, "somebody works for the state");
    double others = honoured(favoured, "nobody works for the state");
    assertThat(near / others).isCloseTo(4, within(0.6));
    assertThat(others).isLessThan(honoured(fair, "nobody works for the state"));
    assertThat(
            honoured(fair, "somebody works for the state")
                / honoured(fair, "nobody works for the state"))
        .isCloseTo(1, within(0.2));
  }

  /// Honours of no points are none, and neither are points of no honours, bit for bit.
  @Test
  void noHonoursWithoutPoints() {
    long plain = run().outcomes().sharedDigest();
    assertThat(run(OF + "honours=0.1", OF + "near_power=9").outcomes().sharedDigest())
        .isEqualTo(plain);
    assertThat(run(OF + "honour_points=20").outcomes().sharedDigest()).isEqualTo(plain);
    assertThat(run(OF + "honours=0.1", OF + "honour_points=20").outcomes().sharedDigest())
        .isNotEqualTo(plain);
  }

  /// Honours put people at the top who would not be there, and of half as many about half.
  @Test
  void honoursLiftToTheTop() {
    String points = OF + "honour_points=100";
    long half = run(OF + "honours=0.1", points).last(0, "factors-top", "honours");
    long full = run(OF + "honours=0.2", points).last(0, "factors-top", "honours");
    assertThat(half).isPositive();
    assertThat((double) half / full).isCloseTo(0.5, within(0.15));
  }

  private Observed run(String... settings) {
    return Observed.of(Town.load(file(), settings), Arm.SCHEME);
  }
}
