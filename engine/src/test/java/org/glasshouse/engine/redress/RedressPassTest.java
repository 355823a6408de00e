package org.glasshouse.engine.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.lists.ListedRow;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // Every test founds its city first.
class RedressPassTest {

  private static final int FIGHT = 0;
  private static final int LISTING = 3;
  private static final int FILED = 0;
  private static final int UPHELD = 1;
  private static final int REJECTED = 2;
  private static final int LAPSED = 3;
  private static final int BY_SILENCE = 4;
  private static final int RIGHT = 0;
  private static final int WRONG = 1;
  private static final int NEVER = -1;

  @TempDir Path folder;

  private CityWorld city;
  private District district;
  private Window window;

  /// Everybody objects at once; wrong records are always reversed, right ones never.
  private void found(String redress) {
    city =
        SmallCity.of(
            folder,
            SmallCity.BANDS
                + SmallCity.RULES
                + """
                  listing: {title: Listing, trigger: {record: [scuffle]}, list_add: term, gravity: severe}
                recalculation: at-once
                counts:
                  fights: {records: [scuffle], days: 350}
                lists:
                  term: {title: a term, negative: true, published: false, calendar: at-once, term_days: 840}
                redress: {allowed: true, within_days: 0, object_if_wrong: 1, object_if_right: 1, education_odds: 1, success_if_wrong: 1, success_if_right: 0,\
                """
                + redress
                + "}\n");
    district = SmallCity.district(city, 400);
    window = SmallCity.window(city, 5);
  }

  @Test
  void aWrongRecordIsCorrectedWhenItsTurnComes() {
    found("weekly_capacity: 10, review_days: 3, overload: 0.5, correction_days: 10");
    fight(7, Cause.WRONG_PERSON);
    fight(8, Cause.GENUINE);
    assertThat(district.has(7, Flags.NOTICED)).isTrue();
    assertThat(district.has(7, Flags.AWARE)).isTrue();
    assertThat(funnel(Stage.NOTICED, WRONG)).isEqualTo(1);
    run(5, NEVER);
    assertThat(count(FILED, WRONG)).isEqualTo(1);
    assertThat(count(FILED, RIGHT)).isEqualTo(1);
    assertThat(funnel(Stage.CONTESTED, RIGHT)).isEqualTo(1);
    assertThat(queue(WRONG) + queue(RIGHT)).isEqualTo(2);
    assertThat(window.tally.waiting[6]).as("filed on day 35, now 41").isEqualTo(2);
    assertThat(district.history[7] & History.OBJECTED).isNotZero();

    run(6, 100);
    assertThat(count(UPHELD, WRONG)).isEqualTo(1);
    assertThat(count(REJECTED, RIGHT)).isEqualTo(1);
    assertThat(funnel(Stage.REVERSED, WRONG)).isEqualTo(1);
    assertThat(queue(WRONG) + queue(RIGHT)).isZero();
    assertThat(SmallCity.sum(window, city.layout.waits)).isEqualTo(2);
    assertThat(district.raw[7]).as("the correction takes ten days").isEqualTo(-400);

    run(7, 100);
    assertThat(district.raw[7]).isEqualTo(-400);
    run(8, 100);
    assertThat(district.raw[7]).isZero();
    assertThat(district.wrong[7]).isZero();
    assertThat(district.raw[8]).isEqualTo(-400);
    assertThat(district.objections.rows()).isZero();
    assertThat(SmallCity.value(window, city.layout.corrections, 1)).isEqualTo(1);
  }

  @Test
  void whatIsNotOldEnoughWaits() {
    found("weekly_capacity: 10, review_days: 15, overload: 0, correction_days: 0");
    fight(7, Cause.WRONG_PERSON);
    run(5, 100);
    run(6, 100);
    assertThat(count(UPHELD, WRONG)).isZero();
    run(7, 100);
    assertThat(count(UPHELD, WRONG)).isEqualTo(1);
    assertThat(district.raw[7]).isZero();
  }

  @Test
  void aLotDecidesForTheDayOfTheCut() {
    found("weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0");
    for (int i = 0; i < 400; i++) {
      fight(i, Cause.WRONG_PERSON);
    }
    SmallCity.open(window, 6);
    window.bulletin.reviewedUpTo = 34;
    window.bulletin.reviewedShare = 1L << 31;
    new RedressPass().run(district, window);
    // Binomial, 400 at one half: standard deviation 10.
    assertThat((double) count(UPHELD, WRONG)).isCloseTo(200, within(40.0));
    long before = count(UPHELD, WRONG);
    new RedressPass().run(district, SmallCity.open(window, 7));
    assertThat((double) (count(UPHELD, WRONG) - before) / (400 - before))
        .as("whoever lost gets a new lot")
        .isCloseTo(0.5, within(0.15));
  }

