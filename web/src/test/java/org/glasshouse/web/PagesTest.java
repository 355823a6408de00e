package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.report.Report;
import org.glasshouse.report.page.Page;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.web.Served.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the pages say, from a real run.
class PagesTest {
  @TempDir private static Path runs;
  private static Served served;

  @BeforeAll
  static void start() {
    Served.run(runs.resolve("mine"));
    served = Served.on(runs);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void theFirstPageBeginsWithALifeAndShowsRealResults() {
    String page = served.whole("/");
    int life = page.indexOf("Citizen 0:");
    int question = page.indexOf("What would this scheme do?</h2>");
    assertThat(life).isPositive().isLessThan(question);
    assertThat(page).contains("Nobody here exists.").contains("href=\"/runs/mine\"");
    for (String id : Shipped.scenarios()) {
      assertThat(page).contains("href=\"/scenarios/" + id + "\"");
    }
    try (RunFolder opened = RunFolder.open(runs.resolve("mine"))) {
      assertThat(page)
          .contains(
              opened
                  .findings()
                  .headlines()
                  .getFirst()
                  .sentences()
                  .getFirst()
                  .replace(" %", "\u00a0%"));
    }
  }

  @Test
  void withoutARunTheFirstPageSaysWhatToDo(@TempDir Path none) {
    try (Served empty = Served.on(none.resolve("runs"))) {
      assertThat(empty.get("/").body())
          .contains("None is finished yet.")
          .contains("href=\"/scenarios/hello\"")
          .doesNotContain("id=\"life-title\"");
    }
  }

  @Test
  void theResultIsTheReportToTheLetter() {
    Answer answer = served.get("/runs/mine");
    assertThat(answer.status()).isEqualTo(200);
    try (RunFolder opened = RunFolder.open(runs.resolve("mine"))) {
      String report = Page.html(Report.view(opened));
      String main = report.substring(report.indexOf("<main>"), report.indexOf("</main>"));
      assertThat(answer.body()).contains(main);
      assertThat(answer.body())
          .contains("name=\"glasshouse-run\" content=\"" + opened.manifest().run() + "\"");
    }
  }

  @Test
  void anybodyIsMetByLotAndToldAsOftenAsOneAsks() {
    Answer drawn = served.get("/runs/mine/lives?lot=3");
    assertThat(drawn.status()).isEqualTo(302);
    String address = drawn.head().replaceAll("(?s).*Location: (\\S+).*", "$1");
    address = address.substring(address.indexOf("/runs/"));
    assertThat(address).matches("/runs/mine/lives/0:0:[0-9]{1,3}\\?lot=3");
    Answer first = served.get(address);
    assertThat(first.status()).as(first.body()).isEqualTo(200);
    assertThat(first.body())
        .contains("by lot, drawing 4 among everybody")
        .contains("lives?lot=4")
        .contains("The life of citizen 0:0:");
    assertThat(served.get(address).body()).isEqualTo(first.body());
    for (String nobody : List.of("0:0:1000", "0:9:0", "7:0:0", "somebody", "0:0:99999")) {
      assertThat(served.get("/runs/mine/lives/" + nobody).status()).as(nobody).isEqualTo(404);
    }
  }

  @Test
  void drawingsReachManyPeople() {
    LifePage lives = new LifePage(new RunShelf(runs));
    Set<String> met = new TreeSet<>();
    for (int lot = 0; lot < 1000; lot++) {
      met.add(lives.drawn("mine", lot).replaceAll("\\?.*", ""));
    }
    assertThat(met.size()).isGreaterThan(500);
  }

  @Test
  void whatIsNotThereIsToldInWords() {
    assertThat(served.get("/nowhere").body()).contains("No page has this address.");
    assertThat(served.get("/runs/nobody").body()).contains("There is no run of that name here.");
    assertThat(served.get("/api/runs/nobody").body())
        .isEqualTo("{\"error\":\"There is no run of that name here.\"}");
    assertThat(served.notes()).isEmpty();
  }
}
