package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.verify.Verification;
import org.glasshouse.results.verify.Verify;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a folder's inputs again and compares.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a folder's inputs again and compares digests and tables.",
    description =
        "The folder is only read. Ends with 0 when everything is the same, with 3 if not.")
final class VerifyCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      description = "A run folder, or latest: the newest one under runs/.")
  private String run = "";

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--quiet", description = "Print nothing but differences.")
  private boolean quiet;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    Path folder = Project.runFolder(run);
    int used = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (used < 1) {
      throw new ParameterException(
          command.commandLine(), "--threads " + used + ": expected 1 or more.");
    }
    ProgressLine line = new ProgressLine(terminal.err(), terminal.columns(), System::nanoTime);
    Machine machine = new Machine(used, Machine.DISTRICT_CITIZENS, false);
    Verification verification;
    try {
      verification =
          new Verify(machine, terminal.errShown() && !quiet ? line : Progress.NONE).run(folder);
    } finally {
      line.clear();
    }
    for (String note : verification.notes()) {
      terminal.err().println(note);
    }
    for (String difference : verification.differences()) {
      terminal.out().println("differs: " + difference);
    }
    if (verification.same() && !quiet) {
      terminal
          .out()
          .println(
              "The same: "
                  + Amounts.counted(verification.tables(), "table", "tables")
                  + ", "
                  + Amounts.counted(verification.societies(), "society", "societies")
                  + ", digest "
                  + verification.digest()
                  + ".");
    }
    terminal.out().flush();
    terminal.err().flush();
    return (verification.same() ? ExitCode.DONE : ExitCode.INVALID_FILE).code();
  }
}
