package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.draws.PhiloxBatch;

/// The candidates of one neighbourhood in a window, on their way from counts to acts: first a cell
/// for each kind, rate layer and group of four visibility layers, with the words for its counts;
/// then a run for each layer that has candidates, and the words of the candidates themselves, run
/// after run.
public final class Candidates {

  /// Words of the counts, by cell.
  final PhiloxBatch counts = new PhiloxBatch();

  /// Second words of the counts that the first word leaves open, by run.
  final PhiloxBatch low = new PhiloxBatch();

  /// Words of the candidates.
  final PhiloxBatch marks = new PhiloxBatch();

  /// Words of the levels of citizens whose level is not kept.
  final PhiloxBatch levels = new PhiloxBatch();

  // By cell.
  int cells;
  int[] cellKind = new int[512];
  int[] cellRate = new int[512];
  int[] cellGroup = new int[512];
  int[] cellPool = new int[512];
  double[] cellMean = new double[512];
  long[] cellKey = new long[512];

  // By run.
  int runs;
  int[] runCell = new int[512];
  int[] runLayer = new int[512];
  int[] runCount = new int[512];
  int[] runWord = new int[512];
  double[] runMean = new double[512];

  // Candidates of one run who are left by the sieve: citizen, number in the run, mark, rate.
  int[] left = new int[512];
  int[] leftNumber = new int[512];
  double[] leftMark = new double[512];
  double[] leftRate = new double[512];

  /// Makes room for the candidates of a run.
  void room(int count) {
    if (left.length < count) {
      int room = Math.max(count, 2 * left.length);
      left = new int[room];
      leftNumber = new int[room];
      leftMark = new double[room];
      leftRate = new double[room];
    }
  }

  void clear() {
    counts.clear();
    low.clear();
    marks.clear();
    levels.clear();
    cells = 0;
    runs = 0;
  }

  /// Adds a cell.
  ///
  /// @param kind index of the kind
  /// @param rate rate layer
  /// @param group number of the group of four visibility layers
  /// @param pool citizens who can be in it
  /// @param mean expected candidates over all visibility
  /// @param key key of neighbourhood and kind
  void addCell(int kind, int rate, int group, int pool, double mean, long key) {
    if (cells == cellKind.length) {
      int room = 2 * cells;
      cellKind = Arrays.copyOf(cellKind, room);
      cellRate = Arrays.copyOf(cellRate, room);
      cellGroup = Arrays.copyOf(cellGroup, room);
      cellPool = Arrays.copyOf(cellPool, room);
      cellMean = Arrays.copyOf(cellMean, room);
      cellKey = Arrays.copyOf(cellKey, room);
    }
    cellKind[cells] = kind;
    cellRate[cells] = rate;
    cellGroup[cells] = group;
    cellPool[cells] = pool;
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
    }
    runCell[runs] = cell;
    runLayer[runs] = layer;
    runWord[runs] = word;
    runMean[runs] = mean;
    runs++;
  }

  /// Bytes held.
  public long bytes() {
    return counts.bytes()
        + low.bytes()
        + marks.bytes()
        + levels.bytes()
        + 32L * cellKind.length
        + 24L * runCell.length
        + 24L * left.length;
  }
}
