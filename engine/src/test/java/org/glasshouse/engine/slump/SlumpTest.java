package org.glasshouse.engine.slump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// The shipped slump, with fewer people and an earlier day.
class SlumpTest {

  private static final String SLUMP = "systems.slump.";
  private static final String AUTHORITY = "slump-authority";
  private static final String CLIMATE = "climate";
  private static final String MONEY = "slump-money";

  private static Scenario scenario(String... settings) {
    List<String> all = new ArrayList<>(List.of(settings));
    for (String usual :
        List.of(
            "cities.harbour.people=4000",
            "days=1000",
            "burn_in_days=0",
            SLUMP + "at_day=200",
            SLUMP + "deep_days=600")) {
      String key = usual.substring(0, usual.indexOf('=') + 1);
      if (all.stream().noneMatch(setting -> setting.startsWith(key))) {
        all.add(usual);
      }
    }
    Path home = Path.of(System.getProperty("glasshouse.home", ".."));
    return Town.load(home.resolve("scenarios/slump.yaml"), all.toArray(new String[0]));
  }

  private static Observed run(String... settings) {
    return Observed.of(scenario(settings), Arm.SCHEME);
  }

  private static final Observed SHIPPED = run();

  @Test
  void moneyIsConservedToTheLastUnit() {
    long before = Math.round(0.1 * 4.7 * 1000 * 4);
    for (int w = 0; w < SHIPPED.windows(); w++) {
      long in = SHIPPED.at(w, 0, MONEY, "income");
      long out = SHIPPED.at(w, 0, MONEY, "returned");
      for (String what : List.of("overhead", "reviews", "sensors", "rewards")) {
        long paid = SHIPPED.at(w, 0, MONEY, what + " paid");
        assertThat(paid).isBetween(0L, SHIPPED.at(w, 0, MONEY, what + " due"));
        out += paid;
      }
      long after = SHIPPED.at(w, 0, AUTHORITY, "money in hand");
      assertThat(after).as("window %d", w).isEqualTo(before + in - out).isNotNegative();
      before = after;
    }
  }

  /// No date starves the score: with money there is no starving, whatever the slump.
  @Test
  void starvingComesOutOfTheBudget() {
    assertThat(unpaid(SHIPPED)).isPositive();
    assertThat(suspendedOn(SHIPPED)).isPositive();
    for (String setting : List.of("depth=0", "elasticity=0", "reserve=5")) {
      Observed paid = run(SLUMP + setting);
      assertThat(unpaid(paid)).as(setting).isZero();
      assertThat(suspendedOn(paid)).as(setting).isZero();
      assertThat(paid.total(0, "slump-withheld", Observed.ALL)).as(setting).isZero();
      assertThat(paid.total(0, "unseen", Observed.ALL, Observed.ALL)).as(setting).isZero();
    }
  }

  @Test
  void lessMoneyBringsTheEndSooner() {
    long none = suspendedOn(run(SLUMP + "reserve=0"));
    assertThat(none).isPositive().isLessThan(suspendedOn(SHIPPED));
    long less = suspendedOn(run(SLUMP + "budget=4.4"));
    assertThat(less).isPositive().isLessThan(suspendedOn(SHIPPED));
  }

  @Test
  void whatIsCutFirstIsMissedFirst() {
    Observed rewards = run(SLUMP + "suspend_below=0");
    Observed sensors = run(SLUMP + "suspend_below=0", SLUMP + "cut_first=sensors");
    assertThat(sensors.total(0, "unseen", Observed.ALL, Observed.ALL))
        .isGreaterThan(2 * rewards.total(0, "unseen", Observed.ALL, Observed.ALL));
    assertThat(sensors.total(0, "slump-withheld", "not paid"))
        .isLessThan(rewards.total(0, "slump-withheld", "not paid") / 2);
  }

  /// Sensors that nobody keeps up work as `exp(−t / wear)` says.
  @Test
  void sensorsDecayAsTheClosedFormSays() {
    Observed none =
        run(SLUMP + "budget=0", SLUMP + "reserve=0", SLUMP + "suspend_below=0", "days=364");
    long[] works = none.series(0, AUTHORITY, "sensors that work");
    for (int w = 0; w < works.length; w += 10) {
      assertThat((double) works[w]).isCloseTo(1000 * Math.exp(-7.0 * (w + 1) / 365), within(0.51));
    }
    assertThat(none.last(0, AUTHORITY, "reviews paid")).isZero();
  }