  @Test
  void anOverloadedBureauOverlooksErrors() {
    found("weekly_capacity: 10, review_days: 0, overload: 0.75, correction_days: 0");
    for (int i = 0; i < 400; i++) {
      fight(i, Cause.WRONG_PERSON);
    }
    window.bulletin.overloaded = true;
    run(5, 100);
    assertThat((double) count(UPHELD, WRONG)).isCloseTo(100, within(35.0));
    assertThat(count(UPHELD, WRONG) + count(REJECTED, WRONG)).isEqualTo(400);
  }

  @Test
  void silenceWinsAfterTheDeadline() {
    found(
        "weekly_capacity: 0, review_days: 0, overload: 0, correction_days: 0, deadline_days: 20,"
            + " silence_wins: true");
    fight(7, Cause.GENUINE);
    for (int w = 5; w < 8; w++) {
      run(w, NEVER);
    }
    assertThat(count(BY_SILENCE, RIGHT)).isEqualTo(1);
    assertThat(district.raw[7]).isZero();
    assertThat(funnel(Stage.REVERSED, RIGHT)).isEqualTo(1);
  }

  @Test
  void withoutThatRuleTheObjectionLapses() {
    found(
        "weekly_capacity: 0, review_days: 0, overload: 0, correction_days: 0, deadline_days: 20,"
            + " silence_wins: false");
    fight(7, Cause.WRONG_PERSON);
    for (int w = 5; w < 8; w++) {
      run(w, NEVER);
    }
    assertThat(count(LAPSED, WRONG)).isEqualTo(1);
    assertThat(district.raw[7]).isEqualTo(-400);
    assertThat(district.objections.rows()).isZero();
  }

  @Test
  void aStaySetsPointsAsideAndRejectionBringsThemBack() {
    found("weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0, stays: true");
    fight(7, Cause.GENUINE);
    run(5, NEVER);
    assertThat(district.raw[7]).isZero();
    run(6, 100);
    assertThat(count(REJECTED, RIGHT)).isEqualTo(1);
    assertThat(district.raw[7]).isEqualTo(-400);
  }

  @Test
  void pointsThatExpireDuringTheStayDoNotComeBack() {
    found("weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0, stays: true");
    fight(7, Cause.GENUINE, 6);
    run(5, NEVER);
    run(6, 100);
    assertThat(count(REJECTED, RIGHT)).isEqualTo(1);
    assertThat(district.raw[7]).isZero();
  }

