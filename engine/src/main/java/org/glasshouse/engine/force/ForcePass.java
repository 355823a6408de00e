package org.glasshouse.engine.force;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.sensing.Naming;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.slump.SlumpBulletin;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;

/// Who is sent where on the word of the score: by the lowest band, by a list that punishes, by a
/// record that raises an alert; and crowds ([Crowds]). Orders read bands, lists and records, never
/// what somebody did. While the score is suspended it gives no orders.
///
/// Writes: its part, `certainty` and `means` of those met, the trust and the approval of those
/// visited; the climate by its step between windows.
public final class ForcePass implements Pass {

  @Override
  public String name() {
    return "force";
  }

  @Override
  public void run(District district, Window window) {
    ForceTable table = ForceTable.of(window.city);
    ForcePart part = ForcePart.of(district);
    ForceBulletin told = ForceBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    Doors doors = new Doors(table, part, district, window, told.carriedOut);
    if (!SlumpBulletin.suspended(window.bulletin)) {
      if (table.bandDaily + table.listDaily > 0) {
        standing(table, doors, district, window);
      }
      if (table.alert > 0) {
        alerts(table, doors, district, window);
      }
    }
    if (table.breaksUp) {
      new Crowds(table, part, district, window).run();
    }
    if (window.monthEnds || window.last) {
      count(table, part, district, window);
    }
  }

  /// Orders about those of the lowest band and those listed: a Poisson number of chances for each
  /// neighbourhood, each about one of its adults.
  private static void standing(ForceTable table, Doors doors, District district, Window window) {
    long seed = window.city.world.seed;
    double daily = table.bandDaily + table.listDaily;
    Philox.Block block = window.scratch.block;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int people = district.start[n + 1] - district.start[n];
      long key = Keys.neighbourhood(district.city, district.firstNeighbourhood + n);
      double mean = people * daily * window.days;
      long word = Philox.pair(seed, Stream.FORCE_VISIT.id(), key, window.index, 0);
      int chances = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
      for (int i = 1; i <= chances; i++) {
        block.fill(seed, Stream.FORCE_VISIT.id(), key, window.index, i);
        int citizen = district.start[n] + Philox.below(block.w0, people);
        if (!Attributes.adult(district.attributes[citizen])) {
          continue;
        }
        int day = window.firstDay + Philox.below(block.w2, window.days);
        if (Chance.unit(block.w1) * daily < table.bandDaily) {
          if (Naming.lowest(district, window, citizen)) {
            boolean wrong = BandsWithout.at(district.bandWithout[citizen], BandsWithout.RIGHT) > 0;
            doors.order(Order.BAND, n, citizen, day, wrong, key, i);
          }
        } else if ((district.onLists[citizen] & table.punishing) != 0) {
          doors.order(Order.LIST, n, citizen, day, false, key, i);
        }
      }
    }
  }

  /// Orders about those of whom a record came in that raises an alert.
  private static void alerts(ForceTable table, Doors doors, District district, Window window) {
    Records records = window.scratch.ordered;
    int n = 0;
    for (int i = 0; i < records.size(); i++) {
      int what = records.what[i];
      if (!table.alerts[RecordRow.kind(what)]) {
        continue;
      }
      int citizen = records.citizen[i];
      if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
        n = district.neighbourhoodOf(citizen);
      }
      // One record of a kind, channel and day raises one alert.
      long about = (long) RecordRow.actDay(records.when[i]) << 12 | what & 0xfff;
      long key = Keys.mix(district.key(citizen, n) ^ about);
      int word = Philox.word(window.city.world.seed, Stream.FORCE_VISIT.id(), key, window.index, 0);
      if (Chance.unit(word) < table.alert) {
        boolean wrong = RecordRow.wrong(what);
        doors.order(Order.ALERT, n, citizen, window.lastDay, wrong, key, 0);
      }
    }
  }

  private static void count(ForceTable table, ForcePart part, District district, Window window) {
    long[] people = new long[4];
    for (int i = 0; i < district.citizens; i++) {
      if (!Attributes.adult(district.attributes[i])) {
        continue;
      }
      boolean noHarm = district.harms[i] == 0;
      people[ForceBlocks.ADULTS]++;
      people[ForceBlocks.ADULTS_NO_HARM] += noHarm ? 1 : 0;
      if (part.met(i)) {
        people[ForceBlocks.EVER]++;
        people[ForceBlocks.EVER_NO_HARM] += noHarm ? 1 : 0;
      }
    }
    for (int amount = 0; amount < people.length; amount++) {
      window.tally.add(table.blocks.people.at(amount), people[amount]);
    }
  }
}