  /// While it is suspended nothing that follows from the score is in force.
  @Test
  void whatIsSuspendedShutsNobodyOut() {
    long from = suspendedOn(SHIPPED) / 7 + 2;
    int windows = 0;
    for (int w = (int) from; w < SHIPPED.windows(); w++) {
      if (SHIPPED.at(w, 0, AUTHORITY, "suspended") == 1) {
        assertThat(SHIPPED.at(w, 0, "shut-out", Observed.ALL)).isZero();
        windows++;
      }
    }
    assertThat(windows).isPositive();
    assertThat(SHIPPED.at((int) from - 8, 0, "shut-out", Observed.ALL)).isPositive();
  }

  /// Whoever has nothing to fear or to gain from a score reckons with it less and less: people grow
  /// less sure of being caught and fewer strive than where the score stays in force, and what is
  /// unlearned week by week only falls.
  @Test
  void peopleUnlearnWhileItIsSuspended() {
    String longer = "days=1400";
    Observed nothing = run(longer, SLUMP + "instead=nothing");
    Observed inForce = run(longer, SLUMP + "instead=nothing", SLUMP + "suspend_below=0");
    int from = (int) suspendedOn(nothing) / 7;
    int until = from + 3;
    while (until < nothing.windows() && nothing.at(until, 0, AUTHORITY, "suspended") == 1) {
      until++;
    }
    int last = until - 2;
    assertThat(last).isGreaterThan(from + 12);
    for (int w = from + 2; w < last; w++) {
      assertThat(certainty(nothing, w + 1)).as("window %d", w).isLessThan(certainty(nothing, w));
    }
    assertThat(certainty(nothing, last)).isLessThan(0.9 * certainty(inForce, last));
    assertThat(nothing.at(last, 0, CLIMATE, "striving"))
        .isLessThan(inForce.at(last, 0, CLIMATE, "striving"));
  }

  private static double certainty(Observed run, int window) {
    return (double) run.at(window, 0, CLIMATE, "sum of perceived certainty")
        / run.at(window, 0, CLIMATE, "aware");
  }

  @Test
  void forceComesOnlyInsteadOfTheScore() {
    assertThat(SHIPPED.total(0, "slump-force", "visited")).isPositive();
    assertThat(SHIPPED.total(0, "slump-force", "visited, did no harm")).isPositive();
    Observed nothing = run(SLUMP + "instead=nothing");
    assertThat(nothing.total(0, "slump-force", "visited")).isZero();
    assertThat(suspendedOn(nothing)).isEqualTo(suspendedOn(SHIPPED));
    Observed paid = run(SLUMP + "reserve=5");
    assertThat(paid.total(0, "slump-force", "visited")).isZero();
  }

  /// Bills fall late as much more often as the people file says for a slump of the reference depth.
  @Test
  void billsFallLateAsThePeopleFileSays() {
    String[] at = {SLUMP + "at_day=0", SLUMP + "fall_days=1", "days=300", SLUMP + "elasticity=0"};
    double usual = bills(at, "depth=0");
    double deep = bills(at, "depth=0.1");
    // Whoever is already late does not fall late again, so a little less than 1.7.
    assertThat(deep / usual).isBetween(1.45, 1.75);
  }

  private static double bills(String[] settings, String depth) {
    List<String> all = new ArrayList<>(List.of(settings));
    all.add(SLUMP + depth);
    return run(all.toArray(new String[0])).total(0, "records", "bill_late_30", Observed.ALL);
  }

  /// People earn less under ordinary law alone too, and no authority is in it.
  @Test
  void theSlumpIsThereUnderOrdinaryLawToo() {
    Observed law = Observed.of(scenario(), Arm.LAW_ONLY);
    int deepest = 700 / 7;
    assertThat(law.at(deepest, 0, "slump-economy", "out of work")).isPositive();
    assertThat(law.at(deepest, 0, "slump-economy", "means"))
        .isLessThan(law.at(deepest, 0, "slump-economy", "usual means"));
    assertThat(law.total(0, MONEY, Observed.ALL)).isZero();
    assertThat(law.total(0, "slump-force", Observed.ALL)).isZero();
  }

  private static long unpaid(Observed run) {
    long unpaid = 0;
    for (String what : List.of("overhead", "reviews", "sensors", "rewards")) {
      unpaid += run.total(0, MONEY, what + " due") - run.total(0, MONEY, what + " paid");
    }
    return unpaid;
  }

  private static long suspendedOn(Observed run) {
    return run.last(0, AUTHORITY, "suspended on day");
  }
}
