package org.glasshouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.report.Report;
import org.glasshouse.results.folder.FolderFiles;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.run.RunRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the report of a run folder.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Writes the impact report of a run.",
    description = {
      "One HTML file that needs no network and prints to paper. It is made from the run folder alone."
    })
final class ReportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      description = "A run folder, or latest: the newest one under runs/.")
  private String run = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write; report.html in the run folder if not given.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(Objects.requireNonNull(spec));
    Path folder = Project.runFolder(run);
    Path file = out == null ? folder.resolve(Report.FILE) : out;
    Path above = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file) || above == null || !Files.isDirectory(above)) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "--out " + file + ": expected a file in a folder that exists, such as report.html.");
    }
    try (RunFolder opened = RunFolder.open(folder)) {
      Report.write(opened, file);
      if (out == null) {
        FolderFiles.rewritten(folder, Report.FILE);
      }
    } catch (IOException e) {
      throw RunRefused.cannotWrite(file, e);
    }
    terminal.out().println(file);
    terminal.out().flush();
    return ExitCode.DONE.code();
  }
}
