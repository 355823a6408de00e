package org.glasshouse.engine.parallel;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// Trade off the system: who comes in along ties and who goes ([Spread]), the authority's raids
/// ([Raids]), and what it takes from honest traders.
///
/// What the hidden channels no longer see is in [org.glasshouse.engine.sensing], what those who are
/// in regain in [org.glasshouse.engine.lives]. Writes: its part, `means` of honest traders, `means`
/// and `certainty` of those found in raids; adds to the records of the window.
public final class ParallelPass implements Pass {

  private static final int ROUNDED = 2;

  @Override
  public String name() {
    return "parallel economy";
  }

  @Override
  public void run(District district, Window window) {
    ParallelTable table = ParallelTable.of(window.city);
    ParallelPart part = ParallelPart.of(district);
    ParallelBulletin told = ParallelBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    acts(table, part, window);
    if (told.knownOn != ParallelBulletin.UNKNOWN && table.raidsDaily > 0) {
      new Raids(table, part, district, window).run();
    }
    new Spread(table, part, district, window).run();
    long members = 0;
    long adults = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      members += part.count[n];
      adults += part.adults[n];
      if (window.dueMonthly && table.spends > 0 && part.count[n] > 0) {
        trade(table, part, district, window, n);
      }
    }
    long[] sums = window.tally.sums(SystemId.PARALLEL_ECONOMY);
    sums[ParallelTable.MEMBERS] += members;
    sums[ParallelTable.ADULTS] += adults;
    if (window.monthEnds || window.last) {
      people(table, part, district, window);
    }
  }

  /// Counts the acts that the hidden channels are there for, and what they recorded rightly.
  private static void acts(ParallelTable table, ParallelPart part, Window window) {
    long[] counts = new long[4];
    ActBuffer acts = window.scratch.acts;
    for (int i = 0; i < acts.size(); i++) {
      if (table.kinds[acts.kind(i)]) {
        counts[part.in(acts.citizen(i)) ? 0 : 2]++;
      }
    }
    Records records = window.scratch.records;
    for (int i = 0; i < records.size(); i++) {
      int what = records.what[i];
      if (table.hidden[RecordRow.channel(what)] && RecordRow.cause(what) == Cause.GENUINE) {
        counts[part.in(records.citizen[i]) ? 1 : 3]++;
      }
    }
    Block block = table.blocks.acts;
    for (int i = 0; i < counts.length; i++) {
      window.tally.add(block.at(i >> 1, i & 1), counts[i]);
    }
  }

  /// What those who are in spend among themselves in a month is missing at those of the
  /// neighbourhood who trade and work honestly, all alike.
  private static void trade(
      ParallelTable table, ParallelPart part, District district, Window window, int n) {
    double spent = 0;
    int traders = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if (part.in(i)) {
        spent += district.means[i] * table.spends / 12;
      } else if (honest(district, i)) {
        traders++;
      }
    }
    if (traders == 0) {
      return;
    }
    double each = spent / traders;
    long lost = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if (part.in(i) || !honest(district, i)) {
        continue;
      }
      int word =
          Philox.word(
              window.city.world.seed,
              Stream.PARALLEL_WHO.id(),
              district.key(i, n),
              window.index,
              ROUNDED);
      int loss = Math.min(district.means[i], (int) (each + Chance.unit(word)));
      district.means[i] = (short) (district.means[i] - loss);
      lost += loss;
    }
    window.tally.add(table.blocks.trade.at(ParallelBlocks.TRADERS), traders);
    window.tally.add(table.blocks.trade.at(ParallelBlocks.LOST), lost);
  }

  private static boolean honest(District district, int citizen) {
    int attributes = district.attributes[citizen];
    return Attributes.adult(attributes) && Attributes.work(attributes) == Attributes.WORK_PRIVATE;
  }

  private static void people(
      ParallelTable table, ParallelPart part, District district, Window window) {
    long[] counts = new long[2 * (ParallelBlocks.LOOKALIKES + 1)];
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int attributes = district.attributes[i];
        if (!Attributes.adult(attributes)) {
          continue;
        }
        boolean in = part.in(i);
        int at = in ? 0 : ParallelBlocks.LOOKALIKES + 1;
        counts[at + ParallelBlocks.ADULTS]++;
        if (district.shutSince[i] >= 0) {
          counts[at + ParallelBlocks.SHUT_OUT]++;
          counts[at + ParallelBlocks.SHUT_OUT_MEANS] += district.means[i];
          counts[at + ParallelBlocks.SHUT_OUT_USUAL] +=
              window.city.usualMeans[Attributes.income(attributes)];
        }
        boolean shows = in || table.lookalikes > 0 && table.alike(district.key(i, n));
        counts[at + ParallelBlocks.LOOKALIKES] += shows ? 1 : 0;
      }
    }
    Block block = table.blocks.people;
    for (int i = 0; i < counts.length; i++) {
      window.tally.add(block.offset() + i, counts[i]);
    }
  }
}
