package org.glasshouse.engine.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.glasshouse.engine.tally.Basis;
import org.junit.jupiter.api.Test;

/// People who gather in a town of 6,000, under cameras from which they can hide.
class AssemblyTest extends SystemContract {

  private static final String SYSTEM = "systems.assembly.";
  private static final String DOSE = SYSTEM + "events.square.dose=";

  @Override
  protected String id() {
    return "assembly";
  }

  @Override
  protected String file() {
    return "assembly.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {DOSE + 0.1 * share, SYSTEM + "orders=" + share};
  }

  /// Nobody covers up, so the cameras are not blind and nothing is ordered.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "cover=0"};
  }

  /// Days shut out on wrong records: what befalls those who had not gone.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Basis.RECORD_ERROR.id());
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("assembly.yaml", settings), Arm.SCHEME);
  }

  private static double crowd(Observed seen, String what) {
    return seen.total(0, "assembly-crowd", what);
  }

  private static double answer(Observed seen, String what) {
    return seen.total(0, "assembly-answer", what);
  }

  /// Of those who go, cameras name `1 − cover × hides` of what they name of an open crowd.
  @Test
  void camerasNameOfACoveredCrowdWhatTheClosedFormSays() {
    Observed open = run(SYSTEM + "cover=0");
    Observed covered = run(SYSTEM + "cover=0.5");
    assertThat(crowd(covered, "went")).isEqualTo(crowd(open, "went"));
    double usual = crowd(open, "named by cameras") / crowd(open, "went");
    double left = crowd(covered, "named by cameras") / crowd(covered, "went");
    assertThat(usual).isCloseTo(0.6 * 0.8, within(0.03));
    assertThat(left / usual).isCloseTo(1 - 0.5 * 0.9, within(0.06));
  }

  /// A covered face counts for so many sightings in the false matches of the next window: faces ×
  /// occlusion × (1 − exp(−f0 N)) × (1 − review), of whom adults get a record.
  @Test
  void coveredFacesAreTakenForOthers() {
    double occlusion = 1000;
    Observed plain = run(SYSTEM + "orders=0");
    Observed taken = run(SYSTEM + "orders=0", SYSTEM + "occlusion=" + occlusion);
    double people = plain.last(0, "population", "residents");
    double adults = plain.last(0, "population", "adults") / people;
    double more =
        taken.total(0, "records", "speech", "wrong-person")
            - plain.total(0, "records", "speech", "wrong-person");
    double faces = crowd(plain, "covered faces before cameras");
    double expected = faces * occlusion * (1 - Math.exp(-1e-6 * people)) * 0.6 * adults;
    assertThat(more / expected).isCloseTo(1, within(0.1));
    assertThat(crowd(taken, "went")).isEqualTo(crowd(plain, "went"));
  }

  /// Wide orders find everybody near with the chance `there`, once for each window of orders.
  @Test
  void ordersFallOnThoseWhoAreNear() {
    Observed few = run(SYSTEM + "there=0.4");
    Observed all = run(SYSTEM + "there=0.8");
    assertThat(answer(all, "windows of wide orders")).isEqualTo(3);
    double near = answer(all, "people near");
    double wrong = answer(all, "recorded, had not gone");
    assertThat(wrong / answer(few, "recorded, had not gone")).isCloseTo(2, within(0.1));
    // A tenth of those near had gone themselves.
    assertThat(wrong / near).isCloseTo(0.8 * 0.9, within(0.04));
    assertThat(all.total(0, "records", "speech", "wrong-person"))
        .isGreaterThanOrEqualTo((long) wrong);
  }

  @Test
  void nothingIsOrderedAboutFewerThanAHundred() {
    Observed few = run(DOSE + "0.01");
    assertThat(crowd(few, "went") / 3).isBetween(1.0, 99.0);
    assertThat(answer(few, "windows of wide orders")).isZero();
    assertThat(answer(few, "recorded, had not gone")).isZero();
    assertThat(answer(few, "checked")).isZero();
  }

  @Test
  void coveringUpIsCaughtFromNeighbours() {
    Observed alone = run(SYSTEM + "cover=0.2");
    Observed caught = run(SYSTEM + "cover=0.2", SYSTEM + "spread=2");
    long[] same = alone.series(0, "assembly-crowd", "covered up");
    long[] more = caught.series(0, "assembly-crowd", "covered up");
    assertThat(more[8]).isEqualTo(same[8]);
    assertThat(more[9]).isGreaterThan(same[9] + same[9] / 4);
    assertThat(more[10]).isGreaterThan(more[9]);
  }

  @Test
  void neighboursWhoWentBringOthers() {
    Observed alone = run();
    Observed together = run(SYSTEM + "contacts=5");
    long[] same = alone.series(0, "assembly-crowd", "went");
    long[] more = together.series(0, "assembly-crowd", "went");
    assertThat(more[8]).isEqualTo(same[8]);
    assertThat(more[9]).isGreaterThan(same[9] + same[9] / 5);
  }

  /// Under ordinary law alone no camera works here that could be blinded.
  @Test
  void underOrdinaryLawNobodyIsOrderedAnything() {
    Observed law = Observed.of(Town.load("assembly.yaml"), Arm.LAW_ONLY);
    assertThat(crowd(law, "went")).isPositive();
    assertThat(answer(law, "windows of wide orders")).isZero();
    assertThat(law.total(0, "records", "speech", Observed.ALL)).isZero();
  }

  /// Days of all adults add up, whoever they are.
  @Test
  void everyAdultIsCountedOnce() {
    Observed seen = run();
    long days = 0;
    for (int w = 8; w < seen.windows(); w++) {
      days += 7 * seen.at(w, 0, "population", "adults");
    }
    assertThat(seen.total(0, "assembly-days", Observed.ALL, "all")).isEqualTo(days);
  }
}
