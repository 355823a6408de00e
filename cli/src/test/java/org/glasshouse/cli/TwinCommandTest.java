package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Twins as a user asks for them.
class TwinCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static Called twin(String flip, String... more) {
    String[] given = new String[9 + more.length];
    String[] first = {
      "twin",
      "pilot-800",
      "--people",
      "10000",
      "--days",
      "400",
      "--replicates",
      "2",
      "--flip=" + flip
    };
    System.arraycopy(first, 0, given, 0, 9);
    System.arraycopy(more, 0, given, 9, more.length);
    return Called.with(given);
  }

  @Test
  void bothEffectsAreToldApart() {
    Called called = twin("age=70", "--sample", "60");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.widest()).isLessThanOrEqualTo(80);
    assertThat(called.out())
        .contains("direct effect", "total effect", "95 % t-interval over 2 replicates")
        .contains("Fréchet bounds", "Kept: education, work and a phone");
  }

  /// Shares lie inside their bounds, and what changes is what the two shares differ by.
  @Test
  void sharesLieInsideTheirBounds() {
    Called called = twin("residence=elsewhere", "--json", "--sample", "80");
    assertThat(called.code()).as(called.err()).isZero();
    JsonNode json = MAPPER.readTree(called.out());
    assertThat(json.get("flip").asString()).isEqualTo("residence=elsewhere");
    for (String effect : new String[] {"direct", "total"}) {
      JsonNode of = json.get(effect);
      assertThat(of.get("people").asInt()).isEqualTo(160);
      JsonNode bounds = of.get("only_if_changed_bounds");
      assertThat(of.get("only_if_changed").asDouble())
          .isBetween(bounds.get(0).asDouble() - 1e-9, bounds.get(1).asDouble() + 1e-9);
      assertThat(of.get("ever_changed").asDouble() - of.get("ever_as_is").asDouble())
          .isCloseTo(
              of.get("only_if_changed").asDouble() - of.get("only_as_is").asDouble(),
              org.assertj.core.data.Offset.offset(1e-9));
      assertThat(of.get("change").asDouble())
          .isBetween(
              of.get("interval").get("low").asDouble(), of.get("interval").get("high").asDouble());
    }
  }

  @Test
  void oneCitizenIsTold() {
    Called called = twin("age=70", "--citizen", "0:3:12");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out()).contains("One person: citizen 0:3:12", "none, with one person");
    assertThat(called.widest()).isLessThanOrEqualTo(80);
  }

  /// A trait weighs on what somebody does, and the command says on which acts.
  @Test
  void aTraitIsChanged() {
    Called called = twin("dissent=highest", "--sample", "40");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.out().replaceAll("\\s+", " "))
        .contains("Twins: dissent=highest in", "40 of the ", "adults for whom dissent=highest is")
        .contains("how often the person does what hangs on it")
        .contains("What hangs on it: “");
    assertThat(called.widest()).isLessThanOrEqualTo(80);
  }

  /// Without the record that alone shortens a denial the days are fewer, by both effects.
  @Test
  void aRecordIsTakenAway(@TempDir Path folder) throws IOException {
    String run = folder.resolve("run").toString();
    String[] size = {"pilot-800", "--people", "20000", "--days", "400", "--replicates", "1"};
    Called ran = Called.with(with(size, "run", "--no-baseline", "--quiet", "--out", run));
    assertThat(ran.code()).as(ran.err()).isZero();
    String citizen =
        MAPPER
            .readTree(Files.readString(folder.resolve("run/manifest.json")))
            .get("lives")
            .get(0)
            .get("citizen")
            .asString();
    JsonNode life = MAPPER.readTree(Called.with("why", run, citizen, "--json").out());
    Matcher alone =
        Pattern.compile("Without record ([0-9]+) alone")
            .matcher(life.get("told").get("summary").toString());
    assertThat(alone.find()).isTrue();
    int decisive = Integer.parseInt(alone.group(1));
    Called called =
        Called.with(
            with(size, "twin", "--json", "--citizen", citizen, "--flip", "record=" + decisive));
    assertThat(called.code()).as(called.err()).isZero();
    JsonNode twin = MAPPER.readTree(called.out());
    assertThat(twin.get("flip").asString()).isEqualTo("record=" + decisive);
    assertThat(twin.get("direct").get("days_as_is").asDouble()).isPositive();
    assertThat(twin.get("direct").get("change").asDouble()).isNegative();
    assertThat(twin.get("total").get("change").asDouble()).isNegative();
    for (JsonNode entry : life.get("entries")) {
      if (entry.has("record") && entry.get("record").asInt() == decisive) {
        assertThat(twin.get("record").asString()).isEqualTo(entry.get("text").asString());
        assertThat(twin.get("record_wrong").asBoolean()).isEqualTo(entry.get("wrong").asBoolean());
      }
    }
    Called told =
        Called.with(with(size, "twin", "--citizen", citizen, "--flip", "record=" + decisive));
    assertThat(told.out().replaceAll("\\s+", " "))
        .contains("Gone: record " + decisive + " of this life: “Recorded by ");
    assertThat(told.widest()).isLessThanOrEqualTo(80);
  }

  private static String[] with(String[] scenario, String command, String... more) {
    List<String> given = new ArrayList<>(List.of(command));
    given.addAll(List.of(scenario));
    given.addAll(List.of(more));
    return given.toArray(String[]::new);
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(twin("grup=B").errors())
        .contains(
            "glasshouse: --flip grup=B: there is no attribute or trait 'grup'. Maybe you meant group."
                + " Expected group, sex, age, education, income, home, residence, conscientiousness,"
                + " prosociality, dissent, sociability, resources or record.");
    assertThat(twin("income=lowst").errors())
        .contains(
            "glasshouse: --flip income=lowst: 'lowst' is no income. Maybe you meant lowest."
                + " Expected lowest, second, middle, fourth or highest.");
    assertThat(twin("age=7").errors())
        .contains("glasshouse: --flip age=7: '7' is no age. Expected 18 to 100.");
    assertThat(twin("age").errors())
        .contains("glasshouse: --flip age: no value is given. Expected 18 to 100.");
    assertThat(twin("age=70", "--citizen", "0:99:1").errors())
        .containsExactly(
            "glasshouse: There is no citizen 0:99:1 in this run: neighbourhoods of city 0 have"
                + " numbers 0 to 9.");
    assertThat(twin("record=2").errors())
        .contains(
            "glasshouse: --flip record=2: expected --citizen with it, which says in whose life.");
    assertThat(twin("record=two", "--citizen", "0:3:12").errors())
        .contains(
            "glasshouse: --flip record=two: 'two' is no number of a record. Expected 1 or more, as"
                + " ./glasshouse why numbers the records of a life.");
    Called many = twin("record=9999", "--citizen", "0:3:12");
    assertThat(many.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(many.err()).contains("--flip record=9999: citizen 0:3:12 has ");
    assertThat(twin("age=70", "--sample", "0").code()).isEqualTo(ExitCode.USAGE.code());
  }
}
