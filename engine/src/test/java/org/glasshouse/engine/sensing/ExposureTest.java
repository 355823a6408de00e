package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.tally.Group;
import org.junit.jupiter.api.Test;

/// Whoever is watched more is recorded more at the same conduct, in proportion.
class ExposureTest {

  @Test
  void recordsAreInProportionToExposure() {
    for (double factor : new double[] {1, 2}) {
      Observed observed =
          Observed.of(
              Town.load(
                  "town.yaml",
                  "cities.town.people=20000",
                  "people.exposures.home={base: 1, multipliers: {migrant: " + factor + "}}",
                  "channels.wardens.sees={mischief: 0.2}",
                  "channels.cameras.sees={seldom: 0}",
                  "channels.banks.sees={bill_late_30: 0, bill_late_90: 0}",
                  "cities.town.scheme=mischief-only.yaml"),
              Arm.SCHEME);
      double migrants = adults(observed, Group.MIGRANT);
      double locals = adults(observed, Group.LOCAL);
      assertThat(migrants / (migrants + locals)).isBetween(0.28, 0.32);
      double ofMigrants = of(observed, Group.MIGRANT, "records");
      double ofLocals = of(observed, Group.LOCAL, "records");
      double ratio = ofMigrants / migrants / (ofLocals / locals);
      double error = factor * StrictMath.sqrt(1 / ofMigrants + 1 / ofLocals);
      assertThat(ratio)
          .as("records per head, exposure %s times", factor)
          .isBetween(factor - 4 * error, factor + 4 * error);
      double conduct =
          of(observed, Group.MIGRANT, "harmful acts")
              / migrants
              / (of(observed, Group.LOCAL, "harmful acts") / locals);
      // Rates of the commonest harm have a shape of 2: a standard deviation of 0.7 between people.
      double spread = 4 * 0.7 * StrictMath.sqrt(1 / migrants + 1 / locals);
      assertThat(conduct).isBetween(1 - spread, 1 + spread);
    }
  }

  private static double adults(Observed observed, Group group) {
    return of(observed, group, "citizens");
  }

  private static double of(Observed observed, Group group, String outcome) {
    return observed.last(0, "outcomes", group.label(), outcome);
  }
}
