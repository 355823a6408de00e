package org.glasshouse.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.RefusedInputException;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// The scenarios that ship, read once and again when a file changes.
final class ScenarioShelf {
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  private record Read(FileTime changed, Scenario scenario) {}

  /// Every scenario that ships and is valid, by id.
  List<Scenario> all() {
    List<Scenario> all = new ArrayList<>();
    for (String id : Shipped.scenarios()) {
      Scenario scenario = read(id);
      if (scenario != null) {
        all.add(scenario);
      }
    }
    return all;
  }

  private @Nullable Scenario read(String id) {
    Path file = Shipped.scenario(id);
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      Read known = read.get(id);
      if (known == null || !known.changed().equals(changed)) {
        known = new Read(changed, ScenarioFiles.load(file, List.of()));
        read.put(id, known);
      }
      return known.scenario();
    } catch (IOException | InvalidFilesException | RefusedInputException _) {
      return null;
    }
  }
}
