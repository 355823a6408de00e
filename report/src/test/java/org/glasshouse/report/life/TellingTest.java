package org.glasshouse.report.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Noticed;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.report.MadeUp;
import org.glasshouse.report.life.ToldLife.Chapter;
import org.glasshouse.report.life.ToldLife.Line;
import org.glasshouse.report.life.ToldLife.Term;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.results.replay.WithoutWrong.Alone;
import org.glasshouse.results.replay.WithoutWrong.Opened;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Lives made up by hand, entry by entry, and what is told of them.
class TellingTest {

  private static final CitizenId WHO = new CitizenId(0, 1, 2);
  private static final int CROSSING = 3;
  private static final int VOLUNTEERING = 5;
  private static final int PETITION = 7;
  private static final int JUDGMENT = 13;

  private static ToldLife told(List<LedgerEntry> life) {
    return telling(life, null).together();
  }

  private static Telling telling(List<LedgerEntry> life, @Nullable WithoutWrong without) {
    return new Telling(
        Stretches.one(MadeUp.scenario()),
        new Subject(WHO, "made up", Arm.SCHEME, life, MadeUp.woman(), List.of(), without));
  }

  private static List<String> texts(ToldLife told) {
    List<String> texts = new ArrayList<>();
    for (Chapter chapter : told.chapters()) {
      for (Line line : chapter.lines()) {
        texts.add(line.when() + " · " + line.numbered());
      }
    }
    return texts;
  }

  /// Three crossings of which two are seen, with points; the citizen is told of one.
  private static List<LedgerEntry> crossings() {
    List<LedgerEntry> life = new ArrayList<>();
    life.add(new ActDone(WHO, 40, CROSSING, 0, false));
    life.add(new RecordMade(WHO, 40, 40, CROSSING, 0, Cause.GENUINE, 0));
    life.add(new Awarded(WHO, 40, 1, -1, -50, 5950, Cause.GENUINE, "record"));
    life.add(new Noticed(WHO, 40, 1));
    life.add(new ActDone(WHO, 60, CROSSING, 0, false));
    life.add(new RecordMade(WHO, 62, 60, CROSSING, 0, Cause.GENUINE, 0));
    life.add(new Awarded(WHO, 62, 1, -1, -50, 5900, Cause.GENUINE, "record"));
    life.add(new ActDone(WHO, 90, CROSSING, 0, false));
    return life;
  }

  @Test
  void whatIsAlikeIsToldTogetherWithDatesPointsAndWhoWasTold() {
    assertThat(texts(told(crossings())))
        .containsExactly(
            "10 Feb – 1 Apr · 3 times: crossing on red; 2 of them recorded.",
            "10 Feb, 4 Mar · [1, 2] Twice: recorded by street cameras: crossing on red. Right each"
                + " time.",
            "10 Feb, 4 Mar · −5 points* each time (rates/red-light), −10 in all, score then 590:"
                + " “crossing on red”. The citizen was told 1 time.");
  }

  @Test
  void oneByOneEveryEntryHasItsOwnLine() {
    assertThat(texts(telling(crossings(), null).each(2)))
        .containsExactly(
            "10 Feb · Crossing on red.",
            "10 Feb · [1] Recorded by street cameras: crossing on red. Right.",
            "10 Feb · −5 points* (rates/red-light), score 595: “A camera saw you cross on red”. The"
                + " citizen was told.",
            "2 Mar · Crossing on red.",
            "4 Mar · [2] Recorded by street cameras: crossing on red, on 2 March 2027. Right.",
            "4 Mar · −5 points* (rates/red-light), score 590: “A camera saw you cross on red”."
                + " Nobody told the citizen.",
            "1 Apr · Crossing on red. Nobody recorded it.");
    ToldLife day = telling(crossings(), null).day(62, 1);
    assertThat(day.summary()).isEmpty();
    assertThat(day.chapters()).extracting(Chapter::title).containsExactly("4 March 2027");
    assertThat(texts(day)).hasSize(2).allMatch(text -> text.startsWith("4 Mar"));
    assertThat(telling(crossings(), null).day(63, 1).chapters()).isEmpty();
  }

