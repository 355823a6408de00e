package org.glasshouse.checks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.checks.Repository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that are killed at random moments, as by a power cut, and gone on with. `Kills` in the
/// module `bench` does the same a thousand times.
@Tag("end-to-end")
class KilledRunsTest {

  private static final Path LAUNCHER = Repository.root().resolve("glasshouse");
  private static final int MOMENTS = 10;
  private static final String[] RUN = {
    "run", "hello", "--people", "3000", "--checkpoint-seconds", "0", "--quiet", "--out"
  };
  private static final Pattern TABLE =
      Pattern.compile(
          "\"path\" : \"(tables/[a-z0-9-]+\\.parquet)\"(?:[^{}]*?)"
              + "\"contentSha256\" : \"([0-9a-f]+)\"");

  @TempDir private static Path folder;

  private static Started.Running start(String out) throws IOException {
    String[] arguments = java.util.Arrays.copyOf(RUN, RUN.length + 1);
    arguments[RUN.length] = out;
    return Started.start(folder, Map.of(), LAUNCHER, arguments);
  }

  /// Kills a process after some time, if it is still there.
  private static void kill(Started.Running running, long milliseconds)
      throws IOException, InterruptedException {
    if (!running.process().waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      running.process().destroyForcibly();
    }
    running.await();
  }

  private static String manifest(String out) throws IOException {
    return Files.readString(folder.resolve(out).resolve("manifest.json"));
  }

  /// Hash of the content of every table.
  private static Map<String, String> tables(String manifest) {
    Map<String, String> tables = new TreeMap<>();
    Matcher matcher = TABLE.matcher(manifest);
    while (matcher.find()) {
      tables.put(matcher.group(1), matcher.group(2));
    }
    return tables;
  }

  private static String digest(String manifest) {
    Matcher matcher = Pattern.compile("\"complete\"").matcher(manifest);
    assertThat(matcher.find()).isTrue();
    Matcher digest =
        Pattern.compile("\"digest\" : \"([0-9a-f]{16})\",\\s+\"complete\" : true")
            .matcher(manifest);
    assertThat(digest.find()).as("a complete manifest").isTrue();
    return digest.group(1);
  }

  @Test
  void killedAtRandomMomentsItEndsInTheSameTables() throws Exception {
    Started whole = start("whole").await();
    assertThat(whole.exitCode()).as(whole.err()).isZero();
    String expected = manifest("whole");
    assertThat(tables(expected)).hasSizeGreaterThan(20);
    Random random = new Random(7);
    int resumed = 0;
    for (int moment = 0; moment < MOMENTS; moment++) {
      String out = "killed-" + moment;
      long at = 300 + random.nextLong(Math.max(1000, whole.milliseconds()));
      kill(start(out), at);
      int kills = 1 + moment % 2;
      for (int again = 1; again < kills; again++) {
        kill(
            Started.start(
                folder, Map.of(), LAUNCHER, "resume", out, "--checkpoint-seconds", "0", "--quiet"),
            300 + random.nextLong(Math.max(1000, whole.milliseconds())));
      }
      if (!Files.exists(folder.resolve(out).resolve("manifest.json"))) {
        boolean begun = Files.exists(folder.resolve(out + ".part/checkpoint/job.json"));
        Started rest =
            begun
                ? Started.run(folder, LAUNCHER, "resume", out, "--threads", "1", "--quiet")
                : afresh(out);
        assertThat(rest.exitCode()).as("after %d ms: %s", at, rest.err()).isZero();
        assertThat(rest.err()).isEmpty();
        resumed += begun ? 1 : 0;
      }
      String ended = manifest(out);
      assertThat(digest(ended)).as("killed after %d ms", at).isEqualTo(digest(expected));
      assertThat(tables(ended)).as("killed after %d ms", at).isEqualTo(tables(expected));
    }
    assertThat(resumed).as("runs that were gone on with").isGreaterThan(2);
  }

  /// Killed before anything was begun, it leaves nothing, or an empty folder that a message names.
  private static Started afresh(String out) throws Exception {
    Path part = folder.resolve(out + ".part");
    if (Files.exists(part)) {
      Started refused = Started.run(folder, LAUNCHER, "resume", out);
      assertThat(refused.exitCode()).isEqualTo(3);
      assertThat(refused.err()).contains("holds nothing from which to go on. Remove it");
      assertThat(new ProcessBuilder("rm", "-r", part.toString()).start().waitFor()).isZero();
    }
    return start(out).await();
  }
}
