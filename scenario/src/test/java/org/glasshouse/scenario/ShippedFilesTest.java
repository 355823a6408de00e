package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that ships is sound.
class ShippedFilesTest {

  static List<Path> shippedFiles() {
    List<Path> files = new ArrayList<>(SampleFiles.yaml(SampleFiles.home().resolve("packs")));
    files.addAll(SampleFiles.yaml(SampleFiles.home().resolve("scenarios")));
    return files;
  }

  @ParameterizedTest
  @MethodSource("shippedFiles")
  void isSound(Path file) {
    assertThat(SampleFiles.verdict(file)).isEqualTo("sound\n");
  }

  @Test
  void packsAreListedWithWhatTheyRestOn() {
    PackIndex index = PackIndex.read(SampleFiles.home());
    assertThat(index.packs()).hasSameSizeAs(shippedFiles());
    for (PackIndex.Pack pack : index.packs()) {
      assertThat(pack.problems()).as(pack.id()).isEmpty();
      assertThat(pack.title()).as(pack.id()).isNotBlank();
      assertThat(pack.sourced() + pack.assumed()).as(pack.id()).isPositive();
    }
    assertThat(index.packs()).anyMatch(pack -> !pack.sources().isEmpty());
    assertThat(index.packs()).anyMatch(pack -> !pack.notModelled().isEmpty());
  }

  /// Numbers in the model, the register and the paths agree for the largest scenario.
  @Test
  void everyNumberOfAScenarioIsInTheRegister() {
    LoadedScenario loaded =
        ScenarioFiles.read(SampleFiles.home().resolve("scenarios/pilot-800.yaml"), List.of());
    AssumptionRegister register = AssumptionRegister.of(loaded.scenario());
    Quantity rate = loaded.scenario().people().acts().getFirst().rate();
    assertThat(register.entries())
        .anyMatch(entry -> entry.path().equals(rate.path()) && entry.value() == rate.value());
    assertThat(register.count(AssumptionRegister.Origin.SET)).isZero();
    assertThat(register.count(AssumptionRegister.Origin.ASSUMED)).isPositive();
    assertThat(register.entries()).allMatch(entry -> Double.isFinite(entry.value()));
  }

  @Test
  void theDefaultScenarioLoadsQuickly() {
    Path file = SampleFiles.home().resolve("scenarios/pilot-800.yaml");
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 20; i++) {
      long before = System.nanoTime();
      ScenarioFiles.load(file, List.of());
      best = Math.min(best, System.nanoTime() - before);
    }
    assertThat(best).isLessThan(150_000_000);
  }
}
