package org.glasshouse.engine.redress;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.junit.jupiter.api.Test;

/// A review queue under constant load is stable below capacity and grows by the excess above it.
class ReviewQueueTest {

  private static final int PEOPLE = 10_000;
  private static final int WARM = 4;

  @Test
  void queueIsStableBelowCapacity() {
    Observed observed = run(120);
    long[] queue = observed.series(0, "queue", Observed.ALL);
    double load = load(observed);
    assertThat(load).isBetween(850.0, 1_000.0);
    // What was filed in a window is decided in the next: the queue is one window's load.
    for (int w = WARM; w < queue.length; w++) {
      assertThat((double) queue[w]).isBetween(0.8 * load, 1.2 * load);
    }
  }

  @Test
  void queueGrowsByTheExcessAboveCapacity() {
    for (int capacity : new int[] {70, 40}) {
      Observed observed = run(capacity);
      long[] queue = observed.series(0, "queue", Observed.ALL);
      double reviews = capacity * PEOPLE / 1000.0;
      int weeks = queue.length - 1 - WARM;
      double growth = (queue[queue.length - 1] - queue[WARM]) / (double) weeks;
      double excess = load(observed) - reviews;
      assertThat(excess).isPositive();
      // Who of the last day is reached is drawn by lot: noise of a day's objections a window.
      double error = StrictMath.sqrt((reviews + load(observed) / 7) / weeks);
      assertThat(growth)
          .as("capacity %d", capacity)
          .isBetween(excess - 4 * error, excess + 4 * error);
    }
  }

  /// Objections filed a week, over the weeks that are looked at.
  private static double load(Observed observed) {
    long[] filed = observed.series(0, "objections", "filed", Observed.ALL);
    double sum = 0;
    for (int w = WARM + 1; w < filed.length; w++) {
      sum += filed[w];
    }
    return sum / (filed.length - 1 - WARM);
  }

  private static Observed run(int capacity) {
    return Observed.of(
        Town.load(
            "town.yaml",
            "cities.town.people=" + PEOPLE,
            "cities.town.scheme=mischief-only.yaml",
            "cities.town.scheme.redress={allowed: true, within_days: 0, object_if_wrong: 1,"
                + " object_if_right: 1, weekly_capacity: "
                + capacity
                + ", review_days: 0, success_if_wrong: 1, success_if_right: 0.2,"
                + " correction_days: 0}"),
        Arm.SCHEME);
  }
}
