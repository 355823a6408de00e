package org.glasshouse.checks.documents;

/// Something that a document says exists.
sealed interface Statement {
  /// Line of the document, from 1.
  int line();

  /// A file of the repository.
  ///
  /// @param path as written
  /// @param link whether it is the target of a link, and so relative to the document
  record NamesFile(int line, String path, boolean link) implements Statement {}

  /// A command for the shell, without a prompt.
  record NamesCommand(int line, String command) implements Statement {}
}
