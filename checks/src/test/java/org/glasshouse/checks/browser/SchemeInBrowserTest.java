package org.glasshouse.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.glasshouse.checks.browser.Browsed.button;
import static org.glasshouse.checks.browser.Browsed.patient;
import static org.glasshouse.checks.browser.Browsed.shade;
import static org.glasshouse.checks.browser.Browsed.shots;
import static org.glasshouse.checks.browser.Browsed.window;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Changes a scheme as a person would: breaks a rule, sees where, mends it, changes points by a
/// form, runs it, and holds the run against ordinary law alone. Screenshots of the pages are left
/// in `checks/target/screenshots`.
@Tag("browser")
class SchemeInBrowserTest {
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

  private static void opened(String path, ColorScheme scheme, Consumer<Page> walk) {
    browsed.opened(path, window(scheme), false, walk);
  }

  /// At every width nothing stands out to the side, and everybody can read it.
  private static void looked(Page page, String name, List<String> found) {
    shots(page, name, true);
    browsed.read(page, name, found);
  }

  @Test
  void aRuleIsBrokenMendedChangedAndRun() {
    List<String> found = new ArrayList<>();
    Path saved = folder.resolve("saved.yaml");
    String[] run = {""};
    opened(
        "schemes/lindenhaven?days=70&replicates=1",
        ColorScheme.LIGHT,
        page -> {
          Locator text = page.locator("#text");
          Locator verdict = page.locator("#verdict");
          assertThat(verdict).containsText("valid; its 10 tests pass", patient());
          String original = text.inputValue();
          text.fill(original.replace("gravity: severe", "gravitas: severe"));
          assertThat(verdict).containsText("One thing is wrong on line", patient());
          assertThat(page.locator("#issues")).containsText("Maybe you meant “gravity”");
          assertThat(page.locator("#gutter .error")).hasCount(1);
          assertThat(button(page, "Run this")).isDisabled();
          page.locator("#issues button.line").first().click();
          assertThat(page.locator("#at-line")).containsText("gravitas");
          looked(page, "web-scheme-wrong", found);

          button(page, "Back to the original").click();
          assertThat(verdict).containsText("The file as it ships is valid", patient());
          page.getByText("Points, limits, how long they count").click();
          Locator points = page.locator("#form-points fieldset[data-of=judgment] input").first();
          points.fill("-250");
          points.press("Tab");
          assertThat(page.locator("#differences"))
              .containsText("−150 in the original, −250 in yours", patient());
          assertThat(page.locator("#tests .failed")).hasCount(1);
          Assertions.assertThat(text.inputValue()).contains("points: -250");
          looked(page, "web-scheme-changed", found);
          page.waitForDownload(() -> button(page, "Save the file").click()).saveAs(saved);
          page.reload();
          assertThat(page.locator("#differences")).containsText("−250 in yours", patient());
          page.getByText("How the records err, in this run").click();
          page.locator("input.rate").first().fill("0.5");
          assertThat(page.locator("#command"))
              .containsText(
                  Pattern.compile("--days 70.*--set channels\\..*=0\\.5", Pattern.DOTALL));
          button(page, "Run this").click();
          assertThat(page.locator("#findings h2")).containsText("Findings", patient());
          assertThat(page).hasURL(Pattern.compile(".*/runs/hello-edited-.*"));
          run[0] = page.url().replaceAll(".*/runs/", "");
        });
    Assertions.assertThat(saved).content().contains("points: -250");

    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      String shade = shade(scheme);
      opened(
          "schemes/rongcheng",
          scheme,
          page -> {
            assertThat(page.locator("#verdict")).containsText("tests pass", patient());
            looked(page, "web-scheme-" + shade, found);
          });
      opened(
          "compare?run=" + run[0] + "&run=law-only",
          scheme,
          page -> {
            if (scheme == ColorScheme.LIGHT) {
              button(page, "Live them again").click();
            }
            assertThat(page.locator("#lives")).containsText("are better off in B", patient());
            looked(page, "web-compare-" + shade, found);
          });
      opened(
          "runs/" + run[0] + "/lives/0:0:5?depth=3&beside=law-only",
          scheme,
          page -> {
            assertThat(page.locator("h2").nth(1)).containsText("Citizen 0:0:5", patient());
            button(page, "Find out").click();
            assertThat(page.locator("#told")).containsText("Found:", patient());
            looked(page, "web-life-deep-" + shade, found);
          });
    }
    Assertions.assertThat(found).isEmpty();
    Assertions.assertThat(Files.exists(saved)).isTrue();
  }
}
