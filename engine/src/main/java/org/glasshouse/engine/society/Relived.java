package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.DistrictBytes;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.replay.Course;
import org.glasshouse.engine.replay.Kept;
import org.glasshouse.engine.replay.LeftOut;
import org.glasshouse.engine.replay.RecordTape;
import org.glasshouse.engine.replay.Taking;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// A neighbourhood that lives again, alone.
final class Relived {

  private final CityWorld city;
  private final int neighbourhood;
  private final District district;
  private final LedgerWriter ledger;
  private final LeftOut leftOut;
  private final Taking taking;
  private final Course course;
  private final Kind kind;
  private final IntRows inbox = new IntRows(4);
  private final List<List<LedgerEntry>> told = new ArrayList<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private int records;
  private byte[] published = new byte[0];

  /// What it is to the neighbourhood that lived in the society.
  private enum Kind {
    /// It must live the same.
    SAME,
    /// Something about it is changed.
    CHANGED,
    /// It is scored anew on records that were made; of its ledgers only what begins and ends is
    /// kept.
    SCORED_ANEW
  }

  private Relived(
      CityWorld city,
      District district,
      LedgerWriter ledger,
      LeftOut leftOut,
      Taking taking,
      Course course,
      Kind kind) {
    this.city = city;
    this.neighbourhood = district.firstNeighbourhood;
    this.district = district;
    this.ledger = ledger;
    this.leftOut = leftOut;
    this.taking = taking;
    this.course = course;
    this.kind = kind;
  }

  /// Founds one of which some ledgers are written.
  ///
  /// @param citizens whose, by slot; all of one neighbourhood
  /// @param full whether what rules looked at is told, too; of one citizen alone
  static Relived of(CityWorld city, List<CitizenId> citizens, boolean full) {
    return asItWas(city, founded(city, citizens), ledger(citizens, full), Taking.AS_THEY_COME);
  }

  /// Founds one of which some ledgers are written, and all its records on a tape.
  static Relived taped(CityWorld city, List<CitizenId> citizens, RecordTape tape) {
    return asItWas(city, founded(city, citizens), ledger(citizens, false), tape.written());
  }

  /// Founds one to be scored anew on the records of a tape.
  static Relived anew(CityWorld city, List<CitizenId> citizens, RecordTape tape, Kept kept) {
    return new Relived(
        city,
        founded(city, citizens),
        ledger(citizens, false),
        kept.rules(),
        tape.read(kept),
        Course.NONE,
        Kind.SCORED_ANEW);
  }

  /// Founds one of which everybody's ledger is written, or nobody's.
  static Relived whole(CityWorld city, int neighbourhood, boolean ledgers) {
    District district = founded(city, neighbourhood);
    return asItWas(
        city,
        district,
        ledgers ? LedgerWriter.everybody(city.index, district) : LedgerWriter.NOBODY,
        Taking.AS_THEY_COME);
  }

  /// Founds one with something changed about some of its citizens, and writes no ledgers.
  static Relived flipped(CityWorld city, int neighbourhood, Flips flips) {
    District district = Founding.found(city, city.firstBulletin(), neighbourhood, 1, flips);
    return new Relived(
        city,
        district,
        LedgerWriter.NOBODY,
        flips.leftOut(city.index, district),
        Taking.AS_THEY_COME,
        Course.NONE,
        flips.nothing() ? Kind.SAME : Kind.CHANGED);
  }

  private static District founded(CityWorld city, int neighbourhood) {
    return Founding.found(city, city.firstBulletin(), neighbourhood, 1);
  }

  private static District founded(CityWorld city, List<CitizenId> citizens) {
    return founded(city, citizens.getFirst().neighbourhood());
  }

  private static LedgerWriter ledger(List<CitizenId> citizens, boolean full) {
    int[] slots = citizens.stream().mapToInt(CitizenId::slot).toArray();
    return new LedgerWriter(slots, citizens, full);
  }

  private static Relived asItWas(
      CityWorld city, District district, LedgerWriter ledger, Taking taking) {
    return new Relived(city, district, ledger, LeftOut.NOTHING, taking, Course.NONE, Kind.SAME);
  }

