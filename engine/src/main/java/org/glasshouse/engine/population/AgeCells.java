package org.glasshouse.engine.population;

import java.util.List;
import org.glasshouse.scenario.model.Place;

/// The table of age by sex, cut where a band straddles the age of 18, so that children and adults
/// never share a cell. A cell is an age range and a sex: `2 · range` for women and girls, one more
/// for men and boys.
///
/// Inside a range every year is as likely as the next, but that from the age of 80 on each year is
/// 0.88 times as likely as the one before (assumed: about what life tables give for the very old).
final class AgeCells {

  private static final int THINNING_FROM = 80;
  private static final double THINNING = 0.88;

  private final int[] from;
  private final int[] to;
  private final int[] band;
  private final double[] share;
  private final AliasRows years;
  private final double[][] yearShare;

  /// Reads the table.
  ///
  /// @param bands youngest first, no gap, no overlap; residents or shares
  AgeCells(List<Place.AgeBand> bands) {
    int ranges = 0;
    for (Place.AgeBand row : bands) {
      ranges += straddles(row) ? 2 : 1;
    }
    from = new int[ranges];
    to = new int[ranges];
    band = new int[ranges];
    share = new double[2 * ranges];
    yearShare = new double[ranges][];
    double total = 0.0;
    for (Place.AgeBand row : bands) {
      total += row.female().value() + row.male().value();
    }
    if (!(total > 0.0)) {
      throw new UnfitTables("age_by_sex has no people in it");
    }
    int range = 0;
    for (int b = 0; b < bands.size(); b++) {
      Place.AgeBand row = bands.get(b);
      int last = Math.min(Attributes.OLDEST, row.to());
      if (straddles(row)) {
        set(range++, b, row, row.from(), Attributes.ADULT_AGE - 1, total);
        set(range++, b, row, Attributes.ADULT_AGE, last, total);
      } else {
        set(range++, b, row, Math.min(Attributes.OLDEST, row.from()), last, total);
      }
    }
    int widest = 1;
    for (int r = 0; r < ranges; r++) {
      widest = Math.max(widest, to[r] - from[r] + 1);
    }
    years = new AliasRows(ranges, widest);
    for (int r = 0; r < ranges; r++) {
      double[] weights = new double[widest];
      System.arraycopy(yearShare[r], 0, weights, 0, yearShare[r].length);
      years.set(r, weights);
    }
  }

  private static boolean straddles(Place.AgeBand row) {
    return row.from() < Attributes.ADULT_AGE && row.to() >= Attributes.ADULT_AGE;
  }

  private void set(int range, int b, Place.AgeBand row, int first, int last, double total) {
    from[range] = first;
    to[range] = last;
    band[range] = b;
    double part = weight(first, last) / weight(row.from(), Math.min(Attributes.OLDEST, row.to()));
    share[2 * range] = row.female().value() / total * part;
    share[2 * range + 1] = row.male().value() / total * part;
    double[] shares = new double[last - first + 1];
    double whole = weight(first, last);
    for (int age = first; age <= last; age++) {
      shares[age - first] = weight(age, age) / whole;
    }
    yearShare[range] = shares;
  }

  private static double weight(int first, int last) {
    double sum = 0.0;
    for (int age = first; age <= last; age++) {
      sum += age < THINNING_FROM ? 1.0 : StrictMath.pow(THINNING, age - THINNING_FROM);
    }
    return sum;
  }

  /// Number of cells, two to a range.
  int cells() {
    return share.length;
  }

  /// Number of age ranges.
  int ranges() {
    return from.length;
  }

  /// Share of residents in a cell.
  double share(int cell) {
    return share[cell];
  }

  /// Share of residents in a range, both sexes.
  double rangeShare(int range) {
    return share[2 * range] + share[2 * range + 1];
  }

  /// Whether the cell holds adults; otherwise it holds children only.
  boolean adult(int cell) {
    return from[cell >> 1] >= Attributes.ADULT_AGE;
  }

  /// Whether the range holds adults.
  boolean adultRange(int range) {
    return from[range] >= Attributes.ADULT_AGE;
  }

  /// Whether the cell holds women and girls.
  boolean female(int cell) {
    return (cell & 1) == 0;
  }

  /// Middle of the cell's ages, in years.
  double middle(int cell) {
    return (from[cell >> 1] + to[cell >> 1] + 1) / 2.0;
  }

  /// Row of the place's table that a range belongs to.
  int band(int range) {
    return band[range];
  }

  /// Share of residents with an age in years inside the limits.
  double between(int first, int last) {
    double sum = 0.0;
    for (int range = 0; range < from.length; range++) {
      sum += rangeShare(range) * partBetween(range, first, last);
    }
    return sum;
  }

  /// Part of a range whose age lies inside the limits.
  double partBetween(int range, int first, int last) {
    double sum = 0.0;
    for (int age = Math.max(first, from[range]); age <= Math.min(last, to[range]); age++) {
      sum += yearShare[range][age - from[range]];
    }
    return sum;
  }

  /// Draws an age.
  ///
  /// @param cell a cell
  /// @param word 32 bits of a keyed draw
  int age(int cell, int word) {
    int range = cell >> 1;
    return from[range] + years.draw(range, word);
  }
}
