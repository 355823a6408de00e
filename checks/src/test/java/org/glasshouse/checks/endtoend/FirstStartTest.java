package org.glasshouse.checks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.glasshouse.checks.Repository;
import org.glasshouse.cli.ExitCode;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// `./glasshouse` in a fresh copy of the sources: what a newcomer meets, and what can go wrong.
@Tag("end-to-end")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstStartTest {
  private static final Set<String> LEFT_BEHIND =
      Set.of(".git", "target", "runs", "checks", "bench");
  private static final String BUILDING = "First start: building";
  private static final String AGAIN = "The sources changed: building";

  @TempDir private static Path temporary;

  private static Path copy() {
    return temporary.resolve("fresh copy");
  }

  private static Path launcher() {
    return copy().resolve("glasshouse");
  }

  private static void copyTree(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Path inside = from.relativize(folder);
            if (LEFT_BEHIND.contains(inside.toString())
                || inside.getNameCount() == 2 && inside.endsWith("target")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            Path copied = to.resolve(from.relativize(file));
            assertThat(copied.toFile().setExecutable(Files.isExecutable(file))).isTrue();
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  @Order(1)
  void twoStartsAtOnceBuildOnceOverADeadBuildersLock() throws Exception {
    copyTree(Repository.root(), copy());
    Path lock = Files.createDirectories(copy().resolve("target/build.lock"));
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.waitFor()).isZero();
    Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

    Started.Running one = Started.start(temporary, Map.of(), launcher(), "--version");
    Started.Running two = Started.start(temporary, Map.of(), launcher(), "--version");
    Started first = one.await();
    Started second = two.await();

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(second.exitCode()).as(second.err()).isZero();
    assertThat(first.out()).startsWith("Glasshouse ").isEqualTo(second.out());
    assertThat(first.err() + second.err()).containsOnlyOnce(BUILDING).contains("cli");
    assertThat(lock).doesNotExist();
  }

  @Test
  @Order(2)
  void nextStartIsQuietAndWritesNothing() throws Exception {
    Started started = Started.run(temporary, launcher(), "--version");
    assertThat(started.err()).isEmpty();
    assertThat(started.exitCode()).isZero();
  }

  @Test
  @Order(3)
  void firstStartFetchesNoGatesAndNoTestLibraries() throws Exception {
    String log = Files.readString(copy().resolve("target/build.log"));
    assertThat(log)
        .contains("BUILD SUCCESS")
        .doesNotContain("spotless", "enforcer", "surefire", "testCompile");
    try (Stream<Path> files = Files.walk(copy().resolve("target/dist"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .contains("glasshouse.jar")
          .noneMatch(
              name -> name.matches("(junit|assertj|error_prone_core|nullaway|archunit).*\\.jar"));
    }
  }

  @Test
  @Order(4)
  void interruptedBuildIsTakenUpByTheNextStart() throws Exception {
    Path source = copy().resolve("cli/src/main/java/org/glasshouse/cli/ExitCode.java");
    Files.writeString(source, Files.readString(source) + "\n");
    Started.Running running = Started.start(temporary, Map.of(), launcher(), "--version");
    Path lock = copy().resolve("target/build.lock/pid");
    while (!Files.exists(lock) && running.process().isAlive()) {
      Thread.sleep(20);
    }
    running.process().destroy();
    Started interrupted = running.await();
    assertThat(interrupted.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
    assertThat(interrupted.out()).isEmpty();

    Started next = Started.run(temporary, launcher(), "--version");
    assertThat(next.exitCode()).as(next.err()).isZero();
    assertThat(next.err()).contains(AGAIN);
  }

  @Test
  @Order(5)
  void brokenSourceEndsWithTheReasonAndTheLog() throws Exception {
    Path source = copy().resolve("cli/src/main/java/org/glasshouse/cli/ExitCode.java");
    String good = Files.readString(source);
    Files.writeString(source, good + "broken");
    Started started = Started.run(temporary, launcher(), "--version");
    assertThat(started.exitCode()).isEqualTo(ExitCode.FAULT.code());
    assertThat(started.out()).isEmpty();
    assertThat(started.err()).contains("the build failed", "ExitCode.java:[", "target/build.log");

    Files.writeString(source, good);
    assertThat(Started.run(temporary, launcher(), "--version").exitCode()).isZero();
  }
}
