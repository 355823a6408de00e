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
  void aLossIsToldWithDatePointsClauseAndWhetherTheRecordWasTrue() {
    assertThat(words.told(LOSS, List.of(WRONG, LOSS)))
        .isEqualTo(
            "You lost 100 points on 4 March 2027: you had not met a judgment for 40 days"
                + " (rates/unpaid). Score after it: 500. The record behind it was wrong: somebody else"
                + " did it. It came from court records and named 1 February 2027.");
  }

  /// A rule that only leads onto a list takes no points.
  @Test
  void noPointsAreNoGain() {
    LedgerEntry.Awarded none =
        new LedgerEntry.Awarded(WHO, 62, 1, -1, 0, 5950, Cause.GENUINE, "record");
    assertThat(words.told(none, List.of(none)))
        .startsWith("No points were lost or gained on 4 March 2027: ");
    assertThat(words.say(none, List.of(none))).startsWith("No points under “");
  }

  @Test
  void aRightRecordIsCalledRight() {
    LedgerEntry.Awarded right =
        new LedgerEntry.Awarded(WHO, 62, 1, -1, -50, 5950, Cause.GENUINE, "record");
    assertThat(words.told(right, List.of(right))).endsWith("The record behind it was right.");
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
        .isEqualTo("+5 points at the expiry of “crossing on red”; the score is now 600.");
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
