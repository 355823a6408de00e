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

  /// Bits that go with those of the missing signs where people are counted.
  private static final int FREE = 1 << 3;

  private static final int HARMLESS = 1 << 4;
  private static final int EVER = 1 << 5;
  private static final int PEOPLE = 1 << 6;

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
    int[] people = new int[PEOPLE];
    int[] sorts = new int[1 << NoDataBlocks.GROUPS + 2];
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int state = part.state[i];
        if (!groups && (state & (NoDataPart.EVER | NoDataPart.SIGNS)) == 0) {
          continue;
        }
        int missing = state & NoDataPart.SIGNS;
        boolean free =
            missing != 0
                && district.shutSince[i] >= 0
                && WithoutPoints.free(district, window, n, i, -table.tenths[missing]);
        if (free) {
          state |= NoDataPart.EVER;
          part.state[i] = (byte) state;
        }
        int of = missing | (free ? FREE : 0) | (district.harms[i] == 0 ? HARMLESS : 0);
        people[of | ((state & NoDataPart.EVER) != 0 ? EVER : 0)]++;
        int attributes = district.attributes[i];
        if (groups && Attributes.adult(attributes) && district.has(i, Flags.SCORED)) {
          sorts[groups(state, attributes) << 2 | (missing != 0 ? 2 : 0) | (free ? 1 : 0)]++;
        }
      }
    }
    tellPeople(table.blocks, window, people);
    if (groups) {
      tellGroups(table.blocks, window, sorts);
    }
  }

  /// Adds up people by missing signs, and their days.
  private static void tellPeople(NoDataBlocks blocks, Window window, int[] people) {
    long[] tally = window.tally.blocks;
    for (int of = 0; of < people.length; of++) {
      int count = people[of];
      int missing = of & NoDataPart.SIGNS;
      boolean free = (of & FREE) != 0;
      boolean harmless = free && (of & HARMLESS) != 0;
      for (int sign = 0; sign <= NoDataBlocks.ANY; sign++) {
        if (missing != 0 && (sign == NoDataBlocks.ANY || (missing >>> sign & 1) != 0)) {
          tally[blocks.people().at(sign, NoDataBlocks.MISSING)] += count;
          tally[blocks.people().at(sign, NoDataBlocks.SHUT_OUT)] += free ? count : 0;
          tally[blocks.people().at(sign, NoDataBlocks.HARMLESS)] += harmless ? count : 0;
        }
      }
      tally[blocks.people().at(NoDataBlocks.ANY, NoDataBlocks.EVER)] +=
          (of & EVER) != 0 ? count : 0;
      tally[blocks.days().at(0)] += free ? (long) count * window.days : 0;
      tally[blocks.days().at(1)] += harmless ? (long) count * window.days : 0;
    }
  }

  /// Adds up people by what they are.
  private static void tellGroups(NoDataBlocks blocks, Window window, int[] sorts) {
    for (int of = 0; of < sorts.length; of++) {
      for (int group = 0; sorts[of] > 0 && group < NoDataBlocks.GROUPS; group++) {
        if ((of >>> group + 2 & 1) != 0) {
          window.tally.add(blocks.groups().at(group, 0), sorts[of]);
          window.tally.add(blocks.groups().at(group, 1), (of & 2) != 0 ? sorts[of] : 0);
          window.tally.add(blocks.groups().at(group, 2), (of & 1) != 0 ? sorts[of] : 0);
        }
      }
    }
  }

  /// Groups that somebody is of, as bits.
  private static int groups(int state, int attributes) {
    int of = 1 << NoDataBlocks.EVERYBODY;
    of |= Attributes.has(attributes, Attributes.PHONE) ? 0 : 1 << NoDataBlocks.NO_PHONE;
    of |= Attributes.age(attributes) >= OLD ? 1 << NoDataBlocks.OLD : 0;
    of |= Attributes.urban(attributes) ? 0 : 1 << NoDataBlocks.COUNTRY;
    of |= Attributes.income(attributes) == 0 ? 1 << NoDataBlocks.POOR : 0;
    of |= (state & NoDataPart.COVERED) != 0 ? 1 << NoDataBlocks.COVERED : 0;
    return of | (of == 1 << NoDataBlocks.EVERYBODY ? 1 << NoDataBlocks.NONE_OF_THESE : 0);
  }
}
