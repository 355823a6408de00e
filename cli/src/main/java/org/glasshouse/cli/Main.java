package org.glasshouse.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The entry point: finds the command, runs it, ends the process with an [ExitCode].
@Command(
    name = "./glasshouse",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    header = "Runs a whole social-credit society on people who do not exist.",
    description = "Standard output carries data, standard error carries progress.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    subcommands = {
      RunCommand.class,
      ResumeCommand.class,
      SweepCommand.class,
      WhyCommand.class,
      CausesCommand.class,
      CompareCommand.class,
      RecourseCommand.class,
      TwinCommand.class,
      StudiesCommand.class,
      ReportCommand.class,
      CheckCommand.class,
      VerifyCommand.class,
      PacksCommand.class,
      ServeCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of ours",
      "2:wrong usage",
      "3:a file is invalid",
      "4:a scheme's own test failed",
      "5:input refused by design",
      "130:interrupted (what is done is kept)"
    })
public final class Main implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  /// Runs one command and ends the process.
  public static void main(String[] arguments) {
    System.exit(execute(arguments));
  }

  private static int execute(String[] arguments) {
    try {
      return commandLine().execute(arguments);
    } catch (Throwable thrown) {
      return Failures.report(thrown, new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }
  }

  /// The whole command tree, as the documentation's tests also see it.
  public static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Main());
    CommandSpec help = CommandSpec.forAnnotatedObject(new CommandLine.HelpCommand());
    help.usageMessage().hidden(true);
    commandLine.addSubcommand("help", help);
    Failures failures = new Failures();
    return commandLine
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures);
  }

  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Name a command.");
  }
}
