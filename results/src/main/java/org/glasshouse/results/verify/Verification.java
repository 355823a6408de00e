package org.glasshouse.results.verify;

import java.util.List;

/// What came of running a folder's inputs again.
///
/// @param tables tables that were compared
/// @param societies societies whose digests were compared
/// @param digest digest of the second run
/// @param notes what is worth knowing but is no difference, such as another version of the engine
/// @param differences one sentence each, the first found first; empty when everything is the same
public record Verification(
    int tables, int societies, String digest, List<String> notes, List<String> differences) {

  /// Whether everything is the same.
  public boolean same() {
    return differences.isEmpty();
  }
}