  /// The last value of a peak, by slot.
  List<Integer> values(Peak peak, int median) {
    List<Integer> values = new ArrayList<>();
    for (int slot = 0; slot < district.citizens; slot++) {
      values.add(peak.of(district, slot, median));
    }
    return values;
  }

  /// The same life so far, from now on without something; whatever that is lies ahead.
  Relived parting(LeftOut other) {
    District copy = DistrictBytes.copy(district, Founding.empty(city, neighbourhood, 1));
    Kind differs = other.nothing() ? Kind.SAME : Kind.CHANGED;
    Relived parted = new Relived(city, copy, ledger, other, taking, course, differs);
    parted.inbox.replaceBy(inbox);
    parted.told.addAll(told);
    return parted;
  }

  /// The same life so far, from now on with a citizen on a course; their ledger is written from now
  /// on.
  Relived parting(Course other, CitizenId citizen) {
    District copy = DistrictBytes.copy(district, Founding.empty(city, neighbourhood, 1));
    LedgerWriter own = new LedgerWriter(new int[] {citizen.slot()}, List.of(citizen));
    Kind differs = other.nothing() ? Kind.SAME : Kind.CHANGED;
    Relived parted = new Relived(city, copy, own, leftOut, taking, other, differs);
    parted.inbox.replaceBy(inbox);
    return parted;
  }

  /// Whether its people stand as those of another life of the same neighbourhood do, so that both
  /// go on alike if nothing is left out of either from now on.
  boolean standsAs(Relived other) {
    District one = district;
    District two = other.district;
    return Arrays.equals(one.raw, two.raw)
        && Arrays.equals(one.means, two.means)
        && Arrays.equals(one.inForce, two.inForce)
        && Arrays.equals(one.flags, two.flags)
        && Arrays.equals(state(one), state(two));
  }

  private static byte[] state(District district) {
    StateWriter out = new StateWriter();
    DistrictBytes.writeState(district, out);
    return out.toBytes();
  }

  /// Lives a window.
  void live(Window window, List<Pass> passes) {
    window.inbox = inbox;
    window.ledger = ledger;
    window.leftOut = leftOut;
    window.taking = taking;
    window.course = course;
    for (Pass pass : passes) {
      pass.run(district, window);
    }
    window.outbox.clear();
    int[] start = city.boardStart;
    published =
        Arrays.copyOfRange(window.nextBoard, start[neighbourhood], start[neighbourhood + 1]);
    if (ledger == LedgerWriter.NOBODY) {
      told.add(List.of());
      return;
    }
    List<LedgerEntry> drained = ledger.drain();
    if (kind == Kind.SCORED_ANEW) {
      drained = drained.stream().filter(LedgerEntry.ConsequenceChanged.class::isInstance).toList();
    }
    List<LedgerEntry> entries = Followed.inOrder(drained);
    for (Evaluation evaluation : ledger.drainEvaluations()) {
      int number = evaluation.record();
      evaluations.add(number == 0 ? evaluation : evaluation.ofRecord(records + number));
    }
    for (LedgerEntry entry : entries) {
      records += entry instanceof LedgerEntry.RecordMade ? 1 : 0;
    }
    told.add(entries);
  }

  /// What rules looked at.
  List<Evaluation> evaluations() {
    return evaluations;
  }

  /// Turns to what is told after a window.
  ///
  /// @throws OtherSociety if the neighbourhood, with nothing changed, published something else
  void turn(Outside outside, Window window) {
    if (kind == Kind.SAME) {
      compare(window, outside.board);
    }
    outside.deliver(neighbourhood, inbox);
  }

  /// Its people as they stand.
  District district() {
    return district;
  }

  /// What it told, by window.
  List<List<LedgerEntry>> told() {
    return told;
  }

  private void compare(Window window, byte[] then) {
    int from = city.boardStart[neighbourhood];
    int to = city.boardStart[neighbourhood + 1];
    int at = Arrays.mismatch(published, 0, published.length, then, from, to);
    if (at >= 0) {
      throw new OtherSociety(
          "Neighbourhood "
              + neighbourhood
              + " of "
              + city.city.name()
              + " does not live as it did in the run: by day "
              + window.lastDay
              + " another band or service is published for slot "
              + at
              + ".");
    }
  }
}
