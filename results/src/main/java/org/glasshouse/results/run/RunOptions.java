package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.checkpoint.Interval;
import org.glasshouse.results.folder.RunFolder;
import org.jspecify.annotations.Nullable;

/// How a scenario is run and where it goes. Whatever changes results is in the scenario already
/// (`--seed`, `--days`, `--people`, `--set` and the like are applied when it is read).
///
/// @param out folder to make; null for `runs/<scenario>-<date>-<time>` under the working folder
/// @param given the options as the user gave them, in order, such as `--seed 7`; they are recorded
///   and, with the inputs, say how to run it again
/// @param machine threads and the like, which change no result
/// @param finish adds to the finished folder before it gets its name, such as the report
/// @param checkpointSeconds seconds between checkpoints, whatever they cost; null for so few that
///   they cost at most a twentieth of the time
public record RunOptions(
    @Nullable Path out,
    List<GivenOption> given,
    Machine machine,
    Finish finish,
    @Nullable Double checkpointSeconds) {

  /// Checkpoints as usual.
  public RunOptions(@Nullable Path out, List<GivenOption> given, Machine machine, Finish finish) {
    this(out, given, machine, finish, null);
  }

  /// When checkpoints are due, from now on.
  ///
  /// @param seconds as in the record
  static Interval interval(@Nullable Double seconds) {
    return seconds == null ? Interval.seldom() : Interval.every(seconds);
  }

  /// An option as the user gave it.
  ///
  /// @param name such as `--seed`
  /// @param value such as `7`; empty for a switch
  public record GivenOption(String name, String value) {}

  /// Adds files to a run folder that is whole but for them.
  @FunctionalInterface
  public interface Finish {

    /// Writes into `folder.path()`; every file there is hashed into the manifest afterwards.
    void write(RunFolder folder) throws IOException;
  }
}
