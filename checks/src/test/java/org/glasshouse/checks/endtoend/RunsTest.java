package org.glasshouse.checks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.glasshouse.checks.Repository;
import org.glasshouse.cli.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs as a user starts them: a process of its own, in a folder of the user's.
@Tag("end-to-end")
class RunsTest {
  private static final Path LAUNCHER = Repository.root().resolve("glasshouse");

  @TempDir private static Path elsewhere;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    assertThat(Started.run(elsewhere, LAUNCHER, "--version").exitCode()).isZero();
  }

  @Test
  void aRunEndsWithFindingsAndAReport() throws IOException, InterruptedException {
    Started run = Started.run(elsewhere, LAUNCHER, "run", "hello", "--out", "first");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Nothing to hide", "What the score measured", "What it bought", "Report: ")
        .doesNotContain("\u001b");
    assertThat(run.err().lines()).hasSize(2);
    assertThat(run.err()).contains("1,000 people");
    assertThat(Files.readString(elsewhere.resolve("first/report.html"))).contains("</html>");
    Started verify = Started.run(elsewhere, LAUNCHER, "verify", "first");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
  }

  @Test
  void anInterruptionKeepsWhatIsDoneAndEndsWith130() throws Exception {
    Started.Running running =
        Started.start(
            elsewhere,
            Map.of(),
            LAUNCHER,
            "run",
            "pilot-800",
            "--people",
            "20000",
            "--replicates",
            "200",
            "--no-baseline",
            "--set",
            "lives=0",
            "--out",
            "interrupted");
    Thread.sleep(20_000);
    interrupt(running.process().pid());
    Started run = running.await();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(run.err())
        .containsPattern("Interrupted: \\d+ of 200 replicates (is|are) finished and kept\\.");
    assertThat(Files.readString(elsewhere.resolve("interrupted/manifest.json")))
        .contains("\"complete\"");
    assertThat(Files.readString(elsewhere.resolve("interrupted/report.html")))
        .contains("This run was stopped before its end");
    assertThat(run.err()).contains("Go on with ./glasshouse resume ");
    assertThat(elsewhere.resolve("interrupted/checkpoint/job.json")).exists();
  }

  @Test
  void anInterruptionBeforeTheFirstReplicateIsDoneSaysHowToGoOn() throws Exception {
    Started.Running running =
        Started.start(
            elsewhere,
            Map.of(),
            LAUNCHER,
            "run",
            "--people",
            "100000",
            "--no-baseline",
            "--replicates",
            "1",
            "--set",
            "lives=0",
            "--days",
            "70",
            "--set",
            "burn_in_days=28",
            "--out",
            "early");
    Path log = elsewhere.resolve("early.part/checkpoint/log");
    while (running.process().isAlive() && (!Files.exists(log) || Files.size(log) < 2_000)) {
      Thread.sleep(10);
    }
    interrupt(running.process().pid());
    Started run = running.await();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(run.err())
        .contains("Interrupted before the first replicate was finished", "go on with ./glasshouse");
    assertThat(elsewhere.resolve("early")).doesNotExist();
    Started resumed = Started.run(elsewhere, LAUNCHER, "resume", "early");
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.out()).contains("Nothing to hide", "Report: ");
    assertThat(elsewhere.resolve("early/checkpoint")).doesNotExist();
    Started verify = Started.run(elsewhere, LAUNCHER, "verify", "early");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    Started again = Started.run(elsewhere, LAUNCHER, "resume", "early");
    assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(again.err())
        .isEqualTo("glasshouse: early is finished; there is nothing to go on with.\n");
  }

  /// Windows of four weeks and some million people, so that one takes a while: a first Ctrl-C says
  /// what will be, a second one does not wait for it, and the checkpoint of before stays whole.
  @Test
  void aSecondInterruptionEndsAtOnceAndKeepsTheCheckpointOfBefore() throws Exception {
    Started.Running running =
        Started.start(
            elsewhere,
            Map.of(),
            LAUNCHER,
            "run",
            "pilot-800",
            "--people",
            "1000000",
            "--threads",
            "1",
            "--no-baseline",
            "--replicates",
            "1",
            "--set",
            "lives=0",
            "--set",
            "window_days=28",
            "--days",
            "140",
            "--set",
            "burn_in_days=28",
            "--districts",
            "disk",
            "--checkpoint-seconds",
            "0",
            "--out",
            "twice");
    Path checkpoint = elsewhere.resolve("twice.part/checkpoint");
    Path first = checkpoint.resolve("r0000-scheme-w000001/manifest");
    while (running.process().isAlive() && !Files.exists(first)) {
      Thread.sleep(10);
    }
    interrupt(running.process().pid());
    while (running.process().isAlive() && !Files.readString(running.err()).contains("Finishing")) {
      Thread.sleep(10);
    }
    interrupt(running.process().pid());
    Started run = running.await();
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(run.err())
        .containsPattern(
            "Finishing the window at work \\(\\d+ %\\) and saving; press Ctrl-C again to stop at"
                + " once, losing what came after the checkpoint of \\d{4}-\\d\\d-\\d\\d\\.")
        .contains("Stopped at once: what came after the last checkpoint is lost.")
        .doesNotContain("Interrupted");
    assertThat(elsewhere.resolve("twice")).doesNotExist();
    Started resumed = Started.run(elsewhere, LAUNCHER, "resume", "twice");
    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(resumed.err()).doesNotContain("damaged", "anew");
    assertThat(elsewhere.resolve("twice/checkpoint")).doesNotExist();
  }

  @Test
  void aReaderThatLeavesEarlyIsNoFault() throws Exception {
    Process process =
        new ProcessBuilder("sh", "-c", "'" + LAUNCHER + "' packs | head -n 1")
            .directory(elsewhere.toFile())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said.lines()).hasSize(1);
  }

  private static void interrupt(long pid) throws Exception {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
    assertThat(kill.waitFor()).isZero();
  }
}
