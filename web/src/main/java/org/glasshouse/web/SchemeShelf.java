package org.glasshouse.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.ScenarioFiles;

/// The schemes that ship, each read again when its file changes.
final class SchemeShelf {
  private final Map<String, Shelved> known = new ConcurrentHashMap<>();

  /// A scheme that ships.
  ///
  /// @param id name of its file
  /// @param file where it stands
  /// @param changed when the file was changed
  /// @param text the file
  /// @param content what it says
  record Shelved(
      String id, Path file, FileTime changed, String text, CheckedFile.OfScheme content) {}

  /// One of them.
  ///
  /// @throws Refusal if none has that id, or its file cannot be used
  Shelved scheme(String id) {
    if (!Shipped.schemes().contains(id)) {
      throw new Refusal(404, "No scheme of that id ships.");
    }
    Path file = Shipped.scheme(id);
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      Shelved before = known.get(id);
      if (before != null && before.changed().equals(changed)) {
        return before;
      }
      if (!(ScenarioFiles.check(file) instanceof CheckedFile.OfScheme content)) {
        throw new Refusal(404, "No scheme of that id ships.");
      }
      Shelved now = new Shelved(id, file, changed, Files.readString(file), content);
      known.put(id, now);
      return now;
    } catch (IOException _) {
      throw new Refusal(404, "No scheme of that id ships.");
    }
  }
}
