package org.glasshouse.results.run;

import java.io.IOException;
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
    String seen = seen(e);
    return new RunRefused(
        Why.CANNOT_WRITE,
        file
            + " cannot be written: "
            + seen
            + (seen.equals(FULL) ? ". Free some space or name" : ". Name")
            + " another place with --out.");
  }

  /// That a run folder from which one can go on cannot be written, why, and what to do.
  public static RunRefused cannotGoOn(Path folder, Exception e) {
    String seen = seen(e);
    return new RunRefused(
        Why.CANNOT_WRITE,
        folder
            + " cannot be written: "
            + seen
            + ". What was done until then is kept."
            + (seen.equals(FULL) ? " Free some space, then go on with " : " Go on with ")
            + "./glasshouse resume "
            + folder);
  }

  /// That the library of DuckDB cannot be unpacked, why, and what to do.
  ///
  /// @param folder for temporary files
  public static RunRefused noLibrary(Path folder, IOException e) {
    return new RunRefused(
        Why.CANNOT_WRITE,
        folder
            + ", where the library of DuckDB is unpacked, cannot be written: "
            + seen(e)
            + ". Name another folder by GLASSHOUSE_OPTS=-Djava.io.tmpdir=FOLDER.");
  }

  /// The same refusal, and how to go on.
  RunRefused andGoOn(Path run) {
    return new RunRefused(
        why,
        getMessage() + " What was done until then is kept: go on with ./glasshouse resume " + run);
  }

  /// What went wrong with a file, in plain words.
  public static String seen(Exception e) {
    String message = e.getMessage();
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException missing -> missing.getFile() + " does not exist";
      default -> message == null ? e.getClass().getSimpleName() : plain(message);
    };
  }

  /// The usual ends of a disk are told in so many words, however deep in a message they stand.
  private static String plain(String message) {
    if (message.contains("No space left on device")) {
      return FULL;
    }
    if (message.contains("Disk quota exceeded")) {
      return "the quota of the disk is used up";
    }
    return message.contains("File too large")
        ? "a file would be larger than is allowed here"
        : message;
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
    /// There is no run folder where one is named.
    NO_RUN,
    /// Another process writes the folder.
    AT_WORK,
    /// The run is finished, so there is nothing to go on with.
    FINISHED,
    /// A run cannot go on under a scenario: something differs that must be the same (an invalid
    /// file or option).
    NOT_ALIKE,
    /// The day of a run that is named is none of it (wrong usage).
    NO_DAY,
    /// A citizen to follow does not exist (an invalid file or option).
    NOBODY,
    /// What is asked for is refused by design.
    BY_DESIGN,
    /// An option of a sweep does not fit (wrong usage).
    NO_SUCH_OPTION,
    /// Interrupted before the first replicate was finished: there is nothing to tell yet.
    NOTHING_DONE
  }
}
