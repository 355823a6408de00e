package org.glasshouse.checks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glasshouse.checks.Repository;
import org.glasshouse.cli.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// `./glasshouse` once it is built.
@Tag("end-to-end")
class LauncherTest {
  private static final Path LAUNCHER = Repository.root().resolve("glasshouse");

  /// A newcomer's patience, with room for a busy machine; it takes about 0.15 s on two cores.
  private static final long HELP_MILLISECONDS = 1_000;

  @TempDir private static Path elsewhere;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    assertThat(Started.run(elsewhere, LAUNCHER, "--version").exitCode()).isZero();
  }

  @Test
  void helpComesAtOnceAndSaysNothingElse() throws IOException, InterruptedException {
    long best = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 5; attempt++) {
      Started help = Started.run(elsewhere, LAUNCHER, "--help");
      assertThat(help.exitCode()).isZero();
      assertThat(help.out())
          .startsWith("Runs a whole social-credit society")
          .contains("Exit codes");
      assertThat(help.err()).isEmpty();
      best = Math.min(best, help.milliseconds());
    }
    assertThat(best).as("milliseconds of the quickest help").isLessThan(HELP_MILLISECONDS);
  }

  @Test
  void versionComesFromTheBuild() throws IOException, InterruptedException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(Files.readString(Repository.root().resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Started.run(elsewhere, LAUNCHER, "--version").out())
        .startsWith("Glasshouse " + version.group(1) + "\n");
  }

  @Test
  void wrongUsageIsTold() throws IOException, InterruptedException {
    Started started = Started.run(elsewhere, LAUNCHER, "--no-such-option");
    assertThat(started.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(started.out()).isEmpty();
    assertThat(started.err()).contains("--no-such-option", "--help").doesNotContain("\tat ");
  }

  @Test
  void worksThroughSymlinksInFoldersWithSpaces() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(elsewhere.resolve("a folder"));
    Path first = Files.createSymbolicLink(folder.resolve("one"), LAUNCHER);
    Path second = Files.createSymbolicLink(elsewhere.resolve("two"), Path.of("a folder/one"));
    assertThat(first).isExecutable();
    assertThat(Started.run(folder, second, "--version").exitCode()).isZero();
  }

  @Test
  void findsItsOwnJavaWhenTheEnvironmentNamesAnOldOne() throws IOException, InterruptedException {
    Path home = elsewhere.resolve("jdk-17");
    Path old = Files.createDirectories(home.resolve("bin"));
    for (String program : new String[] {"java", "javac"}) {
      Path file = Files.writeString(old.resolve(program), "#!/bin/sh\nexit 99\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", home.toString(),
            "GLASSHOUSE_JAVA", System.getProperty("java.home"));
    assertThat(Started.start(elsewhere, environment, LAUNCHER, "--version").await().exitCode())
        .isZero();
  }

  /// A copy that looks in no usual place, on a machine whose variables name a JDK that is too old
  /// and a folder without one.
  @Test
  void saysWhatItFoundInsteadOfAJdk() throws IOException, InterruptedException {
    String looking = "for candidate in [^;]*; do";
    String script = Files.readString(LAUNCHER);
    assertThat(script).containsPattern(looking);
    Path copy =
        Files.writeString(
            elsewhere.resolve("looks-nowhere"),
            script.replaceFirst(looking, "for candidate in nowhere; do"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    Path old = Files.createDirectories(elsewhere.resolve("jdk-21/bin"));
    for (String program : new String[] {"java", "javac"}) {
      assertThat(Files.writeString(old.resolve(program), "").toFile().setExecutable(true)).isTrue();
    }
    Path home = elsewhere.resolve("jdk-21");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", home.toString(),
            "GLASSHOUSE_JAVA", elsewhere.toString(),
            "PATH", "/nowhere");
    Started started = Started.start(elsewhere, environment, copy, "run").await();
    assertThat(started.exitCode()).isEqualTo(ExitCode.USAGE.code());
    assertThat(started.err())
        .startsWith("glasshouse: no JDK 25 or newer was found.\n")
        .contains(
            "JAVA_HOME is " + home + ", a JDK of version 21.0.2.\n",
            "GLASSHOUSE_JAVA is " + elsewhere + ", which holds no JDK.\n",
            "sudo apt-get install openjdk-25-jdk");
  }

  /// `script` (of every Linux) gives a terminal to a program that has none.
  @Test
  @EnabledOnOs(OS.LINUX)
  void keepsToTheWidthOfTheTerminal() throws IOException, InterruptedException {
    String command = "stty cols 60; exec '" + LAUNCHER + "' packs";
    Started started =
        Started.start(
                elsewhere,
                Map.of("TERM", "xterm", "COLUMNS", ""),
                Path.of("/usr/bin/script"),
                "-qec",
                command,
                "/dev/null")
            .await();
    assertThat(started.exitCode()).as(started.out()).isZero();
    List<String> lines = started.out().lines().filter(line -> line.startsWith("  ")).toList();
    assertThat(lines)
        .hasSizeGreaterThan(50)
        .allSatisfy(line -> assertThat(line.stripTrailing().length()).isLessThanOrEqualTo(60))
        .anyMatch(line -> line.stripTrailing().length() > 55);
  }

  @Test
  void startsWithoutACache() throws IOException, InterruptedException {
    Path dist = Repository.root().resolve("target/dist");
    Path built = dist.resolve(Files.readString(dist.resolve("current")).strip());
    Path cache;
    try (Stream<Path> files = Files.list(built)) {
      cache =
          files
              .filter(file -> file.getFileName().toString().startsWith("light-"))
              .findFirst()
              .orElseThrow();
    }
    byte[] good = Files.readAllBytes(cache);
    try {
      Files.writeString(cache, "damaged");
      Started started = Started.run(elsewhere, LAUNCHER, "--version");
      assertThat(started.exitCode()).isZero();
      assertThat(started.out()).startsWith("Glasshouse ");
      assertThat(started.err()).isEmpty();
    } finally {
      Files.write(cache, good);
    }
  }

  @Test
  void announcesTheDownloadThatItMakes() throws IOException {
    Matcher announced = Pattern.compile("FETCH_MB=(\\d+)").matcher(Files.readString(LAUNCHER));
    assertThat(announced.find()).isTrue();
    Path dist = Repository.root().resolve("target/dist");
    Path lib = dist.resolve(Files.readString(dist.resolve("current")).strip()).resolve("lib");
    long bytes = 0;
    for (Path jar : Repository.files(lib, ".jar")) {
      bytes += Files.size(jar);
    }
    long megabytes = bytes / 1_000_000;
    assertThat(Long.parseLong(announced.group(1)))
        .as("libraries have %d MB; Maven and its plugins add about 40", megabytes)
        .isBetween(megabytes + 20, megabytes + 70);
  }
}