  @Test
  void aChapterIsAYearWithScoreAndBandAtItsEnds() {
    List<LedgerEntry> life = crossings();
    life.add(new RecordMade(WHO, 500, 500, JUDGMENT, 1, Cause.GENUINE, 40));
    life.add(new Awarded(WHO, 500, 2, -1, -1000, 4900, Cause.GENUINE, "record"));
    life.add(new BandChanged(WHO, 500, 2, 1, "score"));
    assertThat(told(life).chapters())
        .extracting(Chapter::title)
        .containsExactly("2027: score 600 to 590, band B", "2028: score 590 to 490, band B to C");
    assertThat(texts(told(life)))
        .contains("15 May · Down from band B (ordinary) to band C (warned).");
  }

  @Test
  void aRecordWithoutEffectIsToldWithTheReason() {
    List<LedgerEntry> life =
        List.of(
            new RecordMade(WHO, 10, 10, PETITION, 2, Cause.FALSE_ALARM, 0),
            new RecordMade(WHO, 11, 11, VOLUNTEERING, 3, Cause.GENUINE, 3));
    assertThat(texts(told(life)))
        .containsExactly(
            "11 Jan · [1] Recorded by grid workers: signing a petition. Wrong: nothing of the kind"
                + " happened. No points, because no rule asks about it.",
            "12 Jan · [2] Recorded by own declarations: volunteering (3 hours). Right. No points,"
                + " because “volunteering” did not act.");
  }

  /// What is taken away together is one line, what is given another; no double negative.
  @Test
  void sanctionsAndFavoursAreToldAsStates() {
    List<LedgerEntry> life =
        List.of(
            new ConsequenceChanged(WHO, 31, 0, true, Basis.AS_INTENDED),
            new ConsequenceChanged(WHO, 31, 2, true, Basis.AS_INTENDED),
            new ConsequenceChanged(WHO, 31, 4, true, Basis.AS_INTENDED),
            new ConsequenceChanged(WHO, 62, 0, false, Basis.AS_INTENDED),
            new ConsequenceChanged(WHO, 62, 2, false, Basis.AS_INTENDED));
    assertThat(texts(told(life)))
        .containsExactly(
            "1 Feb · Sanctions begin: shut out of air travel and bank loan. It rests on right records"
                + " of what the scheme is meant for.",
            "1 Feb · Favour begins: VIP treatment in hotels.",
            "4 Mar · Sanctions end: shut out of air travel and bank loan.");
  }

  @Test
  void everySortOfEntryHasASentence() {
    List<LedgerEntry> life =
        List.of(
            new LedgerEntry.DebtMoved(WHO, 1, 10, true),
            new LedgerEntry.DebtMoved(WHO, 2, 10, false),
            new LedgerEntry.DebtMoved(WHO, 3, 15, false),
            new LedgerEntry.RecordWithdrawn(WHO, 4, CROSSING, Cause.STALE, "correction"),
            new Awarded(WHO, 5, 1, -1, 50, 6000, Cause.GENUINE, "expiry"),
            new Awarded(WHO, 6, 1, -1, 50, 6050, Cause.GENUINE, "repair"),
            new LedgerEntry.Rescored(WHO, 7, -20, -10, 6030, LedgerEntry.Rescored.LEARNED),
            new LedgerEntry.Altered(WHO, 8, -500, 5530, false),
            new LedgerEntry.Missing(WHO, 9, 1, -50, 5480),
            new LedgerEntry.Charged(WHO, 10, -30, 5450, "no praise"),
            new LedgerEntry.Charged(WHO, 17, -30, 5420, "no praise"),
            new LedgerEntry.ListChanged(WHO, 11, 0, true, "rule"),
            new LedgerEntry.ListChanged(WHO, 12, 0, true, "extended"),
            new LedgerEntry.ListChanged(WHO, 13, 0, false, "term"),
            new Noticed(WHO, 14, LedgerEntry.matterOfList(0)),
            new LedgerEntry.Objected(WHO, 15, 1),
            new LedgerEntry.Decided(WHO, 16, 1, true, "review"),
            new LedgerEntry.Fined(WHO, 18, CROSSING, false),
            new LedgerEntry.Visited(WHO, 19, 1, true, "list"),
            new LedgerEntry.Rated(WHO, 20, -5, 5415),
            new LedgerEntry.Rated(WHO, 27, 10, 5425),
            new LedgerEntry.Traded(WHO, 21, 100, 8, 5525));
    assertThat(texts(told(life)))
        .containsExactly(
            "2 Jan · A bill 30 days late; the money was there. Nobody recorded it.",
            "3 Jan · A bill 30 days late; there was no money to pay. Nobody recorded it.",
            "4 Jan · A debt paid. Nobody recorded it.",
            "5 Jan · The record of “Crossing on red” was set aside (correction).",
            "6 Jan · Points for “crossing on red” lapsed: +5 points*; score 600.",
            "7 Jan · Points for “crossing on red” were forgiven on request: +5 points*; score 605.",
            "8 Jan · Lost 2 points because the learned score was trained anew, or what it looks at"
                + " changed; the score is now 603. Of them, −1 for acts outside the purpose of"
                + " the scheme.",
            "9 Jan · Somebody who had no right to altered the score: −50 points; it is now 553.",
            "10 Jan · The books have not shown for months: where the phone was; −5 points, of which"
                + " nobody is told. The score is now 548.",
            "11 Jan, 18 Jan · Twice: no praise, −6 points in all; score then 542.",
            "12 Jan · Put on “defaulters” by a rule.",
            "13 Jan · Kept on “defaulters”: the term was extended.",
            "14 Jan · Taken off “defaulters” at the end of the term.",
            "15 Jan · Told of the decision under “defaulters”.",
            "16 Jan · Objected to the decision under “crossing on red”.",
            "17 Jan · The objection to the decision under “crossing on red” won: the reviewer"
                + " believed it.",
            "19 Jan · Fined under ordinary law for “Crossing on red”. The fine was wrong.",
            "20 Jan · Officers came, because of a list; detained for 1 day; hurt.",
            "21 Jan, 28 Jan · Twice: the stars that others gave moved the score, +0.5 points in all;"
                + " score then 542.5.",
            "22 Jan · Bought points: +10, at 0.80 % of a median year's income a lot; the"
                + " score is 552.5.");
  }

