package org.glasshouse.engine.district;

/// Rows of citizens, at most one to a citizen and ascending, of which many say the same: what they
/// say is kept once, and a row is the citizen and the number of what is said. Rows are made in an
/// [IntRows] and taken from there all together.
public final class SharedRows {

  /// Citizens of a district up to which a row takes four bytes. So few have no more different rows.
  private static final int NARROW = 1 << 16;

  private static final int HALF = 16;

  private final boolean narrow;
  private final IntRows rows;
  private final IntRows said;

  /// No rows.
  ///
  /// @param width integers in a row, the citizen included
  /// @param citizens citizens of the district
  public SharedRows(int width, int citizens) {
    narrow = citizens <= NARROW;
    rows = new IntRows(narrow ? 1 : 2);
    said = new IntRows(width);
  }

  /// Number of rows.
  public int rows() {
    return rows.rows();
  }

  /// Citizen of a row.
  public int citizen(int row) {
    return narrow ? rows.get(row, 0) >>> HALF : rows.get(row, 0);
  }

  /// What rows say: rows of the same fields, of which the first, the citizen, counts for nothing.
  public IntRows said() {
    return said;
  }

  /// Number of what a row says, in [#said].
  public int number(int row) {
    return narrow ? rows.get(row, 0) & NARROW - 1 : rows.get(row, 1);
  }

  /// Number of what a citizen's row says.
  ///
  /// @param from row before which that of the citizen does not stand, and the first one of no
  ///   earlier citizen
  /// @return the number in [#said], or −1 if the citizen has no row
  public int of(int citizen, int from) {
    return from < rows() && citizen(from) == citizen ? number(from) : -1;
  }

  /// First row, from a row on, of no earlier citizen than this.
  public int seek(int citizen, int from) {
    int row = from;
    while (row < rows() && citizen(row) < citizen) {
      row++;
    }
    return row;
  }

  /// Replaces all rows.
  ///
  /// @param by rows of the same width, ascending by citizen, no citizen twice
  /// @param room room to work in
  public void replaceBy(IntRows by, Sharing room) {
    said.clear();
    room.begin(by.rows());
    for (int row = 0; row < by.rows(); row++) {
      int number = room.number(said, by, row);
      int citizen = by.get(row, 0);
      if (narrow) {
        room.rows.add(citizen << HALF | number);
      } else {
        room.wideRows.add(citizen, number);
      }
    }
    rows.replaceBy(narrow ? room.rows : room.wideRows);
  }

  /// Bytes held.
  public long bytes() {
    return rows.bytes() + said.bytes();
  }

  /// Writes the rows in full, field by field, as [IntRows#write] does.
  public void write(StateWriter out) {
    int count = rows();
    out.putInt(count);
    int[] column = new int[count];
    for (int row = 0; row < count; row++) {
      column[row] = citizen(row);
    }
    out.putInts(column, count);
    for (int field = 1; field < said.width(); field++) {
      for (int row = 0; row < count; row++) {
        column[row] = said.get(number(row), field);
      }
      out.putInts(column, count);
    }
  }

  /// Replaces the rows by what was written.
  public void read(StateReader in) {
    IntRows full = new IntRows(said.width());
    full.read(in);
    replaceBy(full, new Sharing());
  }
}
