package org.glasshouse.engine.nodata;

import org.glasshouse.engine.adaptation.Feelings;
import org.glasshouse.engine.consequences.WithoutPoints;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// On the first of a month the system looks at its own books: whose phone told nothing, whose face
/// no camera read, whose file got no record in the month before. A sign that has been missing for
/// long enough costs points until it is back. There is no record of it, so nobody is told and there
/// is nothing to object to; it counts as a right entry outside both readings of the purpose.
///
/// Whether a phone is carried, has a signal, and a face is seen is truth and is drawn here; it does
/// not depend on what the citizen did. Who is shut out because of missing signs is looked at as
/// bands and denials stood when the window began.
///
/// Reads the records of the window, `certainty`, `shutSince`. Writes its part and, with [Points],
/// `raw`, `beyondNarrow` and `beyondWide`.
public final class NoDataPass implements Pass {

  private static final int BEYOND = RecordRow.BEYOND_NARROW | RecordRow.BEYOND_WIDE;
  private static final int OLD = 60;
  private static final int FULL = 255;

  @Override
  public String name() {
    return "no-data";
  }

  @Override
  public void run(District district, Window window) {
    NoDataTable table = NoDataTable.of(window.city);
    NoDataPart part = NoDataPart.of(district);
    if (table == null || part == null || table.counted == 0) {
      return;
    }
    count(table, part, district, window);
    Records records = window.scratch.ordered;
    for (int i = 0; i < records.size(); i++) {
      part.state[records.citizen[i]] |= NoDataPart.RECORDED;
    }
    if (window.dueMonthly && window.index > 0) {
      look(table, part, district, window);
    }
  }

