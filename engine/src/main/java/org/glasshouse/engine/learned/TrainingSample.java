package org.glasshouse.engine.learned;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// What a bureau keeps to train on: how many people of each label stood in each cell of each
/// feature, in thousandths of a person so that older periods can weigh less. It is whole numbers
/// only, so the order in which people or districts were added does not show.
final class TrainingSample {

  /// One person, in the unit of the sums.
  static final long PERSON = 1000;

  /// Ways in which the cells of four features can be.
  static final int HALF = 1 << 8;

  private final Features features;
  private final long[][] cells;
  private final long[] people;

  /// A sample of nobody.
  TrainingSample(Features features) {
    this.features = features;
    int labels = Label.values().length;
    this.cells = new long[labels][features.allCells()];
    this.people = new long[labels];
  }

  /// The features it is counted by.
  Features features() {
    return features;
  }

  /// Adds people who are alike.
  ///
  /// @param number how many, at least 0
  /// @param cell their cell of each feature
  void add(Label label, long number, int... cell) {
    if (cell.length != features.count()) {
      throw new IllegalArgumentException(
          cell.length + " cells for " + features.count() + " features");
    }
    for (int f = 0; f < cell.length; f++) {
      if (cell[f] < 0 || cell[f] >= features.cells(f)) {
        throw new IllegalArgumentException(features.name(f) + " has no cell " + cell[f]);
      }
    }
    people[label.ordinal()] += number * PERSON;
    for (int f = 0; f < cell.length; f++) {
      cells[label.ordinal()][features.at(f, cell[f])] += number * PERSON;
    }
  }

  /// Number of sums that people are counted into before they are added.
  static int sums(Features features) {
    return Label.values().length * (1 + features.allCells());
  }

  /// Counts people into sums: for each label the people, then the cells.
  ///
  /// @param alike people by label, by half of the features and by its cells, two bits each
  static void count(Features features, long[] sums, int[] alike) {
    for (int at = 0; at < alike.length; at++) {
      int people = alike[at];
      if (people == 0) {
        continue;
      }
      int label = at / (2 * HALF);
      boolean upper = (at & HALF) != 0;
      int to = label * (1 + features.allCells());
      sums[to] += upper ? 0 : people;
      int first = upper ? 4 : 0;
      for (int f = first; f < Math.min(first + 4, features.count()); f++) {
        sums[to + 1 + features.at(f, at >>> 2 * (f - first) & 3)] += people;
      }
    }
  }

  /// Counts a person into sums that begin at a place.
  static void count(Features features, long[] sums, int from, Label label, int cells) {
    int at = from + label.ordinal() * (1 + features.allCells());
    sums[at]++;
    for (int f = 0; f < features.count(); f++) {
      sums[at + 1 + features.at(f, cells >>> 2 * f & 3)]++;
    }
  }

  /// Adds people from sums.
  void add(long[] sums) {
    add(sums, 0);
  }

  /// Adds people from sums that begin at a place.
  void add(long[] sums, int from) {
    int width = 1 + features.allCells();
    for (int label = 0; label < people.length; label++) {
      people[label] += sums[from + label * width] * PERSON;
      for (int at = 0; at < cells[label].length; at++) {
        cells[label][at] += sums[from + label * width + 1 + at] * PERSON;
      }
    }
  }

  /// Writes all of it.
  void write(StateWriter out) {
    out.putLongs(people, people.length);
    for (long[] row : cells) {
      out.putLongs(row, row.length);
    }
  }

  /// Replaces all of it by what was written.
  void read(StateReader in) {
    in.getLongs(people, people.length);
    for (long[] row : cells) {
      in.getLongs(row, row.length);
    }
  }

  /// Adds all of another sample by the same features.
  void add(TrainingSample other) {
    if (other.features != features) {
      throw new IllegalArgumentException("samples by different features");
    }
    for (int label = 0; label < people.length; label++) {
      people[label] += other.people[label];
      for (int at = 0; at < cells[label].length; at++) {
        cells[label][at] += other.cells[label][at];
      }
    }
  }

  /// Lets what is there weigh less, before the next period is added.
  ///
  /// @param kept weight of a period relative to the one after it, in thousandths, 0 to 1000: 0
  ///   trains on the last period alone, 1000 forgets nothing
  void age(int kept) {
    if (kept < 0 || kept > 1000) {
      throw new IllegalArgumentException("kept is " + kept + ", 0 to 1000 expected");
    }
    for (int label = 0; label < people.length; label++) {
      people[label] = people[label] * kept / 1000;
      for (int at = 0; at < cells[label].length; at++) {
        cells[label][at] = cells[label][at] * kept / 1000;
      }
    }
  }

  /// People of a label, in thousandths of a person.
  long people(Label label) {
    return people[label.ordinal()];
  }

  /// People of a label in a cell, in thousandths of a person.
  long cell(Label label, int feature, int cell) {
    return cells[label.ordinal()][features.at(feature, cell)];
  }
}
