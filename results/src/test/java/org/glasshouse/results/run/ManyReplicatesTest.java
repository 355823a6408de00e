package org.glasshouse.results.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run of many replicates takes the memory of one: what a society told lies on disk once it has
/// ended.
class ManyReplicatesTest {

  private static final Path HOME = Path.of(System.getProperty("glasshouse.home", ".."));
  private static final int EARLY = 5;
  private static final int LATE = 41;

  /// Live bytes for each further society: its line in the manifest. Its rows and totals are more
  /// than ten times as many.
  private static final long A_SOCIETY = 4_000;

  @TempDir private Path temp;

  /// Bytes of the heap that are in use after a full collection.
  private static long live() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void memoryDoesNotGrowWithReplicates() {
    List<GivenOption> given =
        List.of(
            new GivenOption(GivenScenario.PEOPLE, "1000"),
            new GivenOption(GivenScenario.DAYS, "63"),
            new GivenOption(GivenScenario.SET, "burn_in_days=14"),
            new GivenOption(GivenScenario.SET, "lives=0"),
            new GivenOption(GivenScenario.REPLICATES, Integer.toString(LATE)));
    Map<Integer, Long> live = new TreeMap<>();
    RunResult result =
        new RunJob(
                GivenScenario.read(HOME.resolve("scenarios/hello.yaml"), given).scenario(),
                new RunOptions(
                    temp.resolve("out"),
                    given,
                    new Machine(1, 4096, false),
                    _ -> {},
                    Double.POSITIVE_INFINITY),
                step -> {
                  boolean begins = step.window() == 0 && step.arm() == Arm.SCHEME;
                  if (begins && (step.replicate() == EARLY || step.replicate() == LATE)) {
                    live.put(step.replicate(), live());
                  }
                },
                Society::of)
            .run();
    assertThat(result.measures().replicates()).isEqualTo(LATE);
    assertThat(live).containsOnlyKeys(EARLY, LATE);
    long grown = live.getOrDefault(LATE, 0L) - live.getOrDefault(EARLY, 0L);
    assertThat(grown)
        .as("live bytes after %d and after %d replicates: %s", EARLY - 1, LATE - 1, live)
        .isLessThan(2 * (LATE - EARLY) * A_SOCIETY);
  }
}
