package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs held against each other: with themselves, with a rule less, and where that cannot be done.
class CompareCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private static Path whole;
  private static Path less;

  @BeforeAll
  static void runs() throws IOException {
    Path scheme = folder.resolve("less.yaml");
    String text = Files.readString(Project.home().resolve("packs/schemes/lindenhaven.yaml"));
    int from = text.indexOf("  nuisance:\n");
    int to = text.indexOf("  speeding:\n");
    int tests = text.indexOf("tests:\n");
    Files.writeString(
        scheme,
        text.substring(0, from)
            + text.substring(to, tests).replace("    points: 20\n", "    points: 40\n"));
    Path scenario = folder.resolve("less-scenario.yaml");
    Files.writeString(
        scenario,
        Files.readString(Project.home().resolve("scenarios/hello.yaml"))
            .replace("scheme: lindenhaven", "scheme: less.yaml"));
    whole = run("hello", "whole");
    less = run(scenario.toString(), "less");
  }

  private static Path run(String scenario, String name, String... more) {
    Path run = folder.resolve(name);
    String[] given = new String[5 + more.length];
    given[0] = "run";
    given[1] = scenario;
    given[2] = "--quiet";
    given[3] = "--out";
    given[4] = run.toString();
    System.arraycopy(more, 0, given, 5, more.length);
    Called called = Called.with(given);
    assertThat(called.code()).as(called.err()).isZero();
    return run;
  }

  private static Called compare(Path one, Path other, String... more) {
    String[] given = new String[3 + more.length];
    given[0] = "compare";
    given[1] = one.toString();
    given[2] = other.toString();
    System.arraycopy(more, 0, given, 3, more.length);
    return Called.with(given);
  }

  private static JsonNode json(Path one, Path other) {
    Called called = compare(one, other, "--json");
    assertThat(called.code()).as(called.err()).isZero();
    return MAPPER.readTree(called.out()).get("against").get(0);
  }

  @Test
  void aRunDoesNotDifferFromItself() {
    JsonNode same = json(whole, whole);
    assertThat(same.get("rules").get("same").asBoolean()).isTrue();
    assertThat(same.get("measures").size()).isGreaterThan(100);
    for (JsonNode measure : same.get("measures")) {
      assertThat(measure.get("same").asBoolean()).as(measure.toString()).isTrue();
      for (JsonNode value : measure.get("difference").get("values")) {
        assertThat(value.asDouble()).isZero();
      }
    }
    assertThat(compare(whole, whole).out())
        .contains("What differs in the rules\nNothing.\n")
        .contains("the same in every replicate, to the last digit.");
  }

  @Test
  void aRuleLessIsToldAndSoIsWhatCameOfIt() {
    Called called = compare(whole, less);
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out().replaceAll("\\s+", " "))
        .contains(
            "Only in A: rule nuisance (“Nuisance, as a warden sees fit”), set off by a record")
        .contains("Rule blood (“Blood given”): points 20 in A, 40 in B.")
        .contains("95 % t-interval of the mean difference over 2 pairs of replicates");
    assertThat(called.widest()).isLessThanOrEqualTo(80 + folder.toString().length());
    JsonNode found = json(whole, less);
    assertThat(found.get("rules").get("schemes").get(0).get("differences").size()).isEqualTo(2);
    for (JsonNode measure : found.get("measures")) {
      List<Double> first = values(measure.get("first"));
      List<Double> second = values(measure.get("second"));
      List<Double> difference = values(measure.get("difference"));
      if (first.size() == 2 && second.size() == 2) {
        assertThat(difference)
            .containsExactly(second.get(0) - first.get(0), second.get(1) - first.get(1));
      }
    }
  }

  private static List<Double> values(JsonNode estimate) {
    return estimate.get("values").valueStream().map(JsonNode::asDouble).toList();
  }

  @Test
  void everybodyLivesTheSameLifeBesideThemselves() {
    JsonNode lives = json(whole, whole).get("lives").get(0);
    assertThat(lives.get("people").asInt()).isEqualTo(1000);
    assertThat(lives.get("same_life").asInt()).isEqualTo(1000);
    assertThat(lives.get("could_not_be_affected").asInt()).isEqualTo(1000);
    assertThat(lives.get("acts").get("in_common").asDouble()).isOne();
    assertThat(lives.get("records").get("in_common").asDouble()).isOne();
    for (JsonNode group : lives.get("groups")) {
      assertThat(group.get("same").asLong()).isEqualTo(group.get("people").asLong());
      assertThat(group.get("days_first")).isEqualTo(group.get("days_second"));
      assertThat(group.get("points_first")).isEqualTo(group.get("points_second"));
    }
  }

  @Test
  void whoIsBetterOffIsWhoIsWorseOffTheOtherWayRound() {
    JsonNode one = json(whole, less).get("lives").get(0);
    JsonNode other = json(less, whole).get("lives").get(0);
    assertThat(one.get("same_life").asInt()).isBetween(1, 999);
    assertThat(one.get("could_not_be_affected").asInt()).isZero();
    assertThat(one.get("acts").get("in_common").asDouble()).isBetween(0.9, 1.0);
    assertThat(other.get("same_life")).isEqualTo(one.get("same_life"));
    assertThat(other.get("acts").get("both")).isEqualTo(one.get("acts").get("both"));
    boolean anyMore = false;
    for (int g = 0; g < one.get("groups").size(); g++) {
      JsonNode there = one.get("groups").get(g);
      JsonNode back = other.get("groups").get(g);
      assertThat(there.get("better")).isEqualTo(back.get("worse"));
      assertThat(there.get("worse")).isEqualTo(back.get("better"));
      assertThat(there.get("days_first")).isEqualTo(back.get("days_second"));
      assertThat(there.get("more_points")).isEqualTo(back.get("fewer_points"));
      anyMore |= there.get("more_points").asLong() > 0;
    }
    assertThat(anyMore).isTrue();
  }

  /// Days shut out, added up person by person, are those that the runs themselves have counted.
  @Test
  void daysOfAllLivesAreTheDaysOfTheRuns() {
    JsonNode found = json(whole, less);
    JsonNode groups = found.get("lives").get(0).get("groups");
    JsonNode adults = groups.get(0);
    JsonNode minors = groups.get(groups.size() - 1);
    assertThat(minors.get("group").asString()).isEqualTo("minors");
    JsonNode days =
        found
            .get("measures")
            .valueStream()
            .filter(each -> each.get("id").asString().equals("lock-out.days"))
            .findFirst()
            .orElseThrow();
    for (String side : List.of("first", "second")) {
      String field = "days_" + side;
      assertThat(adults.get(field).asLong() + minors.get(field).asLong())
          .isPositive()
          .isEqualTo(Math.round(values(days.get(side)).getFirst()));
    }
  }

  @Test
  void whoCouldNotBeAffectedIsIdentical() throws IOException {
    Path same = twoCities("same", "lindenhaven", "whole-two");
    Path changed = twoCities("changed", "less.yaml", "less-two");
    JsonNode lives = json(same, changed).get("lives").get(0);
    assertThat(lives.get("people").asInt()).isEqualTo(3000);
    assertThat(lives.get("could_not_be_affected").asInt()).isEqualTo(1000);
    assertThat(lives.get("same_life").asInt()).isBetween(1001, 2999);
    Called told = compare(same, changed);
    assertThat(told.out().replaceAll("\\s+", " "))
        .contains("Whose lives changed")
        .contains("1,000 of 3,000")
        .contains("identical to the last bit, which was checked");
    assertThat(told.widest()).isLessThanOrEqualTo(80 + folder.toString().length());
    assertThat(compare(same, changed, "--no-lives").out()).doesNotContain("Whose lives changed");
  }

  private static Path twoCities(String id, String scheme, String name) throws IOException {
    Path scenario = folder.resolve(id + "-two.yaml");
    String hello = Files.readString(Project.home().resolve("scenarios/hello.yaml"));
    int city = hello.indexOf("  lindenhaven:");
    int end = hello.indexOf("not_modelled:");
    String first = hello.substring(city, end);
    String second =
        first
            .replace("  lindenhaven:", "  other:")
            .replace("people: 1000", "people: 2000")
            .replace("scheme: lindenhaven", "scheme: " + scheme);
    Files.writeString(scenario, hello.substring(0, city) + first + second + hello.substring(end));
    return run(scenario.toString(), name);
  }

  @Test
  void otherwayRoundEveryDifferenceTurns() {
    JsonNode one = json(whole, less).get("measures");
    JsonNode other = json(less, whole).get("measures");
    assertThat(other.size()).isEqualTo(one.size());
    for (JsonNode measure : one) {
      JsonNode turned =
          other
              .valueStream()
              .filter(each -> each.get("id").equals(measure.get("id")))
              .findFirst()
              .orElseThrow();
      List<Double> forth = values(measure.get("difference"));
      List<Double> back = values(turned.get("difference"));
      assertThat(back).hasSameSizeAs(forth);
      for (int i = 0; i < back.size(); i++) {
        assertThat(back.get(i) + forth.get(i)).isZero();
      }
    }
  }

  @Test
  void othersCannotBePaired() {
    Path other = run("hello", "other", "--seed", "2", "--days", "90", "--people", "2000");
    Called called = compare(whole, other);
    assertThat(called.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(called.err())
        .contains("cannot be paired")
        .contains("seed: 1 in " + whole + ", 2 in " + other)
        .contains("days: 180 in")
        .contains("people of all cities: 1000 in");
    assertThat(called.out()).isEmpty();
  }

  @Test
  void aScenarioThatCannotBePairedIsNotRun() {
    Called called = Called.with("compare", whole.toString(), "rongcheng");
    assertThat(called.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(called.err()).contains("cannot be paired").contains("cities: [lindenhaven] in");
    assertThat(called.err()).doesNotContain("is run first");
  }

  @Test
  void ordinaryLawAloneIsTheOtherArm() {
    Called called = Called.with("compare", whole.toString(), "law-only", "--json");
    assertThat(called.code()).as(called.err()).isZero();
    JsonNode found = MAPPER.readTree(called.out()).get("against").get(0);
    assertThat(found.get("rules").get("told").get(0).get("sentences").get(0).asString())
        .contains("B is ordinary law alone");
    JsonNode ever =
        found
            .get("measures")
            .valueStream()
            .filter(each -> each.get("id").asString().equals("lock-out.ever"))
            .findFirst()
            .orElseThrow();
    assertThat(values(ever.get("second"))).containsExactly(0.0, 0.0);
  }
}
