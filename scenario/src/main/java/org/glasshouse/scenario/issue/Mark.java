package org.glasshouse.scenario.issue;

/// A place in a file.
///
/// @param file as the user named it
/// @param line first is 1
/// @param column in characters, first is 1
public record Mark(String file, int line, int column) {

  /// The place so many characters further on the same line.
  public Mark plus(int characters) {
    return new Mark(file, line, column + characters);
  }
}
