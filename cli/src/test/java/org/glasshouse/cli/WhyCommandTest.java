package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What would have prevented a denial, in a run of the default scenario.
class WhyCommandTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @TempDir private static Path folder;

  private static Path run;

  /// Who was shut out longest by a wrong record, among those who did no harm.
  private static String citizen;

  @BeforeAll
  static void aRun() throws IOException {
    run = folder.resolve("pilot");
    Called called =
        Called.with(
            "run",
            "pilot-800",
            "--people",
            "20000",
            "--days",
            "400",
            "--replicates",
            "1",
            "--out",
            run.toString(),
            "--quiet");
    assertThat(called.code()).as(called.err()).isZero();
    citizen =
        MAPPER
            .readTree(Files.readString(run.resolve("manifest.json")))
            .get("lives")
            .get(0)
            .get("citizen")
            .asString();
  }

  private static JsonNode json(String... more) {
    String[] given = new String[4 + more.length];
    given[0] = "why";
    given[1] = run.toString();
    given[2] = citizen;
    given[3] = "--json";
    System.arraycopy(more, 0, given, 4, more.length);
    Called called = Called.with(given);
    assertThat(called.code()).as(called.err()).isZero();
    return MAPPER.readTree(called.out());
  }

  /// A change that is said to keep a door open does so when it is asked for by itself, and one that
  /// is not said to does not.
  @Test
  void whatIsSaidToPreventADenialDoesSo() {
    JsonNode life = json();
    JsonNode found = life.get("prevention");
    assertThat(found.get("days").asInt()).isPositive();
    assertThat(found.get("records_tried").asInt()).isPositive();
    String door = found.get("door").asString();
    String denied = "Sanction begins: s" + door.substring(1, door.indexOf(", from "));
    assertThat(found.get("changes").size()).as(found.toString()).isPositive();
    boolean record = false;
    for (JsonNode change : found.get("changes")) {
      if (change.get("records").size() > 0) {
        record = true;
        List<String> numbers = new ArrayList<>();
        change.get("records").forEach(number -> numbers.add(number.asString()));
        JsonNode without = json("--without", String.join(",", numbers));
        assertThat(without.get("gone").toString()).contains(denied);
        assertThat(without.get("new").toString()).doesNotContain(denied);
      }
    }
    assertThat(record).isTrue();
  }

  @Test
  void recordsAreNumberedAndToldByNumber() {
    Called called = Called.with("why", run.toString(), citizen);
    assertThat(called.out())
        .contains(
            "In short", "[1", "What would have prevented it", "Shut out of ", "Tried, each by");
    assertThat(called.widest()).isLessThanOrEqualTo(80);
    Called without = Called.with("why", run.toString(), citizen, "--without", "1");
    assertThat(without.code()).as(without.err()).isZero();
    assertThat(without.out())
        .contains("The score on the last day is ", "What would not be in it", "[1] ");
    Called wrong = Called.with("why", run.toString(), citizen, "--without", "4000");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(wrong.err()).contains("--without 4000: expected 1 to ");
  }

  /// The told life is the same on the terminal and as JSON, holds every entry once, and says for
  /// what the wrong records are to blame.
  @Test
  void theLifeIsToldInShortAndInChapters() {
    JsonNode life = json();
    JsonNode told = life.get("told");
    String text = Called.with("why", run.toString(), citizen).out().replaceAll("\\s+", " ");
    told.get("summary").forEach(line -> assertThat(text).contains(line.asString()));
    assertThat(told.get("summary").get(0).asString()).startsWith("At the start a ");
    assertThat(told.get("summary").toString()).contains("without the wrong record");
    int entries = 0;
    for (JsonNode chapter : told.get("chapters")) {
      assertThat(text).contains(chapter.get("title").asString());
      for (JsonNode line : chapter.get("lines")) {
        entries += line.get("entries").asInt();
        assertThat(line.get("times").asInt()).isBetween(1, line.get("entries").asInt());
      }
    }
    assertThat(entries).isEqualTo(life.get("entries").size());
    assertThat(told.get("key").get(citizen).asString()).startsWith("City 0, neighbourhood ");
    assertThat(Called.with("why", run.toString(), citizen, "--depth", "2").out())
        .contains("set off by ");
  }

  /// Shares of the causes and what is left without records are the days of the life, exactly; the
  /// life of somebody who did no harm was picked for its wrong records, and they have some of them.
  @Test
  void daysAreSharedOutAmongCauses() {
    JsonNode days = json().get("cause_days");
    long denominator = days.get("denominator").asLong();
    long sum = days.get("without_records").asLong() * denominator;
    double wrong = 0;
    for (JsonNode share : days.get("shares")) {
      sum += share.get("numerator").asLong();
      wrong += share.get("cause").asString().equals("right") ? 0 : share.get("days").asDouble();
    }
    assertThat(days.get("total").asLong()).isPositive();
    assertThat(sum).isEqualTo(days.get("total").asLong() * denominator);
    assertThat(wrong).isPositive();
    assertThat(Called.with("why", run.toString(), citizen).out())
        .contains("What the days rest on", "without any of the records.");
  }
}
