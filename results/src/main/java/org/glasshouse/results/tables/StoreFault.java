package org.glasshouse.results.tables;

import java.sql.SQLException;

/// The store of tables could not do what was asked: a full disk, a damaged file, or a wrong query.
public final class StoreFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param about table or query
  /// @param cause what the store said
  public StoreFault(String about, SQLException cause) {
    super(about + ": " + firstLine(cause), cause);
  }

  /// Whether the disk or the folder is to blame, and not the program.
  public boolean isOfDisk() {
    String message = String.valueOf(getMessage());
    return message.contains("IO Error") || message.contains("No space left");
  }

  private static String firstLine(SQLException cause) {
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
