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
import org.glasshouse.engine.replay.LeftOut;
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
  private final boolean same;
  private final IntRows inbox = new IntRows(4);
  private final List<List<LedgerEntry>> told = new ArrayList<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private int records;
  private byte[] published = new byte[0];

  private Relived(
      CityWorld city, District district, LedgerWriter ledger, LeftOut leftOut, boolean same) {
    this.city = city;
    this.neighbourhood = district.firstNeighbourhood;
    this.district = district;
    this.ledger = ledger;
    this.leftOut = leftOut;
    this.same = same;
  }

  /// Founds one of which some ledgers are written.
  ///
  /// @param citizens whose, by slot; all of one neighbourhood
  /// @param full whether what rules looked at is told, too; of one citizen alone
  static Relived of(CityWorld city, List<CitizenId> citizens, boolean full) {
    int[] slots = citizens.stream().mapToInt(CitizenId::slot).toArray();
    return asItWas(
        city,
        founded(city, citizens.getFirst().neighbourhood()),
        new LedgerWriter(slots, citizens, full));
  }

  /// Founds one of which everybody's ledger is written, or nobody's.
  static Relived whole(CityWorld city, int neighbourhood, boolean ledgers) {
    District district = founded(city, neighbourhood);
    return asItWas(
        city,
        district,
        ledgers ? LedgerWriter.everybody(city.index, district) : LedgerWriter.NOBODY);
  }

  /// Founds one with something changed about some of its citizens, and writes no ledgers.
  static Relived flipped(CityWorld city, int neighbourhood, Flips flips) {
    District district = Founding.found(city, city.firstBulletin(), neighbourhood, 1, flips);
    return new Relived(
        city, district, LedgerWriter.NOBODY, flips.leftOut(city.index, district), flips.nothing());
  }

  private static District founded(CityWorld city, int neighbourhood) {
    return Founding.found(city, city.firstBulletin(), neighbourhood, 1);
  }

  private static Relived asItWas(CityWorld city, District district, LedgerWriter ledger) {
    return new Relived(city, district, ledger, LeftOut.NOTHING, true);
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
    Relived parted = new Relived(city, copy, ledger, other, other.nothing());
    parted.inbox.replaceBy(inbox);
    parted.told.addAll(told);
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
    List<LedgerEntry> entries = Followed.inOrder(ledger.drain());
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
    if (same) {
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
