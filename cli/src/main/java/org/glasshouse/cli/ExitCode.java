package org.glasshouse.cli;

/// What the process tells its caller when it ends. The numbers are part of the interface: never
/// reuse or renumber one.
public enum ExitCode {
  /// The command did what was asked.
  DONE(0),
  /// A fault of ours: a bug, never something the user did.
  FAULT(1),
  /// The command line was wrong.
  USAGE(2),
  /// A file is invalid.
  INVALID_FILE(3),
  /// A scheme's own test failed.
  SCHEME_TEST_FAILED(4),
  /// The input is refused by design.
  REFUSED(5),
  /// The user interrupted; what was done by then is kept.
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /// The number that the operating system sees.
  public int code() {
    return code;
  }
}
