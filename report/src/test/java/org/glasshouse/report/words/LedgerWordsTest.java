package org.glasshouse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.report.MadeUp;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

class LedgerWordsTest {
  private static final CitizenId WHO = new CitizenId(0, 1, 2);
  private static final LedgerEntry.RecordMade WRONG =
      new LedgerEntry.RecordMade(WHO, 62, 31, 13, 1, Cause.WRONG_PERSON, 40);
  private static final LedgerEntry.Awarded LOSS =
      new LedgerEntry.Awarded(WHO, 62, 2, -1, -1000, 5000, Cause.WRONG_PERSON, "record");

  private final LedgerWords words = new LedgerWords(MadeUp.scenario());

  @Test
  void aLossIsToldWithPointsClauseScoreAndWhetherTheRecordWasTrue() {
    assertThat(words.say(LOSS, List.of(WRONG, LOSS)))
        .isEqualTo(
            "−100 points* (rates/unpaid), score 500: “You had not met a judgment for 40 days”."
                + " The record behind it was wrong: somebody else did it. It came from court records"
                + " and named 1 February 2027.");
  }

  @Test
  void aRecordNamesItsDayOnceAndOnlyIfItIsAnother() {
    assertThat(words.say(WRONG, List.of(WRONG, LOSS)))
        .isEqualTo(
            "Recorded by court records: a judgment not met, on 1 February 2027. Wrong: somebody"
                + " else did it.");
    LedgerEntry.RecordMade right = new LedgerEntry.RecordMade(WHO, 40, 40, 3, 0, Cause.GENUINE, 0);
    assertThat(words.say(right, List.of(right)))
        .isEqualTo("Recorded by street cameras: crossing on red. Right.");
  }

  @Test
  void whyNoPointsWereTakenIsTold() {
    LedgerEntry.Awarded none =
        new LedgerEntry.Awarded(WHO, 62, 1, -1, 0, 5950, Cause.GENUINE, "record");
    assertThat(words.say(none, List.of(none)))
        .startsWith("No points, because they came to zero: “A camera saw you cross on red”.");
  }

  @Test
  void aParticularThatIsNotKeptIsNotMadeUp() {
    assertThat(words.awards().explained(LOSS, List.of(LOSS))).isEqualTo("a judgment not met");
  }

  @Test
  void aRightRecordIsCalledRight() {
    LedgerEntry.Awarded right =
        new LedgerEntry.Awarded(WHO, 62, 1, -1, -50, 5950, Cause.GENUINE, "record");
    assertThat(words.say(right, List.of(right))).endsWith("The record behind it was right.");
  }

  @Test
  void howAnObjectionEndedIsToldWithItsReason() {
    LedgerEntry lost = new LedgerEntry.Decided(WHO, 90, 2, false, "review");
    assertThat(words.say(lost, List.of(lost)))
        .isEqualTo(
            "The objection to the decision under “a judgment not met” lost: the reviewer did not"
                + " believe it.");
    LedgerEntry silence = new LedgerEntry.Decided(WHO, 90, 2, true, "silence");
    assertThat(words.say(silence, List.of(silence)))
        .endsWith("won, because the authority let its own deadline pass.");
  }

  @Test
  void theRecordBehindPointsIsOfTheRulesKindsAndCause() {
    LedgerEntry.RecordMade other =
        new LedgerEntry.RecordMade(WHO, 61, 61, 3, 0, Cause.WRONG_PERSON, 0);
    assertThat(words.record(LOSS, List.of(WRONG, other, LOSS))).isEqualTo(WRONG);
    assertThat(words.record(LOSS, List.of(other, LOSS))).isNull();
  }

  @Test
  void expiryIsNotToldAsAGain() {
    LedgerEntry.Awarded expired =
        new LedgerEntry.Awarded(WHO, 400, 1, -1, 50, 6000, Cause.GENUINE, "expiry");
    assertThat(words.say(expired, List.of(expired)))
        .isEqualTo("Points for “crossing on red” lapsed: +5 points*; score 600.");
  }

  @Test
  void theViewOfARuleClaimsNoScoreBeforeAnEndOfTheRange() {
    RuleWords rules = new RuleWords(MadeUp.scenario());
    List<String> inside = rules.view(LOSS, List.of(WRONG, LOSS));
    assertThat(inside).contains("awarded −100, score before it 600, after it 500");
    assertThat(inside).noneMatch(line -> line.contains("particular") || line.contains("clipped"));
    LedgerEntry.Awarded least =
        new LedgerEntry.Awarded(WHO, 62, 2, -1, -1000, 0, Cause.WRONG_PERSON, "record");
    assertThat(rules.view(least, List.of(WRONG, least)))
        .anyMatch(
            line -> line.startsWith("awarded −100, score after it 0, an end of the range 0 to"));
  }
}
