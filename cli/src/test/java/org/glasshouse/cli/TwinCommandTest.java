package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(twin("grup=B").errors())
        .contains(
            "glasshouse: --flip grup=B: there is no attribute 'grup'. Maybe you meant group."
                + " Expected group, sex, age, education, income, home or residence.");
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
    assertThat(twin("age=70", "--sample", "0").code()).isEqualTo(ExitCode.USAGE.code());
  }
}
