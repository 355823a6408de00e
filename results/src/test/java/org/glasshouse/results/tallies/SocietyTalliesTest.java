package org.glasshouse.results.tallies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// 70 days from 1 January in windows of 7, 14 of them burn-in: January ends in window 4 (days 28 to
/// 34), February in window 8 (days 56 to 62), the last window is 9 (days 63 to 69).
final class SocietyTalliesTest {

  private static final Scenario SCENARIO = TestWorld.scenario(1, false, List.of());
  private static final List<CityLayout> LAYOUTS =
      List.of(CityLayout.of(SCENARIO, 0), CityLayout.of(SCENARIO, 1));

  static SocietyTallies collected(int inEveryCell) {
    SocietyTallies tallies = new SocietyTallies(SCENARIO, LAYOUTS);
    for (int window = 0; window < 10; window++) {
      for (int city = 0; city < 2; city++) {
        long[] tally = new long[LAYOUTS.get(city).size()];
        java.util.Arrays.fill(tally, inEveryCell == 0 ? 0 : inEveryCell + window);
        tallies.window(window, window * 7, window * 7 + 6, city, tally);
      }
    }
    return tallies;
  }

  private static int index(Block block) {
    return LAYOUTS.getFirst().blocks().indexOf(block);
  }

  private static List<List<Integer>> periods(BlockRows rows, int city) {
    List<List<Integer>> periods = new ArrayList<>();
    for (int p = 0; p < rows.periods(); p++) {
      if (rows.city(p) == city) {
        periods.add(List.of(rows.firstDay(p), rows.lastDay(p), rows.counted(p) ? 1 : 0));
      }
    }
    return periods;
  }

  @Test
  void windowBlocksHaveARowEveryWindow() {
    BlockRows rows = collected(1).rows(index(LAYOUTS.getFirst().bandStock));
    assertThat(periods(rows, 1))
        .hasSize(10)
        .startsWith(List.of(0, 6, 0))
        .endsWith(List.of(63, 69, 1));
    assertThat(rows.to(0) - rows.from(0)).isEqualTo(3);
  }

  @Test
  void monthsEndWithTheWindowOfTheirLastDayAndAtTheEndOfTheBurnIn() {
    BlockRows rows = collected(1).rows(index(LAYOUTS.getFirst().bandFlow));
    List<List<Integer>> expected =
        List.of(List.of(0, 13, 0), List.of(14, 34, 1), List.of(35, 62, 1), List.of(63, 69, 1));
    assertThat(periods(rows, 0)).isEqualTo(expected);
    assertThat(periods(rows, 1)).isEqualTo(expected);
    // Windows 2, 3 and 4 hold 1 + window each.
    assertThat(rows.value(rows.from(2))).isEqualTo(3 + 4 + 5);
  }

  @Test
  void statesOfAMonthAreThoseOfItsEnd() {
    BlockRows rows = collected(1).rows(index(LAYOUTS.getFirst().scoreHistogram));
    assertThat(rows.value(rows.from(2))).isEqualTo(1 + 4);
  }

  @Test
  void flowsAtTheEndAreSummedOverCountedDays() {
    BlockRows rows = collected(1).rows(index(LAYOUTS.getFirst().spells));
    assertThat(periods(rows, 0)).containsExactly(List.of(14, 69, 1));
    assertThat(rows.value(0)).isEqualTo(3 + 4 + 5 + 6 + 7 + 8 + 9 + 10);
  }

  @Test
  void zerosAreWrittenForSmallStatesOnly() {
    SocietyTallies tallies = collected(0);
    CityLayout layout = LAYOUTS.getFirst();
    assertThat(tallies.rows(index(layout.bandStock)).to(0)).isEqualTo(3);
    BlockRows flows = tallies.rows(index(layout.acts));
    assertThat(flows.to(flows.periods() - 1)).isZero();
    BlockRows outcomes = tallies.rows(index(layout.outcomes));
    assertThat(outcomes.to(outcomes.periods() - 1)).isZero();
  }

  @Test
  void totalsSumFlowsAfterTheBurnInAndKeepTheLastStates() {
    SocietyTotals totals = collected(1).totals(0, Arm.SCHEME, new double[] {1});
    assertThat(totals.countedDays()).isEqualTo(56);
    assertThat(totals.sum((l, v) -> v[l.acts.at(0)])).isEqualTo(2 * 52);
    assertThat(totals.sum((l, v) -> v[l.bandStock.at(0)])).isEqualTo(2 * 10);
    assertThat(totals.only(1).sum((l, v) -> v[l.bandStock.at(0)])).isEqualTo(10);
  }
}
