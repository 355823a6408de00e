package org.glasshouse.engine.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.DebtMoved;
import org.glasshouse.engine.ledger.LedgerEntry.Objected;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Keeper;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Replay;
import org.glasshouse.engine.society.Silent;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lives that are lived again on a course of one's own acts.
class CourseTest {

  private static final long IDENTITY = 77;
  private static final int FROM = 420;
  private static final int UNTIL = 720;

  @TempDir private static Path folder;

  private static final Scenario PILOT =
      ScenarioFiles.scaledTo(
          ScenarioFiles.load(
              Path.of(System.getProperty("glasshouse.home", ".."))
                  .resolve("scenarios/pilot-800.yaml"),
              List.of()),
          3_000);

  private static Path file = Path.of("");

  @BeforeAll
  static void aSociety() throws IOException {
    file = folder.resolve("told");
    try (ReplayWriter recording = ReplayWriter.create(file, IDENTITY)) {
      Society.of(plan(List.of())).run(new Silent(), Keeper.NOBODY, null, recording);
    }
  }

  private static Plan plan(List<CitizenId> follow) {
    return new Plan(PILOT, Arm.SCHEME, 0, follow, new Plan.Machine(2, 2048, false));
  }

  private static Replay replay() {
    return new Replay(plan(List.of()), file, IDENTITY);
  }

  private static Course course(
      int slot, boolean objects, boolean repairs, int payDay, List<Integer> left, Deed... deeds) {
    return new Course(slot, FROM, objects, repairs, payDay, left, List.of(deeds));
  }

  private static Course idle(int slot) {
    return course(slot, false, false, -1, List.of());
  }

  private static int kind(String id) {
    return CityLayout.recordKinds(PILOT.people()).indexOf(id);
  }

  private static List<LedgerEntry> since(List<LedgerEntry> life, int day) {
    return life.stream().filter(entry -> entry.day() >= day && entry.day() <= UNTIL).toList();
  }

  private static List<LedgerEntry> before(List<LedgerEntry> life, int from) {
    return life.stream().filter(entry -> entry.day() >= from && entry.day() < FROM).toList();
  }

  /// Who does nothing else lives the life that the society would have written.
  @Test
  void aCourseOfNothingIsTheSameLife() throws IOException {
    List<CitizenId> who =
        List.of(new CitizenId(0, 1, 3), new CitizenId(0, 1, 500), new CitizenId(0, 1, 999));
    List<List<LedgerEntry>> lives =
        replay().courses(0, 1, who.stream().map(id -> idle(id.slot())).toList(), UNTIL);
    for (int i = 0; i < who.size(); i++) {
      List<LedgerEntry> whole =
          new Replay(plan(List.of(who.get(i))), file, IDENTITY).run().entries();
      assertThat(since(lives.get(i), FROM)).isEqualTo(since(whole, FROM)).isNotEmpty();
      assertThat(since(lives.get(i), 0)).isEqualTo(since(lives.get(i), FROM));
    }
  }

  /// Everybody stands as the ledger of their life says they do.
  @Test
  void howEverybodyStandsIsWhatTheirLedgersSay() throws IOException {
    List<Standing> all = replay().standing(0, 1, FROM);
    assertThat(all).hasSizeGreaterThan(900);
    int scored = 0;
    for (int slot = 0; slot < 60; slot++) {
      Standing at = all.get(slot);
      List<LedgerEntry> life =
          new Replay(plan(List.of(at.citizen())), file, IDENTITY).run().entries();
      int score = -1;
      int denied = 0;
      for (LedgerEntry entry : life) {
        if (entry.day() < FROM) {
          score = entry.scoreAfter() == LedgerEntry.NO_SCORE ? score : entry.scoreAfter();
          if (entry instanceof LedgerEntry.ConsequenceChanged change
              && PILOT
                      .cities()
                      .getFirst()
                      .scheme()
                      .consequences()
                      .get(change.consequence())
                      .effect()
                  == Scheme.Effect.DENIES) {
            int bit = 1 << change.consequence();
            denied = change.on() ? denied | bit : denied & ~bit;
          }
        }
      }
      assertThat(at.denied()).isEqualTo(denied);
      if (score >= 0) {
        assertThat(at.score()).isEqualTo(score);
        scored++;
      }
    }
    assertThat(scored).isGreaterThan(15);
  }

