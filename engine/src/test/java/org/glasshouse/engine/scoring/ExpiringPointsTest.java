package org.glasshouse.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.junit.jupiter.api.Test;

/// Points that expire settle at rate × points × life.
class ExpiringPointsTest {

  private static final int LIFE = 60;
  private static final int POINTS_TENTHS = -20;

  /// With windows of a day the sum of the points in force is, to the point, that of the records of
  /// the last 60 days; its mean over time is the closed form. The band is four standard errors of
  /// the mean over three lives of independent records.
  @Test
  void sumSettlesAtRateTimesPointsTimesLife() {
    Observed observed =
        Observed.of(
            Town.load(
                "town.yaml",
                "window_days=1",
                "cities.town.people=15000",
                "days=240",
                "channels.wardens.sees.mischief=1",
                "channels.wardens.sees.often=0",
                "channels.wardens.sees.kindness=0",
                "channels.cameras.sees.sometimes=0",
                "channels.banks.sees.bill_late_30=0",
                "channels.banks.sees.bill_late_90=0"),
            Arm.SCHEME);
    long scored = observed.last(0, "population", "scored");
    long[] made = observed.series(0, "records", "mischief", Observed.ALL);
    double mean = 0;
    for (int day = 0; day < 240; day++) {
      long force = 0;
      for (int before = Math.max(0, day - LIFE + 1); before <= day; before++) {
        force += made[before];
      }
      long sum = observed.at(day, 0, "score-moments", "sum") - scored * 10_000;
      assertThat(sum).as("day %d", day).isEqualTo(force * POINTS_TENTHS);
      mean += day < LIFE ? 0 : sum / (180.0 * scored);
    }
    double events = 12.0 * LIFE / 365.0;
    double expected = events * POINTS_TENTHS;
    double error = -POINTS_TENTHS * StrictMath.sqrt((events / 3 + events * events / 50) / scored);
    assertThat(mean).isBetween(expected - 4 * error, expected + 4 * error);
    assertThat(4 * error).as("resolves a day of life").isLessThan(-expected / LIFE);
  }
}
