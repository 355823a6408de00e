package org.glasshouse.scenario.issue;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a file, or with an option that stands for a value of one.
///
/// @param code stable code
/// @param severity error or warning
/// @param file as the user named it
/// @param line first is 1; 0 on the command line
/// @param column first is 1; of no meaning on the command line
/// @param seen what stands there
/// @param expected what would be right
/// @param maybe what was probably meant, or null
public record Issue(
    IssueCode code,
    Severity severity,
    String file,
    int line,
    int column,
    String seen,
    String expected,
    @Nullable String maybe) {

  /// An error at a place.
  public static Issue error(IssueCode code, Mark mark, String seen, String expected) {
    return error(code, mark, seen, expected, null);
  }

  /// An error at a place, with a guess at what was meant.
  public static Issue error(
      IssueCode code, Mark mark, String seen, String expected, @Nullable String maybe) {
    return new Issue(
        code, Severity.ERROR, mark.file(), mark.line(), mark.column(), seen, expected, maybe);
  }

  /// A warning at a place.
  public static Issue warning(IssueCode code, Mark mark, String seen, String expected) {
    return new Issue(
        code, Severity.WARNING, mark.file(), mark.line(), mark.column(), seen, expected, null);
  }

  /// Whether it is about an option of the command line and no file.
  public boolean ofOption() {
    return line == 0;
  }

  /// `file:line:column: error GH-F002: seen …; expected …. Maybe you meant "x".`, or with the
  /// option in front instead of a place.
  public String message() {
    String kind =
        code.refusal()
            ? "refused"
            : switch (severity) {
              case ERROR -> "error";
              case WARNING -> "warning";
            };
    StringBuilder text = new StringBuilder();
    text.append(file);
    if (!ofOption()) {
      text.append(':').append(line).append(':').append(column);
    }
    text.append(": ").append(kind).append(' ').append(code.code());
    text.append(": seen ").append(seen).append("; expected ").append(expected).append('.');
    if (maybe != null) {
      text.append(" Maybe you meant \"").append(maybe).append("\".");
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return message();
  }
}
