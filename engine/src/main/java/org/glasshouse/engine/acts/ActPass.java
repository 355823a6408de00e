package org.glasshouse.engine.acts;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.World;

/// What citizens do in a window: candidates in layers, thinned to acts.
///
/// For each neighbourhood, kind and layer of visibility a Poisson number of candidates is drawn;
/// each candidate has a citizen and a mark of rate ([Placing]), a day and a mark of visibility. It
/// becomes an act if the rate mark lies under the citizen's rate times their response ([Doing]).
/// Acts that citizens do only to gain points, on top of what they would do anyway, have candidates
/// of their own, drawn only where the scheme gives points for them and somebody strives. Marks and
/// counts do not depend on rules, channels or responses, so two runs share every candidate that
/// both enumerate.
///
/// Writes: `harms`, `inside`; adds to the acts of the window.
public final class ActPass implements Pass {

  /// Candidates of a run that differ in their index alone.
  static final int INDEX = 1 << 16;

  private static final int LARGEST = 1024;
  private static final int[] NO_EFFORT = {};
  private static final byte[] NOBODY = new byte[LARGEST];

  @Override
  public String name() {
    return "act";
  }

  @Override
  public void run(District district, Window window) {
    window.scratch.acts.clear();
    World world = window.city.world;
    Doing doing = new Doing(district, window, window.scratch.feelings.in(window));
    Candidates candidates = window.scratch.candidates;
    for (int n = 0; n < district.neighbourhoods; n++) {
      candidates.clear();
      cells(district, window, n, candidates);
      counts(window, candidates);
      words(window, candidates);
      int from = 0;
      for (int run = 0; run < candidates.runs; run++) {
        int cell = candidates.runCell[run];
        KindTable kind = world.kinds[candidates.cellKind[cell]];
        int[] effort = candidates.cellMore[cell] ? kind.effort() : NO_EFFORT;
        Placing.place(district, n, candidates, run, from, kind.rates, effort);
        from += candidates.runCount[run];
      }
      candidates.levels.draw(world.seed);
      doing.all(candidates);
    }
    OwnDeeds.add(district, window);
  }

  /// Lists every kind of a neighbourhood that is enumerated.
  private static void cells(District district, Window window, int n, Candidates candidates) {
    World world = window.city.world;
    long neighbourhoodKey = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
    int month = world.days.month(window.firstDay);
    int from = district.start[n];
    int to = district.start[n + 1];
    boolean strives =
        window.scheme && !Arrays.equals(district.striving, from, to, NOBODY, 0, to - from);
    for (int k = 0; k < world.actKinds; k++) {
      int layers = world.layers(k);
      if (layers == 0) {
        continue;
      }
      KindTable kind = world.kinds[k];
      long key = Keys.mix(neighbourhoodKey ^ kind.rates.key);
      double span = (to - from) * kind.rates.split.edge() + district.activity.span(k, n);
      double mean = span * (kind.rates.daily * kind.season(month) * window.days);
      boolean more = strives && window.city.credited[k] && kind.boost > 1;
      for (int group = 0; group << 2 < layers; group++) {
        candidates.addCell(k, false, group, span, mean, key);
        candidates.counts.add(Stream.CANDIDATE_COUNT.id(), key, window.index, group);
        if (more) {
          candidates.addCell(k, true, group, span, mean * (kind.boost - 1), key);
          candidates.counts.add(Stream.CANDIDATE_COUNT.id(), key, window.index, 1 << 4 | group);
        }
      }
    }
    candidates.counts.draw(world.seed);
  }

  /// Draws the number of candidates of every layer; layers with none are dropped.
  private static void counts(Window window, Candidates candidates) {
    World world = window.city.world;
    for (int cell = 0; cell < candidates.cells; cell++) {
      int k = candidates.cellKind[cell];
      KindTable kind = world.kinds[k];
      double ofCell = candidates.cellMean[cell];
      int more = candidates.cellMore[cell] ? 1 : 0;
      int first = candidates.cellGroup[cell] << 2;
      int last = Math.min(first + 4, world.layers(k));
      for (int v = first; v < last; v++) {
        double mean = ofCell * kind.layers.width(v);
        int word = candidates.counts.word(cell, v & 3);
        // No candidate if the word lies under exp(−mean); 1 − mean is a cheap bound below it.
        if (((word & 0xffff_ffffL) + 1) * 0x1p-32 > 1.0 - mean) {
          candidates.addRun(cell, v, word, mean);
          candidates.low.add(
              Stream.CANDIDATE_COUNT.id(),
              candidates.cellKey[cell],
              window.index,
              1 << 12 | more << 4 | v);
        }
      }
    }
    candidates.low.draw(world.seed);
    int runs = 0;
    for (int run = 0; run < candidates.runs; run++) {
      double mean = candidates.runMean[run];
      long word = (long) candidates.runWord[run] << 32 | candidates.low.w0(run) & 0xffff_ffffL;
      int count = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      if (count > 0) {
        candidates.runCell[runs] = candidates.runCell[run];
        candidates.runLayer[runs] = candidates.runLayer[run];
        candidates.runCount[runs] = count;
        runs++;
      }
    }
    candidates.runs = runs;
  }

  /// Draws the words of all candidates.
  private static void words(Window window, Candidates candidates) {
    for (int run = 0; run < candidates.runs; run++) {
      int cell = candidates.runCell[run];
      int count = candidates.runCount[run];
      boolean more = candidates.cellMore[cell];
      // An index has room for 2^16 candidates; then the time goes on.
      for (int i = 0; i < count; i += INDEX) {
        candidates.marks.addRun(
            Stream.CANDIDATE.id(),
            candidates.cellKey[cell],
            time(window, i),
            number(more, candidates.runLayer[run], i),
            Math.min(count - i, INDEX));
      }
    }
    candidates.marks.draw(window.city.world.seed);
  }

  /// Index of a candidate's draws.
  static int number(boolean more, int visibility, int i) {
    return (more ? 1 << 20 : 0) | visibility << 16 | i & INDEX - 1;
  }

  /// Time of a candidate's draws: the window, and what of the number does not fit the index.
  static int time(Window window, int i) {
    return window.index | i >>> 16 << 20;
  }
}
