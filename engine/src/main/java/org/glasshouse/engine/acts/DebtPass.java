package org.glasshouse.engine.acts;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.slump.SlumpTable;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.RateTable;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.DebtModel;

/// Bills, debts and courts: a state machine with due dates. A spell begins like an act, from the
/// layers; then every window it may be paid, and at its due dates it becomes 30 days late, 90 days
/// late, sued over, judged, enforced. A citizen has at most one spell at a time; one that is never
/// sued over is written off after two years.
///
/// Writes: `debts`, the flag IN_DEBT, `inside`; adds to the acts of the window.
public final class DebtPass implements Pass {

  /// Fields of a row: citizen, first day, stage (8 bits) with bit 8 for whether the citizen could
  /// pay, amount.
  private static final int COULD_PAY = 1 << 8;

  private static final int WRITTEN_OFF_DAYS = 730;
  private static final int LATE = 0;
  private static final int[] NO_EFFORT = {};
  private static final int NEVER = Integer.MAX_VALUE;

  @Override
  public String name() {
    return "debt";
  }

  @Override
  public void run(District district, Window window) {
    begin(district, window);
    advance(district, window);
    stock(district, window);
  }

  private static void begin(District district, Window window) {
    World world = window.city.world;
    RateTable rates = world.onset.rates;
    Candidates candidates = window.scratch.candidates;
    double daily = rates.daily * SlumpTable.lateBills(window.city, window.lastDay);
    for (int n = 0; n < district.neighbourhoods; n++) {
      long key =
          Keys.mix(Keys.neighbourhood(district.city, district.firstNeighbourhood + n) ^ rates.key);
      int slots = district.start[n + 1] - district.start[n];
      double span = slots * rates.split.edge() + district.activity.span(world.actKinds, n);
      double mean = span * daily * window.days;
      long word = Philox.pair(world.seed, Stream.CANDIDATE_COUNT.id(), key, window.index, 0);
      int count = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      if (count == 0) {
        continue;
      }
      candidates.clear();
      candidates.addCell(world.actKinds, false, 0, span, mean, key);
      candidates.addRun(0, 0, 0, mean);
      candidates.runCount[0] = count;
      candidates.marks.addRun(Stream.CANDIDATE.id(), key, window.index, 0, count);
      candidates.marks.draw(world.seed);
      Placing.place(district, n, candidates, 0, 0, rates, NO_EFFORT);
      candidates.levels.draw(world.seed);
      for (int i = 0; i < candidates.placed; i++) {
        begin(district, window, candidates, candidates.placedAt[i], candidates.placedCitizen[i]);
      }
      double[] drawn = window.scratch.roomForRates(candidates.open);
      int stay = Placing.settle(district, candidates, 0, candidates.open, rates, drawn);
      for (int i = 0; i < stay; i++) {
        begin(district, window, candidates, candidates.openAt[i], candidates.openCitizen[i]);
      }
    }
  }

  private static void begin(
      District district, Window window, Candidates candidates, int at, int citizen) {
    if (district.has(citizen, Flags.IN_DEBT)) {
      return;
    }
    DebtOnset onset = window.city.world.onset;
    long wilful = Chance.bound(onset.model.wilfulShare().value());
    int stage = LATE | (Chance.hit(candidates.marks.w2(at), wilful) ? COULD_PAY : 0);
    int day = Placing.day(candidates.marks, at, window);
    district.debts.add(citizen, day, stage, onset.amount(candidates.marks.w3(at)));
    district.set(citizen, Flags.IN_DEBT);
  }

