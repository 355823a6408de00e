package org.glasshouse.results.tallies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is read back from disk is what was written, society by society.
class RunTalliesTest {

  private static final Scenario SCENARIO = TestWorld.scenario(3, true, List.of());
  private static final int BLOCKS = CityLayout.of(SCENARIO, 0).blocks().size();

  @TempDir private Path temp;

  /// Every society has another value in its cells; one has zeros only, and so hardly any rows.
  private static int inEveryCell(int replicate, Arm arm) {
    return 3 * replicate * (1 + arm.ordinal());
  }

  private static List<List<Long>> numbers(BlockRows rows) {
    List<List<Long>> numbers = new ArrayList<>();
    for (int period = 0; period < rows.periods(); period++) {
      numbers.add(
          List.of(
              (long) rows.city(period),
              (long) rows.window(period),
              (long) rows.firstDay(period),
              (long) rows.lastDay(period),
              rows.counted(period) ? 1L : 0L,
              (long) rows.from(period),
              (long) rows.to(period)));
    }
    for (int row = 0; row < rows.rows(); row++) {
      numbers.add(List.of((long) rows.cell(row), rows.value(row)));
    }
    return numbers;
  }

  @Test
  void rowsAreReadAsTheyWereWritten() throws IOException {
    Path path = temp.resolve("rows");
    SocietyTallies full = SocietyTalliesTest.collected(5);
    SocietyTallies empty = SocietyTalliesTest.collected(0);
    try (RowFile file = new RowFile(path, CityLayout.all(SCENARIO))) {
      long first = empty.writeTo(file);
      long second = full.writeTo(file);
      for (int block = 0; block < BLOCKS; block++) {
        assertThat(numbers(file.rows(second, block)))
            .as("block %d", block)
            .isEqualTo(numbers(full.rows(block)))
            .isNotEmpty();
        assertThat(numbers(file.rows(first, block))).isEqualTo(numbers(empty.rows(block)));
      }
    }
    assertThat(Files.exists(path)).as("nothing is left of it").isFalse();
  }

  @Test
  void totalsAreReadAsTheyWereWritten() throws IOException {
    double[] shares = {0.5, 0.25};
    try (RunTallies tallies = new RunTallies(SCENARIO, temp.resolve("rows"))) {
      for (int replicate = 0; replicate < 3; replicate++) {
        List<RunTallies.Kept> kept = new ArrayList<>();
        for (Arm arm : Arm.values()) {
          SocietyTallies society = SocietyTalliesTest.collected(inEveryCell(replicate, arm));
          kept.add(tallies.keep(society, replicate, arm, shares.clone()));
        }
        tallies.finished(kept);
      }
      // A society of a replicate that does not come to its end.
      tallies.keep(SocietyTalliesTest.collected(99), 3, Arm.SCHEME, shares.clone());
      Totals totals = tallies.totals();
      assertThat(totals.replicates()).isEqualTo(3);
      for (int again = 0; again < 2; again++) {
        for (int replicate = 0; replicate < 3; replicate++) {
          for (Arm arm : Arm.values()) {
            SocietyTotals read = totals.arm(arm).get(replicate);
            SocietyTotals told =
                SocietyTalliesTest.collected(inEveryCell(replicate, arm))
                    .totals(replicate, arm, shares);
            assertThat(read.replicate()).isEqualTo(replicate);
            assertThat(read.arm()).isEqualTo(arm);
            assertThat(read.countedDays()).isEqualTo(told.countedDays());
            assertThat(read.enumeratedShare()).isEqualTo(shares);
            assertThat(read.cities()).containsExactlyElementsOf(told.cities());
            assertThat(read.only(1).cities()).containsExactly(told.cities().get(1));
          }
        }
        System.gc();
      }
    }
  }
}
