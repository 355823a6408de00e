package org.glasshouse.engine.district;

import org.glasshouse.engine.draws.Keys;

/// Adds up the keyed hashes of a system's part of a district. Every value enters under the citizen
/// or the neighbourhood that it belongs to and a number of the table, so neither batches nor the
/// order of rows show.
public final class DigestSum {

  private final long root;
  private final District district;
  private long sum;

  /// @param seed seed of the replicate
  /// @param system key of the system
  /// @param district whose part is summed
  DigestSum(long seed, long system, District district) {
    this.root = Keys.mix(Keys.mix(seed) ^ system);
    this.district = district;
  }

  /// Adds a value of a citizen.
  ///
  /// @param citizen number in the district
  /// @param table number of the column, of the system's own choice
  public void citizen(int citizen, int table, long value) {
    int n = district.neighbourhoodOf(citizen);
    long key = district.key(citizen, n);
    add(key, table, value);
  }

  /// Adds a value of a neighbourhood.
  ///
  /// @param n number in the district
  /// @param table number of the column, of the system's own choice
  public void neighbourhood(int n, int table, long value) {
    add(Keys.neighbourhood(district.city, district.firstNeighbourhood + n), table, value);
  }

  /// Adds a column by citizen; zeros everywhere add nothing.
  public void column(byte[] values, int table) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        citizen(i, table, values[i]);
      }
    }
  }

  /// Adds a column by citizen; zeros everywhere add nothing.
  public void column(short[] values, int table) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        citizen(i, table, values[i]);
      }
    }
  }

  /// Adds a column by citizen; zeros everywhere add nothing.
  public void column(int[] values, int table) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        citizen(i, table, values[i]);
      }
    }
  }

  /// Adds rows whose first field is a citizen; rows of one citizen may stand in any order.
  public void rows(IntRows rows, int table) {
    for (int row = 0; row < rows.rows(); row++) {
      long value = 1;
      for (int field = 1; field < rows.width(); field++) {
        value = Keys.mix(value ^ rows.get(row, field));
      }
      citizen(rows.get(row, 0), table, value);
    }
  }

  /// Adds a row of a citizen, as [#rows] does.
  ///
  /// @param fields all of it but the citizen
  public void row(int citizen, int table, int[] fields) {
    long value = 1;
    for (int field : fields) {
      value = Keys.mix(value ^ field);
    }
    citizen(citizen, table, value);
  }

  private void add(long key, int table, long value) {
    sum += Keys.mix(Keys.mix(Keys.mix(root ^ key) + table) ^ value);
  }

  /// The sum so far.
  long sum() {
    return sum;
  }
}
