package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.report.Report;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.web.Served.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// A scheme is read, changed, checked while it is written, and run.
class SchemePageTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CHECK = "/api/schemes/lindenhaven/check";
  private static final String RUN = "/api/schemes/lindenhaven/runs";

  @TempDir private static Path folder;
  private static Served served;
  private static String original = "";

  @BeforeAll
  static void start() {
    served = Served.on(folder.resolve("runs"));
    original = served.get("/api/schemes/lindenhaven").body();
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.notes()).isEmpty();
  }

  private static Map<?, ?> check(String text) {
    Answer answer = served.post(CHECK, MAPPER.writeValueAsString(Map.of("text", text)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return MAPPER.readValue(answer.body(), Map.class);
  }

  private static List<?> list(Map<?, ?> map, String key) {
    return (List<?>) Objects.requireNonNull(map.get(key));
  }

  private static int at(Map<?, ?> field, String key) {
    return (Integer) Objects.requireNonNull(field.get(key));
  }

  private static String order(Map<String, Object> more) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("scenario", "hello");
    order.put("days", 70);
    order.put("replicates", 1);
    order.putAll(more);
    return MAPPER.writeValueAsString(order);
  }

  static List<String> schemes() {
    return Shipped.schemes();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void everySchemeIsToldWithWhatItRestsOn(String id) {
    Answer answer = served.get("/schemes/" + id);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<h2 id=\"rules-title\">The rules</h2>", "id=\"text\"", "class=\"rests\"")
        .doesNotContain("null");
    Map<?, ?> said =
        MAPPER.readValue(
            served
                .post(
                    "/api/schemes/" + id + "/check",
                    MAPPER.writeValueAsString(
                        Map.of("text", served.get("/api/schemes/" + id).body())))
                .body(),
            Map.class);
    assertThat(said.get("valid")).isEqualTo(true);
    assertThat(said.get("same")).isEqualTo(true);
    assertThat(list(said, "differences")).isEmpty();
    assertThat(list(said, "tests"))
        .isNotEmpty()
        .allMatch(test -> Boolean.TRUE.equals(((Map<?, ?>) test).get("passed")));
  }

  @Test
  void clausesSayWhatTheFileSays() {
    assertThat(served.get("/schemes/lindenhaven").body())
        .contains("On a record of “a bill 30 days late” or “a bill 90 days late”, if")
        .contains("−30 points; at most 6 times in 365 days")
        .contains("Except if record.age &gt;= 80: it does not apply.")
        .contains("art.7(1), Civic Trust Ordinance No. 12 (Lindenhaven Gazette (invented))")
        .contains("0.2: the text is silent (plausible from 0.02 to 0.5)")
        .contains("--set cities.lindenhaven.scheme=\"$PWD/lindenhaven.yaml\"");
  }

  @Test
  void anErrorStandsAtItsLine() {
    Map<?, ?> said = check(original.replace("gravity: severe", "gravitas: severe"));
    assertThat(said.get("valid")).isEqualTo(false);
    Map<?, ?> issue = (Map<?, ?>) list(said, "issues").getFirst();
    int line = original.substring(0, original.indexOf("gravity: severe")).split("\n").length;
    assertThat(issue.get("line")).isEqualTo(line);
    assertThat(issue.get("kind")).isEqualTo("error");
    assertThat(String.valueOf(issue.get("said"))).contains("gravitas", "“gravity”");
    assertThat(list(said, "fields")).as("forms stay usable").isNotEmpty();
  }

  @Test
  void testsOfTheSchemeFailAsItChanges() {
    Map<?, ?> said = check(original.replace("points: -150", "points: -90"));
    assertThat(said.get("valid")).isEqualTo(true);
    assertThat(list(said, "tests"))
        .filteredOn(test -> Boolean.FALSE.equals(((Map<?, ?>) test).get("passed")))
        .singleElement()
        .asString()
        .contains("judgment-to-the-low-band")
        .doesNotContain("910");
    assertThat(list(said, "differences"))
        .singleElement()
        .asString()
        .contains("Rule judgment", "−150 in the original, −90 in yours");
  }

  @Test
  void formsChangeTheStretchesOfTheTextThatTheyName() {
    for (String id : schemes()) {
      String text = served.get("/api/schemes/" + id).body();
      Map<?, ?> said =
          MAPPER.readValue(
              served
                  .post(
                      "/api/schemes/" + id + "/check",
                      MAPPER.writeValueAsString(Map.of("text", text)))
                  .body(),
              Map.class);
      assertThat(list(said, "fields")).as(id).isNotEmpty();
      for (Object each : list(said, "fields")) {
        Map<?, ?> field = (Map<?, ?>) each;
        int from = at(field, "from");
        int to = at(field, "to");
        assertThat(text.substring(from, to)).as(id + " " + field).isEqualTo(field.get("value"));
      }
    }
  }

  @Test
  void fieldsAreFoundBehindRareCharacters() {
    Map<?, ?> said = check(original.replace("{title: low,", "{title: \"low 🏮\","));
    String changed = original.replace("{title: low,", "{title: \"low 🏮\",");
    Map<?, ?> first =
        (Map<?, ?>)
            list(said, "fields").stream()
                .filter(field -> "C".equals(((Map<?, ?>) field).get("of")))
                .toList()
                .getLast();
    assertThat(changed.substring(at(first, "from"), at(first, "to"))).isEqualTo("899");
  }

  @Test
  void aChangedSchemeRunsAsTheCommandLineRunsTheSavedFile()
      throws IOException, InterruptedException {
    String changed = original.replace("points: -150", "points: -250");
    Map<String, Object> errors = Map.of("channels.speed-cameras.errors.other_driver", 0.3);
    Answer answer = served.post(RUN, order(Map.of("text", changed, "errors", errors)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    String id = String.valueOf(MAPPER.readValue(answer.body(), Map.class).get("id"));
    assertThat(id).startsWith("hello-edited-");
    served.get("/api/runs/" + id + "/progress", "Accept: text/event-stream");

    Path saved = folder.resolve("saved.yaml");
    Files.writeString(saved, changed);
    List<GivenOption> given =
        List.of(
            new GivenOption(GivenScenario.DAYS, "70"),
            new GivenOption(GivenScenario.REPLICATES, "1"),
            new GivenOption(GivenScenario.SET, "cities.lindenhaven.scheme=" + saved),
            new GivenOption(GivenScenario.SET, "channels.speed-cameras.errors.other_driver=0.3"));
    Path other = folder.resolve("other");
    RunOptions options =
        new RunOptions(
            other, given, new Machine(1, Machine.DISTRICT_CITIZENS, false), Report::write);
    new RunJob(
            GivenScenario.read(Shipped.scenario("hello"), given).scenario(), options, Progress.NONE)
        .run();
    Manifest here = ManifestFile.read(folder.resolve("runs").resolve(id));
    assertThat(here.digest()).isEqualTo(ManifestFile.read(other).digest());

    Path copy = folder.resolve("runs").resolve(id).resolve(here.inputs().getFirst().path());
    assertThat(ScenarioFiles.load(copy, List.of()).cities().getFirst().scheme().rules())
        .as("the run's folder holds the changed scheme")
        .anyMatch(
            rule -> rule.id().equals("judgment") && String.valueOf(rule.points()).contains("-250"));
    for (int i = 0; i < 100 && drafts() > 0; i++) {
      Thread.sleep(100);
    }
    assertThat(drafts()).isZero();
  }

  private static long drafts() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(each -> each.getFileName().toString().startsWith(SchemeRuns.DRAFT)).count();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | 400 | Expected an object in JSON",
        "{} | 400 | expected the text of a scheme",
        "{\"text\": 5} | 400 | expected the text of a scheme",
        "{\"text\": \"x\"} | 400 | scenario: expected the id",
        "{\"text\": \"x\", \"scenario\": \"../x\"} | 404 | No scenario of that id ships",
        "{\"text\": \"x\", \"scenario\": \"rongcheng\"} | 422 | No city of the scenario",
        "{\"text\": \"x\", \"scenario\": \"hello\"} | 422 | lindenhaven.yaml:1:1: error",
        "{\"text\": \"format: people/1\", \"scenario\": \"hello\"} | 422 | expected a scheme/1 file",
        "{\"text\": \"x\", \"scenario\": \"hello\", \"people\": 999} | 422 | refused by design",
        "{\"text\": \"x\", \"scenario\": \"hello\", \"out\": \"/tmp\"} | 400 | There is no key out",
        "{\"text\": \"x\", \"scenario\": \"hello\", \"errors\": []} | 400 | errors: expected",
        "{\"text\": \"x\", \"scenario\": \"hello\", \"errors\": {\"people\": 5}} | 400 | no error rate",
        "{\"text\": \"x\", \"scenario\": \"hello\", \"errors\": {\"cities.lindenhaven.scheme\": 1}} | 400 | no error rate",
        "{\"text\": \"x\", \"scenario\": \"hello\", \"errors\": {\"channels.speed-cameras.errors.unusable\": \"/etc/passwd\"}} | 400 | must be a number"
      })
  void whatIsNotUnderstoodOrRefusedIsTold(String order, int status, String said) {
    Answer answer = served.post(RUN, order);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body())
        .contains(said)
        .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
  }

  @Test
  void personsAndTablesOfPersonsAreRefused() {
    String table =
        "name,birthdate,plate\nAnn Example,1980-02-03,AB-123\nBob Example,1981-02-03,CD-456\n";
    Map<?, ?> said = check(table);
    assertThat(said.get("valid")).isEqualTo(false);
    assertThat(list(said, "issues")).asString().contains("refused");
    Answer answer = served.post(RUN, order(Map.of("text", table)));
    assertThat(answer.status()).isEqualTo(422);
    String named = original.replace("tests:\n", "tests:\n  of-somebody: {name: Ann Example}\n");
    assertThat(check(named).get("valid")).isEqualTo(false);
  }

  @Test
  void aTextMakesNoFileOfTheMachineRead() throws IOException {
    Path secret = folder.resolve("secret.yaml");
    Files.writeString(secret, "format: people/1\nthe-secret: [1, 2\n");
    for (String key : List.of("people", "channels")) {
      String text = "format: scenario/1\nid: x\n" + key + ": " + secret + "\n";
      Map<?, ?> said = check(text);
      assertThat(said.get("valid")).isEqualTo(false);
      assertThat(list(said, "issues")).asString().contains("GH-F011").doesNotContain("secret");
      Answer run = served.post(RUN, order(Map.of("text", text)));
      assertThat(run.status()).isEqualTo(422);
      assertThat(run.body()).doesNotContain("secret");
    }
  }

  @Test
  void largeAndDeepTextsAreRefused() {
    String large = "a".repeat((int) WebApp.LARGEST_REQUEST);
    for (String path : List.of(CHECK, RUN)) {
      assertThat(served.post(path, order(Map.of("text", large))).status()).isEqualTo(413);
      assertThat(served.post(path, "[".repeat(100_000)).status()).isEqualTo(400);
      assertThat(served.post(path, "{\"text\":".repeat(20_000)).status()).isEqualTo(400);
    }
    List<String> bombs = new ArrayList<>();
    bombs.add("format: scheme/1\na: " + "[".repeat(100_000));
    bombs.add("format: scheme/1\na: " + "{a: ".repeat(40_000));
    bombs.add("format: scheme/1\na: " + "- ".repeat(60_000));
    bombs.add("format: scheme/1\na: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n");
    bombs.add("format: scheme/1\na: !!javax.script.ScriptEngineManager []\n");
    bombs.add("? ".repeat(60_000));
    for (String bomb : bombs) {
      long began = System.nanoTime();
      Map<?, ?> said = check(bomb);
      assertThat(said.get("valid")).isEqualTo(false);
      assertThat(list(said, "issues")).isNotEmpty();
      assertThat(System.nanoTime() - began).as(bomb.substring(0, 30)).isLessThan(5_000_000_000L);
    }
  }

  @Test
  void conditionsThatAreDeepAreRefusedAndNothingBreaks() {
    String deep = "(".repeat(50_000) + "1" + ")".repeat(50_000) + " == 1";
    String text = original.replace("count.late_bills >= 2", deep);
    assertThat(check(text).get("valid")).isEqualTo(false);
    String bangs = "!".repeat(100_000) + "list.defaulters";
    assertThat(check(original.replace("count.late_bills >= 2", bangs)).get("valid"))
        .isEqualTo(false);
  }

  @Test
  void schemesAreNamedByTheirIdAndNothingElse() {
    for (String id :
        List.of(
            "nobody",
            "..",
            "%2e%2e",
            "..%2fpeople%2feurope",
            "%2fetc%2fpasswd",
            "lindenhaven.yaml")) {
      assertThat(served.get("/schemes/" + id).status()).as(id).isIn(400, 404);
      assertThat(served.get("/api/schemes/" + id).status()).as(id).isIn(400, 404);
      for (String what : List.of("/check", "/runs")) {
        assertThat(served.post("/api/schemes/" + id + what, order(Map.of("text", "x"))).status())
            .as(id)
            .isIn(400, 404);
      }
    }
    assertThat(served.get("/schemes/lindenhaven?scenario=../../etc/passwd").body())
        .doesNotContain("root:")
        .contains("data-scenario=\"hello\"");
  }

  @Test
  void anotherSiteChecksAndStartsNothing() {
    String json = "Content-Type: application/json";
    for (String path : List.of(CHECK, RUN)) {
      String order = order(Map.of("text", "x"));
      assertThat(served.ask("POST", path, order, json, "Origin: http://evil.example").status())
          .isEqualTo(403);
      assertThat(served.ask("POST", path, order, "Content-Type: text/plain").status())
          .isEqualTo(415);
    }
  }

  @Test
  void markupInAFileStaysText() {
    String text = original.replace("title: Late bill", "title: \"<img src=x onerror=alert(1)>\"");
    Answer answer = served.post(CHECK, MAPPER.writeValueAsString(Map.of("text", text)));
    assertThat(answer.head()).contains("application/json");
    assertThat(answer.body()).contains("<img src=x");
  }
}
