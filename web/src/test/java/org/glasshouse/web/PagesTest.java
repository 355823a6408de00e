package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  private static Served served = null;

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
    String page = served.get("/").body();
    int life = page.indexOf("Citizen 0:");
    int question = page.indexOf("What would this scheme do?</h2>");
    assertThat(life).isPositive().isLessThan(question);
    assertThat(page).contains("Nobody here exists.").contains("href=\"/runs/mine\"");
    for (String id : Shipped.scenarios()) {
      boolean run = id.equals("hello");
      assertThat(page.contains("./glasshouse run " + id + "<")).as(id).isEqualTo(!run);
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
          .contains("There are none yet.")
          .contains("./glasshouse run hello")
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
  void whatIsNotThereIsToldInWords() {
    assertThat(served.get("/nowhere").body()).contains("No page has this address.");
    assertThat(served.get("/runs/nobody").body()).contains("There is no run of that name here.");
    assertThat(served.get("/api/runs/nobody").body())
        .isEqualTo("{\"error\":\"There is no run of that name here.\"}");
    assertThat(served.notes()).isEmpty();
  }
}
