package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.tables.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SweepCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private Path folder;

  private static final List<String> SMALL =
      List.of("sweep", "hello", "--people", "2000", "--days", "120");

  private Called sweep(String out, String... more) {
    List<String> all = new ArrayList<>(SMALL);
    all.add("--out");
    all.add(folder.resolve(out).toString());
    all.addAll(List.of(more));
    return Called.with(all.toArray(String[]::new));
  }

  private List<String> hashes(String out) throws IOException {
    List<String> hashes = new ArrayList<>();
    JsonNode outputs =
        MAPPER.readTree(Files.readString(folder.resolve(out).resolve("sweep.json"))).get("outputs");
    outputs.forEach(one -> hashes.add(one.get("contentSha256").asString()));
    return hashes;
  }

  @Test
  void aGridOfListsAndPointsOverARangeEndsInTables() {
    Called called =
        sweep(
            "grid",
            "--vary",
            "people.behaviour.deterrence=0.1..0.9",
            "--vary",
            "people.behaviour.chilling=0.1,0.5",
            "--points",
            "3",
            "--measure",
            "bought.harms,burden.records");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out())
        .contains(
            "bought.harms",
            "burden.records",
            "As in the files",
            "Replicate spread",
            "Monte Carlo error",
            "Range over settings",
            "share of variance",
            "people.behaviour.chilling");
    assertThat(called.widest()).isLessThanOrEqualTo(80);
    try (Store store = Store.opening()) {
      store.view("rows", folder.resolve("grid/tables/rows.parquet"));
      store.view("settings", folder.resolve("grid/tables/settings.parquet"));
      // Four replicates as in the files, two of each of six settings.
      assertThat(store.query("SELECT * FROM rows WHERE measure = 'bought.harms'").size())
          .isEqualTo(16);
      assertThat(store.query("SELECT DISTINCT path, level FROM settings").size()).isEqualTo(5);
    }
  }

  @Test
  void anInterruptedSweepGoesOnToTheSameRowsOnAnyThreads() throws IOException {
    String[] what = {"--vary", "people.behaviour.deterrence=0.1..0.9", "--points", "4"};
    Called whole = sweep("whole", join(what, "--threads", "1"));
    assertThat(whole.code()).as(whole.err()).isZero();
    Called again = sweep("again", join(what, "--threads", "3"));
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(hashes("again")).isEqualTo(hashes("whole")).hasSize(3);
  }

  private static String[] join(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  /// Guard 5, as somebody would try it who looks for the scheme that controls best.
  @Test
  void nobodySearchesForControl() {
    for (String measure :
        List.of(
            "chilling.protected-acts",
            "bought.harms-prevented",
            "bought.protected-lost",
            "gaming.people",
            "score.watched")) {
      Called called =
          sweep("no", "--vary", "people.behaviour.chilling=0.1,0.5", "--measure", measure);
      assertThat(called.code()).as(measure + called.err()).isIn(2, 5);
    }
    Called suppressed =
        sweep(
            "no",
            "--vary",
            "people.behaviour.chilling=0.1,0.5",
            "--measure",
            "chilling.protected-acts");
    assertThat(suppressed.code()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(suppressed.err()).contains("refused by design");
    Called searched = sweep("no", "--vary", "scheme.rules.x.points=1..9");
    assertThat(searched.code()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(searched.err()).contains("Expected a list");
    assertThat(Files.exists(folder.resolve("no.part"))).isFalse();
  }

  @Test
  void wrongUsageIsToldInOneLine() {
    for (List<String> wrong :
        List.of(
            List.<String>of(),
            List.of("--vary", "people.behaviour.deterrence=2..1"),
            List.of("--vary", "people.behaviour.deterence=0.1..0.2"),
            List.of("--vary", "people.behaviour.deterrence=0.1,0.2", "--screen"),
            List.of("--sobol", "people.behaviour.deterrence=0.1,0.2"),
            List.of("--vary", "people.behaviour.deterrence=0.1..0.2", "--until", "x"),
            List.of("--vary", "people.behaviour.deterrence=0.1..0.2", "--points", "1"),
            List.of("--vary", "people.behaviour.deterrence=0.1..0.2", "--measure", "burden.recrds"),
            List.of("--vary", "a=1,2", "--vary", "a=1..2"))) {
      Called called = sweep("wrong", wrong.toArray(String[]::new));
      assertThat(called.code()).as(wrong + called.err()).isEqualTo(ExitCode.USAGE.code());
      assertThat(called.err()).doesNotContain("\tat ").containsAnyOf("xpected", "Maybe you meant");
      assertThat(Files.exists(folder.resolve("wrong"))).isFalse();
      assertThat(Files.exists(folder.resolve("wrong.part"))).isFalse();
    }
  }
}
