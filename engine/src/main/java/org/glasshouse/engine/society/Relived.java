package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.checkpoint.OtherSociety;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.DistrictBytes;
import org.glasshouse.engine.district.IntRows;
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

  /// Founds it.
  ///
  /// @param citizens whose ledgers are written, by slot; all of one neighbourhood
  Relived(CityWorld city, Bulletin first, List<CitizenId> citizens, LeftOut leftOut) {
    this(city, first, citizens, leftOut, false);
  }

  /// Founds it.
  ///
  /// @param full whether what rules looked at is told, too; of one citizen alone
  Relived(CityWorld city, Bulletin first, List<CitizenId> citizens, LeftOut leftOut, boolean full) {
    this.city = city;
    this.neighbourhood = citizens.getFirst().neighbourhood();
    this.district = Founding.found(city, first, neighbourhood, 1);
    this.ledger =
        new LedgerWriter(citizens.stream().mapToInt(CitizenId::slot).toArray(), citizens, full);
    this.leftOut = leftOut;
    this.same = leftOut.nothing();
  }

  /// Founds it with something changed about some of its citizens, and writes no ledgers.
  Relived(CityWorld city, Bulletin first, int neighbourhood, Flips flips) {
    this.city = city;
    this.neighbourhood = neighbourhood;
    this.district = Founding.found(city, first, neighbourhood, 1, flips);
    this.ledger = LedgerWriter.NOBODY;
    this.leftOut = LeftOut.NOTHING;
    this.same = flips.flip().attribute() == null;
  }

  /// A neighbourhood of which everybody's ledger is written, or nobody's.
  static Relived whole(CityWorld city, int neighbourhood, boolean ledgers) {
    int people = city.boardStart[neighbourhood + 1] - city.boardStart[neighbourhood];
    List<CitizenId> citizens = new ArrayList<>();
    for (int slot = 0; slot < (ledgers ? people : 1); slot++) {
      citizens.add(new CitizenId(city.index, neighbourhood, slot));
    }
    return new Relived(city, city.firstBulletin(), citizens, LeftOut.NOTHING);
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
    return new Relived(this, other);
  }

  private Relived(Relived from, LeftOut leftOut) {
    this.city = from.city;
    this.neighbourhood = from.neighbourhood;
    this.district = DistrictBytes.copy(from.district, Founding.empty(city, from.neighbourhood, 1));
    this.ledger = from.ledger;
    this.leftOut = leftOut;
    this.same = leftOut.nothing();
    this.inbox.replaceBy(from.inbox);
    this.told.addAll(from.told);
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
