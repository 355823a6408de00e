package org.glasshouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.web.Served.Answer;
import org.glasshouse.web.lesson.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.json.JsonMapper;

/// The pages of lessons: nothing is shown before a bet, everything said stands in the address, and
/// numbers come from sums and runs.
class LessonsTest {
  private static final String FIRST = "/lessons/nothing-to-hide?lang=en";

  @TempDir private static Path runs;
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.on(runs);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String body(String path) {
    Answer answer = served.get(path);
    assertThat(answer.status()).as(path + "\n" + answer.body()).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @FieldSource("org.glasshouse.web.lesson.Lesson#IDS")
  void everyStepOfEveryLessonCanBeReadInEveryLanguage(String id) {
    for (Language language : Language.values()) {
      for (LessonAddress.Step step : LessonAddress.Step.values()) {
        String page =
            body(
                "/lessons/"
                    + id
                    + "?lang="
                    + language.code()
                    + "&step="
                    + step.key()
                    + "&bet-many=3");
        assertThat(page)
            .contains("<html lang=\"" + language.code() + "\">")
            .contains("aria-current=\"step\"")
            .doesNotContainPattern("\\{[a-z_.]+:[a-z]+\\}");
      }
    }
  }

  @ParameterizedTest
  @FieldSource("org.glasshouse.web.lesson.Lesson#IDS")
  void nothingIsRevealedBeforeABet(String id) {
    for (String step : List.of("many", "society")) {
      String before = body("/lessons/" + id + "?lang=en&step=" + step);
      assertThat(before).contains("name=\"bet-" + step + "\"").doesNotContain("<figure");
    }
    assertThat(body("/lessons/" + id + "?lang=en&step=sandbox"))
        .contains("before you have bet")
        .doesNotContain("id=\"run\"");
    assertThat(body("/lessons/" + id + "?lang=en&step=many&bet-many=1")).contains("<figure");
    assertThat(body("/lessons/" + id + "?lang=en")).doesNotContain("class=\"plain checked\"");
  }

  @Test
  void theClerksSumsAreCheckedAndWrongRecordsToldOnlyThen() {
    assertThat(body(FIRST)).doesNotContain("class=\"wrong\"");
    String page = body(FIRST + "&hand-a=990&hand-b=805&hand-c=1,040&hand-d=885&hand-e=900");
    assertThat(page)
        .contains("Neighbour A – 990: right.")
        .contains("Neighbour C – 1,040: right.")
        .contains("you said 900; it is 850.")
        .contains("class=\"wrong\"");
  }

  @Test
  void aBetGoesAlongToEveryStepAndLanguage() {
    String page = body(FIRST + "&step=many&bet-many=40");
    assertThat(page)
        .contains("You bet 40. It is more: 768.")
        .contains("lang=zh-CN&amp;step=many&amp;bet-many=40")
        .contains("step=sliders&amp;bet-many=40");
    String chinese = body("/lessons/nothing-to-hide?lang=zh-CN&step=many&bet-many=40");
    assertThat(chinese).contains("你押 40。实际更多：768。").doesNotContain("You bet");
  }

  @Test
  void slidersMoveTheSum() {
    String few = body(FIRST + "&step=sliders&slider-needed=4");
    String many = body(FIRST + "&step=sliders&slider-needed=0");
    assertThat(few).contains("aria-valuetext=\"5 wrong records\"").isNotEqualTo(many);
    assertThat(body(FIRST + "&step=sliders&slider-needed=99")).isNotEqualTo(many);
    assertThat(body(FIRST + "&step=sliders&slider-needed=%3Cb%3E&bet-x=%22%3E%3Cb%3E"))
        .doesNotContain("<b>\"")
        .doesNotContain("bet-x");
  }

  @Test
  void theBrowsersLanguageDecidesWhereTheAddressDoesNot() {
    assertThat(served.get("/lessons", "Accept-Language: fr, zh-TW;q=0.8, en;q=0.5").body())
        .contains("<html lang=\"zh-CN\">");
    assertThat(served.get("/lessons?lang=en", "Accept-Language: zh").body())
        .contains("<html lang=\"en\">");
    assertThat(body("/lessons")).contains("<html lang=\"en\">");
    assertThat(body("/")).contains("id=\"lessons\"").contains("/lessons/nothing-to-hide?lang=en");
    assertThat(served.get("/lessons/nobody").status()).isEqualTo(404);
  }

  @Test
  void onlyPlacesOfSlidersGoIntoARun() {
    String to = "/api/lessons/nothing-to-hide/runs";
    assertThat(served.post(to, "{\"review\": 4}").status()).isEqualTo(422);
    assertThat(served.post(to, "{\"review\": \"0.5\"}").status()).isEqualTo(422);
    assertThat(served.post(to, "{\"set\": 1}").status()).isEqualTo(400);
    assertThat(served.post(to, "[]").status()).isEqualTo(400);
    assertThat(served.post(to, "").status()).isEqualTo(400);
    assertThat(served.post("/api/lessons/nobody/runs", "{}").status()).isEqualTo(404);
  }

  /// The society of the first lesson: what the page says is what its run's findings say.
  @Test
  void aSocietyIsARealRunAndIsTakenAgain() throws InterruptedException {
    String step = FIRST + "&step=society&bet-society=20";
    assertThat(body(step)).contains("id=\"run\"").doesNotContain("<figure");
    Answer asked = served.post("/api/lessons/nothing-to-hide/runs", "{}");
    assertThat(asked.status()).isEqualTo(202);
    JsonMapper mapper = JsonMapper.builder().build();
    String id = String.valueOf(mapper.readValue(asked.body(), Map.class).get("id"));
    assertThat(id).startsWith("lesson-nothing-to-hide-");
    assertThat(served.post("/api/lessons/nothing-to-hide/runs", "{}").body()).contains(id);
    String done = "\"state\":\"done\"";
    for (int i = 0; i < 1200 && !served.get("/api/runs/" + id).body().contains(done); i++) {
      Thread.sleep(100);
    }
    String page = body(step);
    double shut =
        mapper
                .readTree(served.get("/api/runs/" + id + "/findings").body())
                .get(0)
                .get("measures")
                .get(0)
                .get("value")
                .asDouble()
            / 100;
    assertThat(page)
        .contains("href=\"/runs/" + id + "\"")
        .contains(
            "Of 1,000 adults who did no harm, "
                + Amounts.like(shut, shut)
                + " were shut out of something")
        .contains("You bet 20. It is more");
    assertThat(body("/")).as("no list names it").doesNotContain(id);
  }
}
