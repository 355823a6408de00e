package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.ReplayFiles;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whom `why --pick` chooses, against the ledgers of everybody in a small run.
class WhyPickTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private static Path run;

  @BeforeAll
  static void aRun() {
    run = folder.resolve("small");
    Called called =
        Called.with(
            "run",
            "pilot-800",
            "--people",
            "5000",
            "--days",
            "280",
            "--set",
            "burn_in_days=0",
            "--replicates",
            "1",
            "--out",
            run.toString(),
            "--quiet");
    assertThat(called.code()).as(called.err()).isZero();
  }

  private static Called pick(String rule, String... more) {
    List<String> given = new ArrayList<>(List.of("why", run.toString(), "--pick", rule));
    given.addAll(List.of(more));
    return Called.with(given.toArray(new String[0]));
  }

  private static JsonNode picked(String rule) {
    Called called = pick(rule, "--json", "--day", "5");
    assertThat(called.code()).as(called.err()).isZero();
    return MAPPER.readTree(called.out());
  }

  /// A run follows by lot those whom `--pick` draws, and nobody by what is not known beforehand.
  @Test
  void aRunFollowsThoseWhoAreDrawn() throws IOException {
    String[] small = {"run", "hello", "--days", "60", "--replicates", "1", "--quiet", "--set"};
    Path lot = folder.resolve("lot");
    List<String> given = new ArrayList<>(List.of(small));
    given.addAll(List.of("lives=0", "--follow", "drawn:3,0:0:7", "--out", lot.toString()));
    Called called = Called.with(given.toArray(new String[0]));
    assertThat(called.code()).as(called.err()).isZero();
    JsonNode lives = MAPPER.readTree(Files.readString(lot.resolve("manifest.json"))).get("lives");
    List<String> followed = new ArrayList<>();
    lives.forEach(life -> followed.add(life.get("citizen").asString()));
    List<String> drawn = new ArrayList<>();
    MAPPER
        .readTree(Called.with("why", lot.toString(), "--pick", "drawn:3", "--json").out())
        .forEach(life -> drawn.add(life.get("citizen").asString()));
    drawn.add("0:0:7");
    assertThat(followed).isEqualTo(drawn);
    Called later = Called.with("run", "hello", "--follow", "shut-out-longest");
    assertThat(later.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(later.err())
        .contains(
            "who that is shows only when the run is done. Ask ./glasshouse why latest --pick");
    assertThat(Called.with("run", "hello", "--follow", "drawn:0").err())
        .contains("--follow drawn:0: expected a number from 1 to 100.");
  }

  /// Days shut out of everybody, and of those who were ever kept from fast trains, from the ledgers
  /// of all 5,000.
  @Test
  void theLongestIsTheLongestOfEverybody() throws IOException {
    Map<String, Integer> out = new TreeMap<>();
    Map<String, Integer> withoutTrains = new TreeMap<>();
    try (RunFolder opened = RunFolder.open(run)) {
      Scenario scenario = opened.scenario();
      Scheme scheme = scenario.cities().getFirst().scheme();
      List<CitizenId> everybody = new ArrayList<>();
      Neighbourhoods of = Neighbourhoods.of(5000);
      for (int n = 0; n < of.count(); n++) {
        for (int slot = 0; slot < of.size(n); slot++) {
          everybody.add(new CitizenId(0, n, slot));
        }
      }
      Plan plan = new Plan(scenario, Arm.SCHEME, 0, everybody, new Plan.Machine(1, 16_384, false));
      ReplayFiles files = new ReplayFiles(run, opened.manifest().run());
      Map<String, List<LedgerEntry>> lives = new TreeMap<>();
      Replay replay =
          new Replay(plan, files.file(Arm.SCHEME), files.identity(plan.seed(), Arm.SCHEME));
      for (LedgerEntry entry : replay.run().entries()) {
        lives.computeIfAbsent(entry.citizen().toString(), _ -> new ArrayList<>()).add(entry);
      }
      lives.forEach((who, life) -> {
        int days = WithoutWrong.outDays(Door.of(life, scheme, scenario.days() - 1));
        out.put(who, days);
        boolean trains =
            life.stream()
                .anyMatch(entry ->
                    entry instanceof ConsequenceChanged change
                        && change.on()
                        && scheme
                            .consequences()
                            .get(change.consequence())
                            .service()
                            .equals("high-speed-rail"));
        withoutTrains.put(who, trains ? days : 0);
      });
    }
    int most = out.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(most).isPositive();
    JsonNode longest = picked("shut-out-longest");
    assertThat(out.get(longest.get("citizen").asString())).isEqualTo(most);
    assertThat(longest.get("rule").asString())
        .isEqualTo("most days shut out of anything: " + most + " days");
    int mostTrains =
        withoutTrains.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    assertThat(withoutTrains.get(picked("banned-from:rail").get("citizen").asString()))
        .isEqualTo(mostTrains);
  }

  /// The run chose the same by looking at everybody when it ended.
  @Test
  void theMedianIsWhomTheRunItselfChose() throws IOException {
    JsonNode lives = MAPPER.readTree(Files.readString(run.resolve("manifest.json"))).get("lives");
    String median = "";
    for (JsonNode life : lives) {
      if (life.get("rule").asString().contains("nearest to the median")) {
        median = life.get("citizen").asString();
      }
    }
    assertThat(picked("median-locked-out").get("citizen").asString()).isEqualTo(median);
  }

  @Test
  void drawnPeopleAreDrawnBySeedAndToldOneAfterTheOther() {
    JsonNode drawn = picked("drawn:3");
    assertThat(drawn.size()).isEqualTo(3);
    assertThat(picked("drawn:3")).isEqualTo(drawn);
    List<String> who = new ArrayList<>();
    drawn.forEach(life -> who.add(life.get("citizen").asString()));
    assertThat(who).doesNotHaveDuplicates();
    assertThat(drawn.get(1).get("rule").asString()).endsWith("(2 of 3)");
    Called told = pick("drawn:3", "--day", "5");
    assertThat(told.out())
        .contains("Citizen " + who.get(0) + " of", "Citizen " + who.get(2) + " of");
    assertThat(told.widest()).isLessThanOrEqualTo(80);
  }

  @Test
  void rulesAreListedAndWrongOnesNamed() {
    Called list = pick("list");
    assertThat(list.out()).contains("wrongly-banned-from:SERVICE: ", "drawn:N: ");
    assertThat(list.widest()).isLessThanOrEqualTo(80);
    Called wrong = pick("median-locked-ot");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(wrong.err()).contains("did you mean median-locked-out?");
    Called both = Called.with("why", run.toString(), "0:0:5", "--pick", "drawn:1");
    assertThat(both.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(both.err()).contains("expected one of them");
  }

  /// Every condition that was looked at is told with what it read, and at depth 3 node by node.
  @Test
  void depthThreeTellsConditionsNodeByNode() {
    Called called = pick("shut-out-longest", "--depth", "3");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out())
        .contains("set off by a record of ", "points of the rule: ", "awarded ");
    assertThat(called.widest()).isLessThanOrEqualTo(80);
    assertThat(Called.with("why", run.toString(), "0:0:5", "--depth", "4").err())
        .contains("--depth 4: expected 1, 2 or 3.");
  }
}
