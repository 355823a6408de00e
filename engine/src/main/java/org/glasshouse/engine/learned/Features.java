package org.glasshouse.engine.learned;

import java.util.List;

/// What a learned score looks at: features, each cut into cells. All of them are made from records,
/// none from what really happened.
final class Features {

  private final List<String> names;

  /// First cell of each feature in flat tables, and the number of all cells at the end.
  private final int[] start;

  /// @param names of the features, in plain words
  /// @param cells number of cells of each, at least 2
  Features(List<String> names, int... cells) {
    if (names.size() != cells.length) {
      throw new IllegalArgumentException(
          names.size() + " names of features and " + cells.length + " numbers of cells");
    }
    this.names = List.copyOf(names);
    this.start = new int[cells.length + 1];
    for (int f = 0; f < cells.length; f++) {
      if (cells[f] < 2) {
        throw new IllegalArgumentException(names.get(f) + " has fewer than two cells");
      }
      start[f + 1] = start[f] + cells[f];
    }
  }

  /// Number of features.
  int count() {
    return names.size();
  }

  /// Name of a feature.
  String name(int feature) {
    return names.get(feature);
  }

  /// Number of cells of a feature.
  int cells(int feature) {
    return start[feature + 1] - start[feature];
  }

  /// Number of cells of all features.
  int allCells() {
    return start[count()];
  }

  /// Place of a cell in flat tables.
  int at(int feature, int cell) {
    return start[feature] + cell;
  }

  /// Cell of a count of records: 0, 1, 2, 3 to 4, 5 to 8, and so on, the last one open.
  ///
  /// @param records at least 0
  /// @param cells number of cells, at least 2
  static int cellOf(int records, int cells) {
    int cell = records <= 1 ? records : 33 - Integer.numberOfLeadingZeros(records - 1);
    return Math.min(cell, cells - 1);
  }
}
