package org.glasshouse.scenario;

/// A value that the command line puts in place of a file's, as in `--set
/// cities.harbour.people=50000`.
///
/// Paths begin in the scenario file. `people.…`, `channels.…`, `scheme.…` and `place.…` lead on
/// into the files that it refers to; `cities.harbour.scheme.…` into the scheme of one city. An
/// element of a list is `income_means[2]`, the first being 0.
///
/// @param path keys, separated by dots
/// @param value a YAML value, such as `120`, `true` or `{value: 0.2, source: L/art.4}`
/// @param said how the user wrote it, such as `--set days=120` or `--days 120`
public record Setting(String path, String value, String said) {

  /// A setting written as `--set path=value`.
  public Setting(String path, String value) {
    this(path, value, "--set " + path + "=" + value);
  }

  /// Reads `path=value`.
  ///
  /// @throws IllegalArgumentException if there is no `=` after a path
  public static Setting parse(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException(
          "seen '" + text + "'; expected path=value, such as days=365");
    }
    return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /// As it was written on the command line.
  @Override
  public String toString() {
    return said;
  }
}
