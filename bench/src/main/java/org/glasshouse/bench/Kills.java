package org.glasshouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.engine.checkpoint.Durable;

/// Kills runs at random moments, goes on with them, and compares their digests with that of a run
/// without a break.
///
/// ```
/// java -cp "bench/target/bench-0.1.0-SNAPSHOT.jar:bench/target/lib/*" \
///   org.glasshouse.bench.Kills ./glasshouse 1000
/// ```
///
/// Arguments: the launcher, the number of moments, and the number from which moments are drawn (1
/// unless given). Ends with 1 if any run ended otherwise.
public final class Kills {

  private static final Pattern DIGEST =
      Pattern.compile("\"digest\" : \"([0-9a-f]{16})\",\\s+\"complete\" : true");
  private static final int FIRST_MILLISECONDS = 300;

  private final Path launcher;
  private final Path folder;

  private Kills(Path launcher, Path folder) {
    this.launcher = launcher;
    this.folder = folder;
  }

  /// Runs, kills, goes on and compares.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int moments = Integer.parseInt(arguments[1]);
    Random random = new Random(arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
    Path folder = Files.createTempDirectory("glasshouse-kills-");
    int wrong =
        new Kills(Path.of(arguments[0]).toAbsolutePath().normalize(), folder).all(moments, random);
    Durable.remove(folder);
    System.exit(wrong == 0 ? 0 : 1);
  }

  private int all(int moments, Random random) throws IOException, InterruptedException {
    long began = System.nanoTime();
    await(run("whole"), Long.MAX_VALUE);
    int milliseconds = (int) Math.max(1000, (System.nanoTime() - began) / 1_000_000);
    String expected = digest("whole");
    int wrong = 0;
    int resumed = 0;
    for (int moment = 1; moment <= moments; moment++) {
      String out = "killed-" + moment;
      int at = FIRST_MILLISECONDS + random.nextInt(milliseconds);
      await(run(out), at);
      while (begun(out) && random.nextBoolean()) {
        await(resume(out), FIRST_MILLISECONDS + random.nextInt(milliseconds));
      }
      if (begun(out)) {
        resumed++;
        await(resume(out), Long.MAX_VALUE);
      } else if (!whole(out)) {
        Durable.remove(folder.resolve(out + ".part"));
        await(run(out), Long.MAX_VALUE);
      }
      String digest = digest(out);
      if (!digest.equals(expected)) {
        wrong++;
        System.out.printf(
            Locale.ROOT, "killed after %d ms: %s instead of %s%n", at, digest, expected);
      }
      Durable.remove(folder.resolve(out));
    }
    System.out.printf(
        Locale.ROOT,
        "%d moments, %d gone on with, %d ended otherwise than %s%n",
        moments,
        resumed,
        wrong,
        expected);
    return wrong;
  }

  private boolean whole(String out) {
    return Files.exists(folder.resolve(out).resolve("manifest.json"));
  }

  private boolean begun(String out) {
    return Files.exists(folder.resolve(out + ".part/checkpoint/job.json"));
  }

  private Process run(String out) throws IOException {
    return start("run", "hello", "--people", "3000", "--out", out);
  }

  private Process resume(String out) throws IOException {
    return start("resume", out);
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--quiet", "--checkpoint-seconds", "0"));
    return new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
  }

  /// Waits for a process, and kills it when its time is over.
  private static void await(Process process, long milliseconds) throws InterruptedException {
    if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private String digest(String out) throws IOException {
    if (!whole(out)) {
      return "no end";
    }
    Matcher digest = DIGEST.matcher(Files.readString(folder.resolve(out).resolve("manifest.json")));
    return digest.find() ? digest.group(1) : "no complete end";
  }
}
