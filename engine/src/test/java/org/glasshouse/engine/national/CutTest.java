package org.glasshouse.engine.national;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.scoring.BandsWithout;
import org.junit.jupiter.api.Test;

/// Cuts, ranks and files against answers worked out by hand.
class CutTest {

  private static final int HALF = 0;

  private static long[] people() {
    long[] people = new long[Vendor.PLACES];
    people[3] = 10;
    people[500] = 60;
    people[900] = 30;
    return people;
  }

  @Test
  void wholePlacesAndTheShareThatStillFits() {
    Cut cut = new Cut();
    cut.set(people(), 0, 0.4, 0.15, Vendor.PLACES);
    assertThat(cut.of(3, HALF)).isEqualTo(Cut.BOTTOM);
    // Half of the sixty fit: the word decides, from zero to all ones.
    assertThat(cut.of(500, 0x7fff_0000)).isEqualTo(Cut.BOTTOM);
    assertThat(cut.of(500, 0x8001_0000)).isEqualTo(Cut.ORDINARY);
    assertThat(cut.of(900, 0x7fff_0000)).isEqualTo(Cut.ORDINARY);
    assertThat(cut.of(900, 0x8001_0000)).isEqualTo(Cut.TOP);
    assertThat(cut.bottomShare(people(), 0)).isBetween(0.399, 0.401);
  }

  @Test
  void nobodyIsPutAtTheBottomForLessThanTheCost() {
    Cut cut = new Cut();
    cut.set(people(), 0, 0.4, 0.15, 400);
    assertThat(cut.of(3, -1)).isEqualTo(Cut.BOTTOM);
    assertThat(cut.of(500, HALF)).isEqualTo(Cut.ORDINARY);
    assertThat(cut.bottomShare(people(), 0)).isEqualTo(0.1);
  }

  @Test
  void whatLiesBetweenTheCutsIsOrdinaryWhateverTheLottery() {
    long unit = 3;
    Cut cut = new Cut();
    cut.set(people(), 0, 0.4, 0.15, Vendor.PLACES);
    int between = 0;
    for (long sum = 0; sum < Vendor.PLACES * unit; sum++) {
      if (cut.between(sum, unit)) {
        int place = (int) (sum / unit);
        assertThat(cut.tied(place)).isFalse();
        assertThat(cut.of(place, 0)).isEqualTo(Cut.ORDINARY);
        between++;
      }
    }
    assertThat(between).isEqualTo((900 - 501) * (int) unit);
    cut.none();
    assertThat(cut.between(0, unit)).isTrue();
    assertThat(cut.between((Vendor.PLACES - 1) * unit, unit)).isTrue();
  }

  @Test
  void cellsByFileAreThoseOfEachLevel() {
    boolean[] wide = {false, true, false};
    boolean[] narrow = {false, false, true};
    for (boolean whole : new boolean[] {false, true}) {
      CellTable table = new CellTable(whole, wide, narrow);
      for (int is = 0; is < 256; is++) {
        int all = Files.cell((byte) is, whole, BandsWithout.ALL);
        long right = Files.cell((byte) is, whole, BandsWithout.RIGHT);
        for (int file = 0; file < wide.length; file++) {
          assertThat(table.most(file, is)).isEqualTo(right << 32 | all);
        }
        assertThat(table.least(0, is)).isEqualTo(right << 32 | right);
        assertThat(table.least(1, is)).isZero();
        assertThat(table.least(2, is)).isEqualTo(right);
      }
    }
  }

  @Test
  void withoutPeopleNobodyIsCut() {
    Cut cut = new Cut();
    cut.set(new long[Vendor.PLACES], 0, 0.4, 0.4, Vendor.PLACES);
    assertThat(cut.of(0, 0)).isEqualTo(Cut.ORDINARY);
    assertThat(cut.of(Vendor.PLACES - 1, -1)).isEqualTo(Cut.ORDINARY);
  }

  @Test
  void ranksAreSharesBelowAndHalfOfTheOwnPlace() {
    int[] ranks = Ranks.even();
    Ranks.set(people(), 0, ranks);
    assertThat(ranks[3]).isEqualTo((int) (0.05 * Ranks.WHOLE));
    assertThat(ranks[500]).isEqualTo((int) (0.4 * Ranks.WHOLE));
    assertThat(ranks[900]).isEqualTo((int) (0.85 * Ranks.WHOLE));
  }

  @Test
  void aFileKeepsThePeriodsApart() {
    byte file = Files.with(Files.with((byte) 0, false), true);
    assertThat(Files.cell(file, true, BandsWithout.ALL)).isZero();
    file = Files.turned(file);
    assertThat(Files.cell(file, false, BandsWithout.ALL)).isEqualTo(2);
    assertThat(Files.cell(file, false, BandsWithout.RIGHT)).isEqualTo(1);
    file = Files.turned(file);
    assertThat(Files.cell(file, false, BandsWithout.ALL)).isZero();
    assertThat(Files.cell(file, true, BandsWithout.ALL)).isEqualTo(2);
    assertThat(Files.cell(file, true, BandsWithout.RIGHT)).isEqualTo(1);
    for (int more = 0; more < 9; more++) {
      file = Files.with(file, false);
    }
    assertThat(Files.cell(Files.turned(file), true, BandsWithout.ALL)).isEqualTo(3);
  }

  @Test
  void anAssessmentTakesThreeWindowsAndTheNationalScoreTwoMore() {
    Schedule schedule = new Schedule(8, 0, 26, false);
    assertThat(schedule.trains(31)).isTrue();
    assertThat(schedule.ranks(32)).isTrue();
    assertThat(schedule.judges(33)).isTrue();
    assertThat(schedule.gathers(33)).isTrue();
    assertThat(schedule.decides(34)).isTrue();
    assertThat(schedule.gathers(25)).isTrue();
    assertThat(schedule.decides(26)).isTrue();
    assertThat(schedule.inForce(25)).isFalse();
  }
}
