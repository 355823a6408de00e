package org.glasshouse.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glasshouse.report.words.TellingWords;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.Telling;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The scenarios that ship. Their first lines are read for the first page, whole files only when
/// somebody opens one; each again when its file changes.
final class ScenarioShelf {
  private final Map<String, Read<Head>> heads = new ConcurrentHashMap<>();
  private final Map<String, Read<Scenario>> whole = new ConcurrentHashMap<>();

  private record Read<T>(FileTime changed, T content) {}

  /// What the first page tells of a scenario.
  ///
  /// @param schemes ids of the schemes that its cities are under
  record Head(String id, String title, String about, String telling, List<String> schemes) {}

  /// Every scenario that ships, by id; one whose file is damaged is left out.
  List<Head> heads() {
    List<Head> all = new ArrayList<>();
    for (String id : Shipped.scenarios()) {
      Head head = head(id);
      if (head != null) {
        all.add(head);
      }
    }
    return all;
  }

  private @Nullable Head head(String id) {
    Path file = Shipped.scenario(id);
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      Read<Head> known = heads.get(id);
      if (known == null || !known.changed().equals(changed)) {
        Object read =
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        if (!(read instanceof Map<?, ?> map)) {
          return null;
        }
        Head head =
            new Head(
                id,
                text(map, "title"),
                text(map, "about"),
                words(text(map, "telling")),
                schemes(map));
        known = new Read<>(changed, head);
        heads.put(id, known);
      }
      return known.content();
    } catch (IOException | YamlEngineException _) {
      return null;
    }
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? "" : String.valueOf(value).strip();
  }

  private static List<String> schemes(Map<?, ?> map) {
    List<String> ids = new ArrayList<>();
    if (map.get("cities") instanceof Map<?, ?> cities) {
      for (Object city : cities.values()) {
        if (city instanceof Map<?, ?> said && said.get("scheme") instanceof String id) {
          ids.add(id);
        }
      }
    }
    return ids.stream().distinct().toList();
  }

  /// Scenarios with a city under a scheme.
  List<Head> under(String scheme) {
    return heads().stream().filter(head -> head.schemes().contains(scheme)).toList();
  }

  private static String words(String telling) {
    for (Telling each : Telling.values()) {
      if (each.name().equalsIgnoreCase(telling.replace('-', '_'))) {
        return TellingWords.say(each);
      }
    }
    return telling;
  }

  /// A scenario that ships.
  ///
  /// @throws Refusal if none has that id
  Scenario scenario(String id) {
    if (!Shipped.scenarios().contains(id)) {
      throw new Refusal(404, "No scenario of that id ships.");
    }
    Path file = Shipped.scenario(id);
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      Read<Scenario> known = whole.get(id);
      if (known == null || !known.changed().equals(changed)) {
        known = new Read<>(changed, ScenarioFiles.load(file, List.of()));
        whole.put(id, known);
      }
      return known.content();
    } catch (IOException _) {
      throw new Refusal(404, "No scenario of that id ships.");
    }
  }
}
