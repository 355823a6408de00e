package org.glasshouse.checks.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.glasshouse.checks.browser.Browsed.counted;
import static org.glasshouse.checks.browser.Browsed.shade;
import static org.glasshouse.checks.browser.Browsed.shots;
import static org.glasshouse.checks.browser.Browsed.window;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Takes the lessons in a browser: the first one with the keyboard alone, and looks at every step
/// of every lesson. Screenshots are left in `checks/target/screenshots`.
@Tag("browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LessonsInBrowserTest {
  private static final List<String> LESSONS =
      List.of("nothing-to-hide", "exact-camera", "win-rate", "watched", "gaming", "flash-crash");
  private static final List<String> STEPS =
      List.of("hand", "many", "sliders", "society", "sandbox");

  /// Answers and bets, so that every step shows what it has.
  private static final String SAID =
      "&bet-many=40&bet-society=20&hand-a=990&hand-b=805&hand-c=1040&hand-d=885&hand-e=850";

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

  private static void opened(
      String path, ColorScheme scheme, boolean scripts, Consumer<Page> walk) {
    browsed.opened(
        path,
        window(scheme).setReducedMotion(ReducedMotion.REDUCE).setJavaScriptEnabled(scripts),
        false,
        walk);
  }

  /// Presses Tab until the keyboard is where it should be, as somebody without a mouse does.
  private static void tabTo(Page page, Locator wanted) {
    for (int i = 0; i < 80; i++) {
      if (Boolean.TRUE.equals(wanted.evaluate("one => one === document.activeElement"))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + wanted);
  }

  private static void fill(Page page, String id, String value) {
    tabTo(page, page.locator("#" + id));
    page.keyboard().type(value);
  }

  private static void onward(Page page, String step) {
    tabTo(page, page.locator(".ways .onward"));
    page.keyboard().press("Enter");
    assertThat(page).hasURL(Pattern.compile(".*step=" + step + ".*"));
  }

  @Test
  @Order(1)
  void theFirstLessonIsTakenWithTheKeyboardAlone() {
    opened(
        "lessons?lang=en",
        ColorScheme.LIGHT,
        true,
        page -> {
          tabTo(page, page.locator(".card a").first());
          page.keyboard().press("Enter");
          assertThat(page.locator("h1")).hasText("Nothing to hide");
          assertThat(page.locator(".sheet .wrong")).hasCount(0);
          String[][] sums = {{"a", "990"}, {"b", "805"}, {"c", "1040"}, {"d", "885"}, {"e", "1"}};
          for (String[] sum : sums) {
            fill(page, "hand-" + sum[0], sum[1]);
          }
          page.keyboard().press("Enter");
          assertThat(page.locator("#shown")).containsText("you said 1; it is 850");
          assertThat(page.locator(".sheet .wrong")).hasCount(4);
          onward(page, "many");
          assertThat(page.locator("figure")).hasCount(0);
          fill(page, "bet-many", "40");
          page.keyboard().press("Enter");
          assertThat(page.locator("#shown")).containsText("You bet 40. It is more: 768.");
          onward(page, "sliders");
          String before = page.locator("#shown p").first().textContent();
          tabTo(page, page.locator("#slider-needed"));
          page.keyboard().press("ArrowRight");
          page.keyboard().press("ArrowRight");
          assertThat(page.locator("#slider-needed"))
              .hasAttribute("aria-valuetext", "4 wrong records");
          assertThat(page.locator("#shown p").first()).not().hasText(before);
          assertThat(page).hasURL(Pattern.compile(".*bet-many=40.*"));
          assertThat(page).hasURL(Pattern.compile(".*slider-needed=3.*"));
          page.reload();
          assertThat(page.locator("output[for=slider-needed]")).hasText("4 wrong records");
          onward(page, "society");
          fill(page, "bet-society", "5");
          page.keyboard().press("Enter");
          tabTo(page, page.locator("#run button"));
          page.keyboard().press("Enter");
          assertThat(page.locator("#shown figure")).hasCount(1, counted());
          assertThat(page.locator("#shown")).containsText("You bet 5. It is more");
          onward(page, "sandbox");
          assertThat(page.locator("#shown figure")).hasCount(1);
          tabTo(page, page.locator("#sandbox-review"));
          page.keyboard().press("ArrowRight");
          assertThat(page.locator("#run button")).isEnabled();
          assertThat(page).hasURL(Pattern.compile(".*sandbox-review=2.*"));
          page.keyboard().press("ArrowLeft");
          assertThat(page.locator("#shown figure")).hasCount(1);
          tabTo(page, page.locator(".ways .onward"));
          page.keyboard().press("Enter");
          assertThat(page.locator("h1")).hasText("A camera that is nearly exact");
        });
  }

  @Test
  @Order(2)
  void aLessonCanBeReadWithoutScriptsAndInChinese() {
    opened(
        "lessons/nothing-to-hide?lang=en&step=many",
        ColorScheme.LIGHT,
        false,
        page -> {
          page.locator("#bet-many").fill("700");
          page.locator("#bet button").click();
          assertThat(page.locator("#shown")).containsText("It is about that: 768.");
          page.locator(".lesson-head a[lang=zh-CN]").click();
          assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
          assertThat(page.locator("#shown")).containsText("你押 700。差不多：768。");
          page.locator(".steps a").nth(2).click();
          assertThat(page.locator(".scriptless")).isVisible();
        });
  }

  /// The other societies are started from their pages, as a reader does.
  @Test
  @Order(3)
  void everySocietyRunsFromItsPage() {
    for (String lesson : LESSONS) {
      opened(
          "lessons/" + lesson + "?lang=en&step=society&bet-society=20",
          ColorScheme.LIGHT,
          true,
          page -> {
            Locator button = page.locator("#run button");
            if (button.count() > 0) {
              button.click();
            }
            assertThat(page.locator("#shown figure")).hasCount(1, counted());
            assertThat(page.locator("#shown")).not().containsText("–%");
          });
    }
  }

  @Test
  @Order(4)
  void everyStepLooksRightAndCanBeReadByEverybody() {
    List<String> found = new ArrayList<>();
    look("lessons?lang=en", "lessons", ColorScheme.LIGHT, found);
    look("lessons?lang=zh-CN", "lessons-zh", ColorScheme.DARK, found);
    for (String lesson : LESSONS) {
      for (String step : STEPS) {
        boolean even = (LESSONS.indexOf(lesson) + STEPS.indexOf(step)) % 2 == 0;
        for (String language : List.of("en", "zh-CN")) {
          ColorScheme scheme = even == language.equals("en") ? ColorScheme.LIGHT : ColorScheme.DARK;
          look(
              "lessons/" + lesson + "?lang=" + language + "&step=" + step + SAID,
              "lesson-" + lesson + "-" + step + "-" + language,
              scheme,
              found);
        }
      }
    }
    Assertions.assertThat(found).isEmpty();
  }

  private static void look(String path, String name, ColorScheme scheme, List<String> found) {
    opened(
        path,
        scheme,
        true,
        page -> {
          shots(page, "web-" + name.toLowerCase(Locale.ROOT) + "-" + shade(scheme), true);
          browsed.read(page, name + " " + scheme, found);
        });
  }
}
