package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.glasshouse.engine.checkpoint.Durable;
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
    assertThat(fromDisk.people()).isEqualTo(fromMemory.people());
    assertThat(fromDisk.districts()).isEqualTo(fromMemory.districts());
    assertThat(contents(fromDisk.folder())).isEqualTo(contents(fromMemory.folder()));
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

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(file.getFileName().toString(), bytes.length + " " + Arrays.hashCode(bytes));
      }
    }
    return contents;
  }

  /// Saves after the fifth window, goes on to the end, and finds the same bytes as at the time.
  ///
  /// @param names how many names the files of districts have when they are saved
  private Generation savedWhileItGoesOn(Path disk, Path to, int names) throws IOException {
    Map<String, String> then = new TreeMap<>();
    society(2, disk)
        .run(
            new Silent(),
            (done, cancelled, society) -> {
              try {
                if (done == 5) {
                  society.save(to, 1);
                  then.putAll(contents(to));
                  assertThat(names(to.resolve("people-00000"))).isEqualTo(names);
                  assertThat(names(to.resolve("state-00000"))).isEqualTo(names);
                }
                if (done > 5) {
                  assertThat(contents(to)).as("after window %d", done).isEqualTo(then);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            null);
    assertThat(then).containsOnlyKeys("manifest", "society", "people-00000", "state-00000");
    assertThat(contents(to)).as("after the end").isEqualTo(then);
    assertThat(disk).doesNotExist();
    return Generation.open(to);
  }

  private static int names(Path file) throws IOException {
    return (int) Files.getAttribute(file, "unix:nlink");
  }

  /// A checkpoint has the files of the districts under names of its own. On another disk that
  /// cannot be, so it has copies there. Both are the same to the last byte, both stay as they are
  /// while the society goes on, and from both it ends in the same bits.
  @Test
  void filesAreLinkedOrElseCopied() throws IOException {
    Path otherDisk = Path.of("/dev/shm");
    assumeThat(Files.isWritable(otherDisk)).as("a second disk").isTrue();
    assumeThat(Files.getFileStore(otherDisk)).isNotEqualTo(Files.getFileStore(folder));
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("unix");
    Outcomes whole = society(2, null).run(new Silent());
    Path elsewhere = Files.createTempDirectory(otherDisk, "glasshouse-");
    try {
      Generation linked = savedWhileItGoesOn(folder.resolve("one"), folder.resolve("linked"), 2);
      Generation copied = savedWhileItGoesOn(folder.resolve("two"), elsewhere.resolve("copied"), 1);
      assertThat(contents(copied.folder())).isEqualTo(contents(linked.folder()));
      for (Generation from : List.of(linked, copied)) {
        Map<String, String> before = contents(from.folder());
        Outcomes disk = society(1, folder.resolve("d")).run(new Silent(), Keeper.NOBODY, from);
        assertThat(disk.digest()).isEqualTo(whole.digest());
        Outcomes memory = society(2, null).run(new Silent(), Keeper.NOBODY, from);
        assertThat(memory.digest()).isEqualTo(whole.digest());
        assertThat(contents(from.folder())).isEqualTo(before);
      }
    } finally {
      Durable.remove(elsewhere);
    }
  }

  /// Saved, resumed and saved again at the same window, it is the same checkpoint.
  @Test
  void whatIsResumedIsSavedAsBefore() throws IOException {
    Generation first = saved(folder.resolve("disk"), folder.resolve("a"));
    Path again = folder.resolve("b");
    Path direct = folder.resolve("c");
    Keeper seventh =
        (done, cancelled, society) -> {
          if (done == 7) {
            try {
              society.save(Files.exists(again) ? direct : again, 1);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    society(2, folder.resolve("disk")).run(new Silent(), seventh, first);
    society(1, folder.resolve("disk")).run(new Silent(), seventh, null);
    assertThat(contents(direct)).isEqualTo(contents(again));
  }

  private static long files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
