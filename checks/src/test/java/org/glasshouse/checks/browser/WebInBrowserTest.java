package org.glasshouse.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.glasshouse.web.WebApp;
import org.glasshouse.web.WebSettings;
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
  private static final int[] WIDTHS = {1280, 768, 360};
  private static final int HEIGHT = 900;
  private static final double LONG = 120_000;
  private static final String SMALL = "scenarios/hello?days=70&replicates=1";
  private static final String LARGE = "scenarios/hello?days=7000&people=20000&replicates=1";

  @TempDir private static Path folder;

  private static WebApp app;
  private static Chromium chromium;
  private static String axe = "";

  @BeforeAll
  static void start() throws IOException {
    app =
        WebApp.start(
            new WebSettings(WebSettings.LOOPBACK, 0, null, folder.resolve("runs"), _ -> {}));
    try (InputStream in = WebInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (app != null) {
      app.close();
    }
  }

  /// Opens a page and fails on faults of scripts, on anything that the policy forbids, and on
  /// requests to any other server. An answer that refuses something is told on the console, too.
  private static void opened(
      String path, int width, ColorScheme scheme, boolean refused, Consumer<Page> walk) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, HEIGHT)
                    .setColorScheme(scheme)
                    .setAcceptDownloads(true))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> {
        boolean told = refused && message.text().contains("Failed to load resource");
        if (message.type().equals("error") && !told) {
          wrong.add("console: " + message.text());
        }
      });
      page.onPageError(error -> wrong.add("script: " + error));
      page.onRequest(request -> {
        if (!request.url().startsWith(app.address()) && !request.url().startsWith("blob:")) {
          wrong.add("request: " + request.url());
        }
      });
      page.navigate(app.address() + path);
      walk.accept(page);
      Assertions.assertThat(wrong).isEmpty();
    }
  }

  private static void walked(String path, Consumer<Page> walk) {
    opened(path, WIDTHS[0], ColorScheme.LIGHT, false, walk);
  }

  private static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG);
  }

  private static LocatorAssertions.HasTextOptions moving() {
    return new LocatorAssertions.HasTextOptions().setTimeout(LONG);
  }

  private static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  @Order(1)
  void runsAScenarioFromTheFirstPageToItsResult() {
    opened(
        "",
        WIDTHS[0],
        ColorScheme.LIGHT,
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
          shots(page, "web-progress");
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

  /// A screenshot at every width as the page is now; nothing may stand out to the side.
  private static void shots(Page page, String name) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      Assertions.assertThat(
              page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .as(name + " at " + width)
          .isEqualTo(true);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Chromium.SCREENSHOTS.resolve(name + "-" + width + ".png")));
    }
    page.setViewportSize(WIDTHS[0], HEIGHT);
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
        opened(
            each[0],
            WIDTHS[0],
            scheme,
            true,
            page -> {
              assertThat(page.locator("[data-pending]"))
                  .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LONG));
              shots(page, "web-" + each[1] + "-" + scheme.name().toLowerCase(Locale.ROOT));
              page.evaluate(axe);
              Object violations =
                  page.evaluate(
                      "async () => (await axe.run()).violations.flatMap("
                          + "v => v.nodes.slice(0, 3).map(n => v.id + ': ' + n.html.slice(0, 160)))");
              for (Object violation : (List<?>) violations) {
                found.add(each[1] + " " + scheme + " " + violation);
              }
            });
      }
    }
    Assertions.assertThat(found).isEmpty();
  }
}
