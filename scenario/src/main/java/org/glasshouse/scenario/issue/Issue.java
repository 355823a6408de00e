package org.glasshouse.scenario.issue;

import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a file.
///
/// @param code stable code
/// @param severity error or warning
/// @param file as the user named it
/// @param line first is 1
/// @param column first is 1
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

  /// `file:line:column: error GH-F002: seen …; expected …. Maybe you meant "x".`
  public String message() {
    String kind =
        code.refusal()
            ? "refused"
            : switch (severity) {
              case ERROR -> "error";
              case WARNING -> "warning";
            };
    StringBuilder text = new StringBuilder();
    text.append(file).append(':').append(line).append(':').append(column);
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
