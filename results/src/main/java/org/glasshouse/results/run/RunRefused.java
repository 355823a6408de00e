package org.glasshouse.results.run;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The run cannot start or cannot end as asked; the message is one complete sentence for the user.
public final class RunRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final String FULL = "no space is left on the disk";

  private final Why why;

  /// @param why what kind of refusal
  /// @param message what was seen, what was expected, what to do
  public RunRefused(Why why, String message) {
    super(message);
    this.why = why;
  }

  /// That a file or folder cannot be written, why, and what to do.
  public static RunRefused cannotWrite(Path file, Exception e) {
    String message = e.getMessage();
    String seen =
        switch (e) {
          case AccessDeniedException _ -> "permission denied";
          case NoSuchFileException missing -> missing.getFile() + " does not exist";
          default -> message == null ? e.getClass().getSimpleName() : plain(message);
        };
    return new RunRefused(
        Why.CANNOT_WRITE,
        file
            + " cannot be written: "
            + seen
            + (seen.equals(FULL) ? ". Free some space or name" : ". Name")
            + " another place with --out.");
  }

  /// A full disk is told in so many words, however deep in a message it stands.
  private static String plain(String message) {
    return message.contains("No space left on device") ? FULL : message;
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
    /// It needs more memory or disk than there is.
    NO_ROOM,
    /// The folder is no run folder, or is damaged.
    CANNOT_READ,
    /// A citizen to follow does not exist (an invalid file or option).
    NOBODY,
    /// Interrupted before the first replicate was finished: there is nothing to keep.
    NOTHING_DONE
  }
}
