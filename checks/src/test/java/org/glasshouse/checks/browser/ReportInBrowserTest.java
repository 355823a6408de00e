package org.glasshouse.checks.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.glasshouse.cli.Main;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// The report of a real run, opened from the file system in a browser without a network.
/// Screenshots are left in `checks/target/screenshots`.
@Tag("browser")
class ReportInBrowserTest {
  private static final int WIDE = 1280;
  private static final int NARROW = 360;
  private static final int HEIGHT = 900;

  @TempDir private static Path folder;

  private static Path report = Path.of("");
  private static Chromium chromium;

  @BeforeAll
  static void runAndStart() throws Exception {
    Path run = folder.resolve("run");
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(new StringWriter()));
    commandLine.setErr(new PrintWriter(err));
    int code =
        commandLine.execute(
            "run",
            "pilot-800",
            "--people",
            "4000",
            "--days",
            "400",
            "--replicates",
            "2",
            "--out",
            run.toString(),
            "--quiet");
    assertThat(code).as(err.toString()).isZero();
    report = run.resolve("report.html");
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /// Opens the report and fails on console errors, faults of the script and requests for anything
  /// but the file itself.
  private static void opened(int width, ColorScheme scheme, Consumer<Page> look) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, HEIGHT)
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setOffline(true))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        if (message.type().equals("error") || message.type().equals("warning")) {
          wrong.add("console: " + message.text());
        }
      });
      page.onPageError(error -> wrong.add("script: " + error));
      String address = report.toUri().toString();
      page.onRequest(request -> {
        if (!request.url().equals(address)) {
          wrong.add("request: " + request.url());
        }
      });
      page.navigate(address);
      look.accept(page);
      assertThat(wrong).isEmpty();
    }
  }

  private static void screenshot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Chromium.SCREENSHOTS.resolve(name + ".png"))
            .setFullPage(true));
  }

  private static void noHorizontalScroll(Page page) {
    Object over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) Objects.requireNonNull(over)).intValue())
        .as("pixels too wide")
        .isLessThanOrEqualTo(0);
  }

  @Test
  void fitsAWideScreen() {
    opened(
        WIDE,
        ColorScheme.LIGHT,
        page -> {
          noHorizontalScroll(page);
          assertThat(page.locator("figure svg.wide").first().isVisible()).isTrue();
          assertThat(page.locator("figure svg.narrow").first().isVisible()).isFalse();
          assertThat(page.locator("h1").innerText()).contains("Harbour Lights");
          assertThat(page.locator(".tags").innerText()).contains("as the press told it");
          screenshot(page, "report-wide");
        });
  }

  /// No table is cut, those that are folded away included.
  @Test
  void noTableIsCutOnAWideScreen() {
    opened(
        WIDE,
        ColorScheme.LIGHT,
        page -> {
          page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
          noHorizontalScroll(page);
          assertThat(page.locator(".scroll").count()).isGreaterThan(20);
          Object cut =
              page.evaluate(
                  "[...document.querySelectorAll('.scroll')].filter(s => s.scrollWidth >"
                      + " s.clientWidth).map(s => s.querySelector('thead').textContent + ' ' +"
                      + " s.scrollWidth).join('; ')");
          assertThat(cut).isEqualTo("");
        });
  }

  @Test
  void fitsANarrowScreen() {
    opened(
        NARROW,
        ColorScheme.LIGHT,
        page -> {
          noHorizontalScroll(page);
          assertThat(page.locator("figure svg.narrow").first().isVisible()).isTrue();
          assertThat(page.locator("figure svg.wide").first().isVisible()).isFalse();
          screenshot(page, "report-narrow");
        });
  }

  @Test
  void isDarkWhereTheReaderWantsIt() {
    opened(
        WIDE,
        ColorScheme.DARK,
        page -> {
          assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
              .isEqualTo("rgb(20, 23, 26)");
          screenshot(page, "report-dark");
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
              .isEqualTo("rgb(255, 255, 255)");
        });
  }

  @Test
  void chartsAreReachedByKeyboard() {
    for (int width : new int[] {WIDE, NARROW}) {
      opened(
          width,
          ColorScheme.LIGHT,
          page -> {
            Locator figure = page.locator("figure[data-chart]").first();
            Locator drawing = figure.locator(width == WIDE ? "svg.wide" : "svg.narrow");
            assertThat(drawing.getAttribute("tabindex")).isEqualTo("0");
            drawing.focus();
            assertThat(figure.locator(".reader").innerText()).isEmpty();
            page.keyboard().press("ArrowRight");
            String first = figure.locator(".reader").innerText();
            assertThat(first).isNotBlank();
            page.keyboard().press("End");
            assertThat(figure.locator(".reader").innerText()).isNotBlank().isNotEqualTo(first);
            page.keyboard().press("Escape");
            assertThat(figure.locator(".reader").innerText()).isEmpty();
          });
    }
  }

  @Test
  void everyChartHasAsManyMarksOnANarrowScreen() {
    opened(
        WIDE,
        ColorScheme.LIGHT,
        page -> {
          Object differing =
              page.evaluate(
                  "Array.from(document.querySelectorAll('figure[data-chart]')).filter(f =>"
                      + " f.querySelectorAll('svg.wide .mark').length !=="
                      + " f.querySelectorAll('svg.narrow .mark').length).map(f =>"
                      + " f.getAttribute('data-chart'))");
          assertThat((List<?>) Objects.requireNonNull(differing)).isEmpty();
        });
  }

  @Test
  void headingsAndLandmarksLeadThroughThePage() {
    opened(
        WIDE,
        ColorScheme.LIGHT,
        page -> {
          assertThat(page.locator("h1").count()).isEqualTo(1);
          assertThat(page.locator("main").count()).isEqualTo(1);
          assertThat(page.locator("nav").count()).isEqualTo(1);
          assertThat(page.locator("nav a").count()).isEqualTo(page.locator("main section").count());
          page.keyboard().press("Tab");
          assertThat(page.evaluate("document.activeElement.textContent"))
              .isEqualTo("To the findings");
        });
  }

  @Test
  void printsToPaper() throws Exception {
    opened(
        WIDE,
        ColorScheme.LIGHT,
        page -> {
          for (String paper : List.of("A4", "Letter")) {
            byte[] pdf =
                page.pdf(new Page.PdfOptions().setFormat(paper).setPreferCSSPageSize(false));
            assertThat(pdf.length).isGreaterThan(50_000);
          }
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          page.setViewportSize(658, HEIGHT);
          Object tallest =
              page.evaluate(
                  "Math.max(...Array.from(document.querySelectorAll('figure')).map(f =>"
                      + " f.getBoundingClientRect().height))");
          assertThat(((Number) Objects.requireNonNull(tallest)).doubleValue())
              .as("pixels of the tallest figure; Letter has about 930 inside its margins")
              .isLessThan(930);
        });
  }
}
