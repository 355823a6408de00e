package org.glasshouse.results.recourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// Days until somebody is back, on lives made by hand.
class GoalTest {

  private static final CitizenId WHO = new CitizenId(0, 0, 0);
  private static final int FROM = 100;
  private static final Goal ANY = new Goal.Open(0b11);

  private static Standing standing(int score, int lists, int denied, int others) {
    return new Standing(WHO, 0, true, score, 0, lists, denied, others, 1000, 0);
  }

  private static LedgerEntry door(int day, int which, boolean on) {
    return new ConsequenceChanged(WHO, day, which, on, Basis.AS_INTENDED);
  }

  private static LedgerEntry score(int day, int after) {
    return new Awarded(WHO, day, 0, -1, 0, after, Cause.GENUINE, "record");
  }

  @Test
  void allDoorsMustOpen() {
    Standing at = standing(0, 0, 0b11, 0);
    List<LedgerEntry> one = List.of(door(109, 0, false));
    List<LedgerEntry> both = List.of(door(109, 0, false), door(119, 1, false));
    assertThat(ANY.days(at, one, FROM, 365)).isEqualTo(-1);
    assertThat(ANY.days(at, both, FROM, 365)).isEqualTo(20);
    assertThat(new Goal.Open(0b01).days(at, one, FROM, 365)).isEqualTo(10);
  }

  /// A door that closes again within four weeks was not open, one that does so later was.
  @Test
  void itMustLast() {
    Standing at = standing(0, 0, 0b01, 0);
    List<LedgerEntry> shortly =
        List.of(door(109, 0, false), door(136, 0, true), door(199, 0, false));
    List<LedgerEntry> longer = List.of(door(109, 0, false), door(137, 0, true));
    assertThat(ANY.days(at, shortly, FROM, 365)).isEqualTo(100);
    assertThat(ANY.days(at, longer, FROM, 365)).isEqualTo(10);
    assertThat(ANY.days(at, List.of(door(109, 0, false)), FROM, 10 + Goal.LASTS)).isEqualTo(10);
    assertThat(ANY.days(at, List.of(door(109, 0, false)), FROM, 9 + Goal.LASTS)).isEqualTo(-1);
  }

  /// What happened before the first day counts for nothing.
  @Test
  void whatWasBeforeDoesNotCount() {
    Standing at = standing(0, 0, 0b01, 0);
    assertThat(ANY.days(at, List.of(door(80, 0, false)), FROM, 365)).isEqualTo(-1);
  }

  @Test
  void scoresAndListsCountFromTheNextDay() {
    Standing at = standing(300, 0b10, 0, 0);
    List<LedgerEntry> rise = List.of(score(120, 350), score(140, 420), score(300, 390));
    assertThat(new Goal.Above(400).lacks(at)).isTrue();
    assertThat(new Goal.Above(400).days(at, rise, FROM, 365)).isEqualTo(41);
    assertThat(new Goal.Above(430).days(at, rise, FROM, 365)).isEqualTo(-1);
    assertThat(new Goal.Above(300).lacks(at)).isFalse();
    List<LedgerEntry> off = List.of(new ListChanged(WHO, 150, 1, false, "term"));
    assertThat(new Goal.Off(1).days(at, off, FROM, 365)).isEqualTo(51);
    assertThat(new Goal.Off(0).lacks(at)).isFalse();
  }

  @Test
  void throughOthersIsToldApart() {
    assertThat(ANY.throughOthers(standing(0, 0, 0b01, 0b01))).isTrue();
    assertThat(ANY.throughOthers(standing(0, 0, 0b11, 0b01))).isFalse();
    assertThat(new Goal.Above(10).throughOthers(standing(0, 0, 0b01, 0b01))).isFalse();
  }
}
