package org.glasshouse.cli;

/// Ends a command with a message for the user and an exit code. The message is printed as it
/// stands, so it names the value, the place and what was expected.
public final class CommandFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  /// @param exitCode why the command ends; never [ExitCode#DONE]
  /// @param message one or more complete lines for standard error
  public CommandFailed(ExitCode exitCode, String message) {
    super(message);
    if (exitCode == ExitCode.DONE) {
      throw new IllegalArgumentException("A failure cannot end with exit code DONE: " + message);
    }
    this.exitCode = exitCode;
  }

  /// Why the command ended.
  public ExitCode exitCode() {
    return exitCode;
  }
}
