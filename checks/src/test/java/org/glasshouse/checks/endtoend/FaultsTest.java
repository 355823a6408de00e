package org.glasshouse.checks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glasshouse.checks.Repository;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a machine can do to a run: one clear message, nothing that was finished is lost, and what
/// is gone on with ends as if nothing had happened.
@Tag("end-to-end")
class FaultsTest {

  private static final Path LAUNCHER = Repository.root().resolve("glasshouse");
  private static final String RUN =
      "'"
          + LAUNCHER
          + "' run hello --people 3000 --replicates 4 --checkpoint-seconds 0 --quiet --out ";
  private static final Pattern DIGEST =
      Pattern.compile("\"digest\" : \"([0-9a-f]{16})\",\\s+\"complete\" : true");

  @TempDir private static Path folder;
  private static String expected = "";

  @BeforeAll
  static void runWithoutAFault() throws IOException, InterruptedException {
    Started whole = shell(RUN + "whole");
    assertThat(whole.exitCode()).as(whole.err()).isZero();
    expected = digest("whole");
  }

  private static Started shell(String line) throws IOException, InterruptedException {
    return Started.run(folder, Path.of("/bin/sh"), "-c", line);
  }

  private static String digest(String run) throws IOException {
    Matcher digest = DIGEST.matcher(Files.readString(folder.resolve(run).resolve("manifest.json")));
    assertThat(digest.find()).as("a complete manifest").isTrue();
    return digest.group(1);
  }

  /// One or more lines of plain words, and no trace.
  private static void assertTold(Started run, int exitCode, String said) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("glasshouse: "));
    assertThat(run.err()).contains(said).doesNotContain("Exception", "\tat ", "fault of ours");
  }

  /// Waits until a checkpoint is whole.
  private static void awaitCheckpoint(Started.Running running, Path checkpoint) throws Exception {
    while (running.process().isAlive()) {
      if (Files.isDirectory(checkpoint)) {
        try (Stream<Path> saved = Files.list(checkpoint)) {
          if (saved.anyMatch(path -> Files.exists(path.resolve("manifest")))) {
            return;
          }
        }
      }
      Thread.sleep(2);
    }
  }

  @Test
  void aFullDiskLosesNothing() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    Started mounted = shell("mount -t tmpfs -o size=40m tmpfs small");
    assumeThat(mounted.exitCode())
        .as("a small file system can be mounted here: " + mounted.err())
        .isZero();
    try {
      Started.Running running =
          Started.start(folder, Map.of(), Path.of("/bin/sh"), "-c", RUN + "small/run");
      awaitCheckpoint(running, small.resolve("run.part/checkpoint"));
      shell("dd if=/dev/zero of=small/filler bs=4k");
      assertTold(
          running.await(),
          2,
          "cannot be written: no space is left on the disk. What was done until");
      assertThat(small.resolve("run")).doesNotExist();
      Files.delete(small.resolve("filler"));
      Started resumed = shell("'" + LAUNCHER + "' resume small/run --quiet");
      assertThat(resumed.exitCode()).as(resumed.err()).isZero();
      assertThat(digest("small/run")).isEqualTo(expected);
    } finally {
      shell("umount small");
    }
  }

  /// The same on any machine: no file may be larger than a limit of the process.
  @Test
  void aLimitOfFilesLosesNothing() throws Exception {
    Started limited = shell("ulimit -f 64; " + RUN + "limited");
    assertTold(limited, 2, " cannot be written: a file would be larger than is allowed here. ");
    assertThat(folder.resolve("limited")).doesNotExist();
    Started resumed = shell("'" + LAUNCHER + "' resume limited --quiet");
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(digest("limited")).isEqualTo(expected);
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAtOnce() throws Exception {
    // A file where a folder should be: no user, not even root, can write below it.
    Files.writeString(folder.resolve("file"), "");
    assertTold(shell(RUN + "file/run"), 2, "/file/run cannot be written: ");
  }

  @Test
  void tooLittleMemoryIsTold() throws Exception {
    Started run =
        Started.start(
                folder,
                Map.of("GLASSHOUSE_OPTS", "-Xmx48m"),
                LAUNCHER,
                "run",
                "pilot-800",
                "--people",
                "300000",
                "--quiet",
                "--out",
                "memory")
            .await();
    assertTold(run, 2, "memory");
    assertThat(folder.resolve("memory")).doesNotExist();
  }

  @Test
  void aSecondProcessIsSentAway() throws Exception {
    Started.Running first =
        Started.start(
            folder,
            Map.of(),
            LAUNCHER,
            "run",
            "hello",
            "--people",
            "20000",
            "--replicates",
            "40",
            "--quiet",
            "--out",
            "held");
    Path log = folder.resolve("held.part/checkpoint/log");
    while (first.process().isAlive() && !Files.exists(log)) {
      Thread.sleep(10);
    }
    try {
      Started second = shell("'" + LAUNCHER + "' resume held");
      assertTold(
          second, 2, "held.part is being written by process " + first.process().pid() + ". ");
      assertTold(shell(RUN + "held"), 2, "held.part exists: another run is writing it, or");
      assertThat(first.process().isAlive()).as("the first still runs").isTrue();
    } finally {
      first.process().destroyForcibly();
      first.await();
    }
  }

  @Test
  void anAlteredCheckpointIsToldAndNeverBelieved() throws Exception {
    Started.Running running =
        Started.start(folder, Map.of(), Path.of("/bin/sh"), "-c", "exec " + RUN + "altered");
    awaitCheckpoint(running, folder.resolve("altered.part/checkpoint"));
    running.process().destroyForcibly();
    running.await();
    assertThat(
            shell(
                    "for f in altered.part/checkpoint/*/society; do"
                        + " printf x | dd of=$f bs=1 seek=60 conv=notrunc; done")
                .exitCode())
        .isZero();
    Started resumed = shell("'" + LAUNCHER + "' resume altered --quiet");
    assertTold(resumed, 0, "/society is damaged: ");
    assertThat(digest("altered")).isEqualTo(expected);
  }
}
