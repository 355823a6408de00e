package org.glasshouse.checks.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.checks.Repository;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// Windows of 1, 7 and 31 days agree. Each length draws its own candidates, so two lengths differ
/// by chance; and what a rule does at once it does at the end of a window, which is in force from
/// the next one on.
///
/// The tolerance follows from these two. Chance: four standard errors of a difference of two means,
/// from the spread between replicates pooled over the three lengths. Delay: with windows of `w`
/// days a consequence comes `(w − 1) / 2` days later on average than with windows of a day.
/// Consequences that begin evenly over `T` days last `T / 2` on average, so days under them fall by
/// up to `(w − 1) / T`, and the number under them on the last day by up to half of that. Records
/// and points are not delayed. Whoever is caught twice in a window learns from it once, so acts
/// left undone for fear are compared for windows of up to a week only.
class WindowsTest {

  private static final int[] LENGTHS = {1, 7, 31};
  private static final int REPLICATES = 4;
  private static final int DAYS = 364;
  private static final List<String> MEASURES =
      List.of("records", "points", "days shut out", "shut out on the last day", "acts undone");
  private static final double[] DELAYED = {0, 0, 1, 0.5, 0};
  private static final int UNDONE = 4;

  @Test
  void lengthOfWindowsMovesResultsNoMoreThanStated() {
    double[][][] values = new double[MEASURES.size()][LENGTHS.length][REPLICATES];
    for (int w = 0; w < LENGTHS.length; w++) {
      Scenario scenario = scenario(LENGTHS[w]);
      for (int r = 0; r < REPLICATES; r++) {
        Plan.Machine machine = new Plan.Machine(2, Plan.Machine.DISTRICT_CITIZENS, false);
        Kept kept = new Kept(new Plan(scenario, Arm.SCHEME, r, List.of(), machine));
        values[0][w][r] = kept.total("records", "");
        values[1][w][r] = kept.total("rule-use", "points");
        values[2][w][r] = kept.total("shut-out-days", "");
        values[3][w][r] = kept.sum(kept.windows() - 1, 0, "shut-out", "");
        values[UNDONE][w][r] = kept.total("not-done", "");
      }
    }
    for (int m = 0; m < MEASURES.size(); m++) {
      double day = mean(values[m][0]);
      double pooled = 0;
      for (double[] replicates : values[m]) {
        for (double value : replicates) {
          double off = value - mean(replicates);
          pooled += off * off / (LENGTHS.length * (REPLICATES - 1));
        }
      }
      double chance = 4 * StrictMath.sqrt(2 * pooled / REPLICATES) / StrictMath.abs(day);
      assertThat(chance).as("%s can be told apart", MEASURES.get(m)).isLessThan(0.2);
      for (int w = 1; w < (m == UNDONE ? 2 : LENGTHS.length); w++) {
        double change = mean(values[m][w]) / day - 1;
        double delay = DELAYED[m] * (LENGTHS[w] - 1) / DAYS;
        assertThat(change)
            .as("%s with windows of %d days against a day", MEASURES.get(m), LENGTHS[w])
            .isBetween(-delay - chance, chance);
      }
    }
  }

  private static Scenario scenario(int window) {
    List<Setting> settings =
        List.of(
            Setting.parse("window_days=" + window),
            Setting.parse("days=" + DAYS),
            Setting.parse("burn_in_days=0"));
    return ScenarioFiles.scaledTo(
        ScenarioFiles.load(Repository.root().resolve("scenarios/pilot-800.yaml"), settings),
        15_000);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
