package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.words.ComparisonMaps;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.web.Served.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Runs side by side, and lives told in depth, from a real run.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComparePageTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private static Path runs;
  private static Served served;

  @BeforeAll
  static void start() {
    Served.run(runs.resolve("mine"));
    Served.run(runs.resolve("same"));
    served = Served.on(runs);
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.notes()).isEmpty();
  }

  @Test
  @Order(1)
  void offersRunsToChooseFrom() {
    String page = served.get("/compare").body();
    assertThat(page).contains("value=\"mine\"", "value=\"law-only\"", "action=\"/compare\"");
    assertThat(served.get("/compare?run=mine&run=+&run=+").status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void sayWhatDiffersAndWhatCameOfIt() {
    Answer answer = served.get("/compare?run=mine&run=law-only&run=+");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("B is ordinary law alone: none of the 8 rules")
        .contains("data-chart=\"Differences, B less A\"")
        .contains("◂ less in B")
        .contains("Live them again")
        .contains("./glasshouse compare runs/mine law-only");
    assertThat(served.get("/compare?run=mine&run=same").body())
        .contains("In nothing: rules, error rates and people are the same in both.")
        .contains("the same in every replicate, to the last digit");
  }

  @Test
  @Order(3)
  void theApiGivesWhatTheCommandPrints() {
    String body = served.get("/api/comparison?run=mine&run=law-only").body();
    try (RunFolder folder = RunFolder.open(runs.resolve("mine"))) {
      Comparison comparison =
          Comparison.of(
              new Side("A", "mine", folder, Arm.SCHEME),
              new Side("B", "mine, ordinary law alone", folder, Arm.LAW_ONLY));
      assertThat(body).isEqualTo(MAPPER.writeValueAsString(ComparisonMaps.of(List.of(comparison))));
    }
  }

  @Test
  @Order(4)
  void livesAreLivedAgainOnDemand() {
    Answer answer = served.post("/api/comparison/lives", "{\"runs\": [\"mine\", \"law-only\"]}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body()).contains("\"lives\":[{\"replicate\":0,\"people\":1000");
    assertThat(served.get("/compare?run=mine&run=law-only").body())
        .contains("are better off in B", "worse off, of 1,000", "all adults")
        .doesNotContain("Live them again");
  }

  @Test
  @Order(5)
  void nothingButRunsHereIsCompared() {
    for (String id : List.of("nobody", "..", "%2e%2e", "..%2foutside", "%2fetc%2fpasswd")) {
      assertThat(served.get("/compare?run=mine&run=" + id).status()).as(id).isEqualTo(404);
      assertThat(served.get("/compare?run=" + id + "&run=mine").status()).as(id).isEqualTo(404);
      assertThat(served.get("/api/comparison?run=mine&run=" + id).status()).as(id).isEqualTo(404);
      String order = MAPPER.writeValueAsString(Map.of("runs", List.of("mine", id)));
      assertThat(served.post("/api/comparison/lives", order).status()).as(id).isEqualTo(404);
    }
    assertThat(served.get("/api/comparison?run=law-only&run=mine").status()).isEqualTo(404);
    assertThat(served.get("/api/comparison?run=mine").status()).isEqualTo(422);
    assertThat(served.get("/api/comparison?" + "run=mine&".repeat(9)).status()).isEqualTo(422);
    for (String order : List.of("[]", "{}", "{\"runs\": 5}", "nonsense")) {
      assertThat(served.post("/api/comparison/lives", order).status()).as(order).isIn(400, 422);
    }
    assertThat(
            served.ask("POST", "/api/comparison/lives", "{}", "Content-Type: text/plain").status())
        .isEqualTo(415);
  }

  @Test
  @Order(6)
  void aLifeIsToldInThreeDepthsAndBesideOrdinaryLaw() {
    String one = served.get("/runs/mine/lives/0:0:5").body();
    assertThat(one).contains("aria-current=\"true\">Depth 1</a>").doesNotContain("class=\"notes\"");
    String two = served.get("/runs/mine/lives/0:0:5?depth=2").body();
    String three = served.get("/runs/mine/lives/0:0:5?depth=3&beside=law-only").body();
    assertThat(two).contains("aria-current=\"true\">Depth 2</a>", "<details open=\"open\">");
    assertThat(three)
        .contains("The same person under ordinary law alone.")
        .contains("The life of citizen 0:0:5, under ordinary law alone");
    assertThat(served.get("/runs/mine/lives/0:0:5?depth=9&beside=nonsense").body()).isEqualTo(one);
  }

  @Test
  @Order(7)
  void whatWouldHavePreventedItIsFoundOnDemand() {
    String address = "/api/runs/mine/lives/";
    Answer answer = served.post(address + "0:0:5/prevention", "{}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Map<?, ?> said = MAPPER.readValue(answer.body(), Map.class);
    assertThat(said.get("citizen")).isEqualTo("0:0:5");
    assertThat(String.valueOf(said.get("door"))).isNotBlank();
    for (String nobody : List.of("0:0:1000", "7:0:0", "somebody", "..")) {
      assertThat(served.post(address + nobody + "/prevention", "{}").status())
          .as(nobody)
          .isIn(400, 404);
    }
    assertThat(served.post("/api/runs/nobody/lives/0:0:5/prevention", "{}").status())
        .isEqualTo(404);
    assertThat(served.ask("POST", address + "0:0:5/prevention", "{}").status()).isEqualTo(415);
  }
}
