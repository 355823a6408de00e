package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/// Holds `openapi.yaml` to the code: the same addresses, and answers with the members it names.
class ApiDescriptionTest {
  @TempDir private Path folder;

  private static Map<?, ?> at(Map<?, ?> map, String... keys) {
    Map<?, ?> found = map;
    for (String key : keys) {
      if (!(found.get(key) instanceof Map<?, ?> next)) {
        throw new AssertionError("the description has no " + key);
      }
      found = next;
    }
    return found;
  }

  @Test
  void namesEveryAddressOfTheApiAndNoOther() {
    try (Served served = Served.on(folder)) {
      Map<?, ?> api = description(served);
      Set<String> described = new TreeSet<>();
      at(api, "paths")
          .forEach((path, methods) -> {
            for (Object method : ((Map<?, ?>) methods).keySet()) {
              if (!method.equals("parameters")) {
                described.add(method + " " + path);
              }
            }
          });
      Set<String> coded = new TreeSet<>();
      try (RunQueue queue = new RunQueue(folder, _ -> {})) {
        for (Routes.Route route : new Routes(new RunShelf(folder), queue).all()) {
          if (route.path().startsWith("/api/")) {
            coded.add(route.method().name().toLowerCase(Locale.ROOT) + " " + route.path());
          }
        }
      }
      assertThat(described).isEqualTo(coded).hasSizeGreaterThan(5);
    }
  }

  @Test
  void answersHaveTheMembersThatItNames() {
    Served.run(folder.resolve("mine"));
    try (Served served = Served.on(folder)) {
      Map<?, ?> api = description(served);
      JsonMapper mapper = JsonMapper.builder().build();
      Map<?, ?> run = mapper.readValue(served.get("/api/runs/mine").body(), Map.class);
      assertThat(run.keySet())
          .isEqualTo(at(api, "components", "schemas", "Run", "properties").keySet());
      Object scenario =
          mapper.readValue(served.get("/api/scenarios").body(), List.class).getFirst();
      assertThat(((Map<?, ?>) scenario).keySet())
          .isEqualTo(at(api, "components", "schemas", "Scenario", "properties").keySet());
      Map<?, ?> progress =
          mapper.readValue(
              served
                  .post("/api/runs", "{\"scenario\": \"hello\", \"days\": 70, \"replicates\": 1}")
                  .body(),
              Map.class);
      Map<?, ?> named = at(api, "components", "schemas", "Progress", "properties");
      assertThat(progress.keySet()).isNotEmpty().allMatch(named::containsKey);
    }
  }

  private static Map<?, ?> description(Served served) {
    Object read =
        new Load(LoadSettings.builder().build())
            .loadFromString(served.get("/api/openapi.yaml").body());
    return (Map<?, ?>) read;
  }
}
