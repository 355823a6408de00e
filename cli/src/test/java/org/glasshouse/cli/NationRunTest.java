package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.tables.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of a nation in thirty places, and what is told of it.
class NationRunTest {
  @TempDir static Path folder = Path.of("");

  private static Path run = Path.of("");
  private static Called ran = new Called(-1, "", "");

  @BeforeAll
  static void runOnce() {
    run = folder.resolve("nation");
    ran =
        Called.with(
            "run",
            Project.home().resolve("scenarios/nation-2020.yaml").toString(),
            "--people",
            "30500",
            "--days",
            "62",
            "--out",
            run.toString());
  }

  @Test
  void runsInAsManyPlacesAsHavePeople() {
    assertThat(ran.code()).as(ran.err()).isEqualTo(ExitCode.DONE.code());
    try (RunFolder open = RunFolder.open(run)) {
      assertThat(open.scenario().cities()).hasSize(30);
      assertThat(open.groups().scenario().cities()).hasSize(1);
    }
  }

  /// The page shows how places differ and names few of them; all else is of the nation.
  @Test
  void theReportTellsOfOneNationAndItsPlaces() throws IOException {
    String report = Files.readString(run.resolve("report.html"));
    assertThat(report)
        .contains(
            "From place to place",
            "of the 30 places",
            "How far places were assumed to lie apart",
            "cities.prefecture.differ.urban_share",
            "cities.prefecture.sizes.spread",
            "in invented cities",
            "Prefecture 1 to 30 (invented)");
    assertThat(report.split("Prefecture [0-9]+ \\(invented\\)", -1).length).isLessThan(20);
    assertThat(report.length()).isLessThan(1_000_000);
  }

  @Test
  void theTablesHoldEveryPlace() {
    try (RunFolder open = RunFolder.open(run)) {
      Rows places =
          open.query(
              "select count(*) as places, sum(residents)::bigint as people,"
                  + " sum(residents * urban_share) / sum(residents) as urban from places");
      assertThat(places.whole(0, "places")).isEqualTo(30);
      assertThat(places.whole(0, "people")).isEqualTo(30_500);
      assertThat(places.number(0, "urban")).isBetween(0.6388, 0.639);
      Rows stock =
          open.query(
              "select count(distinct city) as cities from band_stock where arm = 'scheme' and day ="
                  + " 61");
      assertThat(stock.whole(0, "cities")).isEqualTo(30);
    }
  }

  @Test
  void theReportCanBeMadeAgainFromTheTables() throws IOException {
    Path again = folder.resolve("again.html");
    Called called = Called.with("report", run.toString(), "--out", again.toString());
    assertThat(called.code()).as(called.err()).isEqualTo(0);
    assertThat(Files.readString(again)).isEqualTo(Files.readString(run.resolve("report.html")));
  }
}
