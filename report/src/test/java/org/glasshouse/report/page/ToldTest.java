package org.glasshouse.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.results.measures.Estimate;
import org.junit.jupiter.api.Test;

class ToldTest {

  /// A percentage stands beside percentages, in the chart and in its table.
  @Test
  void aRowOfPercentagesHasOneUnit() {
    Rows.Row row =
        Told.percents(
            "by patrols", "users", Estimate.of(0.12, 0.16), Estimate.of(0.2, 0.2), Fill.INTENDED);
    assertThat(row.said()).isEqualTo("14 % (12 to 16)");
    List<String> cells =
        new Rows("acts", "", "percent of acts", false, List.of(row)).twin().rows().getFirst();
    assertThat(cells).containsExactly("by patrols: users", "14 % (12 to 16)", "12", "16", "20");
    Rows.Row none = Told.percents("", "users", Estimate.of(), null, Fill.INTENDED);
    assertThat(none.said()).isEqualTo("none");
    assertThat(none.baseline()).isNaN();
  }
}
