package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ways back as a user asks for them, on schemes so small that one knows what must come out.
///
/// Everybody has 80 points. A scuffle is always seen and costs 20, help is always seen and gives
/// 10; the file of effort lets one help every 14 days, at two hours. Nothing else happens.
class RecourseCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final String PEOPLE =
      """
      format: people/1
      id: few
      title: Few acts
      assumed: {why: "made up for a test", factor: [0.5, 2]}
      acts:
        scuffle: {title: hits somebody, domain: order, nature: harmful, illegal: true, who: adult, rate: 0.4, dispersion: 1}
        help: {title: helps somebody, domain: civic, nature: lawful, illegal: false, who: adult, rate: 0.001, dispersion: 1, boost: 8}
      debt: {onset: 0.1, dispersion: 1, resources_loading: 0, wilful_share: 0.2, pay_hazard: 0.001, cannot_pay_hazard: 0.001, sued_after_days: 120, sued_share: 0.3, judgment_days: 120, enforcement_days: 60, amount_median: 10, amount_spread: 1, recession: 1.5}
      exposures:
        street: {base: 1, spread: 0}
        road: {base: 1, spread: 0}
        home: {base: 1, spread: 0}
        phone: {base: 1, spread: 0}
        file: {base: 1, spread: 0}
        work: {base: 1, spread: 0}
      services:
        trains: {title: trains, context: transport, who: anyone, occasions: 10, dispersion: 1, livelihood: 0}
      behaviour: {aware_at_start: 0.5, aware_on_notice: 1, aware_by_tie: 0, learning: 0.2, law_certainty: 0.02, deterrence: 0, chilling: 0, vagueness: 0.5, hostility: 0.4, silence_feedback: 0, striving: 0, striving_reach: 20, gaming_share: 0, gaming_hours: 0, far_ties: false}
      not_modelled: [nearly everything]
      """;

  private static final String CHANNELS =
      """
      format: channels/1
      id: two
      title: Two channels
      assumed: {why: "made up for a test", factor: [0.5, 2]}
      channels:
        patrol: {title: patrols, context: public-space, holder: police, ordinary: true, exposure: street, sees: {scuffle: 1}, delay_days: 0, notice_share: 1, errors: {kind: patrol, wrong_person: 0}, purposes: [{text: order, from_day: 0, told: true}]}
        desk: {title: desk, context: civic, holder: city, ordinary: false, exposure: file, sees: {help: 1, bill_late_30: 1, debt_paid: 1}, delay_days: 0, notice_share: 1, errors: {kind: linkage, missed_link: 0, wrong_link: 0, duplicate: 0, stale: 0, false_entry: 0}, purposes: [{text: civic, from_day: 0, told: true}]}
      """;

  private static final String SCHEME =
      """
      format: scheme/1
      id: small
      title: A scheme for a test
      kind: fictional
      assumed: {why: "made up for a test", factor: [0.5, 2]}
      purpose:
        text: To keep the peace.
        readings:
          narrow: {text: harm, acts: [scuffle], wilful_only: true}
          wide: {text: harm, acts: [scuffle, help], wilful_only: false}
      enrolment: compulsory
      score: {start: 80, min: 0, max: 200}
      bands:
        low: {title: low, score: [0, 79]}
        high: {title: high, score: [80, 200]}
      redress: {allowed: false}
      not_modelled: [nearly everything]
      """;

  private static final String SCENARIO =
      """
      format: scenario/1
      id: small
      title: Small
      about: A test.
      telling: invented
      start: "2027-01-01"
      days: 400
      window_days: 7
      burn_in_days: 0
      replicates: 1
      seed: 5
      baseline: false
      follow: []
      lives: 1
      people: few
      channels: two
      cities:
        town: {name: Town (invented), people: 1000, place: lindenhaven, scheme: small}
      not_modelled: [nearly everything]
      """;

  private static final String HELP =
      "  kind: {title: Help, trigger: {record: [help]}, points: 10, gravity: minor}\n";

  private static final String BY_LIST =
      """
      consequences:
        no-trains: {title: no trains, effect: denies, service: trains, lists: [fighters], severity: severe}
      """;

  @TempDir private static Path folder;

  private static Path byExit = Path.of("");
  private static Path noExit = Path.of("");
  private static Path term = Path.of("");
  private static Path longTerm = Path.of("");
  private static Path expiry = Path.of("");
  private static Path debts = Path.of("");

  @BeforeAll
  static void runs() throws IOException {
    byExit = run("exit", listed("calendar: at-once, exit: \"score >= 80\""));
    noExit = run("no-exit", listed("calendar: at-once"));
    term = run("term", listed("calendar: at-once, term_days: 100"));
    longTerm = run("long-term", listed("calendar: at-once, term_days: 150"));
    expiry =
        run(
            "expiry",
            """
            rules:
              fight: {title: Fight, trigger: {record: [scuffle]}, points: -20, expires: {days: 84}, gravity: severe}
            consequences:
              no-trains: {title: no trains, effect: denies, service: trains, bands: [low], severity: severe}
            """);
    debts =
        run(
            "debts",
            """
            counts:
              paid: {records: [debt_paid], days: 31}
            rules:
              late: {title: Late, trigger: {record: [bill_late_30]}, list_add: debtors, gravity: minor}
            lists:
              debtors: {title: list of debtors, negative: true, published: true, calendar: at-once, exit: "count.paid >= 1"}
            consequences:
              no-trains: {title: no trains, effect: denies, service: trains, lists: [debtors], severity: severe}
            """);
  }

  /// A rule that lists whoever fights.
  private static String listed(String ends) {
    return """
    rules:
      fight: {title: Fight, trigger: {record: [scuffle]}, points: -20, list_add: fighters, gravity: severe}
    """
        + HELP
        + "lists:\n  fighters: {title: list of fighters, negative: true, published: true, "
        + ends
        + "}\n"
        + BY_LIST;
  }

  private static Path run(String name, String rules) throws IOException {
    Path home = folder.resolve(name);
    write(home.resolve("packs/people/few.yaml"), PEOPLE);
    write(home.resolve("packs/channels/two.yaml"), CHANNELS);
    write(home.resolve("packs/schemes/small.yaml"), SCHEME + rules);
    Path place = Path.of(System.getProperty("glasshouse.home", ".."), "packs/places");
    write(
        home.resolve("packs/places/lindenhaven.yaml"),
        Files.readString(place.resolve("lindenhaven.yaml")));
    Path scenario = home.resolve("scenarios/small.yaml");
    write(scenario, SCENARIO);
    Path out = home.resolve("run");
    Called called = Called.with("run", scenario.toString(), "--out", out.toString(), "--quiet");
    assertThat(called.code()).as(called.err()).isZero();
    return out;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Called recourse(Path run, String... more) {
    String[] given = new String[2 + more.length];
    given[0] = "recourse";
    given[1] = run.toString();
    System.arraycopy(more, 0, given, 2, more.length);
    return Called.with(given);
  }

  /// Everybody who was drawn, by number.
  private static Map<String, JsonNode> people(Path run, int sample, String... more) {
    List<String> given = new ArrayList<>(List.of("--json", "--sample", "" + sample));
    given.addAll(List.of(more));
    Called called = recourse(run, given.toArray(new String[0]));
    assertThat(called.code()).as(called.err()).isZero();
    Map<String, JsonNode> people = new TreeMap<>();
    MAPPER
        .readTree(called.out())
        .get("people_drawn")
        .forEach(each -> people.put(each.get("citizen").asString(), each));
    assertThat(people).isNotEmpty();
    return people;
  }

  /// One citizen, from the day on from which those who are drawn are looked at.
  private static JsonNode one(Path run, String citizen, String... more) {
    List<String> given = new ArrayList<>(List.of(citizen, "--json", "--from", "168"));
    given.addAll(List.of(more));
    Called called = recourse(run, given.toArray(new String[0]));
    assertThat(called.code()).as(called.err()).isZero();
    return MAPPER.readTree(called.out());
  }

  /// One fight costs 20 points, so it takes two turns of help 14 days apart: the second falls into
  /// the third window, and what it opens is open from the fourth on.
  @Test
  void aListWithAWayOutTakesJustWhatItAsksFor() {
    int once = 0;
    for (JsonNode each : people(byExit, 40).values()) {
      assertThat(each.get("waiting_days").isNull()).isTrue();
      JsonNode soonest = each.get("soonest");
      if (each.get("score_tenths").asInt() == 600 && soonest.get("days").asInt() <= 30) {
        once++;
        assertThat(soonest.get("days").asInt()).isEqualTo(21);
        assertThat(each.get("cheapest").get("hours").asDouble()).isEqualTo(4);
        assertThat(each.get("cheapest").get("money").asDouble()).isZero();
        assertThat(each.get("cheapest").get("own_days").asDouble()).isEqualTo(0.5);
        JsonNode steps = each.get("cheapest").get("steps");
        assertThat(steps.get(steps.size() - 1).asString()).startsWith("2 × helps somebody");
      }
    }
    assertThat(once).isGreaterThan(15);
  }

  @Test
  void aListWithoutAnEndHasNoWayBack() {
    for (JsonNode each : people(noExit, 40).values()) {
      assertThat(each.get("possible").asBoolean()).isFalse();
      assertThat(each.get("soonest").isNull()).isTrue();
      assertThat(each.get("limits").toString()).contains("neither a term nor a way out");
    }
    Called called = recourse(noExit, "--sample", "10");
    assertThat(called.out()).containsPattern("not at all +10 of 10 +100.0 %");
    assertThat(called.widest()).isLessThanOrEqualTo(80);
  }

  /// A term runs whatever one does, and a longer one never ends sooner.
  @Test
  void aTermIsWaitedFor() {
    Map<String, JsonNode> shorter = people(term, 30);
    int both = 0;
    for (Map.Entry<String, JsonNode> each : shorter.entrySet()) {
      JsonNode way = each.getValue();
      JsonNode waits = way.get("waiting_days");
      if (!waits.isNull() && waits.asInt() <= 107) {
        assertThat(way.get("soonest").get("days").asInt()).isEqualTo(waits.asInt());
        assertThat(way.get("cheapest").get("own_days").asDouble()).isZero();
      }
      JsonNode other = one(longTerm, each.getKey());
      if (!other.get("waiting_days").isNull()) {
        assertThat(other.get("waiting_days").asInt()).isGreaterThanOrEqualTo(waits.asInt());
        both++;
      }
    }
    assertThat(both).isGreaterThan(10);
  }

  /// Waiting is what happened: whoever waits is back on the day on which the run itself let them
  /// in.
  @Test
  void pointsLapseByThemselves() {
    Map<String, JsonNode> people = people(expiry, 40);
    int back = 0;
    for (Map.Entry<String, JsonNode> each : people.entrySet()) {
      JsonNode way = each.getValue();
      if (way.get("waiting_days").isNull()) {
        continue;
      }
      back++;
      if (way.get("score_tenths").asInt() == 600 && way.get("waiting_days").asInt() <= 84) {
        assertThat(way.get("waiting_days").asInt() % 7).isZero();
      }
      assertThat(way.get("soonest").get("days").asInt())
          .isLessThanOrEqualTo(way.get("waiting_days").asInt());
      assertThat(way.get("cheapest").get("own_days").asDouble()).isZero();
    }
    assertThat(back).isGreaterThan(20);
  }

  /// Who pays is off the list, as soon as they can have set the money aside; who cannot has no way.
  @Test
  void whoCanPayLeavesTheListOfDebtors() {
    int paid = 0;
    for (JsonNode each : people(debts, 40).values()) {
      double owed = each.get("owed").asDouble();
      JsonNode soonest = each.get("soonest");
      if (owed == 0 || soonest.isNull()) {
        continue;
      }
      if (each.get("waiting_days").isNull()) {
        paid++;
        assertThat(soonest.get("money").asDouble()).isEqualTo(owed);
        assertThat(soonest.get("hours").asDouble()).isZero();
        assertThat(soonest.get("steps").get(0).asString()).startsWith("Pay what is owed");
      }
    }
    assertThat(paid).isGreaterThan(5);
  }

  /// A higher threshold never makes it sooner or cheaper, and nobody is back above the higher one
  /// who is not back above the lower.
  @Test
  void aHigherThresholdIsNeverCheaper() {
    Map<String, JsonNode> before = people(byExit, 12, "--above", "80");
    for (String score : List.of("90", "100", "150")) {
      Map<String, JsonNode> higher = new TreeMap<>();
      for (Map.Entry<String, JsonNode> each : before.entrySet()) {
        JsonNode low = each.getValue();
        JsonNode high = one(byExit, each.getKey(), "--above", score);
        higher.put(each.getKey(), high);
        if (high.get("possible").asBoolean()) {
          assertThat(low.get("possible").asBoolean()).isTrue();
          assertThat(low.get("soonest").get("days").asInt())
              .isLessThanOrEqualTo(high.get("soonest").get("days").asInt());
          assertThat(low.get("cheapest").get("own_days").asDouble())
              .isLessThanOrEqualTo(high.get("cheapest").get("own_days").asDouble());
        }
      }
      before = higher;
    }
  }

  @Test
  void oneCitizenIsTold() {
    String who = people(byExit, 40).keySet().iterator().next();
    Called called = recourse(byExit, who, "--from", "168");
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.widest()).isLessThanOrEqualTo(80);
    assertThat(called.out())
        .contains("Way back of citizen " + who, "Waiting alone: not back", "helps somebody")
        .contains("The scheme knows no objection.", "What stands in the way");
    assertThat(recourse(byExit, who).code()).isZero();
    assertThat(recourse(byExit, who, "--above", "80").out()).contains("the score is 80 or more");
    assertThat(recourse(byExit, who, "--off", "fighters").out())
        .contains("off the list 'fighters'");
  }

  @Test
  void theSameOnAnyThreads() {
    Called one = recourse(byExit, "--sample", "5", "--json", "--threads", "1");
    Called three = recourse(byExit, "--sample", "5", "--json", "--threads", "3");
    assertThat(three.out()).isEqualTo(one.out());
  }

  @Test
  void whatIsNotThereIsNamed() {
    assertThat(recourse(byExit, "--door", "train").errors())
        .contains(
            "glasshouse: --door train: nobody is shut out of it in this run. Maybe you meant"
                + " trains. Expected one of trains.");
    assertThat(recourse(byExit, "--off", "figters").err()).contains("Maybe you meant fighters.");
    assertThat(recourse(byExit, "--above", "900").err()).contains("Expected points", "low, high");
    assertThat(recourse(byExit, "--door", "trains", "--above", "90").code())
        .isEqualTo(ExitCode.USAGE.code());
    assertThat(recourse(byExit, "--from", "399").err()).contains("expected 1 to 371");
    assertThat(recourse(byExit, "--within", "500").err()).contains("expected 1 to 365");
    assertThat(recourse(byExit, "--sample", "0").code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(recourse(byExit, "0:5:77").err()).contains("There is no citizen 0:5:77");
    assertThat(recourse(byExit, "nobody").err()).contains("is no citizen");
    assertThat(recourse(byExit, "--effort", "nowhere.yaml").err()).contains("There is no file");
  }
}
