package org.glasshouse.results.experiments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.Societies;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SweepJobTest {

  private static final Path HELLO =
      Path.of(System.getProperty("glasshouse.home"), "scenarios", "hello.yaml");
  private static final List<GivenOption> GIVEN =
      List.of(new GivenOption("--people", "1500"), new GivenOption("--days", "60"));
  private static final SweepProgress NOBODY = (_, _, _, _) -> {};
  private static final String DETERRENCE = "people.behaviour.deterrence=0.1..0.9";

  @TempDir private Path temp;

  private static SweepPlan plan(SweepPlan.Kind kind, int replicates, String... vary) {
    return new SweepPlan(
        kind, List.of(vary), 3, 2, replicates, null, 0, List.of("bought.harms", Responses.USUAL));
  }

  private SweepJob begin(String name, SweepPlan plan) {
    Scenario scenario = GivenScenario.read(HELLO, GIVEN).scenario();
    return SweepJob.begin(scenario, GIVEN, plan, temp.resolve(name));
  }

  private static List<String> content(SweepResult result) {
    assertThat(result.complete()).isTrue();
    return result.file().outputs().stream()
        .map(output -> String.valueOf(output.contentSha256()))
        .toList();
  }

  /// Societies that fail, as if the process had been ended, after some.
  private static Societies ending(int after) {
    AtomicInteger left = new AtomicInteger(after);
    return plan -> {
      if (left.getAndDecrement() <= 0) {
        throw new IllegalStateException("ended here");
      }
      return Society.of(plan);
    };
  }

  @Test
  void howeverItIsEndedItGoesOnToTheSameRows() throws IOException {
    SweepPlan plan = plan(SweepPlan.Kind.GRID, 2, DETERRENCE);
    List<String> whole = content(begin("whole", plan).run(1, 1, NOBODY, Society::of));
    SweepJob broken = begin("broken", plan);
    assertThatThrownBy(() -> broken.run(1, 1, NOBODY, ending(5))).hasMessage("ended here");
    Path log = temp.resolve("broken.part").resolve(SweepLog.NAME);
    assertThat(Files.readAllLines(log)).hasSize(5);
    // The line that was being written when the power failed.
    Files.writeString(log, "00000000{\"setting\":1", StandardOpenOption.APPEND);
    assertThat(SweepJob.isIn(temp.resolve("broken"))).isTrue();
    AtomicInteger again = new AtomicInteger();
    SweepResult resumed =
        SweepJob.resume(temp.resolve("broken"))
            .run(
                2,
                1,
                NOBODY,
                plan2 -> {
                  again.incrementAndGet();
                  return Society.of(plan2);
                });
    assertThat(content(resumed)).isEqualTo(whole);
    assertThat(again).hasValue(4 + 3 * 2 - 5);
    assertThat(temp.resolve("broken.part")).doesNotExist();
    assertThatThrownBy(() -> SweepJob.resume(temp.resolve("broken")))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("is finished");
  }

  @Test
  void whatIsCancelledKeepsWhatEnded() {
    SweepJob job = begin("cancelled", plan(SweepPlan.Kind.GRID, 1, DETERRENCE));
    AtomicInteger calls = new AtomicInteger();
    SweepResult result =
        job.run(
            1,
            1,
            (settings, _, _, _) -> {
              if (settings == 2 && calls.incrementAndGet() == 1) {
                job.cancel();
              }
            },
            Society::of);
    assertThat(result.complete()).isFalse();
    assertThat(result.settingsDone()).isEqualTo(2);
    assertThat(SweepJob.resume(temp.resolve("cancelled")).run(1, 1, NOBODY, Society::of).complete())
        .isTrue();
  }

  @Test
  void changedInputsAreSeen() throws IOException {
    SweepJob job = begin("changed", plan(SweepPlan.Kind.GRID, 1, DETERRENCE));
    assertThatThrownBy(() -> job.run(1, 1, NOBODY, ending(1))).hasMessage("ended here");
    Files.writeString(
        temp.resolve("changed.part/inputs/scenarios/hello.yaml"), "\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> SweepJob.resume(temp.resolve("changed")))
        .hasMessageContaining("was changed or is gone");
  }

  /// A target decides by what came out, in the same way on any threads, and never before three.
  @Test
  void replicatesGoOnUntilTheErrorIsSmall() {
    SweepPlan exact =
        new SweepPlan(
            SweepPlan.Kind.GRID,
            List.of(DETERRENCE),
            2,
            2,
            12,
            "bought.harms",
            1e9,
            List.of("bought.harms"));
    SweepResult soon = begin("soon", exact).run(2, 1, NOBODY, Society::of);
    assertThat(soon.responses().getFirst().settings())
        .allSatisfy(setting -> assertThat(setting.replicates()).isEqualTo(3));
    double wide = soon.responses().getFirst().largestError();
    assertThat(wide).isPositive();
    SweepPlan tight =
        new SweepPlan(
            SweepPlan.Kind.GRID,
            List.of(DETERRENCE),
            2,
            2,
            40,
            "bought.harms",
            wide / 2,
            List.of("bought.harms"));
    SweepResult later = begin("later", tight).run(2, 1, NOBODY, Society::of);
    assertThat(later.responses().getFirst().settings())
        .allSatisfy(setting -> assertThat(setting.error()).isLessThanOrEqualTo(wide / 2))
        .anySatisfy(setting -> assertThat(setting.replicates()).isGreaterThan(3));
  }

  /// All assumed numbers of the files, found by themselves, move without making a file invalid.
  @Test
  void aScreeningMovesWhatTheFilesAssume() {
    SweepJob job = begin("screen", plan(SweepPlan.Kind.SCREEN, 1));
    assertThat(job.numbers()).isGreaterThan(AssumedFactors.MOST_SINGLE);
    assertThat(job.factors()).isBetween(5, 20);
    SweepResult result = job.run(2, 1, NOBODY, Society::of);
    assertThat(result.invalid()).isLessThan(result.file().settings() / 4);
    SweepResult.Told harms = result.responses().getFirst();
    assertThat(harms.factors().getFirst().importance().size()).isPositive();
    assertThat(harms.low()).isLessThan(harms.high());
  }

  @Test
  void theIndicesOfTwoRangesAreToldApart() {
    SweepResult result =
        begin("sobol", plan(SweepPlan.Kind.SOBOL, 1, DETERRENCE, "people.behaviour.chilling=0..1"))
            .run(2, 1, NOBODY, Society::of);
    assertThat(result.file().settings()).isEqualTo(1 + 3 * 4);
    assertThat(result.responses().getFirst().factors())
        .allSatisfy(factor -> assertThat(factor.importance()).isInstanceOf(Importance.Index.class));
  }

  @Test
  void sharesOfVarianceAreThoseOfClosedForms() {
    double[] choices = {0, 0, 1, 1};
    assertThat(SweepAnalysis.between(choices, new double[] {1, 3, 5, 7}))
        .isEqualTo(0.8, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(SweepAnalysis.alongLine(new double[] {0, 1, 2}, new double[] {1, 3, Double.NaN}))
        .isEqualTo(1, org.assertj.core.api.Assertions.within(1e-12));
    assertThat(SweepAnalysis.between(choices, new double[] {2, 2, 2, 2})).isNaN();
  }
}