  @Test
  void anEntryOnAListIsCorrectedToo() {
    found("weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0");
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.STALE, 0);
    CompiledRule rule = window.scratch.rules.rule(LISTING);
    Lists.enter(district, window, 7, 0, what, window.firstDay);
    int entry = PointEntries.what(7, LISTING, SmallCity.PATROL, Cause.STALE, 0);
    Objections.consider(district, window, 0, 7, rule, entry, 0, 0, what, 0, window.firstDay);
    Objections.settle(district, window);
    run(5, 100);
    assertThat(count(UPHELD, WRONG)).isEqualTo(1);
    assertThat(district.listed.get(0, ListedRow.STATE) & ListedRow.CORRECTED).isNotZero();
    new org.glasshouse.engine.lists.ListPass().run(district, window);
    assertThat(district.onLists[7]).isZero();
  }

  @Test
  void aCorrectedRecordNoLongerCounts() {
    found("weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0");
    fight(7, Cause.STALE);
    int counted = PointEntries.what(7, 0, SmallCity.PATROL, Cause.STALE, 0);
    district.countEntries.add(3, 0, counted, 1);
    district.counts[0][7] = 1;
    run(5, 100);
    assertThat(district.counts[0][7]).isZero();
    assertThat(district.countEntries.points(3, 0)).isZero();
  }

  @Test
  void someErrorsComeBack() {
    found(
        "weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0, return_share: 0.25");
    for (int i = 0; i < 400; i++) {
      fight(i, Cause.MISREAD);
    }
    run(5, 100);
    assertThat((double) district.pending.rows()).isCloseTo(100, within(35.0));
    int what = district.pending.get(0, 1);
    assertThat(RecordRow.flags(what) & RecordRow.RETURNED).isNotZero();
    assertThat(RecordRow.cause(what)).isEqualTo(Cause.MISREAD);
    assertThat(RecordRow.kind(what)).isEqualTo(SmallCity.SCUFFLE);
    assertThat(RecordRow.entryDay(district.pending.get(0, 2))).isEqualTo(41 + 60);
    assertThat(district.pending.get(0, 3)).as("particulars").isEqualTo(RecordRow.fields(4, 9));
  }

  @Test
  void lossesAreRepairedAfterAQuietTime() {
    found(
        "weekly_capacity: 0, review_days: 0, overload: 0, correction_days: 0, repair_after_days: 90,"
            + " repair_share: 0.5");
    for (int i = 0; i < 400; i++) {
      SmallCity.award(
          district, i, FIGHT, SmallCity.PATROL, i < 200 ? Cause.GENUINE : Cause.STALE, 0, -400);
      SmallCity.award(district, i, 2, SmallCity.DESK, Cause.GENUINE, 0, 250);
      district.lastLoss[i] = (short) (i % 2 == 0 ? 10 : 100);
    }
    // The first window in which a month begins 90 days after day 10: 1 May is day 120.
    int month = 17;
    assertThat(SmallCity.window(city, month).dueMonthly).isTrue();
    run(month, NEVER);
    int repaired = 0;
    for (int i = 0; i < 400; i++) {
      assertThat(district.raw[i]).isIn(-150, 250);
      repaired += district.raw[i] == 250 ? 1 : 0;
      if (i % 2 == 1) {
        assertThat(district.raw[i]).as("lost something 25 days ago").isEqualTo(-150);
      }
    }
    // Binomial, 200 at one half: standard deviation 7.
    assertThat((double) repaired).isCloseTo(100, within(28.0));
    assertThat((double) SmallCity.value(window, city.layout.corrections, 4))
        .as("wrong ones among them")
        .isCloseTo(50, within(20.0));
  }

  @Test
  void theLedgerTellsTheStory() {
    found("weekly_capacity: 10, review_days: 0, overload: 0, correction_days: 0");
    window.ledger = new LedgerWriter(new int[] {7}, List.of(new CitizenId(0, 0, 7)));
    fight(7, Cause.WRONG_PERSON);
    fight(8, Cause.WRONG_PERSON);
    window.bulletin.reviewedUpTo = 100;
    new RedressPass().run(district, window);
    List<LedgerEntry> entries = window.ledger.drain();
    assertThat(entries).hasSize(4);
    assertThat(entries.get(0)).isInstanceOf(LedgerEntry.Noticed.class);
    assertThat(entries.get(1)).isInstanceOf(LedgerEntry.Objected.class);
    assertThat(entries.get(2))
        .isEqualTo(new LedgerEntry.Decided(new CitizenId(0, 0, 7), 41, FIGHT, true, "review"));
    assertThat(entries.get(3))
        .isEqualTo(
            new LedgerEntry.Awarded(
                new CitizenId(0, 0, 7), 41, FIGHT, -1, 400, 800, Cause.WRONG_PERSON, "correction"));
  }

  private void fight(int citizen, Cause cause) {
    fight(citizen, cause, NEVER);
  }

  /// A record of a fight on the first day of window 5.
  private void fight(int citizen, Cause cause, int expiry) {
    int entry = PointEntries.what(citizen, FIGHT, SmallCity.PATROL, cause, 0);
    int bucket = district.entries.bucket(expiry);
    district.entries.add(bucket, 0, entry, -400);
    Points.adjust(district, citizen, cause, 0, -400);
    Objections.consider(
        district,
        window,
        0,
        citizen,
        window.scratch.rules.rule(FIGHT),
        entry,
        -400,
        bucket,
        RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, cause, 0),
        RecordRow.fields(4, 9),
        window.firstDay);
    Objections.settle(district, window);
  }

  private void run(int index, int reviewedUpTo) {
    SmallCity.open(window, index);
    window.bulletin.reviewedUpTo = reviewedUpTo;
    java.util.Arrays.fill(window.tally.waiting, 0);
    Block queue = city.layout.queue;
    java.util.Arrays.fill(window.tally.blocks, queue.offset(), queue.offset() + queue.size(), 0);
    expire(index);
    new RedressPass().run(district, window);
  }

  /// What the score pass does at the start of a window.
  private void expire(int index) {
    int bucket = district.entries.bucket(index);
    for (int run = 0; run < district.entries.runs(bucket); run++) {
      for (int i = district.entries.runStart(bucket, run);
          i < district.entries.runEnd(bucket, run);
          i++) {
        int entry = district.entries.entry(bucket, i);
        int tenths = district.entries.points(bucket, i);
        Points.adjust(district, PointEntries.slot(entry), PointEntries.cause(entry), 0, -tenths);
      }
    }
    district.entries.clear(bucket);
  }

  private long count(int stage, int truth) {
    return SmallCity.value(window, city.layout.objections, stage, truth);
  }

  private long queue(int truth) {
    return SmallCity.value(window, city.layout.queue, truth);
  }

  private long funnel(Stage stage, int truth) {
    Block funnel = city.layout.funnel;
    return window.tally.blocks[funnel.at(SmallCity.PATROL, stage.ordinal(), truth)];
  }
}
