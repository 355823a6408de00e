package org.glasshouse.results.run;

/// The run cannot start or cannot end as asked; the message is one complete sentence for the user.
public final class RunRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Why why;

  /// @param why what kind of refusal
  /// @param message what was seen, what was expected, what to do
  public RunRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  /// What kind of refusal.
  public Why why() {
    return why;
  }

  /// Kinds of refusal.
  public enum Why {
    /// The folder exists and is not empty (wrong usage).
    FOLDER_NOT_EMPTY,
    /// The folder cannot be written, or the disk is full.
    CANNOT_WRITE,
    /// The folder is no run folder, or is damaged.
    CANNOT_READ,
    /// A citizen to follow does not exist (an invalid file or option).
    NOBODY,
    /// Interrupted before the first replicate was finished: there is nothing to keep.
    NOTHING_DONE
  }
}
