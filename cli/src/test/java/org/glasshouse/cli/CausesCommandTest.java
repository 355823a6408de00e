package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.replay.Kept;
import org.glasshouse.engine.replay.Rescore;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.causes.LifeCauses;
import org.glasshouse.results.causes.LifeCauses.Denied;
import org.glasshouse.results.causes.RestedDays;
import org.glasshouse.results.causes.SocietyCauses;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.replay.CauseDays.Group;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// On what denials rest, as a user asks for it.
class CausesCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private static String run = "";
  private static String all = "";

  @BeforeAll
  static void runs() {
    run = run("profiled", "1000", "120", "burn_in_days=0");
    Called causes = Called.with("causes", run);
    assertThat(causes.code()).as(causes.err()).isZero();
    all = causes.out();
    assertThat(causes.widest()).isLessThanOrEqualTo(80);
  }

  private static String run(String scenario, String people, String days, String... settings) {
    String out = folder.resolve(scenario + String.join(",", settings)).toString();
    List<String> words = new ArrayList<>(List.of("run", scenario, "--people", people));
    words.addAll(List.of("--days", days, "--replicates", "1", "--out", out));
    for (String setting : settings) {
      words.addAll(List.of("--set", setting));
    }
    Called called = Called.with(words.toArray(String[]::new));
    assertThat(called.code()).as(called.err()).isZero();
    return out;
  }

  /// The totals over all citizens are the sums over their lives told one by one, in every part, and
  /// the shares of each denial add up to its days.
  @Test
  void totalsAreTheSumsOverLives() {
    RestedDays sum = RestedDays.NONE;
    int denials = 0;
    int denied = 0;
    try (RunFolder opened = RunFolder.open(Path.of(run))) {
      SocietyCauses causes = SocietyCauses.of(opened, 100, 2, (_, _) -> {});
      exact(causes.rests());
      assertThat(causes.all()).isTrue();
      for (Replayed life : denied(opened)) {
        LifeCauses own = LifeCauses.of(life);
        denied++;
        for (Denied each : own.denials()) {
          RestedDays rests = each.rests();
          assertThat(rests.days()).isEqualTo(each.door().days());
          exact(rests);
          sum = sum.plus(rests);
          denials++;
        }
      }
      assertThat(causes.sum(n -> n.denied())).isEqualTo(denied);
      assertThat(causes.sum(n -> n.denials())).isEqualTo(denials);
      assertThat(sum).isEqualTo(causes.rests());
      assertThat(sum.recordError()).isPositive();
    }
  }

  private static void exact(RestedDays rests) {
    assertThat(rests.shapley().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(RestedDays.DENOMINATOR * (rests.days() - rests.bare()));
  }

  /// With every system on, over two neighbourhoods; and a sample of them is scaled to all.
  @Test
  void sharesAddUpWithEverySystemOn() {
    String everything = run("everything", "2000", "140", "burn_in_days=0");
    try (RunFolder opened = RunFolder.open(Path.of(everything))) {
      SocietyCauses causes = SocietyCauses.of(opened, 1, 2, (_, _) -> {});
      assertThat(causes.all()).isFalse();
      RestedDays rests = causes.rests();
      assertThat(rests.days()).isPositive();
      assertThat(rests.recordError()).isPositive();
      exact(rests);
      assertThat(causes.total(n -> n.rests().days())).isEqualTo(2.0 * rests.days());
      assertThat(causes.interval(n -> n.rests().days())).as("one neighbourhood").isNull();
    }
  }

  /// Where a list alone denies anything, nothing is denied without it.
  @Test
  void whatAListDeniesNeedsTheList() {
    String debtors = run("debtors", "2000", "500", "burn_in_days=0");
    try (RunFolder opened = RunFolder.open(Path.of(debtors))) {
      SocietyCauses causes = SocietyCauses.of(opened, 2, 2, (_, _) -> {});
      assertThat(causes.rests().days()).isPositive();
      assertThat(causes.withoutList()).containsValue(causes.rests().days());
      assertThat(causes.withoutRule().values()).allMatch(days -> days == 0);
    }
  }

  /// With every cause of error taken out in the file no day rests on a wrong record, and over-reach
  /// is left.
  @Test
  void withoutWrongRecordsOverReachIsLeft() {
    String out = run("everything", "2000", "140", "burn_in_days=0", "wrong_records=false");
    try (RunFolder opened = RunFolder.open(Path.of(out))) {
      SocietyCauses causes = SocietyCauses.of(opened, 2, 2, (_, _) -> {});
      assertThat(causes.sum(n -> n.wrongRecords())).isZero();
      assertThat(causes.rests().recordError()).isZero();
      assertThat(causes.rests().butFor().subList(1, Group.values().length)).containsOnly(0L);
      assertThat(causes.rests().shapley().subList(1, Group.values().length)).containsOnly(0L);
      assertThat(causes.rests().overReach(false)).isPositive();
      assertThat(causes.rests().overReach(true)).isGreaterThan(causes.rests().overReach(false));
    }
    Called told = Called.with("causes", out);
    assertThat(told.out()).containsPattern("record error +0 +0\\.0%").contains("0 wrong records");
  }

  /// Lives of all those to whom anything was denied, found by letting everybody live again.
  private static List<Replayed> denied(RunFolder opened) {
    Scenario scenario = opened.scenario();
    List<Replayed> denied = new ArrayList<>();
    for (int city = 0; city < scenario.cities().size(); city++) {
      Neighbourhoods of = Neighbourhoods.of(scenario.cities().get(city).people());
      for (int n = 0; n < of.count(); n++) {
        List<CitizenId> people = new ArrayList<>();
        for (int slot = 0; slot < of.size(n); slot++) {
          people.add(new CitizenId(city, n, slot));
        }
        Map<String, List<LedgerEntry>> lives = new TreeMap<>();
        Replayed replayed = new Replayed(opened, people.getFirst(), Arm.SCHEME, 2);
        for (LedgerEntry entry :
            replayed.rescored(List.of(new Rescore(people, List.of()))).getFirst().lives()) {
          lives.computeIfAbsent(entry.citizen().toString(), _ -> new ArrayList<>()).add(entry);
        }
        for (CitizenId id : people) {
          List<LedgerEntry> life = lives.getOrDefault(id.toString(), List.of());
          if (!Door.of(life, scenario.cities().get(city).scheme(), scenario.days() - 1).isEmpty()) {
            denied.add(new Replayed(opened, id, Arm.SCHEME, 2));
          }
        }
      }
    }
    return denied;
  }

  /// Scored anew on all of its records a neighbourhood lives as it did, and on none it does not.
  @Test
  void scoredAnewOnAllRecordsNothingDiffers() {
    try (RunFolder opened = RunFolder.open(Path.of(run))) {
      List<CitizenId> people = new ArrayList<>();
      for (int slot = 0; slot < 1000; slot++) {
        people.add(new CitizenId(0, 0, slot));
      }
      Kept all = Kept.causes(-1);
      Kept none = Kept.causes(0);
      Rescore.Lives lives =
          new Replayed(opened, people.getFirst(), Arm.SCHEME, 1)
              .rescored(List.of(new Rescore(people, List.of(all, none))))
              .getFirst();
      List<LedgerEntry> changes =
          lives.lives().stream().filter(LedgerEntry.ConsequenceChanged.class::isInstance).toList();
      assertThat(changes).isNotEmpty();
      assertThat(lives.anew().getFirst()).isEqualTo(changes);
      assertThat(lives.anew().getLast()).isNotEqualTo(changes);
    }
  }

  @Test
  void allLivesAreToldWithWhatTheNumbersAre() {
    assertThat(all)
        .contains("All 1,000 citizens of the first replicate", "shared: right records")
        .contains("record error", "over-reach, read widely", "Shapley values")
        .doesNotContain("interval");
  }

  @Test
  void aLifeIsToldAndReadByPrograms() {
    JsonNode json = MAPPER.readTree(Called.with("causes", run, "--json").out());
    assertThat(json.get("citizens").asInt()).isEqualTo(1000);
    assertThat(json.get("all_citizens").get("days").get("days").asLong())
        .isEqualTo(json.get("looked_at").get("days").asLong());
    try (RunFolder opened = RunFolder.open(Path.of(run))) {
      String who = denied(opened).getFirst().life().citizen().toString();
      Called life = Called.with("causes", run, who);
      assertThat(life.code()).as(life.err()).isZero();
      assertThat(life.widest()).isLessThanOrEqualTo(80);
      assertThat(life.out()).contains("shared    needed", "Record error", "Shapley values");
      JsonNode told = MAPPER.readTree(Called.with("causes", run, who, "--json").out());
      assertThat(told.get("citizen").asString()).isEqualTo(who);
      assertThat(told.get("denials").isEmpty()).isFalse();
    }
  }

  @Test
  void wrongInputIsToldInALine() {
    assertThat(Called.with("causes", run, "0:0").err()).contains("is no citizen; expected");
    assertThat(Called.with("causes", run, "9:0:0").err()).contains("There is no citizen 9:0:0");
    assertThat(Called.with("causes", run, "--sample", "0").err())
        .contains("--sample 0: expected 1 to");
    assertThat(Called.with("causes", run, "0:0:0", "--sample", "3").code())
        .isEqualTo(ExitCode.USAGE.code());
  }
}
