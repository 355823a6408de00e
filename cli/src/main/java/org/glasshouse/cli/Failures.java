package org.glasshouse.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.RefusedInputException;
import org.glasshouse.scenario.issue.Severity;
import picocli.CommandLine;

/// Turns whatever went wrong into a short message and an exit code. A stack trace never reaches the
/// screen: the trace of a fault of ours goes to a file that the message names.
final class Failures
    implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
  private static final Pattern NO_NUMBER =
      Pattern.compile("^Invalid value for option '(--[a-z-]+)'.*: '(.*)' is not an? (?:int|long)$");
  private static final Pattern UNMATCHED =
      Pattern.compile("^Unmatched arguments? (?:at index [0-9]+|from index [0-9]+): ('.*)$");

  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, CommandLine.ParseResult parseResult) {
    return report(exception, commandLine.getErr());
  }

  @Override
  public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println("glasshouse: " + plain(String.valueOf(exception.getMessage())));
    CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
    err.println("Try '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return ExitCode.USAGE.code();
  }

  /// What the parser of options says, without words of its own trade.
  static String plain(String message) {
    Matcher number = NO_NUMBER.matcher(message);
    if (number.find()) {
      boolean large = number.group(2).matches("[+-]?[0-9]+");
      return number.group(1)
          + " "
          + number.group(2)
          + ": expected a whole number"
          + (large ? ", and this one is too large." : ", written with digits only.");
    }
    return UNMATCHED.matcher(message).replaceAll("Not understood: $1");
  }

  /// Prints what happened to `err` and gives the exit code for it.
  static int report(Throwable thrown, PrintWriter err) {
    ExitCode exitCode =
        switch (thrown) {
          case CommandFailed failed -> {
            err.println("glasshouse: " + failed.getMessage());
            yield failed.exitCode();
          }
          case InterruptedException _ -> ExitCode.INTERRUPTED;
          case InvalidFilesException invalid -> {
            err.println(invalid.getMessage());
            yield exitCode(invalid);
          }
          case RefusedInputException refused -> {
            err.println(refused.getMessage());
            yield ExitCode.REFUSED;
          }
          case RunRefused refused -> {
            err.println("glasshouse: " + refused.getMessage());
            yield exitCode(refused.why());
          }
          case Throwable fault when ofMemory(fault) -> {
            err.println("glasshouse: " + Room.ranOut(null));
            yield ExitCode.USAGE;
          }
          case Throwable fault -> {
            err.println(
                "glasshouse: a fault of ours, not of yours: "
                    + firstLine(fault)
                    + " ("
                    + keepTrace(fault)
                    + ")");
            yield ExitCode.FAULT;
          }
        };
    err.flush();
    return exitCode.code();
  }

  /// A wrong option is wrong usage, although it stands for a value of a file.
  private static ExitCode exitCode(InvalidFilesException invalid) {
    boolean options =
        invalid.issues().stream()
            .allMatch(issue -> issue.ofOption() || issue.severity() == Severity.WARNING);
    return options ? ExitCode.USAGE : ExitCode.INVALID_FILE;
  }

  private static ExitCode exitCode(RunRefused.Why why) {
    return switch (why) {
      case FOLDER_NOT_EMPTY,
          CANNOT_WRITE,
          NO_ROOM,
          NO_RUN,
          AT_WORK,
          FINISHED,
          NO_DAY,
          NO_SUCH_OPTION ->
          ExitCode.USAGE;
      case BY_DESIGN -> ExitCode.REFUSED;
      case CANNOT_READ, NOBODY, NOT_ALIKE -> ExitCode.INVALID_FILE;
      case NOTHING_DONE -> ExitCode.INTERRUPTED;
    };
  }

  /// Whether something failed because no memory was left, however deep that stands.
  private static boolean ofMemory(Throwable fault) {
    Throwable at = fault;
    while (at != null && !(at instanceof OutOfMemoryError)) {
      at = at.getCause();
    }
    return at != null;
  }

  private static String firstLine(Throwable fault) {
    String message = fault.getMessage();
    String name = fault.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private static String keepTrace(Throwable fault) {
    try {
      Path file = Files.createTempFile("glasshouse-fault-", ".txt");
      try (PrintWriter writer =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
        writer.println("Glasshouse " + Version.current() + ", Java " + Runtime.version());
        fault.printStackTrace(writer);
      }
      return "details for a report: " + file;
    } catch (IOException _) {
      return "details could not be written to the temporary folder";
    }
  }
}
