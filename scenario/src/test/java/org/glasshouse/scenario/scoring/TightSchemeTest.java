package org.glasshouse.scenario.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.scenario.SampleFiles;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.Test;

/// Penalties, bands and denials of a shipped scheme, tighter and looser.
class TightSchemeTest {

  private static final Scheme WRITTEN =
      ScenarioFiles.load(SampleFiles.home().resolve("scenarios/pilot-800.yaml"), List.of())
          .cities()
          .getFirst()
          .scheme();

  private static double points(Scheme scheme, String rule) {
    for (Scheme.Rule each : scheme.rules()) {
      if (each.id().equals(rule) && each.points() instanceof Scheme.Points.Fixed fixed) {
        return fixed.points().value();
      }
    }
    throw new IllegalArgumentException(rule);
  }

  private static List<Double> edges(Scheme scheme) {
    return scheme.bands().stream()
        .map(band -> ((Scheme.Cut.ByScore) band.cut()).from().value())
        .toList();
  }

  private static long denials(Scheme scheme, String band) {
    return scheme.consequences().stream()
        .filter(c -> c.effect() == Scheme.Effect.DENIES && c.bands().contains(band))
        .count();
  }

  @Test
  void atLevelOneItIsTheSchemeItself() {
    assertThat(TightScheme.of(WRITTEN, 1, 1)).isSameAs(WRITTEN);
  }

  @Test
  void penaltiesGrowAndBandsBelowTheStartNarrow() {
    Scheme twice = TightScheme.of(WRITTEN, 2, 1);
    assertThat(points(twice, "jaywalking")).isEqualTo(2 * points(WRITTEN, "jaywalking"));
    assertThat(points(twice, "blood")).as("credit").isEqualTo(points(WRITTEN, "blood"));
    // Edges at 0, 400, 540, 610 and 630 with a start of 600.
    assertThat(edges(WRITTEN)).containsExactly(0.0, 400.0, 540.0, 610.0, 630.0);
    assertThat(edges(twice)).containsExactly(0.0, 500.0, 570.0, 610.0, 630.0);
    for (int i = 1; i < twice.bands().size(); i++) {
      Scheme.Cut.ByScore below = (Scheme.Cut.ByScore) twice.bands().get(i - 1).cut();
      assertThat(below.to().value()).isEqualTo(edges(twice).get(i) - 1);
    }
    assertThat(twice.tests()).isEmpty();
  }

  @Test
  void denialsAreDroppedFromTheEndAndReachUpFromTheBeginning() {
    long all = denials(WRITTEN, "E");
    assertThat(denials(WRITTEN, "D")).isZero();
    assertThat(denials(TightScheme.of(WRITTEN, 1, 0.5), "E")).isEqualTo(all / 2);
    assertThat(denials(TightScheme.of(WRITTEN, 1, 0), "E")).isZero();
    Scheme wide = TightScheme.of(WRITTEN, 1, 1.5);
    assertThat(denials(wide, "E")).isEqualTo(all);
    assertThat(denials(wide, "D")).isEqualTo(all / 2);
    assertThat(wide.consequences().size()).isEqualTo(WRITTEN.consequences().size());
  }
}
