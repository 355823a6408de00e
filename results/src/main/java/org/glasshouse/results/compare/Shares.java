package org.glasshouse.results.compare;

/// How many events two societies have in common.
///
/// @param both that happened in both, to the same people on the same days
/// @param first that happened only in the first
/// @param second that happened only in the second
public record Shares(long both, long first, long second) {

  /// Nothing happened yet.
  static final Shares NONE = new Shares(0, 0, 0);

  /// Events that happened in either.
  public long either() {
    return both + first + second;
  }

  /// Share of events that happened in both among those that happened in either; 1 if nothing
  /// happened.
  public double inCommon() {
    return either() == 0 ? 1 : (double) both / either();
  }

  /// These and others.
  Shares plus(Shares others) {
    return new Shares(both + others.both, first + others.first, second + others.second);
  }

  /// Events of two windows, each told by a number, ascending; an event that happened twice stands
  /// there twice.
  static Shares of(long[] first, long[] second) {
    int i = 0;
    int j = 0;
    long both = 0;
    while (i < first.length && j < second.length) {
      if (first[i] == second[j]) {
        both++;
        i++;
        j++;
      } else if (first[i] < second[j]) {
        i++;
      } else {
        j++;
      }
    }
    return new Shares(both, first.length - both, second.length - both);
  }
}
