package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  private static final Pattern FAULT_FILE = Pattern.compile("details for a report: ([^)\n]+)\\)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine commandLine = Main.commandLine();
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(arguments);
  }

  @Test
  void helpGoesToStandardOutput() {
    assertThat(execute("--help")).isEqualTo(ExitCode.DONE.code());
    assertThat(out.toString()).contains("people who do not exist", "Exit codes:", "interrupted");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void versionNamesProgramAndJava() {
    assertThat(execute("--version")).isEqualTo(ExitCode.DONE.code());
    assertThat(out.toString()).contains("Glasshouse ", "Java " + Runtime.version());
  }

  @Test
  void everyExitCodeIsInTheHelp() {
    execute("--help");
    for (ExitCode exitCode : ExitCode.values()) {
      assertThat(out.toString()).containsPattern("(?m)^ +" + exitCode.code() + " ");
    }
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(execute()).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("Name a command.", "--help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void unknownOptionIsWrongUsageAndSuggests() {
    assertThat(execute("--versio")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("--versio", "--version");
  }

  @Test
  void failureOfACommandKeepsItsMessageAndCode() {
    int code =
        Failures.report(
            new CommandFailed(ExitCode.REFUSED, "a.yaml:3:5: a name is refused"),
            new PrintWriter(err));
    assertThat(code).isEqualTo(5);
    assertThat(err.toString().strip()).isEqualTo("glasshouse: a.yaml:3:5: a name is refused");
  }

  @Test
  void faultPrintsOneLineAndKeepsTheTraceInAFile() throws Exception {
    int code = Failures.report(new IllegalStateException("first\nsecond"), new PrintWriter(err));
    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).doesNotContain("\tat ", "second");
    Matcher matcher = FAULT_FILE.matcher(err.toString());
    assertThat(matcher.find()).isTrue();
    Path trace = Path.of(matcher.group(1));
    assertThat(Files.readString(trace)).contains("IllegalStateException", "\tat ");
    Files.delete(trace);
  }

  @Test
  void interruptionHasItsOwnCode() {
    assertThat(Failures.report(new InterruptedException(), new PrintWriter(err))).isEqualTo(130);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpIsAlsoACommand() {
    assertThat(execute("help", "verify")).isEqualTo(ExitCode.DONE.code());
    assertThat(out.toString()).contains("Usage: ./glasshouse verify");
  }
}