  @Test
  void theSummarySaysWhoItIsAndWhatBecameOfThem() {
    List<LedgerEntry> life = crossings();
    assertThat(told(life).summary())
        .containsExactly(
            "At the start a woman of 41, living in town, with a degree and a job outside the public"
                + " sector. The household has 2 adults and 1 child; its income a head is in the"
                + " second poorest fifth of the city.",
            "Did no harm in this time. There are 2 records of this life, none of them wrong.",
            "The score began at 600, band B (ordinary) and ended at 590, band B (ordinary); it was"
                + " never below 590 and never above 600.",
            "Was never shut out of anything.");
  }

  /// A wrong judgment leads to band C and off it again a year later.
  private static List<LedgerEntry> wronged() {
    List<LedgerEntry> life = new ArrayList<>();
    life.add(new ActDone(WHO, 30, 1, 0, true));
    life.add(new RecordMade(WHO, 100, 90, JUDGMENT, 1, Cause.WRONG_PERSON, 40));
    life.add(new Awarded(WHO, 100, 2, -1, -1000, 5000, Cause.WRONG_PERSON, "record"));
    life.add(new BandChanged(WHO, 100, 2, 1, "score"));
    life.add(new ConsequenceChanged(WHO, 100, 2, true, Basis.RECORD_ERROR));
    life.add(new ConsequenceChanged(WHO, 100, 3, true, Basis.RECORD_ERROR));
    life.add(new RecordMade(WHO, 120, 120, PETITION, 2, Cause.FALSE_ALARM, 0));
    life.add(new LedgerEntry.Objected(WHO, 130, 2));
    life.add(new LedgerEntry.Decided(WHO, 160, 2, false, "review"));
    life.add(new BandChanged(WHO, 300, 1, 2, "score"));
    life.add(new ConsequenceChanged(WHO, 300, 2, false, Basis.RECORD_ERROR));
    life.add(new ConsequenceChanged(WHO, 300, 3, false, Basis.RECORD_ERROR));
    return life;
  }

  @Test
  void withoutALifeLivedAgainADenialIsToldByWhatItRestsOn() {
    assertThat(told(wronged()).summary())
        .contains(
            "Did harm 1 time, of which none was recorded. There are 2 records of this life, 2 of them wrong.",
            "Turning points: down to C on 11 April 2027; up to B on 28 October 2027.",
            "Under a sanction on 200 of 1,096 days.",
            "That was: shut out of bank loan and government job, 200 days, from 11 April 2027 to 28"
                + " October 2027, when it ended. It came with band C, after a year in which rules"
                + " took 100 points, under “a judgment not met” (−100). It rests on a wrong record.",
            "Objected 1 time: 1 lost.");
  }

  private static List<String> livedAgain(int without, List<Alone> alone, int daysOut) {
    List<Opened> doors = new ArrayList<>();
    for (int consequence = 2; consequence < 4; consequence++) {
      doors.add(new Opened(new Door(consequence, 100, 300), without, alone));
    }
    WithoutWrong found = new WithoutWrong(doors, 200, daysOut, 2, true);
    return telling(wronged(), found).together().summary();
  }

