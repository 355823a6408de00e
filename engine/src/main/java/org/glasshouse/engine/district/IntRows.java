package org.glasshouse.engine.district;

import java.util.Arrays;

/// A growable table of integers, row by row: the sparse part of a district's state, for the few
/// citizens who have it. Rows keep their order; removing keeps the order of the rest.
public final class IntRows {

  private static final int FOUR = 4;

  private final int width;
  private int[] data;
  private int rows;

  /// An empty table.
  ///
  /// @param width integers in a row
  public IntRows(int width) {
    this.width = width;
    this.data = new int[0];
  }

  /// Integers in a row.
  public int width() {
    return width;
  }

  /// Number of rows.
  public int rows() {
    return rows;
  }

  /// Bytes held.
  public long bytes() {
    return 4L * data.length;
  }

  /// A value.
  public int get(int row, int field) {
    return data[row * width + field];
  }

  /// Sets a value.
  public void set(int row, int field, int value) {
    data[row * width + field] = value;
  }

  /// Adds a row of four and returns its index; the rest of a wider row is zero.
  public int add(int f0, int f1, int f2, int f3) {
    int at = rows * width;
    room(at + width);
    int[] to = data;
    to[at] = f0;
    to[at + 1] = f1;
    to[at + 2] = f2;
    to[at + 3] = f3;
    if (width > FOUR) {
      Arrays.fill(to, at + FOUR, at + width, 0);
    }
    return rows++;
  }

  /// Adds a row of two and returns its index.
  public int add(int f0, int f1) {
    assert width == 2 : "a row of two";
    int at = rows * 2;
    room(at + 2);
    data[at] = f0;
    data[at + 1] = f1;
    return rows++;
  }

  /// Adds a row of one and returns its index.
  public int add(int value) {
    assert width == 1 : "a row of one";
    room(rows + 1);
    data[rows] = value;
    return rows++;
  }

  /// Adds a row of zeros and returns its index.
  public int addEmpty() {
    int at = rows * width;
    room(at + width);
    Arrays.fill(data, at, at + width, 0);
    return rows++;
  }

  /// Adds a row of another table of the same width and returns its index.
  public int addFrom(IntRows other, int row) {
    int at = rows * width;
    room(at + width);
    System.arraycopy(other.data, row * width, data, at, width);
    return rows++;
  }

  private void room(int end) {
    if (end > data.length) {
      data = Arrays.copyOf(data, Math.max(end, data.length + (data.length >> 3) + 16 * width));
    }
  }

  /// Gives back room that is left over after many rows have gone. A table that empties and fills in
  /// every window keeps its room: what is given back is what was not used before either.
  ///
  /// @param before rows before they went
  private void trim(int before) {
    int used = Math.max(rows, before) * width;
    if (data.length - used > (used >> 2) + 64 * width) {
      data = Arrays.copyOf(data, used + (used >> 3));
    }
  }

  /// Marks a row for removal by [#compact]: its first field becomes −1.
  public void remove(int row) {
    data[row * width] = -1;
  }

  /// Whether a row is marked for removal.
  public boolean removed(int row) {
    return data[row * width] == -1;
  }

  /// Drops the rows marked for removal and keeps the order of the rest; gives back room.
  public void compact() {
    int before = rows;
    int to = 0;
    for (int row = 0; row < rows; row++) {
      int from = row * width;
      if (data[from] != -1) {
        if (to != from) {
          System.arraycopy(data, from, data, to, width);
        }
        to += width;
      }
    }
    rows = to / width;
    trim(before);
  }

  /// Drops the first rows.
  public void removeFirst(int count) {
    if (count > 0) {
      System.arraycopy(data, count * width, data, 0, (rows - count) * width);
      rows -= count;
      trim(rows + count);
    }
  }

  /// Forgets all rows and keeps the room.
  public void clear() {
    rows = 0;
  }

  /// Replaces all rows by those of another table of the same width; gives back room.
  public void replaceBy(IntRows other) {
    int before = rows;
    int length = other.rows * width;
    if (length > data.length) {
      data = new int[length + (length >> 3)];
    }
    System.arraycopy(other.data, 0, data, 0, length);
    rows = other.rows;
    trim(before);
  }

  /// Writes the rows, field by field.
  public void write(StateWriter out) {
    out.putInt(rows);
    for (int field = 0; field < width; field++) {
      out.putInts(data, field, width, rows);
    }
  }

  /// Replaces the rows by what was written.
  public void read(StateReader in) {
    rows = in.getInt();
    if (data.length < rows * width) {
      data = new int[rows * width];
    }
    for (int field = 0; field < width; field++) {
      in.getInts(data, field, width, rows);
    }
  }
}
