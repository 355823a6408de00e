package org.glasshouse.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// How many threads a command works with.
final class Threads {

  private static final int MOST = 1024;

  private Threads() {}

  /// As many as the user wants, else one for each core.
  ///
  /// @param wanted as given by `--threads`; null if it was not
  static int used(CommandSpec command, @Nullable Integer wanted) {
    int cores = Runtime.getRuntime().availableProcessors();
    int used = wanted == null ? cores : wanted;
    if (used < 1 || used > MOST) {
      throw new ParameterException(
          command.commandLine(),
          "--threads " + used + ": expected 1 to " + MOST + ", such as " + cores + ".");
    }
    return used;
  }
}
