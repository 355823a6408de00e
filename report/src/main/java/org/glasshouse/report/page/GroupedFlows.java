package org.glasshouse.report.page;

/// Moves between bands, months put together so that a drawing holds them.
///
/// @param every months to a column
/// @param lastDays last day of each column
/// @param stock by column and band, citizens at its end
/// @param flow by column, from and to: moves in it
record GroupedFlows(int every, int[] lastDays, double[][] stock, double[][][] flow) {
  private static final int COLUMNS = 13;

  /// What a number of months has.
  interface Months {

    /// Last day of a month.
    int lastDay(int month);

    /// Citizens by band at its end.
    double[] stock(int month);

    /// Moves in it, by band from and to, one after the other.
    double[] flow(int month);
  }

  /// Puts them together, the last column whole.
  ///
  /// @param count months there are, at least one
  /// @param bands bands there are
  static GroupedFlows of(int count, int bands, Months months) {
    int every = Math.max(1, (count + COLUMNS - 1) / COLUMNS);
    int columns = (count + every - 1) / every;
    int[] lastDays = new int[columns];
    double[][] stock = new double[columns][];
    double[][][] flow = new double[columns][bands][bands];
    for (int c = 0; c < columns; c++) {
      int last = count - 1 - (columns - 1 - c) * every;
      lastDays[c] = months.lastDay(last);
      stock[c] = months.stock(last);
      for (int m = Math.max(0, last - every + 1); m <= last; m++) {
        double[] moves = months.flow(m);
        for (int i = 0; i < bands * bands; i++) {
          flow[c][i / bands][i % bands] += moves[i];
        }
      }
    }
    return new GroupedFlows(every, lastDays, stock, flow);
  }

  /// How long a column is, in words.
  String each() {
    return every == 1 ? "a month" : every + " months";
  }
}
