package org.glasshouse.checks.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program that was started in a process of its own and has ended.
///
/// @param exitCode what the operating system was told
/// @param out all of standard output
/// @param err all of standard error
/// @param milliseconds from start to end
record Started(int exitCode, String out, String err, long milliseconds) {
  private static final long MINUTES_AT_MOST = 10;

  /// A process whose outputs go to files, so that it never waits for a reader.
  record Running(Process process, Path out, Path err, long since) {

    /// Waits for the end.
    Started await() throws IOException, InterruptedException {
      if (!process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("No end after " + MINUTES_AT_MOST + " minutes: " + process);
      }
      long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
      Started started =
          new Started(
              process.exitValue(), Files.readString(out), Files.readString(err), milliseconds);
      Files.delete(out);
      Files.delete(err);
      return started;
    }
  }

  /// Starts `program` in `folder`.
  static Running start(
      Path folder, Map<String, String> environment, Path program, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("out-", ".txt");
    Path err = Files.createTempFile("err-", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    long since = System.nanoTime();
    return new Running(builder.start(), out, err, since);
  }

  /// Starts `program` in `folder` and waits for its end.
  static Started run(Path folder, Path program, String... arguments)
      throws IOException, InterruptedException {
    return start(folder, Map.of(), program, arguments).await();
  }
}
