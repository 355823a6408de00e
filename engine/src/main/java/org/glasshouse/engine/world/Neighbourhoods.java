package org.glasshouse.engine.world;

/// How a city's people are dealt to neighbourhoods: as evenly as can be, 1,000 to each and never more
/// than 1,024.
public final class Neighbourhoods {

  private static final int NOMINAL = 1000;

  private Neighbourhoods() {}

  /// First citizen of each neighbourhood, and the number of people at the end.
  ///
  /// @param people residents, at least 1
  public static int[] starts(long people) {
    int count = (int) Math.max(1, (people + NOMINAL - 1) / NOMINAL);
    int[] starts = new int[count + 1];
    for (int n = 0; n <= count; n++) {
      starts[n] = (int) (people * n / count);
    }
    return starts;
  }
}
