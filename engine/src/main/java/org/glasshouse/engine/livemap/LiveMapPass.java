package org.glasshouse.engine.livemap;

import org.glasshouse.engine.acts.ActBuffer;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// The live map, after the window's acts have been sensed: users report what neighbours did and
/// what they did not, traces of users are read, people shown on it are shunned, users join and
/// leave. That users are warned of patrols is read by `Sight` while acts are sensed.
///
/// Reads: the acts of the window, `band`, `shutSince`. Writes: its part, records of the window,
/// `pending`, `inside`, `means` (shunning).
public final class LiveMapPass implements Pass {

  /// Index of a draw, beyond those of [Users] and [Reports].
  private static final int SHUNNED = 16;

  @Override
  public String name() {
    return "live-map";
  }

  @Override
  public void run(District district, Window window) {
    LiveMapTable table = LiveMapTable.of(window.city);
    LiveMapPart part = LiveMapPart.of(district);
    if (table == null || part == null) {
      return;
    }
    patrols(table, part, district, window);
    new Reports(table, part, district, window).run();
    part.part(district);
    people(table, part, district, window);
    if (window.dueMonthly) {
      Users.change(table, part, district, window);
    }
    part.look();
  }

  /// Counts what patrols recorded rightly, before anything else is entered in their name.
  private static void patrols(
      LiveMapTable table, LiveMapPart part, District district, Window window) {
    Records records = window.scratch.records;
    for (int i = 0; i < records.size(); i++) {
      int what = records.what[i];
      if (table.patrol[RecordRow.channel(what)] && RecordRow.cause(what) == Cause.GENUINE) {
        window.tally.count(
            table
                .blocks
                .acts()
                .at(using(part, district, records.citizen[i]), LiveMapBlocks.PATROLS));
      }
    }
    ActBuffer acts = window.scratch.acts;
    for (int i = 0; i < acts.size(); i++) {
      if (table.counted[acts.kind(i)]) {
        window.tally.count(
            table.blocks.acts().at(using(part, district, acts.citizen(i)), LiveMapBlocks.DONE));
      }
    }
  }

  /// Counts days, and takes the means that those shown lose once a month.
  private static void people(
      LiveMapTable table, LiveMapPart part, District district, Window window) {
    LiveMapBlocks blocks = table.blocks;
    long users = 0;
    long adults = 0;
    // People by place in the blocks, whether the map shows them, and whether they are shut out.
    int[] alike = new int[LiveMapBlocks.DAYS_SHOWN << 2];
    for (int n = 0; n < district.neighbourhoods; n++) {
      users += part.count[n];
      adults += part.adults[n];
      double lost = -table.shunning * part.share(n) / 12_000;
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int attributes = district.attributes[i];
        if (!Attributes.adult(attributes)) {
          continue;
        }
        boolean shown = shown(district, window, i) && part.count[n] > 0;
        int shut = district.shutSince[i] >= 0 ? 1 : 0;
        alike[using(part, district, i) << 2 | (shown ? 0 : 2) | shut]++;
        if (shown && window.dueMonthly && lost > 0) {
          shun(table, district, window, n, i, lost);
        }
      }
    }
    for (int at = 0; at < alike.length; at++) {
      long days = (long) alike[at] * window.days;
      long shut = (at & 1) * days;
      int seen = LiveMapBlocks.DAYS_SHOWN + (at >> 1 & 1);
      window.tally.add(blocks.days().at(at >> 2, LiveMapBlocks.ALL), days);
      window.tally.add(blocks.days().at(at >> 2, LiveMapBlocks.SHUT_OUT), shut);
      window.tally.add(blocks.days().at(seen, LiveMapBlocks.ALL), days);
      window.tally.add(blocks.days().at(seen, LiveMapBlocks.SHUT_OUT), shut);
    }
    window.tally.add(blocks.people().at(LiveMapBlocks.USERS), users);
    window.tally.add(blocks.people().at(LiveMapBlocks.ADULTS), adults);
  }

  /// Takes a share of the usual means; what is less than a thousandth is rounded by a keyed draw.
  private static void shun(
      LiveMapTable table, District district, Window window, int n, int citizen, double share) {
    int usual = window.city.usualMeans[Attributes.income(district.attributes[citizen])];
    int word =
        Philox.word(
            table.city.world.seed,
            Stream.MAP_USER.id(),
            district.key(citizen, n),
            window.index,
            SHUNNED);
    int loss = (int) (usual * share + Chance.unit(word));
    district.means[citizen] = (short) Math.max(0, district.means[citizen] - loss);
  }

  /// Place of a citizen in blocks: on the map, not on it, or without a phone.
  static int using(LiveMapPart part, District district, int citizen) {
    if (part.uses(citizen)) {
      return LiveMapBlocks.USING;
    }
    return Attributes.has(district.attributes[citizen], Attributes.PHONE)
        ? LiveMapBlocks.NOT_USING
        : LiveMapBlocks.NO_PHONE;
  }

  /// Whether the map shows a citizen as one of the lowest band.
  static boolean shown(District district, Window window, int citizen) {
    return Naming.lowest(district, window, citizen);
  }
}
