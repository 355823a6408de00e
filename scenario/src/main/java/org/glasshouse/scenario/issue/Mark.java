package org.glasshouse.scenario.issue;

/// A place in a file, or on the command line.
///
/// @param file as the user named it
/// @param line first is 1; 0 on the command line, where an option is named and no place in it
/// @param column in characters, first is 1
public record Mark(String file, int line, int column) {

  /// An option of the command line, as the user wrote it.
  public static Mark option(String said) {
    return new Mark(said, 0, 0);
  }

  /// The place so many characters further on the same line.
  public Mark plus(int characters) {
    return new Mark(file, line, column + characters);
  }
}