  @Test
  void aDenialIsByWrongRecordsByTheRuleOrByBoth() {
    assertThat(livedAgain(0, List.of(new Alone(1, 0)), 0))
        .contains(
            "Under a sanction on 200 of 1,096 days; without the wrong records it would have been"
                + " none: it was by wrong records.")
        .anyMatch(line ->
            line.endsWith(
                "By wrong records: without them it would not have been. Without record 1 alone it"
                    + " would not have been either."));
    assertThat(livedAgain(0, List.of(), 0))
        .anyMatch(
            line -> line.endsWith("No wrong record changes it alone, only several together."));
    assertThat(livedAgain(50, List.of(new Alone(1, 120), new Alone(2, 150)), 50))
        .anyMatch(line ->
            line.endsWith("would have been 50: it was by both, wrong records and the rule."))
        .anyMatch(line ->
            line.endsWith(
                "Both: without the wrong records it would have been 50 days instead of 200. Without"
                    + " record 1 alone it would have been 120 days instead of 200."));
    assertThat(livedAgain(200, List.of(), 200))
        .anyMatch(line -> line.endsWith("would have been as many: it was by the rule."))
        .anyMatch(line ->
            line.endsWith(
                "By the rule: without any of the 2 wrong records it would have been just as long."));
  }

  @Test
  void aDenialThatDoesNotEndIsSaidToHoldStill() {
    List<LedgerEntry> life =
        List.of(new ConsequenceChanged(WHO, 1000, 0, true, Basis.THROUGH_OTHERS));
    assertThat(told(life).summary())
        .anyMatch(line ->
            line.endsWith(
                "to 31 December 2029, when the scenario ends; it still held. It came through another"
                    + " of the household."));
  }

  @Test
  void theKeyExplainsWhatStandsInTheLife() {
    assertThat(told(List.of()).key())
        .extracting(Term::term)
        .containsExactly("0:1:2", "truth", "record", "decision", "score", "harm");
    ToldLife wronged = told(wronged());
    assertThat(wronged.key())
        .extracting(Term::term)
        .containsExactly(
            "0:1:2", "truth", "record", "decision", "score", "sanction", "harm", "*", "review");
    assertThat(wronged.key())
        .extracting(Term::meaning)
        .anyMatch(meaning -> meaning.contains("60 % against a wrong record"))
        .anyMatch(meaning -> meaning.contains("D (locked out) 0 to 399, C (warned) 400 to 549"));
  }

  /// What is told at length once is not told at length again.
  @Test
  void theSameSanctionsAgainAreNamedShortly() {
    List<LedgerEntry> life = new ArrayList<>();
    for (int from : new int[] {50, 150}) {
      for (int consequence = 0; consequence < 3; consequence++) {
        life.add(new ConsequenceChanged(WHO, from, consequence, true, Basis.BEYOND_NARROW));
      }
      for (int consequence = 0; consequence < 3; consequence++) {
        int to = from + (from == 50 ? 50 : 20);
        life.add(new ConsequenceChanged(WHO, to, consequence, false, Basis.BEYOND_NARROW));
      }
    }
    ToldLife told = told(life);
    assertThat(told.summary())
        .anyMatch(line ->
            line.startsWith(
                "Longest: shut out of air travel, high-speed rail and bank loan, 50 days"))
        .anyMatch(line ->
            line.startsWith(
                "Also: shut out of air travel and 2 more things together, as above, 20 days, from"));
    assertThat(told.key())
        .contains(
            new Term(
                "purpose",
                "Of this scheme, read narrowly: Those who will not pay what a court ordered; read"
                    + " widely: Whoever breaks the law."));
  }

  @Test
  void underOrdinaryLawAloneNothingIsScored() {
    List<LedgerEntry> life = List.of(new RecordMade(WHO, 10, 10, CROSSING, 0, Cause.GENUINE, 0));
    ToldLife told =
        new Telling(
                Stretches.one(MadeUp.scenario()),
                new Subject(WHO, "made up", Arm.LAW_ONLY, life, MadeUp.woman(), List.of(), null))
            .together();
    assertThat(told.summary()).contains("Ordinary law alone: nobody is scored.");
    assertThat(told.chapters()).extracting(Chapter::title).containsExactly("2027");
    assertThat(texts(told))
        .containsExactly("11 Jan · [1] Recorded by street cameras: crossing on red. Right.");
  }
}
