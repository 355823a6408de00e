package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.web.Served.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// Runs that are asked for, watched, paused and gone on with through the API.
class RunsFromThePageTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String SMALL = "{\"scenario\": \"hello\", \"days\": 70, \"replicates\": 1}";
  private static final String LONG =
      "{\"scenario\": \"hello\", \"days\": 7000, \"people\": 20000, \"replicates\": 1}";

  @TempDir private Path folder;
  private Served served;

  @BeforeEach
  void start() {
    served = Served.on(folder.resolve("runs"));
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private static Map<?, ?> map(Answer answer) {
    return MAPPER.readValue(answer.body(), Map.class);
  }

  private String begin(String order) {
    Answer answer = served.post("/api/runs", order);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return String.valueOf(map(answer).get("id"));
  }

  private String state(String id) {
    return String.valueOf(map(served.get("/api/runs/" + id)).get("state"));
  }

  private void await(String id, String... states) {
    for (int i = 0; i < 1200 && !List.of(states).contains(state(id)); i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    assertThat(state(id)).isIn((Object[]) states);
  }

  /// Until something is done that can be kept.
  private void awaitWindow(String id) {
    for (int i = 0; i < 1200; i++) {
      Object window = map(served.get("/api/runs/" + id)).get("window");
      if (window instanceof Integer done && done > 0) {
        return;
      }
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new AssertionError("no window was done");
  }

  @Test
  void givesTheSameAsTheCommandLineToTheLastBit() {
    String id = begin(SMALL);
    Answer events = served.get("/api/runs/" + id + "/progress", "Accept: text/event-stream");
    assertThat(events.head()).contains("text/event-stream");
    assertThat(events.body()).contains("event: progress").contains("\"state\":\"done\"");
    Served.run(folder.resolve("other"));
    Manifest here = ManifestFile.read(folder.resolve("runs").resolve(id));
    Manifest there = ManifestFile.read(folder.resolve("other"));
    assertThat(here.digest()).isEqualTo(there.digest());
    assertThat(here.run()).isEqualTo(there.run());
    assertThat(here.options()).containsExactlyInAnyOrderElementsOf(there.options());
    try (RunFolder web = RunFolder.open(folder.resolve("runs").resolve(id));
        RunFolder cli = RunFolder.open(folder.resolve("other"))) {
      assertThat(web.findings()).isEqualTo(cli.findings());
    }
    assertThat(served.get("/runs/" + id).body()).contains("id=\"findings\"");
    assertThat(served.get("/api/runs/" + id + "/findings").body()).contains("nothing-to-hide");
    assertThat(served.notes()).isEmpty();
  }

  @Test
  void showsItsSocietiesWhileItIsAtWork() {
    String id = begin(SMALL);
    Answer events = served.get("/api/runs/" + id + "/progress", "Accept: text/event-stream");
    assertThat(events.body()).contains("event: live").contains("Shut out so far");
    assertThat(events.body()).contains("ordinary law alone").doesNotContain("<script");
  }

  @Test
  void livesOneWindowAtATimeToTheSameEnd() {
    String id =
        begin("{\"scenario\": \"hello\", \"days\": 2000, \"people\": 20000, \"replicates\": 1}");
    awaitWindow(id);
    served.post("/api/runs/" + id + "/stop", "{}");
    await(id, "stopped");
    int before = window(id);
    for (int more = 1; more <= 2; more++) {
      assertThat(served.post("/api/runs/" + id + "/step", "{}").status()).isEqualTo(202);
      await(id, "stopped");
      assertThat(window(id)).isEqualTo(before + more);
      assertThat(served.get("/runs/" + id).body())
          .contains("Shut out so far")
          .contains("One window");
    }
    assertThat(served.notes()).isEmpty();
  }

  private int window(String id) {
    return (Integer) Objects.requireNonNull(map(served.get("/api/runs/" + id)).get("window"));
  }

  @Test
  void isPausedAndGoesOnAlsoAfterTheServerEnded() {
    String id = begin(LONG);
    awaitWindow(id);
    assertThat(served.get("/runs/" + id).body()).contains("It is running.").contains("Pause");
    String second = begin(SMALL);
    assertThat(state(second)).isEqualTo("waiting");
    served.close();
    served = Served.on(folder.resolve("runs"));
    String front = served.whole("/");
    assertThat(front).contains("Paused").contains(id).doesNotContain(second);
    assertThat(served.get("/runs/" + id).body()).contains("It is paused.").contains("Go on");
    assertThat(served.post("/api/runs/" + id + "/resume", "{}").status()).isEqualTo(202);
    awaitWindow(id);
    assertThat(served.post("/api/runs/" + id + "/resume", "{}").status()).isEqualTo(409);
    assertThat(served.post("/api/runs/" + id + "/stop", "{}").status()).isEqualTo(202);
    await(id, "stopped");
    assertThat(served.get("/runs/" + id).body()).contains("It is paused.");
  }

  @Test
  void oneRunsAtATimeAndFewWait() {
    String first = begin(LONG);
    await(first, "running");
    for (int i = 0; i < RunQueue.MOST_WAITING; i++) {
      begin(SMALL);
    }
    Answer tooMany = served.post("/api/runs", SMALL);
    assertThat(tooMany.status()).isEqualTo(429);
    assertThat(tooMany.body()).contains("wait already");
    List<?> all = MAPPER.readValue(served.get("/api/runs").body(), List.class);
    assertThat(all).filteredOn(one -> "running".equals(((Map<?, ?>) one).get("state"))).hasSize(1);
  }

  @Test
  void whatDoesNotFitTheMachineIsRefusedBeforeItBegins() {
    Answer answer =
        served.post(
            "/api/runs", "{\"scenario\": \"hello\", \"people\": 900000000000, \"replicates\": 1}");
    assertThat(answer.status()).as(answer.body()).isIn(422, 507);
    assertThat(served.get("/api/runs").body()).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | 400 | Expected an object in JSON",
        "[] | 400 | Expected an object in JSON",
        "null | 400 | Expected an object in JSON",
        "{} | 400 | scenario: expected the id",
        "{\"scenario\": \"../../etc/passwd\"} | 404 | No scenario of that id ships",
        "{\"scenario\": \"/etc/passwd\"} | 404 | No scenario of that id ships",
        "{\"scenario\": \"helo\"} | 404 | Maybe you meant hello",
        "{\"scenario\": \"hello\", \"people\": 999} | 422 | refused by design",
        "{\"scenario\": \"hello\", \"people\": \"many\"} | 400 | expected a whole number",
        "{\"scenario\": \"hello\", \"people\": 1e300} | 400 | expected a whole number",
        "{\"scenario\": \"hello\", \"days\": 0} | 422 | days: expected 1 or more",
        "{\"scenario\": \"hello\", \"out\": \"/tmp/x\"} | 400 | There is no key out",
        "{\"scenario\": \"hello\", \"follow\": [\"0:0:0\"]} | 400 | There is no key follow",
        "{\"scenario\": \"hello\", \"table\": \"name,plate\"} | 400 | There is no key table",
        "{\"scenario\": \"hello\", \"set\": \"people=1\"} | 400 | There is no key set"
      })
  void whatIsNotUnderstoodOrRefusedIsTold(String order, int status, String said) {
    Answer answer = served.post("/api/runs", order);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(said);
    assertThat(served.get("/api/runs").body()).isEqualTo("[]");
  }

  @Test
  void largeAndDeepOrdersAreRefused() {
    String large = "{\"scenario\": \"" + "a".repeat((int) WebApp.LARGEST_REQUEST) + "\"}";
    assertThat(served.post("/api/runs", large).status()).isEqualTo(413);
    String deep = "[".repeat(100_000);
    assertThat(served.post("/api/runs", deep).status()).isEqualTo(400);
    assertThat(served.notes()).isEmpty();
  }

  @Test
  void anotherSiteStartsNothing() {
    String json = "Content-Type: application/json";
    assertThat(served.ask("POST", "/api/runs", SMALL, json, "Origin: http://evil.example").status())
        .isEqualTo(403);
    assertThat(served.ask("POST", "/api/runs", SMALL, json, "Origin: null").status())
        .isEqualTo(403);
    assertThat(
            served
                .ask(
                    "POST",
                    "/api/runs",
                    SMALL,
                    json,
                    "Sec-Fetch-Site: cross-site",
                    "Sec-Fetch-Mode: navigate")
                .status())
        .isEqualTo(403);
    assertThat(served.ask("POST", "/api/runs", SMALL, "Content-Type: text/plain").status())
        .as("what a form of another site can send without being asked")
        .isEqualTo(415);
    assertThat(
            served
                .ask("POST", "/api/runs", SMALL, "Content-Type: application/x-www-form-urlencoded")
                .status())
        .isEqualTo(415);
    assertThat(served.get("/api/runs").body()).isEqualTo("[]");
  }

  @Test
  void runsThatAreNotThereCannotBeStoppedOrResumed() {
    for (String id : List.of("nobody", "..", "%2e%2e", "..%2fother")) {
      for (String what : List.of("/stop", "/resume")) {
        assertThat(served.post("/api/runs/" + id + what, "{}").status()).as(id).isIn(400, 404);
      }
    }
    Answer events = served.get("/api/runs/nobody/progress", "Accept: text/event-stream");
    assertThat(events.body()).contains("event: refused").contains("not running");
  }
}
