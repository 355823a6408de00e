package org.glasshouse.checks.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.glasshouse.web.WebApp;
import org.glasshouse.web.WebSettings;

/// The web app in a browser, with what every page of it must meet.
final class Browsed implements AutoCloseable {
  private static final int[] WIDTHS = {1280, 768, 360};
  private static final int HEIGHT = 900;

  /// Milliseconds in which a run ends that a person would wait for.
  private static final double LONG = 120_000;

  private final WebApp app;
  private final Chromium chromium;
  private final String axe;

  private Browsed(WebApp app, Chromium chromium, String axe) {
    this.app = app;
    this.chromium = chromium;
    this.axe = axe;
  }

  /// Starts both.
  ///
  /// @param runs where run folders lie
  static Browsed start(Path runs) throws IOException {
    String axe;
    try (InputStream in = Browsed.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    WebApp app = WebApp.start(new WebSettings(WebSettings.LOOPBACK, 0, null, runs, _ -> {}));
    try {
      return new Browsed(app, Chromium.start(), axe);
    } catch (IOException | RuntimeException e) {
      app.close();
      throw e;
    }
  }

  @Override
  public void close() {
    chromium.close();
    app.close();
  }

  /// A wide window.
  static Browser.NewContextOptions window(ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(WIDTHS[0], HEIGHT)
        .setColorScheme(scheme);
  }

  /// Opens a page and fails on faults of scripts, on anything that the policy forbids, and on
  /// requests to any other server.
  ///
  /// @param refused whether the walk is refused something, which the console tells, too
  void opened(String path, Browser.NewContextOptions window, boolean refused, Consumer<Page> walk) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext context = chromium.browser().newContext(window)) {
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

  /// A screenshot at every width as the page is now; nothing may stand out to the side.
  ///
  /// @param whole whether of the whole page, or of what the window shows
  static void shots(Page page, String name, boolean whole) {
    for (int width : WIDTHS) {
      page.setViewportSize(width, HEIGHT);
      Assertions.assertThat(
              page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
          .as(name + " at " + width)
          .isEqualTo(true);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Chromium.SCREENSHOTS.resolve(name + "-" + width + ".png"))
              .setFullPage(whole));
    }
    page.setViewportSize(WIDTHS[0], HEIGHT);
  }

  /// Notes whatever keeps somebody from reading the page as it is now.
  void read(Page page, String name, List<String> found) {
    page.evaluate(axe);
    Object violations =
        page.evaluate(
            "async () => (await axe.run()).violations.flatMap("
                + "v => v.nodes.slice(0, 3).map(n => v.id + ': ' + n.html.slice(0, 160)))");
    for (Object violation : (List<?>) violations) {
      found.add(name + " " + violation);
    }
  }

  /// Name of a scheme of colours, for screenshots.
  static String shade(ColorScheme scheme) {
    return scheme.name().toLowerCase(Locale.ROOT);
  }

  /// Waits for a text that comes from a run.
  static LocatorAssertions.ContainsTextOptions patient() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG);
  }

  /// Waits for a text that a run changes.
  static LocatorAssertions.HasTextOptions moving() {
    return new LocatorAssertions.HasTextOptions().setTimeout(LONG);
  }

  /// Waits for things that come from a run, or go when it is there.
  static LocatorAssertions.HasCountOptions counted() {
    return new LocatorAssertions.HasCountOptions().setTimeout(LONG);
  }

  /// The button of a page that is called so.
  static Locator button(Page page, String name) {
    return button(page.locator("body"), name);
  }

  /// The button inside something that is called so.
  static Locator button(Locator within, String name) {
    return within.getByRole(
        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }
}
