package org.glasshouse.engine.tally;

import java.util.List;

/// A block of integers in a tally: one measured thing over some dimensions.
public final class Block {

  /// Whether values add up over windows.
  public enum Kind {
    /// Happened in the window; sums over windows.
    FLOW,
    /// Holds at the end of the window; the last one counts.
    STOCK
  }

  /// How often the results keep a value.
  public enum Cadence {
    /// Every window.
    WINDOW,
    /// Every calendar month (the window in which the month ends).
    MONTH,
    /// Once, at the end; flows are summed over the days after the burn-in.
    END
  }

  private final String id;
  private final String title;
  private final String unit;
  private final Kind kind;
  private final Cadence cadence;
  private final List<Dimension> dimensions;
  private final int offset;
  private final int second;
  private final int third;

  /// A block.
  ///
  /// @param id table name in the results, such as `person-days`
  /// @param title what a value is, in plain words
  /// @param unit unit of a value, such as `citizen-day`, `1`, `0.1 point`
  /// @param kind whether values add up over windows or are states
  /// @param cadence how often the results keep it
  /// @param dimensions at most three; index order is row-major, last dimension fastest
  /// @param offset first position in the tally
  public Block(
      String id,
      String title,
      String unit,
      Kind kind,
      Cadence cadence,
      List<Dimension> dimensions,
      int offset) {
    this.id = id;
    this.title = title;
    this.unit = unit;
    this.kind = kind;
    this.cadence = cadence;
    this.dimensions = List.copyOf(dimensions);
    this.offset = offset;
    this.second = dimensions.size() > 1 ? dimensions.get(1).size() : 1;
    this.third = dimensions.size() > 2 ? dimensions.get(2).size() : 1;
  }

  /// Table name in the results.
  public String id() {
    return id;
  }

  /// What a value is, in plain words.
  public String title() {
    return title;
  }

  /// Unit of a value.
  public String unit() {
    return unit;
  }

  /// Whether values add up over windows or are states.
  public Kind kind() {
    return kind;
  }

  /// How often the results keep it.
  public Cadence cadence() {
    return cadence;
  }

  /// At most three; the last one runs fastest.
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /// First position in the tally.
  public int offset() {
    return offset;
  }

  /// Number of values.
  public int size() {
    int size = 1;
    for (Dimension dimension : dimensions) {
      size *= dimension.size();
    }
    return size;
  }

  /// Position of a value in the tally, for a block of one dimension.
  public int at(int i) {
    return offset + i;
  }

  /// Position of a value in the tally, for a block of two dimensions.
  public int at(int i, int j) {
    return offset + i * second + j;
  }

  /// Position of a value in the tally, for a block of three dimensions.
  public int at(int i, int j, int k) {
    return offset + (i * second + j) * third + k;
  }

  /// Sum of all its values in a tally.
  public long sum(long[] tally) {
    return sum(tally, 1, 0);
  }

  /// Sum of its values in a tally at one place of its last dimension.
  public long sumAt(int place, long[] tally) {
    return sum(tally, dimensions.getLast().size(), place);
  }

  private long sum(long[] tally, int step, int place) {
    long sum = 0;
    for (int i = place; i < size(); i += step) {
      sum += tally[offset + i];
    }
    return sum;
  }
}
