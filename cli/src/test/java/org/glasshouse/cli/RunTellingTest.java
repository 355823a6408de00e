package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.glasshouse.results.run.AtWork;
import org.junit.jupiter.api.Test;

/// What is said at once when somebody stops a run.
class RunTellingTest {

  @Test
  void whoStopsARunHearsHowFarTheWindowIsAndWhatASecondTimeWouldCost() {
    assertThat(RunTelling.finishing(new AtWork(false, 0.379, LocalDate.of(2020, 5, 4))))
        .isEqualTo(
            "Finishing the window at work (37 %) and saving; press Ctrl-C again to stop at once,"
                + " losing what came after the checkpoint of 2020-05-04.");
    assertThat(RunTelling.finishing(new AtWork(false, 0, null)))
        .isEqualTo(
            "Finishing the window at work (0 %) and saving; press Ctrl-C again to stop at once,"
                + " losing what this society did.");
    assertThat(RunTelling.finishing(new AtWork(true, 0, null)))
        .startsWith("Finishing the tables and the report; press Ctrl-C again to stop at once");
  }
}
