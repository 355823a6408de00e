package org.glasshouse.engine.acts;

import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.denunciation.DenunciationPart;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.fines.FinesPart;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.road.RoadColumns;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.KindTable;
import org.glasshouse.engine.world.World;
import org.jspecify.annotations.Nullable;

/// Turns the placed candidates of a district into acts: those whose citizens neither fear nor fall
/// silent enough to leave them, and, of those on top of the usual rate, the ones whose citizens
/// strive enough.
///
/// Of a candidate's four words, the first and the top of the second are its point; the rest of the
/// second its day; the third its visibility; the fourth its particulars and, with its low bits, how
/// much striving it takes.
final class Doing {

  private final District district;
  private final Window window;
  private final Feelings feelings;
  private final boolean following;

  /// What lack of trust leaves undone; null where people are not denounced.
  private final @Nullable DenunciationPart trust;

  /// Acts of the run that were not done for lack of trust alone.
  private int distrusted;

  /// Acts of the run that were not done because their citizens may not drive or post.
  private int barred;

  Doing(District district, Window window, Feelings feelings) {
    this.district = district;
    this.window = window;
    this.feelings = feelings;
    this.following = window.ledger != LedgerWriter.NOBODY;
    this.trust = DenunciationPart.of(district);
  }

  /// Does all acts of a neighbourhood.
  void all(Candidates candidates) {
    World world = window.city.world;
    ActBuffer acts = window.scratch.acts;
    int placed = 0;
    int open = 0;
    int from = 0;
    for (int run = 0; run < candidates.runs; run++) {
      KindTable kind = world.kinds[candidates.cellKind[candidates.runCell[run]]];
      int before = acts.size();
      barred = 0;
      distrusted = 0;
      int end = candidates.runPlaced[run];
      int tried = end - placed;
      if (end > placed) {
        doing(
            candidates,
            run,
            kind,
            from,
            candidates.placedAt,
            candidates.placedCitizen,
            candidates.placedMark,
            candidates.placedRate,
            placed,
            placed,
            end);
        placed = end;
      }
      int opened = candidates.runOpen[run];
      if (opened > open) {
        double[] rates = window.scratch.roomForRates(opened - open);
        int stay = Placing.settle(district, candidates, open, opened, kind.rates, rates);
        tried += stay;
        doing(
            candidates,
            run,
            kind,
            from,
            candidates.openAt,
            candidates.openCitizen,
            candidates.openMark,
            rates,
            0,
            open,
            open + stay);
        open = opened;
      }
      boolean more = candidates.cellMore[candidates.runCell[run]];
      count(kind, more, acts.size() - before, tried - barred);
      from += candidates.runCount[run];
    }
  }

  private void count(KindTable kind, boolean more, int done, int tried) {
    CityLayout layout = window.city.layout;
    window.tally.add(layout.acts.at(kind.index), done);
    if (more) {
      window.tally.add(layout.moreDone.at(kind.index), done);
    } else {
      window.tally.add(layout.notDone.at(kind.index), tried - done - distrusted);
    }
    if (trust != null && !more && trust.matters(kind.index)) {
      trust.count(window, kind.index, done, distrusted);
    }
    if (kind.speech) {
      window.tally.speechDone += done;
      window.tally.speechUndone += more ? 0 : tried - done;
    }
  }

  /// Does the acts of some candidates of a run.
  ///
  /// @param from first block of words of the run
  /// @param rateFrom place of the rate of the first candidate
  private void doing(
      Candidates candidates,
      int run,
      KindTable kind,
      int from,
      int[] ats,
      int[] citizens,
      double[] mark,
      double[] rate,
      int rateFrom,
      int first,
      int end) {
    CityWorld city = window.city;
    ActBuffer acts = window.scratch.acts;
    PhiloxBatch marks = candidates.marks;
    int cell = candidates.runCell[run];
    boolean more = candidates.cellMore[cell];
    boolean strives = window.scheme && city.credited[kind.index];
    boolean trusts = trust != null && trust.matters(kind.index);
    boolean free = !more && !kind.deterrable && !kind.chillable && !trusts;
    boolean harmful = kind.harmful;
    int loss = city.inside(kind.index, false, true) ? city.insideLoss[kind.index] : 0;
    int layer = candidates.runLayer[run];
    double seenFrom = kind.layers.from(layer);
    double seenWidth = kind.layers.width(layer) * 0x1p-32;
    long key = candidates.cellKey[cell];
    int particulars = kind.fields();
    byte[] harms = district.harms;
    RoadColumns road = kind.driver ? RoadColumns.of(district) : null;
    FinesPart fines = FinesPart.barring(district, kind.index);
    int unsaid = 0;
    int leaves = window.course.leaves(kind.index, window.firstDay) ? window.course.slot() : -1;
    acts.room(end - first);
    for (int i = first; i < end; i++) {
      int at = ats[i];
      int citizen = citizens[i];
      if (citizen == leaves) {
        continue;
      }
      if (road != null && road.barred(citizen)) {
        barred++;
        continue;
      }
      if (!free
          && !does(kind, more, strives, citizen, mark[i], rate[rateFrom + i - first], marks, at)) {
        continue;
      }
      if (fines != null && fines.barred(citizen)) {
        unsaid++;
        continue;
      }
      if (harmful && harms[citizen] != -1) {
        harms[citizen]++;
      }
      if (loss > 0) {
        district.addInside(citizen, loss);
      }
      int fields = particulars > 0 ? particulars(kind, particulars, marks.w3(at)) : 0;
      int number = at - from;
      long address =
          (long) ActPass.time(window, number) << 24 | ActPass.number(more, layer, number);
      acts.add(
          citizen,
          Placing.day(marks, at, window),
          kind.index,
          0,
          seenFrom + (marks.w2(at) & 0xffff_ffffL) * seenWidth,
          Keys.mix(key + address),
          fields);
      if (following && window.ledger.follows(citizen)) {
        window.ledger.add(
            new LedgerEntry.ActDone(
                window.ledger.id(citizen),
                Placing.day(marks, at, window),
                kind.index,
                fields & 0xffff,
                more));
      }
    }
    if (fines != null && unsaid > 0) {
      barred += unsaid;
      fines.unsaid(window, kind.speech, unsaid);
      window.tally.speechUndone += kind.speech ? unsaid : 0;
    }
  }

  static int particulars(KindTable kind, int count, int word) {
    int second = count > 1 ? kind.field(1, word * 0x9E3779B1) : 0;
    return RecordRow.fields(kind.field(0, word), second);
  }

  /// Whether a citizen does it, given how they respond.
  private boolean does(
      KindTable kind,
      boolean more,
      boolean strives,
      int citizen,
      double mark,
      double rate,
      PhiloxBatch marks,
      int at) {
    double response = kind.deterrable ? kind.deterred(feelings.caution(district, citizen)) : 1.0;
    if (kind.chillable) {
      response *= kind.chilled(feelings.chill(district, citizen));
    }
    if (strives) {
      response *= kind.striven(district.striving[citizen] & 255);
    }
    if (trust != null) {
      double left = response * trust.left(kind.index, citizen);
      distrusted += !more && mark >= rate * left && mark < rate * response ? 1 : 0;
      response = left;
    }
    if (more) {
      return Placing.effort(marks, at) * 0x1p-20 * (kind.boost - 1)
          < Math.min(response, kind.boost) - 1;
    }
    return mark < rate * response;
  }
}
