package org.glasshouse.results.tallies;

import java.util.Arrays;

/// Rows of one block in one society, as columns: a period has a city, a window and days; its rows
/// have a cell of the block and a value. About 12 bytes a row.
final class BlockRows {

  private static final int FIELDS = 6;

  private int[] periods = new int[FIELDS * 8];
  private int periodCount;
  private int[] cells = new int[64];
  private long[] values = new long[64];
  private int rows;

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

  long bytes() {
    return 4L * periods.length + 4L * cells.length + 8L * values.length;
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

  /// Gives back what was allocated ahead.
  void trim() {
    periods = Arrays.copyOf(periods, periodCount * FIELDS);
    cells = Arrays.copyOf(cells, rows);
    values = Arrays.copyOf(values, rows);
  }
}
