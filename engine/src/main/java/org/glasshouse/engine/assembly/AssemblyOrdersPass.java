package org.glasshouse.engine.assembly;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// Whom cameras named at an assembly; and, where the authority took itself for blind in the window
/// before, records on everybody whose phone was near the place, and checks there.
///
/// Reads the records of the window, `pending`. Writes its part, `certainty`, `means`; adds records.
public final class AssemblyOrdersPass implements Pass {

  private static final int WORKS = 1;

  @Override
  public String name() {
    return "assembly orders";
  }

  @Override
  public void run(District district, Window window) {
    AssemblyTable table = AssemblyTable.of(window.city);
    AssemblyPart part = AssemblyPart.of(district);
    AssemblyBulletin told = AssemblyBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    if (told.blind) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        order(table, part, district, window, told, n);
      }
    }
    if (table.pull(window.firstDay, window.lastDay) > 0) {
      named(table, part, district, window);
    }
  }

  /// Whether somebody works near the place.
  static boolean worksNear(AssemblyTable table, District district, int citizen, long key) {
    return Attributes.employed(district.attributes[citizen])
        && Attributes.work(district.attributes[citizen]) != Attributes.WORK_STUDENT
        && Chance.hit(
            Philox.word(table.city.world.seed, Stream.ASSEMBLY_NEAR.id(), key, 0, WORKS),
            table.workNear);
  }

  /// Marks those of whom cameras made a right record, entered already or on its way.
  private static void named(
      AssemblyTable table, AssemblyPart part, District district, Window window) {
    Records records = window.scratch.records;
    for (int i = 0; i < records.size(); i++) {
      named(table, part, window, records.citizen[i], records.what[i]);
    }
    IntRows pending = district.pending;
    for (int row = 0; row < pending.rows(); row++) {
      named(table, part, window, pending.get(row, 0), pending.get(row, 1));
    }
  }

  private static void named(
      AssemblyTable table, AssemblyPart part, Window window, int citizen, int what) {
    boolean right = RecordRow.cause(what) == Cause.GENUINE;
    if (right
        && RecordRow.kind(what) == table.kind.index
        && table.camera[RecordRow.channel(what)]
        && (part.bits[citizen] & (AssemblyPart.WENT | AssemblyPart.NAMED)) == AssemblyPart.WENT) {
      part.bits[citizen] |= AssemblyPart.NAMED;
      table.countNamed(window.tally);
      window.tally.count(table.blocks.crowd().at(AssemblyBlocks.NAMED));
    }
  }

  private static void order(
      AssemblyTable table,
      AssemblyPart part,
      District district,
      Window window,
      AssemblyBulletin told,
      int n) {
    boolean lives = table.near[district.firstNeighbourhood + n];
    Philox.Block block = window.scratch.block;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if (!Attributes.adult(district.attributes[i])) {
        continue;
      }
      boolean went = (part.bits[i] & AssemblyPart.WENT_BEFORE) != 0;
      long key = district.key(i, n);
      boolean near = lives || worksNear(table, district, i, key);
      if (!went && !near) {
        continue;
      }
      block.fill(window.city.world.seed, Stream.ASSEMBLY_ORDERS.id(), key, window.index, 0);
      boolean phone = Attributes.has(district.attributes[i], Attributes.PHONE);
      boolean found =
          phone
              && (went ? !Chance.hit(block.w0, table.leftHome) : Chance.hit(block.w0, table.there))
              && Chance.hit(block.w1, table.orders);
      if (found && (part.bits[i] & AssemblyPart.NAMED_BEFORE) == 0) {
        record(table, part, district, window, told, n, i, went);
      }
      if (near && Chance.unit(block.w2) < -StrictMath.expm1(-table.checks * window.days / 7)) {
        check(table, district, window, i, went, block.w3);
      }
    }
  }

  private static void record(
      AssemblyTable table,
      AssemblyPart part,
      District district,
      Window window,
      AssemblyBulletin told,
      int n,
      int citizen,
      boolean went) {
    if (table.ordersTo == null) {
      return;
    }
    int kind = table.kind.index;
    RecordDesk.enter(
        district,
        window,
        n,
        citizen,
        kind,
        table.ordersTo,
        went ? Cause.GENUINE : Cause.WRONG_PERSON,
        went ? RecordDesk.flags(window.city, kind, false) : 0,
        told.day,
        0,
        0);
    window.tally.count(
        table.blocks.answer().at(went ? AssemblyBlocks.RIGHT : AssemblyBlocks.WRONG));
    if (!went) {
      part.bits[citizen] |= AssemblyPart.WRONGED;
    }
  }

  private static void check(
      AssemblyTable table, District district, Window window, int citizen, boolean went, int word) {
    window.tally.count(table.blocks.answer().at(AssemblyBlocks.CHECKED));
    window.tally.add(
        table.blocks.answer().at(AssemblyBlocks.HOURS), (long) (table.hours + Chance.unit(word)));
    double pay = table.hours * AssemblyTable.HOUR * district.means[citizen] / 1000;
    int lost = (int) (pay + Chance.unit(word * 0x9E3779B1));
    district.means[citizen] = (short) Math.max(0, district.means[citizen] - lost);
    if (window.scheme) {
      int certainty = district.certainty[citizen] & 255;
      district.certainty[citizen] = (byte) (certainty + (255 - certainty) / 2);
    }
    if (Chance.hit(word * 0x85EBCA6B, table.hurt)) {
      window.tally.count(table.blocks.answer().at(AssemblyBlocks.HURT));
      if (!went) {
        window.tally.count(table.blocks.answer().at(AssemblyBlocks.HURT_ABSENT));
      }
    }
  }
}
