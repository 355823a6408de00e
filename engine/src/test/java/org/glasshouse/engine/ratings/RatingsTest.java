package org.glasshouse.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// A small city of stars: a system like every other, and inflation that comes out of private
/// scores.
class RatingsTest extends SystemContract {

  private static final String SET = "systems.peer-ratings.";
  private static final String GIVEN = "peer-ratings-given";
  private static final String PEOPLE = "peer-ratings-people";

  @Override
  protected String id() {
    return "peer-ratings";
  }

  @Override
  protected String file() {
    return "peer-ratings.yaml";
  }

  /// At zero nobody rates anybody. Otherwise the dose is how often low ratings are answered and how
  /// strong prejudice is; it is not how often people meet, since few ratings are not less unfair
  /// than many.
  @Override
  protected String[] dose(double share) {
    return new String[] {
      SET + "encounters=" + (share > 0 ? 4 : 0),
      SET + "retaliation=" + 0.15 * share,
      SET + "prejudice_group=" + 0.15 * share,
      SET + "prejudice_band=" + 0.1 * share
    };
  }

  /// Nobody answers a low rating, and nobody holds a prejudice.
  @Override
  protected String[] counter() {
    return new String[] {
      SET + "retaliation=0", SET + "prejudice_group=0", SET + "prejudice_band=0"
    };
  }

  /// Days on which somebody is shut out for what rests on no conduct of theirs.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", "record-error");
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("peer-ratings.yaml", settings), Arm.SCHEME);
  }

  private static double mean(Observed seen, String sum, double unit) {
    return (double) seen.total(0, GIVEN, sum) / seen.total(0, GIVEN, "given") / unit;
  }

  private static double given(Observed seen) {
    return mean(seen, "sum of stars", 1);
  }

  private static double thought(Observed seen) {
    return mean(seen, "sum of what raters thought", 1000);
  }

  private static final Observed SHIPPED = run();

  @Test
  void peopleGiveMoreThanTheyThink() {
    assertThat(given(SHIPPED)).isGreaterThan(thought(SHIPPED) + 0.1);
    assertThat(SHIPPED.total(0, GIVEN, "raised above what was thought")).isPositive();
  }

  /// Without answers nothing is raised: what is given is what is thought, in whole stars.
  @Test
  void whereNobodyAnswersNothingIsRaised() {
    Observed calm = run(SET + "retaliation=0");
    assertThat(calm.total(0, GIVEN, "raised above what was thought")).isZero();
    assertThat(calm.total(0, GIVEN, "of those, answered with one star")).isZero();
    assertThat(given(calm)).isCloseTo(thought(calm), Offset.offset(0.06));
  }

  @Test
  void fearRaisesWhatIsGivenAndHalfTheFearLiesBetween() {
    double none = given(run(SET + "fear=0"));
    double half = given(run(SET + "fear=6"));
    assertThat(half).isBetween(none, given(SHIPPED));
  }

  /// The smaller group meets the larger more often than the other way round, so the same prejudice
  /// on both sides hits it harder; without prejudice it does not.
  @Test
  void theSamePrejudiceHitsTheSmallerGroup() {
    assertThat(denied(SHIPPED, "B")).isGreaterThan(1.3 * denied(SHIPPED, "A"));
    Observed fair = run(SET + "prejudice_group=0", "days=420");
    assertThat(denied(fair, "B") / denied(fair, "A")).isBetween(0.6, 1.4);
  }

  private static double denied(Observed seen, String group) {
    return (double) seen.total(0, PEOPLE, group, "denied by the band")
        / seen.total(0, PEOPLE, group, "scored");
  }

  @Test
  void withoutAnswersAndPrejudiceNobodyIsDeniedOnlyForThem() {
    Observed fair = run(SET + "retaliation=0", SET + "prejudice_group=0", SET + "prejudice_band=0");
    String only = "denied only by answers and prejudice";
    assertThat(fair.total(0, PEOPLE, Observed.ALL, "denied by the band")).isPositive();
    assertThat(denied(fair, only, "A") + denied(fair, only, "B"))
        .isLessThan(denied(SHIPPED, only, "A") + denied(SHIPPED, only, "B"));
  }

  private static long denied(Observed seen, String fate, String group) {
    return seen.total(0, PEOPLE, group, fate);
  }
}
