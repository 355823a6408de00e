package org.glasshouse.engine.tally;

import java.util.List;

/// One dimension of a block.
///
/// @param id column name in the results, such as `channel`
/// @param labels value of each index, such as `street-cameras`
public record Dimension(String id, List<String> labels) {

  /// Number of indices.
  public int size() {
    return labels.size();
  }
}
