package org.glasshouse.results.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.results.ScriptedSocieties;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.RunResult;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.results.tables.Store;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of scripted societies, read back.
final class StoredRunTest {

  private static Path temp;
  private static Scenario scenario;
  private static RunResult result;
  private static Totals fresh;
  private static RunFolder folder;

  @BeforeAll
  static void run(@TempDir Path folder) throws IOException {
    temp = folder;
    scenario = TestWorld.scenario(2, true, TestWorld.inputs(temp.resolve("project")));
    Totals[] seen = new Totals[1];
    RunOptions options =
        new RunOptions(
            temp.resolve("out"),
            List.of(),
            new Machine(1, 4096, false),
            made -> seen[0] = held(made.totals()));
    result = new RunJob(scenario, options, Progress.NONE, new ScriptedSocieties()).run();
    fresh = seen[0];
    StoredRunTest.folder =
        new StoredRun(
            result.folder(), ManifestFile.read(result.folder()), scenario, Store.opening());
  }

  @AfterAll
  static void close() {
    folder.close();
  }

  @Test
  void totalsReadBackAreThoseOfTheRun() {
    Totals stored = folder.totals();
    assertThat(stored.replicates()).isEqualTo(2);
    for (int r = 0; r < 2; r++) {
      same(stored.scheme().get(r), fresh.scheme().get(r));
      same(stored.lawOnly().get(r), fresh.lawOnly().get(r));
    }
    assertThat(folder.measures()).isEqualTo(result.measures());
    assertThat(folder.findings()).isEqualTo(result.findings());
  }

  /// The same totals in memory: a run reads them from its own files, which go when it has ended.
  private static Totals held(Totals totals) {
    return new Totals(
        totals.scenario(),
        totals.scheme().stream().map(StoredRunTest::held).toList(),
        totals.lawOnly().stream().map(StoredRunTest::held).toList());
  }

  private static SocietyTotals held(SocietyTotals society) {
    return new SocietyTotals(
        society.replicate(),
        society.arm(),
        society.countedDays(),
        society.layouts(),
        List.copyOf(society.cities()),
        society.enumeratedShare());
  }

  private static void same(SocietyTotals stored, SocietyTotals fresh) {
    assertThat(stored.replicate()).isEqualTo(fresh.replicate());
    assertThat(stored.arm()).isEqualTo(fresh.arm());
    assertThat(stored.countedDays()).isEqualTo(fresh.countedDays());
    assertThat(stored.enumeratedShare()).isEqualTo(fresh.enumeratedShare());
    for (int city = 0; city < fresh.cities().size(); city++) {
      assertThat(stored.cities().get(city)).isEqualTo(fresh.cities().get(city));
    }
  }

  @Test
  void rowsOfATableAreTidyAndInOrder() {
    Rows rows = folder.query("FROM band_stock WHERE replicate = 1 AND city = 'hill' AND day = 34");
    assertThat(rows.columns())
        .containsExactly(
            "replicate",
            "seed",
            "arm",
            "city",
            "window_no",
            "first_day",
            "day",
            "counted",
            "band",
            "value");
    assertThat(rows.size()).isEqualTo(6);
    assertThat(rows.text(0, "arm")).isEqualTo("scheme");
    assertThat(rows.text(5, "arm")).isEqualTo("law-only");
    assertThat(rows.text(1, "band")).isEqualTo("C");
    assertThat(rows.whole(1, "value")).isEqualTo(ScriptedSocieties.value(3, 1, 4, 1));
    assertThat(Long.toString(rows.whole(0, "seed")))
        .isEqualTo(result.manifest().societies().get(2).seed());
  }

