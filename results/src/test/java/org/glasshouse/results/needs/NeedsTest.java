package org.glasshouse.results.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NeedsTest {

  private static final Machine TWO = new Machine(2, Machine.DISTRICT_CITIZENS, false);
  private static final Path OUT = Path.of("some", "folder");
  private static final long MEGA = 1_000_000;

  private static final Listener UNHEARD =
      new Listener() {
        @Override
        public void window(int window, int firstDay, int lastDay, int city, long[] tally) {}

        @Override
        public void entry(LedgerEntry entry) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  @TempDir private Path temp;

  private static Scenario debtors(long people, int days) {
    Path file = Path.of(System.getProperty("glasshouse.home"), "scenarios", "debtors.yaml");
    List<Setting> settings =
        List.of(
            new Setting("days", Integer.toString(days)),
            new Setting("burn_in_days", "28"),
            new Setting("replicates", "4"));
    return ScenarioFiles.scaledTo(ScenarioFiles.load(file, settings), people);
  }

  /// A clock on which every look takes a second, so that every window of the trial does.
  private static Needs needs(Scenario scenario, Machine machine) {
    AtomicLong clock = new AtomicLong();
    return Needs.foretell(scenario, machine, () -> clock.getAndAdd(1_000_000_000));
  }

  @Test
  void timeGrowsWithPeopleAndFallsWithThreads() {
    Scenario scenario = debtors(10_000_000, 84);
    double seconds = needs(scenario, TWO).seconds();
    // 12 windows and the founding, of 610 times the trial's people, 9 times, on two threads.
    double windows = 14 * (10_000_000 / 16_384.0) * Needs.societies(scenario) / 2;
    assertThat(seconds).isCloseTo(windows, within(windows * 0.01));
    assertThat(needs(debtors(20_000_000, 84), TWO).seconds() / seconds).isCloseTo(2, within(0.05));
    assertThat(needs(scenario, new Machine(4, 16_384, false)).seconds() / seconds)
        .isCloseTo(0.5, within(0.05));
  }

  /// One district keeps one thread busy, however many there are.
  @Test
  void threadsWithoutADistrictDoNotHelp() {
    double one = needs(debtors(16_000, 84), new Machine(1, 16_384, false)).seconds();
    assertThat(needs(debtors(16_000, 84), TWO).seconds()).isEqualTo(one);
  }

  @Test
  void rowsAndDiskGrowWithReplicatesAndDays() {
    Needs short4 = needs(debtors(200_000, 84), TWO);
    Needs long4 = needs(debtors(200_000, 336), TWO);
    long rows = short4.bytes().getOrDefault(Needs.ROWS, 0L);
    assertThat((double) long4.bytes().getOrDefault(Needs.ROWS, 0L) / rows).isBetween(3.0, 5.5);
    assertThat(long4.diskBytes()).isGreaterThan(short4.diskBytes());
  }

  /// With districts on disk, what grows with people is on disk, and a nation needs little memory.
  @Test
  void onDiskPeopleTakeDiskAndNoMemory() {
    Scenario scenario = debtors(1_400_000_000, 84);
    Needs memory = needs(scenario, TWO);
    Needs disk = memory.onDisk(TWO, scenario.population());
    assertThat(memory.memoryBytes() / 1_400_000_000.0).isBetween(40.0, 80.0);
    assertThat(disk.memoryBytes() / 1_400_000_000.0).isBetween(2.0, 3.0);
    // Memory has three checkpoints; on disk people are there once, and their state four times.
    assertThat(memory.stateBytes() / 1_400_000_000.0).isBetween(45.0, 96.0);
    assertThat(disk.stateBytes() / 1_400_000_000.0).isBetween(15.0, 40.0);
    assertThat(disk.stateBytes()).isLessThan(memory.stateBytes());
    assertThat(disk.mostDiskBytes())
        .isEqualTo(disk.diskBytes() + disk.logBytes() + disk.stateBytes());
    assertThat(disk.bytes().get(Needs.AT_WORK)).isLessThan(50 * MEGA);
  }

  /// A society with checkpoints after every window, of which two are kept.
  private long mostOnDisk(Scenario scenario, Machine machine) {
    Path saved = temp.resolve("saved");
    long[] most = {0};
    Society.of(new Plan(scenario, Arm.SCHEME, 0, List.of(), machine.within(temp)))
        .run(
            UNHEARD,
            (done, cancelled, society) -> {
              try {
                society.save(saved.resolve("w" + done), 1);
                most[0] = Math.max(most[0], bytes(temp));
                Durable.remove(saved.resolve("w" + (done - 2)));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            null);
    try {
      Durable.remove(saved);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return most[0];
  }

  /// Bytes of all files; one with two names counts once.
  private static long bytes(Path folder) throws IOException {
    Set<Object> seen = new HashSet<>();
    long bytes = 0;
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.filter(Files::isRegularFile).toList();
    }
    for (Path file : all) {
      Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
      bytes += seen.add(key == null ? file : key) ? Files.size(file) : 0;
    }
    return bytes;
  }

  @Test
  void whatCheckpointsTakeIsForetold() {
    Scenario scenario = debtors(60_000, 84);
    Needs memory = needs(scenario, TWO);
    assertThat((double) mostOnDisk(scenario, TWO))
        .isCloseTo((double) memory.stateBytes(), within(0.2 * memory.stateBytes()));
    Needs disk = memory.onDisk(TWO, scenario.population());
    // While a window is at work, its state is there once more.
    assertThat((double) mostOnDisk(scenario, TWO.onDisk()) / disk.stateBytes()).isBetween(0.6, 1.0);
  }

  private static Needs of(long columns, long scratch, long disk) {
    return new Needs(
        Map.of("columns", columns * MEGA, "scratch", scratch * MEGA),
        disk * MEGA / 2,
        disk * MEGA / 2,
        0,
        new SavedSize(columns * MEGA / 5, columns * MEGA / 4, 0),
        10);
  }

  @Test
  void whatFitsIsNotRefused() {
    Room room = new Room(2_000 * MEGA, 4_000 * MEGA, 10 * MEGA, OUT);
    Scenario scenario = debtors(1_000_000, 84);
    assertThatCode(() -> room.mustHold(of(1_000, 100, 9), scenario, TWO))
        .doesNotThrowAnyException();
  }

  /// Each remedy is one that fits.
  @Test
  void aRefusalNamesWhatWouldFit() {
    Scenario scenario = debtors(1_000_000, 84);
    Room room = new Room(2_000 * MEGA, 4_000 * MEGA, 10 * MEGA, OUT);
    assertThatThrownBy(() -> room.mustHold(of(1_500, 100, 9), scenario, TWO))
        .isInstanceOf(RunRefused.class)
        .hasMessage(
            "This run needs about 2.1 GB of memory, and Java may take 2 GB here. --threads 1 would"
                + " fit; or --people 980000 would fit; or GLASSHOUSE_OPTS=-Xmx1927m would give it"
                + " what it needs of this machine's 4 GB.")
        .extracting(e -> ((RunRefused) e).why())
        .isEqualTo(RunRefused.Why.NO_ROOM);
    assertThatCode(() -> room.mustHold(of(1_500 * 98 / 100, 100, 9), scenario, TWO))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> room.mustHold(of(30_000, 100, 9), scenario, TWO))
        .hasMessage(
            "This run needs about 37 GB of memory, and Java may take 2 GB here. --people 49000 would"
                + " fit; or it runs on a machine with 49 GB.");
  }

  @Test
  void aFullDiskIsToldBeforeItIsWrittenTo() {
    Scenario scenario = debtors(1_000_000, 84);
    Room room = new Room(2_000 * MEGA, 4_000 * MEGA, 10 * MEGA, OUT);
    assertThatThrownBy(() -> room.mustHold(of(100, 100, 25), scenario, TWO))
        .hasMessage(
            "This run needs about 25 MB of disk at one time, and 10 MB are free for "
                + OUT
                + ". --replicates 1 would fit; or name a folder with --out where 25 MB are free.");
  }

  @Test
  void theRoomOfThisProcessIsAsked() {
    Room room = Room.here(Path.of("no", "such", "folder"));
    assertThat(room.heapBytes()).isEqualTo(Runtime.getRuntime().maxMemory());
    assertThat(room.machineBytes()).isGreaterThanOrEqualTo(room.heapBytes() / 2);
    assertThat(room.diskBytes()).isPositive();
  }

  @Test
  void sizesAndTimesHaveFewDigits() {
    assertThat(Room.size(3_410_000_000L)).isEqualTo("3.5 GB");
    assertThat(Room.size(250_000_000L)).isEqualTo("250 MB");
    assertThat(Room.size(132_400_000_000L)).isEqualTo("133 GB");
    assertThat(Room.time(0.2)).isEqualTo("1 s");
    assertThat(Room.time(250)).isEqualTo("4 min");
    assertThat(Room.time(7300)).isEqualTo("2 h");
  }
}
