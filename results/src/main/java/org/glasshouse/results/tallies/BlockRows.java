package org.glasshouse.results.tallies;

import java.util.Arrays;

/// Rows of one block in one society, as columns: a period has a city, a window and days; its rows
/// have a cell of the block and a value. About 12 bytes a row.
final class BlockRows {

  /// Numbers of a period.
  static final int FIELDS = 6;

  private int[] periods;
  private int periodCount;
  private int[] cells;
  private long[] values;
  private int rows;

  /// No rows yet.
  BlockRows() {
    this.periods = new int[FIELDS * 8];
    this.cells = new int[64];
    this.values = new long[64];
  }

  /// Rows that were packed before.
  ///
  /// @param periods as of [#field], all of them
  /// @param cells by row
  /// @param values by row
  BlockRows(int[] periods, int[] cells, long[] values) {
    this.periods = periods;
    this.periodCount = periods.length / FIELDS;
    this.cells = cells;
    this.values = values;
    this.rows = cells.length;
  }

  /// Begins a period; rows added next belong to it.
  void begin(int city, int window, int firstDay, int lastDay, boolean counted) {
    if ((periodCount + 1) * FIELDS > periods.length) {
      periods = Arrays.copyOf(periods, periods.length * 2);
    }
    int at = periodCount * FIELDS;
    periods[at] = city;
    periods[at + 1] = window;
    periods[at + 2] = firstDay;
    periods[at + 3] = lastDay;
    periods[at + 4] = counted ? 1 : 0;
    periods[at + 5] = rows;
    periodCount++;
  }

  void add(int cell, long value) {
    if (rows == cells.length) {
      cells = Arrays.copyOf(cells, rows * 2);
      values = Arrays.copyOf(values, rows * 2);
    }
    cells[rows] = cell;
    values[rows] = value;
    rows++;
  }

  /// Memory that it holds.
  long bytes() {
    return 4L * periods.length + 4L * cells.length + 8L * values.length;
  }

  /// Bytes of all periods and rows, packed.
  long packedBytes() {
    return 4L * FIELDS * periodCount + 12L * rows;
  }

  /// A number of a period, counted over all periods.
  int field(int index) {
    return periods[index];
  }

  int rows() {
    return rows;
  }

  int periods() {
    return periodCount;
  }

  int city(int period) {
    return periods[period * FIELDS];
  }

  int window(int period) {
    return periods[period * FIELDS + 1];
  }

  int firstDay(int period) {
    return periods[period * FIELDS + 2];
  }

  int lastDay(int period) {
    return periods[period * FIELDS + 3];
  }

  boolean counted(int period) {
    return periods[period * FIELDS + 4] == 1;
  }

  /// First row of a period.
  int from(int period) {
    return periods[period * FIELDS + 5];
  }

  /// Row after the last of a period.
  int to(int period) {
    return period + 1 == periodCount ? rows : from(period + 1);
  }

  int cell(int row) {
    return cells[row];
  }

  long value(int row) {
    return values[row];
  }
}