  @Test
  void ledgersFitsAndMetadataComeBack() {
    assertThat(folder.lives()).hasSize(2);
    CitizenId who = new CitizenId(0, 1, 7);
    RunFolder.FollowedLife life = folder.lives().getFirst();
    assertThat(life.citizen()).isEqualTo(who);
    assertThat(life.rule()).isEqualTo("the median of those shut out");
    assertThat(life.entries()).hasSize(20);
    assertThat(life.entries().getFirst())
        .isEqualTo(new LedgerEntry.ActDone(who, 0, TestWorld.THEFT, 3, true));
    assertThat(life.entries().get(1))
        .isEqualTo(new LedgerEntry.RecordMade(who, 1, 0, TestWorld.THEFT, 0, Cause.MISREAD, 3));
    assertThat(folder.fits())
        .containsExactly(new Fit(1, "age by sex", "female 15 to 59", 0.31, 0.3099));
    Rows notes =
        folder.query(
            "SELECT decode(value) AS v FROM parquet_kv_metadata("
                + Store.quoted(result.folder().resolve("tables/acts.parquet").toString())
                + ") WHERE decode(key) = 'run'");
    assertThat(notes.text(0, "v")).isEqualTo(result.manifest().run());
  }

  @Test
  void theDataPackageDescribesEveryColumnOfEveryTable() throws IOException {
    JsonNode all =
        JsonMapper.shared().readTree(Files.readString(result.folder().resolve("datapackage.json")));
    List<String> tables =
        result.manifest().outputs().stream()
            .map(Manifest.Output::path)
            .filter(path -> path.startsWith("tables/"))
            .toList();
    assertThat(all.get("resources").values())
        .extracting(resource -> resource.get("path").asString())
        .containsExactlyElementsOf(tables);
    for (JsonNode resource : all.get("resources")) {
      Path file = result.folder().resolve(resource.get("path").asString());
      assertThat(resource.get("hash").asString()).isEqualTo("sha256:" + FileHash.of(file));
      Rows columns =
          folder.query("DESCRIBE FROM read_parquet(" + Store.quoted(file.toString()) + ")");
      assertThat(resource.get("schema").get("fields").size()).isEqualTo(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        JsonNode field = resource.get("schema").get("fields").get(i);
        assertThat(field.get("name").asString()).isEqualTo(columns.text(i, "column_name"));
        assertThat(field.get("description").asString()).isNotBlank();
        String type =
            switch (columns.text(i, "column_type")) {
              case "INTEGER", "BIGINT" -> "integer";
              case "DOUBLE" -> "number";
              case "BOOLEAN" -> "boolean";
              case "VARCHAR" -> "string";
              default -> "unexpected";
            };
        assertThat(field.get("type").asString()).isEqualTo(type);
      }
    }
  }

  @Test
  void theExampleQueriesAnswer() throws IOException {
    String text = Files.readString(result.folder().resolve("queries.sql"));
    List<String> queries =
        java.util.Arrays.stream(text.split(";\n")).filter(sql -> !sql.isBlank()).toList();
    assertThat(queries).hasSizeGreaterThanOrEqualTo(6);
    for (String query : queries) {
      Rows rows = folder.query(query.replace("'tables/", "'" + result.folder() + "/tables/"));
      assertThat(rows.size()).as(query).isPositive();
    }
  }

  @Test
  void contentHashesAreThoseOfTheFiles() {
    try (Store store = Store.opening()) {
      for (Manifest.Output output : result.manifest().outputs()) {
        if (output.contentSha256() != null) {
          assertThat(store.contentSha256(result.folder().resolve(output.path())))
              .as(output.path())
              .isEqualTo(output.contentSha256());
        }
      }
    }
  }

  @Test
  void whatIsNoRunFolderIsSaidInOneSentence() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThatThrownBy(() -> ManifestFile.read(empty))
        .isInstanceOf(RunRefused.class)
        .hasMessage(
            empty + " is no run folder: it has no manifest.json. Name a folder that a run made.");
    Files.writeString(empty.resolve("manifest.json"), "{ \"format\": ");
    assertThatThrownBy(() -> ManifestFile.read(empty))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("is damaged");
  }
}