  private static void advance(District district, Window window) {
    World world = window.city.world;
    DebtModel model = world.onset.model;
    IntRows debts = district.debts;
    Philox.Block block = window.scratch.block;
    double weeks = window.days / 7.0;
    long pays = Chance.bound(1 - StrictMath.pow(1 - model.payHazard().value(), weeks));
    long cannotPays = Chance.bound(1 - StrictMath.pow(1 - model.cannotPayHazard().value(), weeks));
    long sued = Chance.bound(model.suedShare().value());
    int suedAfter = (int) StrictMath.round(model.suedAfterDays().value());
    int judgedAfter = suedAfter + (int) StrictMath.round(model.judgmentDays().value());
    int enforcedAfter = judgedAfter + (int) StrictMath.round(model.enforcementDays().value());
    boolean removed = false;
    for (int row = 0; row < debts.rows(); row++) {
      int citizen = debts.get(row, 0);
      int firstDay = debts.get(row, 1);
      int stage = debts.get(row, 2);
      boolean couldPay = (stage & COULD_PAY) != 0;
      int n = district.neighbourhoodOf(citizen);
      long key = district.key(citizen, n);
      block.fill(world.seed, Stream.DEBT.id(), key, window.index, 0);
      int toPay = block.w0;
      int payDay = window.firstDay + Philox.below(block.w1, window.days);
      boolean paid = firstDay < window.firstDay && Chance.hit(toPay, couldPay ? pays : cannotPays);
      if (window.course.pays(citizen, window.firstDay, window.lastDay, firstDay)) {
        payDay = paid ? Math.min(payDay, window.course.payDay()) : window.course.payDay();
        paid = true;
      }
      int until = paid ? payDay : window.lastDay;
      // Whether the creditor sues is decided once for the spell.
      boolean suit = Chance.hit(Philox.word(world.seed, Stream.DEBT.id(), key, firstDay, 1), sued);
      int reached = stage & 0xff;
      int next = reached;
      while (next < 5) {
        int due =
            switch (next) {
              case 0 -> 30;
              case 1 -> 90;
              case 2 -> suit ? suedAfter : NEVER;
              case 3 -> judgedAfter;
              default -> enforcedAfter;
            };
        if (due == NEVER || firstDay + due > until) {
          break;
        }
        act(district, window, citizen, key, firstDay + due, next, due, debts.get(row, 3), couldPay);
        next++;
      }
      debts.set(row, 2, next | stage & COULD_PAY);
      boolean over = next <= 3 && !suit && window.lastDay - firstDay > WRITTEN_OFF_DAYS;
      if (paid) {
        act(
            district,
            window,
            citizen,
            key,
            payDay,
            DebtModel.Stage.PAID.ordinal(),
            payDay - firstDay,
            debts.get(row, 3),
            couldPay);
      }
      if (paid || over) {
        district.flags[citizen] &= (byte) ~Flags.IN_DEBT;
        debts.remove(row);
        removed = true;
      }
    }
    if (removed) {
      debts.compact();
    }
  }

  private static void act(
      District district,
      Window window,
      int citizen,
      long key,
      int day,
      int stage,
      int daysLate,
      int amount,
      boolean couldPay) {
    World world = window.city.world;
    int kind = world.actKinds + stage;
    long actKey = Keys.mix(key + ((long) day << 24 | 0xdeb7 + stage));
    double visibility = Chance.unit(Philox.word(world.seed, Stream.DEBT.id(), actKey, day, 2));
    window.scratch.acts.add(
        citizen,
        day,
        kind,
        couldPay ? 0 : ActBuffer.CANNOT_PAY,
        visibility,
        actKey,
        RecordRow.fields(daysLate, amount));
    window.tally.count(window.city.layout.acts.at(kind));
    if (window.city.inside(kind, false, couldPay)) {
      district.addInside(citizen, window.city.insideLoss[kind]);
    }
    if (window.ledger.follows(citizen)) {
      window.ledger.add(new LedgerEntry.DebtMoved(window.ledger.id(citizen), day, kind, couldPay));
    }
  }

  private static void stock(District district, Window window) {
    Block block = window.city.layout.debtStock;
    for (int row = 0; row < district.debts.rows(); row++) {
      int stage = district.debts.get(row, 2);
      window.tally.count(block.at(stage & 0xff, (stage & COULD_PAY) != 0 ? 1 : 0));
    }
  }
}
