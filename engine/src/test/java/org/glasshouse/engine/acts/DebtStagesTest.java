package org.glasshouse.engine.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// Of the spells of debt that are 30 days late, the share that reaches each later stage follows
/// from the weekly chances of payment and the due dates.
class DebtStagesTest {

  private static final int DAYS = 770;
  private static final int WINDOW = 7;
  private static final int[] DUE = {30, 90, 120, 220, 280};
  private static final double SUED = 0.5;

  @Test
  void shareOfSpellsThatReachesEachStage() {
    Scenario scenario =
        Town.load("town.yaml", "days=" + DAYS, "people.debt.onset=5", "cities.town.people=25000");
    Observed observed = Observed.everybody(scenario, Arm.LAW_ONLY);
    int first = scenario.people().acts().size();
    long[][] reached = new long[2][5];
    Map<CitizenId, LedgerEntry.DebtMoved> open = new HashMap<>();
    for (LedgerEntry.DebtMoved moved : observed.entries(LedgerEntry.DebtMoved.class)) {
      int stage = moved.kind() - first;
      if (stage == DebtModel.Stage.LATE_30.ordinal()) {
        open.put(moved.citizen(), moved);
      }
      LedgerEntry.DebtMoved began = open.get(moved.citizen());
      if (began != null && began.day() + DUE[4] < DAYS && stage < DUE.length) {
        reached[began.couldPay() ? 1 : 0][stage]++;
        assertThat(moved.day() - began.day()).isEqualTo(DUE[stage] - DUE[0]);
        assertThat(moved.couldPay()).isEqualTo(began.couldPay());
      }
    }
    double[] hazards = {0.03, 0.1};
    for (int could = 0; could < 2; could++) {
      double late = lasts(hazards[could], DUE[0]);
      double spells = reached[could][0];
      assertThat(spells).isGreaterThan(5000);
      for (int stage = 1; stage < 5; stage++) {
        double share = lasts(hazards[could], DUE[stage]) / late * (stage > 1 ? SUED : 1);
        double error = StrictMath.sqrt(share * (1 - share) / spells);
        assertThat(reached[could][stage] / spells)
            .as("stage %d, could pay %d", stage, could)
            .isBetween(share - 4 * error, share + 4 * error);
      }
    }
    double wilful = 0.4 * lasts(hazards[1], DUE[0]);
    double share = wilful / (wilful + 0.6 * lasts(hazards[0], DUE[0]));
    double all = reached[0][0] + reached[1][0];
    assertThat(reached[1][0] / all)
        .isBetween(
            share - 4 * StrictMath.sqrt(share * (1 - share) / all),
            share + 4 * StrictMath.sqrt(share * (1 - share) / all));
  }

  /// Chance that a spell is unpaid when it is so many days old: it begins on any day of a window,
  /// and is paid in each later window with the chance of a week, on any of its days.
  private static double lasts(double hazard, int days) {
    double sum = 0;
    for (int offset = 0; offset < WINDOW; offset++) {
      int windows = (offset + days) / WINDOW;
      double into = (offset + days) % WINDOW / (double) WINDOW;
      sum += StrictMath.pow(1 - hazard, windows - 1.0) * (1 - hazard * into);
    }
    return sum / WINDOW;
  }
}
