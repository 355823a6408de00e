package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.glasshouse.engine.checkpoint.Durable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same life in two societies: with itself, with a rule less, under ordinary law alone.
class WhyUnderTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String CITIZEN = "0:0:5";

  @TempDir private static Path folder;

  private static Path whole;
  private static Path scheme;

  @BeforeAll
  static void aRun() throws IOException {
    Durable.remove(LivedScenario.FOR_A_LIFE);
    scheme = folder.resolve("less.yaml");
    String text = Files.readString(Project.home().resolve("packs/schemes/lindenhaven.yaml"));
    int from = text.indexOf("  nuisance:\n");
    int to = text.indexOf("  speeding:\n");
    int tests = text.indexOf("tests:\n");
    Files.writeString(scheme, text.substring(0, from) + text.substring(to, tests));
    whole = folder.resolve("whole");
    Called called = Called.with("run", "hello", "--quiet", "--out", whole.toString());
    assertThat(called.code()).as(called.err()).isZero();
  }

  @AfterAll
  static void tidy() throws IOException {
    Durable.remove(LivedScenario.FOR_A_LIFE);
  }

  private static Called why(String citizen, String other, String... more) {
    String[] given = new String[5 + more.length];
    given[0] = "why";
    given[1] = whole.toString();
    given[2] = citizen;
    given[3] = "--under";
    given[4] = other;
    System.arraycopy(more, 0, given, 5, more.length);
    return Called.with(given);
  }

  private static JsonNode json(String citizen, String other) {
    Called called = why(citizen, other, "--json");
    assertThat(called.code()).as(called.err()).isZero();
    return MAPPER.readTree(called.out());
  }

  @Test
  void aLifeDoesNotDifferFromItself() {
    JsonNode same = json(CITIZEN, whole.toString());
    assertThat(same.get("same").asBoolean()).isTrue();
    assertThat(same.get("only_in_a").size() + same.get("only_in_b").size()).isZero();
    assertThat(same.get("in_common").get("records").get("share").asDouble()).isEqualTo(1.0);
    assertThat(why(CITIZEN, whole.toString()).out())
        .contains("Nothing differs: the two lives are the same, entry for entry.");
  }

  /// Of everybody who was told off as a nuisance, the first difference is that rule, and all points
  /// of it are only in the first life; the rest of the society is lived once and kept.
  @Test
  void aRuleLessIsWhereTheLivesPart() {
    JsonNode found = null;
    String who = "";
    for (int slot = 0; slot < 200 && found == null; slot++) {
      String citizen = "0:0:" + slot;
      Called told = Called.with("why", whole.toString(), citizen, "--json");
      assertThat(told.code()).as(told.err()).isZero();
      if (told.out().contains("Nuisance, as a warden sees fit")) {
        found = json(citizen, scheme.toString());
        who = citizen;
      }
    }
    assertThat(found).isNotNull();
    JsonNode difference = java.util.Objects.requireNonNull(found);
    assertThat(difference.get("same").asBoolean()).isFalse();
    assertThat(difference.get("why").toString())
        .contains("Only in A: rule nuisance")
        .contains("In B: nothing that the other has not.");
    assertThat(difference.get("only_in_a").toString()).contains("Nuisance, as a warden sees fit");
    assertThat(difference.get("only_in_b").toString())
        .doesNotContain("Nuisance, as a warden sees fit");
    int first = difference.get("first_decision").get("day").asInt();
    TreeSet<Integer> days = new TreeSet<>();
    for (String side : List.of("only_in_a", "only_in_b")) {
      difference
          .get(side)
          .forEach(entry -> {
            if (entry.get("layer").asString().equals("decision")) {
              days.add(entry.get("day").asInt());
            }
          });
    }
    assertThat(days.first()).isEqualTo(first);
    JsonNode sides = difference.get("sides");
    assertThat(sides.get(0).get("entries").asInt() - difference.get("only_in_a").size())
        .isEqualTo(sides.get(1).get("entries").asInt() - difference.get("only_in_b").size());
    Called again = why(who, scheme.toString());
    assertThat(again.err()).contains("was run before").doesNotContain("is run first");
    assertThat(again.out())
        .contains("In short", "What differs", "Days shut out of anything", "B − A")
        .contains("What the two have in common", "Where they part", "Only in A: ");
    assertThat(again.widest()).isLessThanOrEqualTo(80 + folder.toString().length());
  }

  /// The whole life under the other scheme is that of its own run.
  @Test
  void theWholeLifeThereIsThatOfItsOwnRun() {
    JsonNode there = MAPPER.readTree(why(CITIZEN, scheme.toString(), "--whole", "--json").out());
    JsonNode beside = json(CITIZEN, scheme.toString()).get("sides").get(1);
    Called own = Called.with("why", beside.get("run").asString(), CITIZEN, "--json");
    assertThat(own.code()).as(own.err()).isZero();
    assertThat(there.get("entries")).isEqualTo(MAPPER.readTree(own.out()).get("entries"));
    assertThat(there.get("entries").size()).isEqualTo(beside.get("entries").asInt());
  }

  @Test
  void underOrdinaryLawNothingIsScored() {
    JsonNode law = json(CITIZEN, "law-only");
    assertThat(law.get("sides").get(1).has("last_score")).isFalse();
    assertThat(law.get("sides").get(1).get("days_shut_out").asInt()).isZero();
    assertThat(law.get("only_in_b").toString()).doesNotContain("\"Awarded\"");
    assertThat(why(CITIZEN, "law-only").out().replaceAll("\\s+", " "))
        .contains("Ordinary law alone: nobody is scored.");
    assertThat(why(CITIZEN, "law-only", "--whole").out()).contains("Under ordinary law alone.");
  }

  @Test
  void whatCannotBeHeldBesideIsNamed() {
    assertThat(why(CITIZEN, "rongchen").errors())
        .containsExactly(
            "glasshouse: --under rongchen: there is no scheme, scenario or run folder of that name."
                + " Maybe you meant rongcheng.");
    Called people = why(CITIZEN, Project.home().resolve("packs/people/europe.yaml").toString());
    assertThat(people.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(people.err()).contains("is neither a scheme nor a scenario.");
    Called other = why(CITIZEN, "rongcheng");
    assertThat(other.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(other.err())
        .contains("packs/schemes/rongcheng.yaml:")
        .doesNotContain("glasshouse-scheme-");
    assertThat(why(CITIZEN, "law-only", "--day", "3").err()).contains("Add --whole");
    assertThat(Called.with("why", whole.toString(), CITIZEN, "--whole").err())
        .contains("--whole: expected --under with it");
    assertThat(why("0:0:1000", "law-only").err()).contains("There is no citizen 0:0:1000");
  }
}
