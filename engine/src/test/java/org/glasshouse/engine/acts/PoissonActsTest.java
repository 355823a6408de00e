package org.glasshouse.engine.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.glasshouse.engine.draws.GammaLevels;
import org.glasshouse.engine.draws.Levels;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// Acts of a kind are Poisson given a citizen's rate and gamma-Poisson over citizens: means,
/// variances, the shape k recovered, and independence of two halves of the time. Bands are four
/// standard errors wide, estimated from the sample itself.
class PoissonActsTest {

  private static final int DAYS = 182;
  private static final int HALF = 91;

  @Test
  void countsAreGammaPoisson() {
    Scenario scenario = Town.load("town.yaml", "people.acts.often.loadings={sociability: 0.3}");
    Observed observed = Observed.everybody(scenario, Arm.SCHEME);
    int adults = (int) observed.last(0, "population", "adults");
    assertThat(adults).isBetween(7_700, 8_300);
    check(observed, adults, 0, "often", 60, 2);
    check(observed, adults, 1, "sometimes", 4, 0.5);
    check(observed, adults, 2, "seldom", 0.08, 0.1);
    check(observed, adults, 3, "mischief", 12, 50);
  }

  private static void check(
      Observed observed, int adults, int kind, String name, double yearly, double shape) {
    Map<CitizenId, int[]> counts = new HashMap<>();
    for (LedgerEntry.ActDone done : observed.entries(LedgerEntry.ActDone.class)) {
      if (done.kind() == kind) {
        counts.computeIfAbsent(done.citizen(), _ -> new int[2])[done.day() < HALF ? 0 : 1]++;
      }
    }
    double expected = yearly * DAYS / 365.0;
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    double halves = 0;
    double halvesSpread = 0;
    for (int[] count : counts.values()) {
      int both = count[0] + count[1];
      double off = (both - expected) * (both - expected);
      sum += both;
      squares += off;
      fourths += off * off;
      double apart = count[0] - count[1];
      halves += apart * apart;
      halvesSpread += 2.0 * both * both - 2.0 * both;
    }
    int idle = adults - counts.size();
    squares += idle * expected * expected;
    fourths += idle * StrictMath.pow(expected, 4);
    double mean = sum / adults;
    double variance = squares / adults;
    double error = StrictMath.sqrt((fourths / adults - variance * variance) / adults);
    assertThat(mean)
        .as("mean of %s", name)
        .isBetween(
            expected - 4 * StrictMath.sqrt(variance / adults),
            expected + 4 * StrictMath.sqrt(variance / adults));
    Levels levels = GammaLevels.build(shape, 0);
    double exact = expected + expected * expected * levels.variance();
    assertThat(variance).as("variance of %s", name).isBetween(exact - 4 * error, exact + 4 * error);
    // Levels cut a gamma into steps, which takes a few percent off its variance.
    if (expected * levels.variance() > 1) {
      double recovered = expected * expected / (variance - expected);
      double of = 4 * error / (variance - expected) + 0.15;
      assertThat(recovered).as("shape of %s", name).isBetween(shape * (1 - of), shape * (1 + of));
    }
    // Given a citizen's rate the two halves are independent Poisson counts of one mean.
    assertThat(halves / sum)
        .as("dispersion between halves of %s", name)
        .isBetween(
            1 - 4 * StrictMath.sqrt(halvesSpread) / sum,
            1 + 4 * StrictMath.sqrt(halvesSpread) / sum);
  }
}