  /// Deeds are done on their days, some are seen, and what is not ahead stays.
  @Test
  void deedsAreActsThatChannelsSee() throws IOException {
    int gift = kind("volunteering");
    Deed[] deeds = new Deed[10];
    for (int i = 0; i < deeds.length; i++) {
      deeds[i] = new Deed(FROM + 7 * i, gift);
    }
    Standing who =
        replay().standing(0, 1, FROM).stream().filter(Standing::scored).findFirst().orElseThrow();
    int slot = who.citizen().slot();
    List<List<LedgerEntry>> lives =
        replay()
            .courses(
                0, 1, List.of(idle(slot), course(slot, false, false, -1, List.of(), deeds)), UNTIL);
    assertThat(count(lives.get(1), gift)).isEqualTo(count(lives.get(0), gift) + 10);
    assertThat(gained(lives.get(1))).isGreaterThan(gained(lives.get(0)));
  }

  private static long count(List<LedgerEntry> life, int kind) {
    return life.stream()
        .filter(entry -> entry instanceof ActDone act && act.kind() == kind)
        .count();
  }

  private static int gained(List<LedgerEntry> life) {
    return life.stream()
        .filter(entry -> entry instanceof Awarded award && award.tenths() > 0)
        .mapToInt(entry -> ((Awarded) entry).tenths())
        .sum();
  }

  @Test
  void nobodyIsMadeToDoHarm() {
    Course harm = course(5, false, false, -1, List.of(), new Deed(FROM, kind("petty_theft")));
    Course petty = course(5, false, false, -1, List.of(), new Deed(FROM, kind("jaywalking")));
    assertThatThrownBy(() -> replay().courses(0, 1, List.of(harm), UNTIL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("petty_theft");
    assertThatThrownBy(() -> replay().courses(0, 1, List.of(petty), UNTIL))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// What is left is not done from the first day on, and everything else stays possible.
  @Test
  void whatIsLeftIsNotDone() throws IOException {
    int alcohol = kind("alcohol_purchase");
    List<Course> courses =
        java.util.stream.IntStream.range(0, 60)
            .boxed()
            .flatMap(slot ->
                java.util.stream.Stream.of(
                    idle(slot), course(slot, false, false, -1, List.of(alcohol))))
            .toList();
    List<List<LedgerEntry>> lives = replay().courses(0, 1, courses, UNTIL);
    long done = 0;
    for (int i = 0; i < lives.size(); i += 2) {
      done += count(lives.get(i), alcohol);
      assertThat(count(lives.get(i + 1), alcohol)).isZero();
    }
    assertThat(done).isPositive();
  }

  /// A debt that is owed is paid on the day, and never later.
  @Test
  void debtsArePaidOnTheDay() throws IOException {
    int paid = kind("debt_paid");
    int payDay = FROM + 30;
    int checked = 0;
    for (int n = 0; n < 2; n++) {
      List<Standing> owing =
          replay().standing(0, n, FROM).stream().filter(at -> at.owed() > 0).limit(20).toList();
      List<Course> courses =
          owing.stream()
              .map(at -> course(at.citizen().slot(), false, false, payDay, List.of()))
              .toList();
      for (List<LedgerEntry> life : replay().courses(0, n, courses, UNTIL)) {
        LedgerEntry first =
            life.stream()
                .filter(entry -> entry instanceof DebtMoved moved && moved.kind() == paid)
                .findFirst()
                .orElseThrow();
        assertThat(first.day()).isBetween(FROM, payDay);
        checked += first.day() == payDay ? 1 : 0;
      }
    }
    assertThat(checked).isPositive();
  }

  /// Objections are filed from the first day on, also to what was told before; until then the life
  /// stays as it was.
  @Test
  void objectionsAreFiledAndNothingBeforeThem() throws IOException {
    int more = 0;
    int within =
        (int) Math.round(PILOT.cities().getFirst().scheme().redress().withinDays().value());
    List<Course> idle =
        java.util.stream.IntStream.range(0, 150).mapToObj(CourseTest::idle).toList();
    List<Course> objecting =
        java.util.stream.IntStream.range(0, 150)
            .mapToObj(slot -> course(slot, true, false, -1, List.of()))
            .toList();
    List<List<LedgerEntry>> as = replay().courses(0, 1, idle, UNTIL);
    List<List<LedgerEntry>> lives = replay().courses(0, 1, objecting, UNTIL);
    for (int slot = 0; slot < 150; slot++) {
      more += objections(lives.get(slot)) - objections(as.get(slot));
    }
    assertThat(more).isPositive();
    for (int slot = 0; slot < 150; slot += 50) {
      List<LedgerEntry> whole =
          new Replay(plan(List.of(new CitizenId(0, 1, slot))), file, IDENTITY).run().entries();
      int window = PILOT.windowDays();
      int known = (FROM - within) / window * window;
      assertThat(before(lives.get(slot), known)).isEqualTo(before(whole, known));
    }
  }

  private static int objections(List<LedgerEntry> life) {
    return (int)
        life.stream().filter(entry -> entry instanceof Objected && entry.day() >= FROM).count();
  }
}
