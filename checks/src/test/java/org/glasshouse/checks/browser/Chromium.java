package org.glasshouse.checks.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.glasshouse.checks.Repository;

/// The browser that `GLASSHOUSE_BROWSER` names, and where pictures of what it shows are left.
final class Chromium implements AutoCloseable {

  /// Where pictures are left.
  static final Path SCREENSHOTS = Repository.root().resolve("checks/target/screenshots");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// Starts it.
  static Chromium start() throws IOException {
    Files.createDirectories(SCREENSHOTS);
    String path =
        Objects.requireNonNull(
            System.getenv("GLASSHOUSE_BROWSER"), "GLASSHOUSE_BROWSER names no browser");
    Playwright playwright = Playwright.create();
    try {
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Path.of(path))
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
      return new Chromium(playwright, browser);
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /// The browser.
  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
