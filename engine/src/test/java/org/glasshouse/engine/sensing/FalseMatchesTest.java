package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// The expected number of false matches at a fixed threshold is `S · (1 − exp(−f0·N))`: nearly in
/// proportion to a small gallery, and one for every sighting with a large one.
class FalseMatchesTest {

  private static final double F0 = 5e-5;
  private static final double REVIEW = 0.4;

  @Test
  void falseMatchesGrowWithTheGallery() {
    double[] galleries = {0.05, 0.3, 1};
    int people = 40_000;
    for (double gallery : galleries) {
      Scenario scenario =
          Town.load(
              "town.yaml",
              "days=84",
              "cities.town.people=" + people,
              "channels.cameras.errors.false_match=" + F0,
              "channels.cameras.errors.gallery_share_population=" + gallery,
              "channels.cameras.errors.confusability=0.8",
              "channels.cameras.errors.review=" + REVIEW);
      Observed observed = Observed.of(scenario, Arm.SCHEME);
      long sightings = observed.total(0, "funnel", "cameras", "seen", "right");
      // Matches of a window follow from the sightings of the one before.
      sightings -= observed.last(0, "funnel", "cameras", "seen", "right");
      double expected = sightings * (1 - StrictMath.exp(-F0 * gallery * people));
      long matched = observed.total(0, "funnel", "cameras", "matched", "wrong");
      assertThat((double) matched)
          .as("false matches in a gallery of %s of all", gallery)
          .isBetween(
              expected - 4 * StrictMath.sqrt(expected), expected + 4 * StrictMath.sqrt(expected));
      // Of those, a second look removes some, and minors have no file.
      double adults =
          observed.last(0, "population", "adults") / (double) people * (1 - REVIEW) * expected;
      long recorded = observed.total(0, "records", Observed.ALL, "wrong-person");
      assertThat((double) recorded)
          .isBetween(adults - 4 * StrictMath.sqrt(adults), adults + 4 * StrictMath.sqrt(adults));
    }
  }

  @Test
  void galleryOfNobodyTakesNobodyForAnother() {
    Observed observed =
        Observed.of(
            Town.load(
                "town.yaml",
                "channels.cameras.errors.false_match=" + F0,
                "channels.cameras.errors.gallery_share_population=0"),
            Arm.SCHEME);
    assertThat(observed.total(0, "funnel", "cameras", "seen", "right")).isPositive();
    assertThat(observed.total(0, "records", Observed.ALL, "wrong-person")).isZero();
  }
}
