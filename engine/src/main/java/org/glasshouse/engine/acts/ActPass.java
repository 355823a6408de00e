package org.glasshouse.engine.acts;

import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.Layers;
import org.glasshouse.engine.world.World;

/// What citizens do in a window: candidates in layers, thinned to acts.
///
/// For each neighbourhood, kind and layer a Poisson number of candidates is drawn; each candidate
/// has a citizen, a day, a mark of rate and a mark of visibility. It becomes an act if the rate
/// mark lies under the citizen's rate (level × response). Marks and counts do not depend on rules,
/// channels or responses, so two runs share every candidate that both enumerate.
///
/// Writes: `harms`, `inside`; adds to the acts of the window.
public final class ActPass implements Pass {

  @Override
  public String name() {
    return "act";
  }

  @Override
  public void run(District district, Window window) {
    window.scratch.acts.clear();
    Feelings feelings = new Feelings(window);
    Candidates candidates = window.scratch.candidates;
    for (int n = 0; n < district.neighbourhoods; n++) {
      candidates.clear();
      cells(district, window, n, candidates);
      counts(window, candidates);
      marks(district, window, n, candidates);
      int from = 0;
      int levelsFrom = 0;
      for (int run = 0; run < candidates.runs; run++) {
        levelsFrom = acts(district, window, feelings, n, candidates, run, from, levelsFrom);
        from += candidates.runCount[run];
      }
    }
  }

  /// Lists every kind and rate layer of a neighbourhood that has anybody in it.
  private static void cells(District district, Window window, int n, Candidates candidates) {
    World world = window.city.world;
    long neighbourhoodKey = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
    int month = world.days.month(window.firstDay);
    int slots = district.start[n + 1] - district.start[n];
    for (int k = 0; k < world.actKinds; k++) {
      int layers = world.layers(k);
      if (layers == 0) {
        continue;
      }
      KindTable kind = world.kinds[k];
      long key = Keys.mix(neighbourhoodKey ^ kind.key);
      double perWidth = kind.dailyRate * kind.season(month) * window.days;
      for (int r = 0; r < kind.rates.count(); r++) {
        int pool = r == 0 ? slots : district.activity.count(k, n, r);
        if (pool == 0) {
          if (r == 0) {
            continue;
          }
          break;
        }
        double ofRate = pool * perWidth * kind.rates.width(r);
        for (int group = 0; group << 2 < layers; group++) {
          candidates.addCell(k, r, group, pool, ofRate, key);
          candidates.counts.add(Stream.CANDIDATE_COUNT.id(), key, window.index, r << 4 | group);
        }
      }
    }
    candidates.counts.draw(world.seed);
  }

