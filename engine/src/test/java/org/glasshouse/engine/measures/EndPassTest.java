package org.glasshouse.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.engine.world.CityWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndPassTest {

  private static final int TRAINS = 1;
  private static final int LOANS = 2;
  private static final int SUM = 1;
  private static final int WITH_SCORE = 2;
  private static final int SCORES = 3;
  private static final int SQUARES = 4;

  @TempDir static Path folder;
  private static CityWorld city;

  private District district;
  private Window window;

  @BeforeAll
  static void found() {
    city =
        SmallCity.of(
            folder,
            SmallCity.BANDS
                + SmallCity.RULES
                + """
                recalculation: at-once
                consequences:
                  no-trains: {title: no trains, effect: denies, service: trains, bands: [low], severity: moderate}
                  no-loans: {title: no loans, effect: denies, service: loans, bands: [low], severity: moderate}
                  honours: {title: honours, effect: grants, service: honours, bands: [high], severity: minor}
                redress: {allowed: false}
                """);
  }

  @BeforeEach
  void begin() {
    district = SmallCity.district(city, 5);
    window = SmallCity.window(city, city.world.days.windows() - 1);
  }

  @Test
  void nothingIsCountedBeforeTheLastWindow() {
    new EndPass().run(district, SmallCity.open(window, 7));
    assertThat(window.tally.blocks).containsOnly(0);
  }

  @Test
  void outcomesFollowHistory() {
    district.harms[0] = 3;
    shut(0, History.SHUT_OUT | History.BY_RULE, 70, 0);
    shut(1, History.SHUT_OUT | History.WRONGLY, 21, 21);
    shut(2, History.SHUT_OUT | History.BY_RULE | History.OBJECTED | History.TOLD, 14, 0);
    district.inForce[1] = TRAINS | LOANS;
    district.inForce[2] = TRAINS;
    new EndPass().run(district, window);
    assertThat(all(Outcome.CITIZENS)).isEqualTo(5);
    assertThat(all(Outcome.SCORED)).isEqualTo(5);
    assertThat(all(Outcome.NO_HARM)).isEqualTo(4);
    assertThat(all(Outcome.HARMS)).isEqualTo(3);
    assertThat(all(Outcome.SHUT_OUT)).isEqualTo(3);
    assertThat(all(Outcome.SHUT_OUT_DAYS)).isEqualTo(105);
    assertThat(all(Outcome.NO_HARM_SHUT_OUT)).isEqualTo(2);
    assertThat(all(Outcome.NO_HARM_BY_RECORD)).isEqualTo(1);
    assertThat(all(Outcome.NO_HARM_BY_RULE)).isEqualTo(1);
    assertThat(all(Outcome.NO_HARM_NEVER_OBJECTED)).isEqualTo(1);
    assertThat(all(Outcome.NO_HARM_DAYS)).isEqualTo(35);
    assertThat(all(Outcome.WRONGLY)).isEqualTo(1);
    assertThat(all(Outcome.WRONG_DAYS)).isEqualTo(21);
    assertThat(all(Outcome.NO_NOTICE)).isEqualTo(2);
    assertThat(all(Outcome.SHUT_OUT_AT_END)).isEqualTo(2);
    assertThat(all(Outcome.SHUT_OUT_TWICE)).isEqualTo(1);
    assertThat(all(Outcome.RECOVERED)).isEqualTo(1);
    assertThat(SmallCity.sum(window, city.layout.noHarmLengths)).isEqualTo(2);
    int bin = LengthBins.of(21);
    assertThat(SmallCity.value(window, city.layout.wrongLengths, bin)).isEqualTo(1);
  }

  @Test
  void groupsAddUpWithinAFamily() {
    district.attributes[0] |= Attributes.GROUP_B;
    district.attributes[1] |= Attributes.FEMALE;
    new EndPass().run(district, window);
    assertThat(outcome(Group.GROUP_A, Outcome.CITIZENS)).isEqualTo(4);
    assertThat(outcome(Group.GROUP_B, Outcome.CITIZENS)).isEqualTo(1);
    assertThat(outcome(Group.FEMALE, Outcome.CITIZENS)).isEqualTo(1);
    assertThat(outcome(Group.MALE, Outcome.CITIZENS)).isEqualTo(4);
    assertThat(outcome(Group.AGE_35_59, Outcome.CITIZENS)).isEqualTo(5);
  }

  @Test
  void minorsCountOnlyAsReached() {
    district.attributes[4] = 9;
    district.flags[4] &= (byte) ~Flags.SCORED;
    shut(4, History.SHUT_OUT | History.THROUGH_OTHERS, 7, 0);
    new EndPass().run(district, window);
    assertThat(all(Outcome.CITIZENS)).isEqualTo(4);
    assertThat(all(Outcome.SHUT_OUT)).isZero();
    assertThat(all(Outcome.CHILDREN_REACHED)).isEqualTo(1);
  }

  @Test
  void recordsOfTheDistrictAreHandedOn() {
    district.groupSums[0][Group.MALE.ordinal()] = 12;
    district.groupSums[1][Group.MALE.ordinal()] = 2;
    new EndPass().run(district, window);
    assertThat(outcome(Group.MALE, Outcome.RECORDS)).isEqualTo(12);
    assertThat(outcome(Group.MALE, Outcome.WRONG_RECORDS)).isEqualTo(2);
  }

  @Test
  void mobilityAndConductByBand() {
    district.band[0] = 0;
    district.band[1] = 0;
    district.harms[0] = 2;
    new EndPass().run(district, window);
    assertThat(SmallCity.value(window, city.layout.mobility, 1, 0)).isEqualTo(2);
    assertThat(SmallCity.value(window, city.layout.mobility, 1, 1)).isEqualTo(3);
    assertThat(SmallCity.value(window, city.layout.conductByBand, 0, 0)).isEqualTo(2);
    assertThat(SmallCity.value(window, city.layout.conductByBand, 0, 1)).isEqualTo(2);
    assertThat(SmallCity.value(window, city.layout.conductByBand, 0, 2)).isEqualTo(1);
  }

  @Test
  void theCliffIsOneMinorLossAway() {
    // The only minor loss is 10 points, the edge lies at 50: scores of 50 to 59.9 are near.
    int[] raw = {-300, -201, -200, -310, 0};
    for (int i = 0; i < raw.length; i++) {
      district.raw[i] = raw[i];
    }
    district.band[3] = 0;
    new EndPass().run(district, window);
    assertThat(all(Outcome.CLIFF)).isEqualTo(2);
  }

  @Test
  void partsOfTheScoreCloseTheSum() {
    // Patrols see streets, of which town people see twice the average day.
    award(0, SmallCity.PATROL, Cause.GENUINE, 0, -400);
    award(1, SmallCity.DESK, Cause.GENUINE, RecordRow.MEANS, -100);
    award(1, SmallCity.PATROL, Cause.STALE, 0, -50);
    award(2, SmallCity.DESK, Cause.FABRICATED, RecordRow.GAMED, 250);
    // 80 + 250 points, of a range that ends at 200.
    award(3, SmallCity.DESK, Cause.GENUINE, 0, 2500);
    new EndPass().run(district, window);
    assertThat(part(ScorePart.CONDUCT, SUM)).isEqualTo(-200 + 2500);
    assertThat(part(ScorePart.WATCHED, SUM)).isEqualTo(-200);
    assertThat(part(ScorePart.MEANS, SUM)).isEqualTo(-100);
    assertThat(part(ScorePart.ERROR, SUM)).isEqualTo(-50);
    assertThat(part(ScorePart.GAMING, SUM)).isEqualTo(250);
    assertThat(part(ScorePart.REMAINDER, SUM)).isEqualTo(1200 - 2500);
    long sum = 0;
    long withScore = 0;
    for (ScorePart part : ScorePart.values()) {
      sum += part(part, SUM);
      withScore += part(part, WITH_SCORE);
      assertThat(part(part, 0)).isEqualTo(5);
    }
    assertThat(sum).isEqualTo(part(ScorePart.CONDUCT, SCORES)).isEqualTo(-400 - 150 + 250 + 1200);
    assertThat(withScore)
        .as("covariances with the score add up to its variance")
        .isEqualTo(part(ScorePart.CONDUCT, SQUARES));
  }

  @Test
  void beingWatchedLittleWeighsAtMostFourfold() {
    district.attributes[0] &= ~Attributes.URBAN;
    award(0, SmallCity.PATROL, Cause.GENUINE, 0, -100);
    new EndPass().run(district, window);
    // Half an average day on the street: twice the weight.
    assertThat(part(ScorePart.CONDUCT, SUM)).isEqualTo(-200);
    assertThat(part(ScorePart.WATCHED, SUM)).isEqualTo(100);
  }

  private void shut(int citizen, int history, int days, int wrong) {
    district.remember(citizen, history);
    district.shutDays[citizen] = (short) days;
    district.wrongDays[citizen] = (short) wrong;
  }

  private void award(int citizen, int channel, Cause cause, int flags, int tenths) {
    SmallCity.award(district, citizen, 0, channel, cause, flags, tenths);
  }

  private long all(Outcome outcome) {
    return outcome(Group.ALL, outcome);
  }

  private long outcome(Group group, Outcome outcome) {
    return SmallCity.value(window, city.layout.outcomes, group.ordinal(), outcome.ordinal());
  }

  private long part(ScorePart part, int moment) {
    return SmallCity.value(window, city.layout.scoreParts, part.ordinal(), moment);
  }
}
