package org.glasshouse.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.page.Page;
import org.glasshouse.results.folder.RunFolder;

/// The impact report: one HTML file that needs no network, made from a run folder and nothing else.
public final class Report {
  /// Its name in a run folder.
  public static final String FILE = "report.html";

  private Report() {}

  /// Writes the report of a run into its folder.
  public static void write(RunFolder folder) throws IOException {
    write(folder, folder.path().resolve(FILE));
  }

  /// Writes the report of a run.
  ///
  /// @param file where to; replaced if it is there, and left as it is if the new one cannot be
  ///   written whole
  public static void write(RunFolder folder, Path file) throws IOException {
    String html = Page.html(view(folder));
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, html, StandardCharsets.UTF_8);
      return;
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.writeString(part, html, StandardCharsets.UTF_8);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /// What the report is made of, read from a run folder.
  public static RunView view(RunFolder folder) {
    List<RunView.Life> lives = new ArrayList<>();
    for (RunFolder.FollowedLife life : folder.lives()) {
      lives.add(
          new RunView.Life(
              life.rule(),
              life.citizen(),
              life.entries(),
              folder.inhabitants().person(life.citizen())));
    }
    return new RunView(
        folder.groups().scenario(),
        folder.manifest(),
        folder.told(),
        new FolderHistory(folder),
        folder.measures(),
        folder.findings(),
        folder.assumptions(),
        folder.fits(),
        lives,
        folder.totals(),
        folder.stretches());
  }
}