  /// Draws the number of candidates of every layer; layers with none are dropped.
  private static void counts(Window window, Candidates candidates) {
    World world = window.city.world;
    for (int cell = 0; cell < candidates.cells; cell++) {
      int rate = candidates.cellRate[cell];
      double ofRate = candidates.cellMean[cell];
      int first = candidates.cellGroup[cell] << 2;
      int last = Math.min(first + 4, world.layers(candidates.cellKind[cell]));
      for (int v = first; v < last; v++) {
        double mean = ofRate * Layers.visibilityWidth(v);
        int word = candidates.counts.word(cell, v & 3);
        // No candidate if the word lies under exp(−mean); 1 − mean is a cheap bound below it.
        if (((word & 0xffff_ffffL) + 1) * 0x1p-32 > 1.0 - mean) {
          candidates.addRun(cell, v, word, mean);
          candidates.low.add(
              Stream.CANDIDATE_COUNT.id(),
              candidates.cellKey[cell],
              window.index,
              1 << 12 | rate << 4 | v);
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

  /// Draws the words of all candidates, and the levels of those for whom they are not kept.
  private static void marks(District district, Window window, int n, Candidates candidates) {
    World world = window.city.world;
    for (int run = 0; run < candidates.runs; run++) {
      int cell = candidates.runCell[run];
      int count = candidates.runCount[run];
      // An index has room for 2^16 candidates; then the time goes on.
      for (int i = 0; i < count; i += 1 << 16) {
        candidates.marks.addRun(
            Stream.CANDIDATE.id(),
            candidates.cellKey[cell],
            time(window, i),
            number(candidates.cellRate[cell], candidates.runLayer[run], i),
            Math.min(count - i, 1 << 16));
      }
    }
    candidates.marks.draw(world.seed);
    int from = 0;
    for (int run = 0; run < candidates.runs; run++) {
      int cell = candidates.runCell[run];
      int count = candidates.runCount[run];
      int k = candidates.cellKind[cell];
      if (candidates.cellRate[cell] == 0 && !world.keepsLevels(k)) {
        KindTable kind = world.kinds[k];
        int left = Sieve.open(district, n, candidates, from, count, cell, kind, world.who(k));
        for (int i = 0; i < left; i++) {
          candidates.levels.add(
              Stream.RATE_LEVEL.id(),
              Keys.citizen(
                  district.city,
                  district.firstNeighbourhood + n,
                  candidates.left[i] - district.start[n],
                  0),
              (int) kind.key,
              (int) (kind.key >>> 40));
        }
      }
      from += count;
    }
    candidates.levels.draw(world.seed);
  }

  /// Turns the candidates of one run into acts.
  ///
  /// @param from first of the run's candidates
  /// @param levelsFrom first of the levels not yet used
  /// @return first of the levels not yet used after the run
  private static int acts(
      District district,
      Window window,
      Feelings feelings,
      int n,
      Candidates candidates,
      int run,
      int from,
      int levelsFrom) {
    World world = window.city.world;
    int cell = candidates.runCell[run];
    int count = candidates.runCount[run];
    int k = candidates.cellKind[cell];
    KindTable kind = world.kinds[k];
    int who = world.who(k);
    int level = levelsFrom;
    int left;
    if (candidates.cellRate[cell] > 0) {
      left = Sieve.members(district, n, candidates, from, count, cell, kind, who);
    } else if (world.keepsLevels(k)) {
      left = Sieve.kept(district, n, candidates, from, count, cell, kind, who);
    } else {
      int open = Sieve.open(district, n, candidates, from, count, cell, kind, who);
      left = Sieve.drawn(district, candidates, open, levelsFrom, kind);
      level += open;
    }
    for (int i = 0; i < left; i++) {
      act(district, window, feelings, candidates, run, from, i);
    }
    return level;
  }

  /// Lets a citizen whose rate covers the mark act, unless fear or silence keeps them from it.
  private static void act(
      District district,
      Window window,
      Feelings feelings,
      Candidates candidates,
      int run,
      int from,
      int i) {
    CityWorld city = window.city;
    int cell = candidates.runCell[run];
    KindTable kind = city.world.kinds[candidates.cellKind[cell]];
    int citizen = candidates.left[i];
    int number = candidates.leftNumber[i];
    int at = from + number;
    double mark = candidates.leftMark[i];
    double rate = candidates.leftRate[i];
    double response = kind.deterrable ? kind.deterred(feelings.caution(district, citizen)) : 1.0;
    if (kind.chillable) {
      response *= kind.chilled(feelings.chill(district, citizen));
    }
    if (city.credited[kind.index] && window.scheme) {
      response *= kind.striven(district.striving[citizen] & 255);
    }
    boolean would = mark < rate;
    boolean does = mark < rate * Math.min(response, kind.boost);
    if (would && !does) {
      window.tally.count(city.layout.notDone.at(kind.index));
      if (kind.speech) {
        window.tally.speechUndone++;
      }
    }
    if (!does) {
      return;
    }
    if (!would) {
      window.tally.count(city.layout.moreDone.at(kind.index));
    }
    window.tally.count(city.layout.acts.at(kind.index));
    if (kind.speech) {
      window.tally.speechDone++;
    }
    if (kind.harmful && district.harms[citizen] != -1) {
      district.harms[citizen]++;
    }
    if (city.inside(kind.index, false, true)) {
      district.addInside(citizen, city.insideLoss[kind.index]);
    }
    int v = candidates.runLayer[run];
    PhiloxBatch marks = candidates.marks;
    double visibility =
        Layers.visibilityFrom(v) + Chance.unit(marks.w2(at)) * Layers.visibilityWidth(v);
    int fields = 0;
    if (kind.fields() > 0) {
      int word = marks.w3(at);
      int first = kind.field(0, word);
      int second = kind.fields() > 1 ? kind.field(1, word * 0x9E3779B1) : 0;
      fields = RecordRow.fields(first, second);
    }
    long address = (long) time(window, number) << 24 | number(candidates.cellRate[cell], v, number);
    long actKey = Keys.mix(candidates.cellKey[cell] + address);
    long spread = (marks.w0(at) & 0xffff_ffffL) * candidates.cellPool[cell];
    int day = window.firstDay + (int) (((spread & 0xffff_ffffL) * window.days) >>> 32);
    window.scratch.acts.add(citizen, day, kind.index, 0, visibility, actKey, fields);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.ActDone(
              window.ledger.id(citizen), day, kind.index, fields & 0xffff, !would));
    }
  }

  /// Index of a candidate's draws.
  private static int number(int rate, int visibility, int i) {
    return rate << 20 | visibility << 16 | i & 0xffff;
  }

  /// Time of a candidate's draws: the window, and what of the number does not fit the index.
  private static int time(Window window, int i) {
    return window.index | i >>> 16 << 20;
  }
}