  /// Looks at the books of the month before.
  private static void look(NoDataTable table, NoDataPart part, District district, Window window) {
    Feelings feelings = new Feelings(window);
    boolean counts = window.lastDay >= table.fromDay;
    PhiloxBatch draws = window.scratch.ties;
    int[] picked = window.scratch.picked;
    for (int n = 0; n < district.neighbourhoods; n++) {
      draws.clear();
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (Attributes.adult(district.attributes[i])) {
          picked[draws.size()] = i;
          draws.add(Stream.NO_DATA.id(), district.key(i, n), window.index, 0);
        }
      }
      draws.draw(window.city.world.seed);
      for (int at = 0; at < draws.size(); at++) {
        int i = picked[at];
        month(table, part, district, feelings, i, draws, at);
        settle(table, part, district, window, i, counts);
      }
    }
  }

  private static void month(
      NoDataTable table,
      NoDataPart part,
      District district,
      Feelings feelings,
      int citizen,
      PhiloxBatch draws,
      int at) {
    int attributes = district.attributes[citizen];
    double fear = feelings.caution(district, citizen) / (double) FULL;
    boolean phone =
        Attributes.has(attributes, Attributes.PHONE)
            && Chance.unit(draws.w0(at)) >= table.leftHome * (1 + table.care * fear)
            && (Attributes.urban(attributes) || !Chance.hit(draws.w1(at), table.noSignal));
    part.month(citizen, Sign.PHONE.ordinal(), phone);
    boolean face =
        (part.state[citizen] & NoDataPart.COVERED) == 0
            && Chance.unit(draws.w2(at))
                >= table.unseen(attributes, district.exposureLevels[citizen]);
    part.month(citizen, Sign.FACE.ordinal(), face);
    boolean recorded = (part.state[citizen] & NoDataPart.RECORDED) != 0;
    part.month(citizen, Sign.FILE.ordinal(), recorded);
    part.state[citizen] &= (byte) ~NoDataPart.RECORDED;
  }

  /// Takes points for what is missing, and gives them back for what is there again.
  private static void settle(
      NoDataTable table,
      NoDataPart part,
      District district,
      Window window,
      int citizen,
      boolean counts) {
    int before = part.state[citizen] & NoDataPart.SIGNS;
    int now = 0;
    if (counts && district.has(citizen, Flags.SCORED)) {
      for (int sign = 0; sign < Sign.count(); sign++) {
        now |= part.months(citizen, sign) >= table.months ? 1 << sign : 0;
      }
      now &= table.counted;
    }
    if (now == before) {
      return;
    }
    part.state[citizen] = (byte) (part.state[citizen] & ~NoDataPart.SIGNS | now);
    int tenths = table.tenths[before] - table.tenths[now];
    Points.adjust(district, citizen, Cause.GENUINE, BEYOND, tenths);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Missing(
              window.ledger.id(citizen),
              window.lastDay,
              now,
              tenths,
              Bands.score(window.city, district.raw[citizen])));
    }
  }

  private static void count(NoDataTable table, NoDataPart part, District district, Window window) {
    boolean groups = window.monthEnds || window.last;
    NoDataBlocks blocks = table.blocks;
    long[] tally = window.tally.blocks;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (!groups && (part.state[i] & (NoDataPart.EVER | NoDataPart.SIGNS)) == 0) {
          continue;
        }
        int missing = part.state[i] & NoDataPart.SIGNS;
        boolean free =
            missing != 0 && WithoutPoints.free(district, window, n, i, -table.tenths[missing]);
        if (free) {
          part.state[i] |= NoDataPart.EVER;
        }
        if ((part.state[i] & (NoDataPart.EVER | NoDataPart.SIGNS)) != 0) {
          boolean harmless = district.harms[i] == 0;
          people(blocks, tally, missing, free, harmless);
          if (free) {
            tally[blocks.days().at(0)] += window.days;
            tally[blocks.days().at(1)] += harmless ? window.days : 0;
          }
          tally[blocks.people().at(NoDataBlocks.ANY, NoDataBlocks.EVER)] +=
              (part.state[i] & NoDataPart.EVER) != 0 ? 1 : 0;
        }
        if (groups && Attributes.adult(district.attributes[i]) && district.has(i, Flags.SCORED)) {
          groups(table, part.state[i], district.attributes[i], window, missing != 0, free);
        }
      }
    }
  }

  private static void people(
      NoDataBlocks blocks, long[] tally, int missing, boolean free, boolean harmless) {
    for (int sign = 0; sign <= NoDataBlocks.ANY; sign++) {
      if (missing != 0 && (sign == NoDataBlocks.ANY || (missing >>> sign & 1) != 0)) {
        tally[blocks.people().at(sign, NoDataBlocks.MISSING)]++;
        tally[blocks.people().at(sign, NoDataBlocks.SHUT_OUT)] += free ? 1 : 0;
        tally[blocks.people().at(sign, NoDataBlocks.HARMLESS)] += free && harmless ? 1 : 0;
      }
    }
  }

  private static void groups(
      NoDataTable table, int state, int attributes, Window window, boolean missing, boolean free) {
    int of = 1 << NoDataBlocks.EVERYBODY;
    of |= Attributes.has(attributes, Attributes.PHONE) ? 0 : 1 << NoDataBlocks.NO_PHONE;
    of |= Attributes.age(attributes) >= OLD ? 1 << NoDataBlocks.OLD : 0;
    of |= Attributes.urban(attributes) ? 0 : 1 << NoDataBlocks.COUNTRY;
    of |= Attributes.income(attributes) == 0 ? 1 << NoDataBlocks.POOR : 0;
    of |= (state & NoDataPart.COVERED) != 0 ? 1 << NoDataBlocks.COVERED : 0;
    of |= of == 1 << NoDataBlocks.EVERYBODY ? 1 << NoDataBlocks.NONE_OF_THESE : 0;
    for (int group = 0; group < NoDataBlocks.GROUPS; group++) {
      if ((of >>> group & 1) != 0) {
        window.tally.count(table.blocks.groups().at(group, 0));
        window.tally.add(table.blocks.groups().at(group, 1), missing ? 1 : 0);
        window.tally.add(table.blocks.groups().at(group, 2), free ? 1 : 0);
      }
    }
  }
}
