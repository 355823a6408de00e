package org.glasshouse.engine.society;

/// The largest value of every [Peak] in every neighbourhood of a society on its last day. It finds
/// whoever has the largest of all without keeping anything about anybody: that neighbourhood lives
/// again.
public final class Peaks {

  private static final int SORTS = Peak.values().length;

  private final int median;
  private final short[] values;

  /// @param median median of the days that those who were ever shut out were so
  /// @param values by neighbourhood (of the first city first) and peak
  public Peaks(int median, short[] values) {
    if (values.length % SORTS != 0) {
      throw new IllegalArgumentException(values.length + " is no number of peaks");
    }
    this.median = median;
    this.values = values.clone();
  }

  /// Median of the days that those who were ever shut out were so.
  public int median() {
    return median;
  }

  /// Neighbourhoods of all cities.
  public int neighbourhoods() {
    return values.length / SORTS;
  }

  /// The largest value in a neighbourhood.
  ///
  /// @param neighbourhood number among those of all cities
  public int at(Peak peak, int neighbourhood) {
    return values[neighbourhood * SORTS + peak.ordinal()];
  }

  /// All values, by neighbourhood and peak.
  public short[] values() {
    return values.clone();
  }
}
