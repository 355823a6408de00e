package org.glasshouse.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.glasshouse.checks.browser.Browsed.button;
import static org.glasshouse.checks.browser.Browsed.counted;
import static org.glasshouse.checks.browser.Browsed.moving;
import static org.glasshouse.checks.browser.Browsed.patient;
import static org.glasshouse.checks.browser.Browsed.shade;
import static org.glasshouse.checks.browser.Browsed.shots;
import static org.glasshouse.checks.browser.Browsed.window;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Walks the web app as a person would, in a browser. Screenshots of every page at three widths, in
/// light and dark, are left in `checks/target/screenshots`.
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WebInBrowserTest {
  private static final String SMALL = "scenarios/hello?days=70&replicates=1";
  private static final String LARGE = "scenarios/hello?days=7000&people=20000&replicates=1";

  @TempDir private static Path folder;

  private static Browsed browsed;

  @BeforeAll
  static void start() throws IOException {
    browsed = Browsed.start(folder.resolve("runs"));
  }

  @AfterAll
  static void stop() {
    if (browsed != null) {
      browsed.close();
    }
  }

  private static void walked(String path, Consumer<Page> walk) {
    browsed.opened(path, window(ColorScheme.LIGHT), false, walk);
  }

  @Test
  @Order(1)
  void runsAScenarioFromTheFirstPageToItsResult() {
    browsed.opened(
        "",
        window(ColorScheme.LIGHT),
        true,
        page -> {
          page.getByText("The smallest").click();
          assertThat(page).hasURL(Pattern.compile(".*/scenarios/hello$"));
          page.getByLabel("People").fill("12");
          button(page, "Run").click();
          assertThat(page.locator("#told")).containsText("refused by design", patient());
          assertThat(page.getByLabel("People")).hasAttribute("aria-invalid", "true");
          page.getByLabel("People").fill("1,000");
          page.getByLabel("Days").fill("70");
          page.getByLabel("Replicates").fill("1");
          assertThat(page).hasURL(Pattern.compile(".*days=70.*"));
          page.getByLabel("Replicates").press("Enter");
          assertThat(page.locator("#findings h2")).containsText("Findings", patient());
          assertThat(page).hasURL(Pattern.compile(".*/runs/hello-.*"));
        });
  }

  private static String result() {
    try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
      return "runs/"
          + runs.map(run -> String.valueOf(run.getFileName()))
              .filter(name -> !name.endsWith(".part"))
              .sorted()
              .findFirst()
              .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Order(2)
  void quotesAndTakesChartsAlong() throws IOException {
    Path csv = folder.resolve("chart.csv");
    Path svg = folder.resolve("chart.svg");
    walked(
        result(),
        page -> {
          Locator figure = page.locator("figure[data-chart]").first();
          button(figure, "Quote").click();
          assertThat(figure.locator(".told"))
              .containsText(Pattern.compile("did no harm.*digest [0-9a-f]{16}.*no forecast"));
          page.waitForDownload(() -> button(figure, "CSV").click()).saveAs(csv);
          page.waitForDownload(() -> button(figure, "SVG").click()).saveAs(svg);
          Download png = page.waitForDownload(() -> button(figure, "PNG").click());
          png.saveAs(folder.resolve("chart.png"));
        });
    Assertions.assertThat(Files.readString(csv))
        .startsWith("# Of ")
        .contains("Synthetic people, no forecast")
        .containsPattern("Run [0-9a-f]{16}, digest [0-9a-f]{16}");
    Assertions.assertThat(Files.readString(svg))
        .contains("<metadata>")
        .contains("Synthetic people, no forecast");
    byte[] png = Files.readAllBytes(folder.resolve("chart.png"));
    Assertions.assertThat(png.length).isGreaterThan(5_000);
    Assertions.assertThat(new String(png, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
  }

  @Test
  @Order(3)
  void ordinaryLawAloneStandsInTheAddress() {
    walked(
        result(),
        page -> {
          Locator button = page.locator(".law-switch");
          button.click();
          assertThat(page).hasURL(Pattern.compile(".*show=law.*"));
          page.reload();
          assertThat(page.locator(".law-switch")).hasAttribute("aria-pressed", "true");
          page.locator(".law-switch").press("Enter");
          assertThat(page.locator(".law-switch")).hasAttribute("aria-pressed", "false");
        });
  }

  @Test
  @Order(4)
  void pausesARunAndGoesOn() {
    walked(
        LARGE,
        page -> {
          button(page, "Run").click();
          assertThat(page.locator("#state")).containsText("It is running.", patient());
          assertThat(page.locator("#window"))
              .containsText(Pattern.compile("^[1-9][0-9]* of "), patient());
          Locator live = page.locator("#live figure[data-chart='Shut out so far']");
          assertThat(live).containsText("adults are shut out of something", patient());
          assertThat(page.locator("#live .tape")).containsText("What happened");
          String before = live.locator("p.lead").textContent();
          assertThat(live.locator("p.lead")).not().hasText(before, moving());
          live.locator("summary").click();
          assertThat(live.locator("details[open] table")).isVisible();
          String read = live.locator("p.lead").textContent();
          String window = page.locator("#window").textContent();
          assertThat(page.locator("#window")).not().hasText(window, moving());
          assertThat(live.locator("p.lead")).hasText(read);
          live.locator("summary").click();
          shots(page, "web-progress", false);
          button(page, "Pause").click();
          assertThat(page.locator("#state")).containsText("It is paused.", patient());
          String said = page.locator("#window").textContent();
          int done = Integer.parseInt(said.substring(0, said.indexOf(' ')));
          button(page, "One window").click();
          assertThat(page.locator("#window")).hasText(Pattern.compile("^" + (done + 1) + " of .*"));
          assertThat(page.locator("#state")).containsText("It is paused.", patient());
          page.reload();
          assertThat(live).isVisible();
          button(page, "Go on").click();
          assertThat(page.locator("#state")).containsText("It is running.", patient());
          assertThat(page.locator("#window"))
              .containsText(Pattern.compile("^[1-9][0-9]* of "), patient());
          button(page, "Pause").click();
          assertThat(page.locator("#state")).containsText("It is paused.", patient());
        });
  }

  @Test
  @Order(5)
  void everyPageLooksRightAndCanBeReadByEverybody() {
    List<String> found = new ArrayList<>();
    for (String[] each :
        new String[][] {
          {"", "front"},
          {SMALL, "start"},
          {result(), "result"},
          {result() + "/lives?lot=0", "life"},
          {"nowhere", "nothing"}
        }) {
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        browsed.opened(
            each[0],
            window(scheme),
            true,
            page -> {
              assertThat(page.locator("[data-pending]")).hasCount(0, counted());
              shots(page, "web-" + each[1] + "-" + shade(scheme), false);
              browsed.read(page, each[1] + " " + scheme, found);
            });
      }
    }
    Assertions.assertThat(found).isEmpty();
  }
}
