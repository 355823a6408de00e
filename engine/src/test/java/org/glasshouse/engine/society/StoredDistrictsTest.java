package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.engine.checkpoint.Generation;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Districts on disk between windows: the same bits as in memory, with every system on.
class StoredDistrictsTest {

  private static final List<CitizenId> FOLLOW =
      List.of(new CitizenId(0, 0, 5), new CitizenId(0, 3, 77), new CitizenId(2, 1, 40));
  private static final Scenario SCENARIO =
      ScenarioFiles.scaledTo(
          ScenarioFiles.load(
              Path.of(System.getProperty("glasshouse.home", "..")).resolve("scenarios/digest.yaml"),
              List.of()),
          20_000);

  @TempDir private Path folder;

  private static Plan plan(Arm arm, int threads, @Nullable Path disk) {
    return new Plan(SCENARIO, arm, 0, FOLLOW, new Plan.Machine(threads, 2048, false, disk));
  }

  private static Society society(int threads, @Nullable Path disk) {
    return Society.of(plan(Arm.SCHEME, threads, disk));
  }

  @ParameterizedTest
  @EnumSource(Arm.class)
  void onDiskTheBitsAreThoseOfMemory(Arm arm) {
    Observed memory = Observed.of(plan(arm, 2, null));
    Outcomes kept = memory.outcomes();
    for (int threads : new int[] {1, 3}) {
      Observed disk = Observed.of(plan(arm, threads, folder.resolve("districts")));
      Outcomes stored = disk.outcomes();
      assertThat(stored.digest()).isEqualTo(kept.digest());
      assertThat(stored.sharedDigest()).isEqualTo(kept.sharedDigest());
      assertThat(stored.recordedActs()).isEqualTo(kept.recordedActs());
      assertThat(stored.fits()).isEqualTo(kept.fits());
      assertThat(stored.picks()).isEqualTo(kept.picks());
      assertThat(disk.windows()).isEqualTo(memory.windows());
      for (int window = 0; window < memory.windows(); window++) {
        for (int city = 0; city < SCENARIO.cities().size(); city++) {
          assertThat(disk.tally(window, city))
              .as("tally of city %d in window %d", city, window)
              .isEqualTo(memory.tally(window, city));
        }
      }
      assertThat(disk.entries()).isEqualTo(memory.entries()).isNotEmpty();
    }
  }

  /// While it runs there are two files for each million of citizens, and none when it has ended.
  @Test
  void filesOfLastWindowsAreRemoved() {
    Path disk = folder.resolve("districts");
    List<Long> seen = new ArrayList<>();
    society(1, disk).run(new Silent(), (done, cancelled, society) -> seen.add(files(disk)), null);
    assertThat(seen).hasSize(13).containsOnly(2L);
    assertThat(disk).doesNotExist();
  }

  /// A checkpoint does not say where districts were.
  @Test
  void whatIsSavedFromDiskIsResumedInMemoryAndBack() throws IOException {
    Outcomes whole = society(2, null).run(new Silent());
    Generation fromDisk = saved(folder.resolve("disk"), folder.resolve("a"));
    Generation fromMemory = saved(null, folder.resolve("b"));
    assertThat(fromDisk.districts()).isEqualTo(fromMemory.districts());
    Outcomes inMemory = society(2, null).run(new Silent(), Keeper.NOBODY, fromDisk);
    Outcomes onDisk =
        society(2, folder.resolve("again")).run(new Silent(), Keeper.NOBODY, fromMemory);
    assertThat(inMemory.digest()).isEqualTo(whole.digest());
    assertThat(onDisk.digest()).isEqualTo(whole.digest());
  }

  private static Generation saved(@Nullable Path disk, Path to) throws IOException {
    society(2, disk)
        .run(
            new Silent(),
            (done, cancelled, society) -> {
              if (done == 5) {
                try {
                  society.save(to, 1);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            },
            null);
    return Generation.open(to);
  }

  private static long files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
