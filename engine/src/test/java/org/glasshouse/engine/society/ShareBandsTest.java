package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.junit.jupiter.api.Test;

/// Bands that are shares hold their shares, also in a month whose calendar gave points to nearly
/// everybody.
class ShareBandsTest {

  @Test
  void aTenthIsATenthInEveryWindow() {
    Path file = Path.of(System.getProperty("glasshouse.home", ".."), "scenarios", "pilot-900.yaml");
    Scenario scenario =
        Town.load(file, "days=126", "burn_in_days=28", "cities.teal-bay.people=6000");
    List<Scheme.Band> bands = scenario.cities().getFirst().scheme().bands();
    Observed seen = Observed.of(scenario, Arm.SCHEME);
    for (int window = 0; window < seen.windows(); window++) {
      double all = seen.at(window, 0, "band-stock", Observed.ALL);
      for (Scheme.Band band : bands) {
        double share = seen.at(window, 0, "band-stock", band.id()) / all;
        assertThat(share)
            .as("%s in window %d", band.id(), window)
            .isCloseTo(stated(band), Offset.offset(0.04));
      }
    }
  }

  private static double stated(Scheme.Band band) {
    return switch (band.cut()) {
      case Scheme.Cut.ByShare share -> share.share().value();
      case Scheme.Cut.ByScore _ -> throw new IllegalStateException(band.id() + " is no share");
    };
  }
}
