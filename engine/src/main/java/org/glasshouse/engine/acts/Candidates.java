package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.draws.PhiloxBatch;

/// The candidates of one neighbourhood in a window, on their way from counts to acts: first a cell
/// for each kind and group of four visibility layers, with the words for its counts; then a run for
/// each layer that has candidates, and the words of the candidates themselves, run after run; then
/// the candidates of each run that have been placed: those whose mark lies under their rate, and
/// those whose level must still be drawn to tell.
public final class Candidates {

  /// Words of the counts, by cell.
  final PhiloxBatch counts = new PhiloxBatch();

  /// Second words of the counts that the first word leaves open, by run.
  final PhiloxBatch low = new PhiloxBatch();

  /// Words of the candidates.
  final PhiloxBatch marks = new PhiloxBatch();

  /// Words of the levels of citizens whose level is not kept, in the order of the open candidates.
  final PhiloxBatch levels = new PhiloxBatch();

  // By cell.
  int cells;
  int[] cellKind = new int[512];
  boolean[] cellMore = new boolean[512];
  int[] cellGroup = new int[512];
  double[] cellSpan = new double[512];
  double[] cellMean = new double[512];
  long[] cellKey = new long[512];

  // By run.
  int runs;
  int[] runCell = new int[512];
  int[] runLayer = new int[512];
  int[] runCount = new int[512];
  int[] runWord = new int[512];
  double[] runMean = new double[512];
  int[] runPlaced = new int[512];
  int[] runOpen = new int[512];

  // Candidates whose mark lies under their rate: number of the block of words, citizen, mark, rate.
  int placed;
  int[] placedAt = new int[1024];
  int[] placedCitizen = new int[1024];
  double[] placedMark = new double[1024];
  double[] placedRate = new double[1024];

  // Candidates below the split whose level must be drawn: the same, without the rate.
  int open;
  int[] openAt = new int[1024];
  int[] openCitizen = new int[1024];
  double[] openMark = new double[1024];

  // Points of the candidates of one run, and the numbers of those above the split.
  double[] points = new double[1024];
  int[] above = new int[1024];

  // Groups of members of one kind: where each begins along the rates, what one of its members has
  // above the split, one over that, and its first member.
  final double[] begins = new double[16];
  final double[] widths = new double[16];
  final double[] toMember = new double[16];
  final int[] firstOf = new int[16];

  /// Bytes held.
  public long bytes() {
    return counts.bytes()
        + low.bytes()
        + marks.bytes()
        + levels.bytes()
        + 33L * cellKind.length
        + 32L * runCell.length
        + 24L * placedAt.length
        + 16L * openAt.length
        + 12L * above.length;
  }

  void clear() {
    counts.clear();
    low.clear();
    marks.clear();
    levels.clear();
    cells = 0;
    runs = 0;
    placed = 0;
    open = 0;
  }

  /// Makes room for the candidates of a run.
  void room(int count) {
    if (placed + count > placedAt.length) {
      int room = Math.max(placed + count, 2 * placedAt.length);
      placedAt = Arrays.copyOf(placedAt, room);
      placedCitizen = Arrays.copyOf(placedCitizen, room);
      placedMark = Arrays.copyOf(placedMark, room);
      placedRate = Arrays.copyOf(placedRate, room);
    }
    if (open + count > openAt.length) {
      int room = Math.max(open + count, 2 * openAt.length);
      openAt = Arrays.copyOf(openAt, room);
      openCitizen = Arrays.copyOf(openCitizen, room);
      openMark = Arrays.copyOf(openMark, room);
    }
    if (count > above.length) {
      points = new double[count];
      above = new int[count];
    }
  }

  /// Adds a cell.
  ///
  /// @param kind index of the kind
  /// @param more whether its candidates are of acts done to gain points, above the usual rate
  /// @param group number of the group of four visibility layers
  /// @param span what the rates of all who can be in it reach, together
  /// @param mean expected candidates over all visibility
  /// @param key key of neighbourhood and kind
  void addCell(int kind, boolean more, int group, double span, double mean, long key) {
    if (cells == cellKind.length) {
      int room = 2 * cells;
      cellKind = Arrays.copyOf(cellKind, room);
      cellMore = Arrays.copyOf(cellMore, room);
      cellGroup = Arrays.copyOf(cellGroup, room);
      cellSpan = Arrays.copyOf(cellSpan, room);
      cellMean = Arrays.copyOf(cellMean, room);
      cellKey = Arrays.copyOf(cellKey, room);
    }
    cellKind[cells] = kind;
    cellMore[cells] = more;
    cellGroup[cells] = group;
    cellSpan[cells] = span;
    cellMean[cells] = mean;
    cellKey[cells] = key;
    cells++;
  }

  /// Adds a run, its count still open.
  ///
  /// @param layer visibility layer
  /// @param word first word of its count
  /// @param mean expected candidates
  void addRun(int cell, int layer, int word, double mean) {
    if (runs == runCell.length) {
      int room = 2 * runs;
      runCell = Arrays.copyOf(runCell, room);
      runLayer = Arrays.copyOf(runLayer, room);
      runCount = Arrays.copyOf(runCount, room);
      runWord = Arrays.copyOf(runWord, room);
      runMean = Arrays.copyOf(runMean, room);
      runPlaced = Arrays.copyOf(runPlaced, room);
      runOpen = Arrays.copyOf(runOpen, room);
    }
    runCell[runs] = cell;
    runLayer[runs] = layer;
    runWord[runs] = word;
    runMean[runs] = mean;
    runs++;
  }
}
