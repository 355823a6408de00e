package org.glasshouse.engine.watch;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.ExposureTable;

/// Counts what is in view and who is taken for somebody else; once a month, those who know of being
/// scored come to expect to be caught by as much as they are in view.
///
/// Reads what channels saw, the records of the window, `sight`, `shutSince`. Writes its part,
/// `certainty`, and by body scanners `means` and the records of the window.
public final class WatchPass implements Pass {

  private static final int FULL = 255;
  private static final int SCORED_AND_AWARE = Flags.SCORED | Flags.AWARE;

  @Override
  public String name() {
    return "watch";
  }

  @Override
  public void run(District district, Window window) {
    WatchTable table = WatchTable.of(window.city);
    WatchPart part = WatchPart.of(district);
    if (table == null || part == null) {
      return;
    }
    seen(table, window);
    records(table, part, window);
    if (window.dueMonthly) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        month(table, part, district, window, n);
      }
    }
  }

  /// Acts of kinds that some channel sees, and those that at least one saw.
  private static void seen(WatchTable table, Window window) {
    Scratch scratch = window.scratch;
    int seen = 0;
    int before = -1;
    for (int i = 0; i < scratch.sensed.size(); i++) {
      seen += scratch.seenActs[i] != before ? 1 : 0;
      before = scratch.seenActs[i];
    }
    int done = 0;
    for (int i = 0; i < scratch.acts.size(); i++) {
      done += window.city.world.sight(scratch.acts.kind(i)).channel.length > 0 ? 1 : 0;
    }
    window.tally.add(table.blocks.acts().at(WatchBlocks.DONE), done);
    window.tally.add(table.blocks.acts().at(WatchBlocks.SEEN), seen);
  }

  /// Counts the records of watching channels; those that body scanners lead to are counted there.
  private static void records(WatchTable table, WatchPart part, Window window) {
    Records records = window.scratch.records;
    for (int i = 0; i < records.size(); i++) {
      int what = records.what[i];
      int at = table.place[RecordRow.channel(what)];
      if (at < 0) {
        continue;
      }
      Cause cause = RecordRow.cause(what);
      if (cause == Cause.FALSE_ALARM && table.scans != null) {
        continue;
      }
      boolean another = cause == Cause.WRONG_PERSON || cause == Cause.MISREAD;
      int about =
          another
              ? WatchBlocks.SOMEBODY_ELSE
              : RecordRow.wrong(what) ? WatchBlocks.WRONG_OTHERWISE : WatchBlocks.RIGHT;
      window.tally.count(table.blocks.records().at(at, about));
      if (another) {
        part.taken[records.citizen[i]] |= (short) (1 << at);
      }
    }
  }

  private static void month(
      WatchTable table, WatchPart part, District district, Window window, int n) {
    WatchBlocks blocks = table.blocks;
    boolean feels = window.scheme && table.felt > 0;
    int none = blocks.none();
    double inView = 0;
    int adults = 0;
    for (int i = district.start[n]; i < district.start[n + 1]; i++) {
      if (!Attributes.adult(district.attributes[i])) {
        continue;
      }
      adults++;
      double share = inView(table, district, window, n, i);
      inView += share;
      int shut = district.shutSince[i] >= 0 ? 1 : 0;
      if (table.scans != null && table.scans.search(district, window, n, i)) {
        part.taken[i] |= (short) (1 << table.scans.place());
      }
      int taken = part.taken[i] & 0xffff;
      if (taken == 0) {
        window.tally.count(blocks.days().at(none, WatchBlocks.ALL));
        window.tally.add(blocks.days().at(none, WatchBlocks.SHUT_OUT), shut);
      }
      for (int at = 0; taken >>> at != 0; at++) {
        if ((taken >>> at & 1) != 0) {
          window.tally.count(blocks.days().at(at, WatchBlocks.ALL));
          window.tally.add(blocks.days().at(at, WatchBlocks.SHUT_OUT), shut);
        }
      }
      if (feels && (district.flags[i] & SCORED_AND_AWARE) == SCORED_AND_AWARE) {
        int certainty = district.certainty[i] & FULL;
        int word =
            Philox.word(
                window.city.world.seed, Stream.WATCH.id(), district.key(i, n), window.index, 0);
        int more = (int) ((FULL - certainty) * table.felt * share + Chance.unit(word));
        district.certainty[i] = (byte) Math.min(FULL, certainty + more);
      }
    }
    window.tally.add(blocks.hours().at(WatchBlocks.ADULTS), adults);
    window.tally.add(
        blocks.hours().at(WatchBlocks.IN_VIEW), StrictMath.round(1000 * WatchTable.HOURS * inView));
  }

  /// Share of the day for which at least one channel has a citizen in view, if their hours are
  /// independent.
  private static double inView(
      WatchTable table, District district, Window window, int n, int citizen) {
    int mask = ExposureTable.mask(district.attributes[citizen]);
    double unseen = 1;
    for (int at = 0; at < table.channels.length; at++) {
      ChannelTable channel = table.channels[at];
      if (channel == null) {
        continue;
      }
      double exposure =
          window.city.world.exposures.of(channel.exposure, mask, district.exposureLevels[citizen]);
      double stands = district.sight.length == 0 ? 1 : district.sight[channel.index][n] * 0.001;
      unseen *= 1 - Math.min(1, table.view[at] * exposure * stands);
    }
    return 1 - unseen;
  }
}
