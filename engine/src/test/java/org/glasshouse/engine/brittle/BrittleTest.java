package org.glasshouse.engine.brittle;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.glasshouse.engine.tally.Block;
import org.junit.jupiter.api.Test;

/// Fewer sensors shut out fewer; ends are dated by what they are said to be and by nothing else.
class BrittleTest extends SystemContract {

  private static final String ALIKE = "systems.brittle.same_people=true";
  private static final String ALL_SENSORS = "systems.brittle.coverage.loose=1";

  @Override
  protected String id() {
    return "brittle";
  }

  @Override
  protected String file() {
    return "brittle.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {"systems.brittle.coverage.loose=" + (1 - 0.9 * share)};
  }

  /// Nothing is done that cameras could see.
  @Override
  protected String[] counter() {
    return new String[] {"people.acts.sometimes.rate=0"};
  }

  @Override
  protected String[] alone() {
    return new String[] {"systems.slump.on=false"};
  }

  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static long day(Observed society, int city, String end) {
    return society.last(city, "brittle-ends", end, "day");
  }

  /// Cities of the same people that are equally tight are one city, to the last bit.
  @Test
  void equallyTightCitiesAreIdentical() {
    Observed society = Observed.of(Town.load(file(), ALIKE, ALL_SENSORS), Arm.SCHEME);
    for (Block block : society.layout(0).blocks()) {
      for (int w = 0; w < society.windows(); w++) {
        for (int i = 0; i < block.size(); i++) {
          assertThat(society.tally(w, 1)[block.offset() + i])
              .as("%s, value %d, window %d", block.id(), i, w)
              .isEqualTo(society.tally(w, 0)[block.offset() + i]);
        }
      }
    }
    Observed apart = Observed.of(Town.load(file(), ALL_SENSORS), Arm.SCHEME);
    assertThat(apart.tally(3, 1)).isNotEqualTo(apart.tally(3, 0));
  }

  /// With the same people and luck fewer sensors never record more of what only they see.
  @Test
  void fewerSensorsSeeASubset() {
    Observed society = Observed.of(Town.load(file(), ALIKE, "systems.slump.on=false"), Arm.SCHEME);
    long few = society.total(0, "records", "sometimes", Observed.ALL);
    long all = society.total(1, "records", "sometimes", Observed.ALL);
    assertThat(few).isPositive().isLessThan(all / 5);
  }

  /// Penalties twice as large and bands half as wide; denials that reach one band more.
  @Test
  void tighterSchemesShutOutMore() {
    Observed society =
        Observed.of(
            Town.load(
                file(),
                ALIKE,
                "systems.slump.on=false",
                "systems.brittle.coverage={}",
                "systems.brittle.penalties={loose: 2}"),
            Arm.SCHEME);
    assertThat(society.total(0, "shut-out-days", Observed.ALL))
        .isGreaterThan(society.total(1, "shut-out-days", Observed.ALL));
    Observed wide =
        Observed.of(
            Town.load(
                file(),
                ALIKE,
                "systems.slump.on=false",
                "systems.brittle.coverage={}",
                "systems.brittle.denials={loose: 2, other: 0}"),
            Arm.SCHEME);
    assertThat(wide.total(1, "shut-out-days", Observed.ALL)).isZero();
    assertThat(wide.total(0, "shut-out-days", Observed.ALL))
        .isGreaterThan(society.total(1, "shut-out-days", Observed.ALL));
  }

  @Test
  void aSlumpIsDatedAsTheAuthorityDoes() {
    Observed society = Observed.of(Town.load(file()), Arm.SCHEME);
    for (int city = 0; city < 2; city++) {
      long day = day(society, city, "suspended for money");
      assertThat(day)
          .isPositive()
          .isEqualTo(society.last(city, "slump-authority", "suspended on day"));
      assertThat(society.last(city, "brittle-lives", "suspended for money", "after", "hurt"))
          .isZero();
    }
    Observed rich = Observed.of(Town.load(file(), "systems.slump.depth=0"), Arm.SCHEME);
    assertThat(day(rich, 0, "suspended for money")).isZero();
  }

  /// The threshold of a flash crash, applied to the tallies by hand.
  @Test
  void aCrashIsTheFirstWindowAboveTheThreshold() {
    Observed society =
        Observed.of(
            Town.load(file(), "systems.slump.on=false", "systems.brittle.moved=0.05"), Arm.SCHEME);
    for (int city = 0; city < 2; city++) {
      long expected = 0;
      for (int w = society.windows() - 1; w >= 26; w--) {
        long moved = society.at(w, city, "band-flow", Observed.ALL, Observed.ALL);
        if (moved > 0.05 * society.at(w, city, "population", "scored")) {
          expected = 7L * (w + 1);
        }
      }
      assertThat(day(society, city, "flash crash")).isEqualTo(expected);
    }
  }

  /// A threshold that is harder to reach never dates an end earlier, and changes nothing else.
  @Test
  void aWiderThresholdNeverDatesEarlier() {
    String[] wider = {"moved=0.01", "moved=0.03", "moved=0.3"};
    later("flash crash", wider);
    later("queue that cannot clear", "queue_windows=0.1", "queue_windows=1", "queue_windows=1000");
    later("meaning lost", "meaning=0.2", "meaning=0.1", "meaning=-1");
  }

  private void later(String end, String... settings) {
    long before = 0;
    boolean came = false;
    long digest = 0;
    for (String setting : settings) {
      Observed society =
          Observed.of(
              Town.load(file(), "systems.slump.on=false", "systems.brittle." + setting),
              Arm.SCHEME);
      long day = day(society, 1, end);
      long dated = day == 0 ? Long.MAX_VALUE : day;
      assertThat(dated).as("%s, %s", end, setting).isGreaterThanOrEqualTo(before);
      came |= day > 0;
      if (digest != 0) {
        assertThat(society.outcomes().digest()).isEqualTo(digest);
      }
      digest = society.outcomes().digest();
      before = dated;
    }
    assertThat(before).as("%s, at the widest", end).isEqualTo(Long.MAX_VALUE);
    assertThat(came).as("%s, at the narrowest", end).isTrue();
  }
}
