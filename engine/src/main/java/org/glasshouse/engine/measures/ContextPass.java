package org.glasshouse.engine.measures;

import java.util.Arrays;
import org.glasshouse.engine.consequences.BasisRow;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.ConsequenceTable;
import org.glasshouse.engine.world.Days;
import org.glasshouse.engine.world.ServiceTable;
import org.glasshouse.scenario.model.Context;

/// Once a month, and on the last day: from which setting the data come that shut citizens out, in
/// which setting they are shut out, and how often they would have used what is denied to them. What
/// is denied at the end of the month stands for the days since the last count. Writes no column.
public final class ContextPass implements Pass {

  private static final int CONTEXTS = Context.values().length;
  private static final int MILLI = 1000;
  private static final double YEAR_DAYS = 365.0;

  @Override
  public String name() {
    return "context";
  }

  @Override
  public void run(District district, Window window) {
    int denies = window.city.consequences.denies;
    if (!window.scheme || denies == 0 || !(window.monthEnds || window.last)) {
      return;
    }
    int days = daysSince(window);
    double[][] uses = new double[window.city.world.services.length][];
    for (int service = 0; service < uses.length; service++) {
      uses[service] = window.city.world.services[service].byFifth(window.city.usualMeans);
    }
    long[] weights = new long[CONTEXTS];
    long[] byBand = new long[CONTEXTS];
    int baseAt = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int from = district.start[n];
      int to = district.start[n + 1];
      boolean any = false;
      for (int citizen = from; citizen < to; citizen++) {
        boolean denied = (district.inForce[citizen] & denies) != 0;
        window.scratch.marked[citizen - from] = denied;
        any |= denied;
      }
      if (!any) {
        continue;
      }
      gather(district, window, n);
      for (int citizen = from; citizen < to; citizen++) {
        if (!window.scratch.marked[citizen - from]) {
          continue;
        }
        baseAt = district.bases.seek(citizen, baseAt);
        int row = district.bases.of(citizen, baseAt);
        count(district, window, n, citizen, row, days, uses, weights, byBand);
      }
      Arrays.fill(window.scratch.marked, false);
    }
  }

  /// Days since the last count, this window included.
  private static int daysSince(Window window) {
    Days days = window.city.world.days;
    int before = window.index - 1;
    while (before >= 0 && !days.monthEnds(before)) {
      before--;
    }
    return window.lastDay - (before < 0 ? -1 : days.last(before));
  }

  /// Points lost by marked citizens of a neighbourhood, by the setting of the channel, into the
  /// scratch's columns: one for each setting, by slot.
  private static void gather(District district, Window window, int n) {
    long[][] columns = window.scratch.columns;
    for (int context = 0; context < CONTEXTS; context++) {
      Arrays.fill(columns[context], 0);
    }
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        if (entries.runNeighbourhood(bucket, run) != n) {
          continue;
        }
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int slot = entries.slotAt(bucket, i);
          if (!window.scratch.marked[slot]) {
            continue;
          }
          int points = entries.points(bucket, i);
          if (points < 0) {
            int channel = PointEntries.channel(entries.entry(bucket, i));
            columns[DataContexts.of(window, channel)][slot] -= points;
          }
        }
      }
    }
  }

  private static void count(
      District district,
      Window window,
      int n,
      int citizen,
      int row,
      int days,
      double[][] uses,
      long[] weights,
      long[] byBand) {
    ConsequenceTable table = window.city.consequences;
    int denied = district.inForce[citizen] & table.denies;
    long key = district.key(citizen, n);
    int attributes = district.attributes[citizen];
    int fifth = Attributes.income(attributes);
    boolean weighed = false;
    int rest = denied;
    while (rest != 0) {
      int first = Integer.numberOfTrailingZeros(rest);
      int service = table.service[first];
      int same = sameService(table, rest, service);
      rest &= ~same;
      if (DataContexts.byBand(district, table, citizen, row, same)) {
        // The same data for every service.
        if (!weighed) {
          Arrays.fill(byBand, 0);
          DataContexts.weigh(district, window, n, citizen, row, same, byBand);
          share(days, byBand);
          weighed = true;
        }
        hand(window, byBand, table.context[first]);
      } else {
        Arrays.fill(weights, 0);
        DataContexts.weigh(district, window, n, citizen, row, same, weights);
        share(days, weights);
        hand(window, weights, table.context[first]);
      }
      ServiceTable use = window.city.world.services[service];
      if (use.uses(attributes)) {
        double expected =
            uses[service][fifth] * use.level(window.city.world.seed, key) * days / YEAR_DAYS;
        int wrong = row < 0 ? 0 : district.bases.said().get(row, BasisRow.WRONG);
        Block block = window.city.layout.denied;
        window.tally.add(
            block.at(service, (same & ~wrong) == 0 ? 1 : 0), StrictMath.round(MILLI * expected));
      }
    }
  }

  private static int sameService(ConsequenceTable table, int mask, int service) {
    int same = 0;
    for (int rest = mask; rest != 0; rest &= rest - 1) {
      int consequence = Integer.numberOfTrailingZeros(rest);
      same |= table.service[consequence] == service ? 1 << consequence : 0;
    }
    return same;
  }

  /// Turns weights into thousandths of days in proportion to them; what rounding leaves goes to the
  /// largest.
  private static void share(int days, long[] weights) {
    long total = (long) days * MILLI;
    long sum = 0;
    int largest = Context.STANDING.ordinal();
    for (int context = 0; context < CONTEXTS; context++) {
      sum += weights[context];
      if (weights[context] > weights[largest]) {
        largest = context;
      }
    }
    long left = total;
    for (int context = 0; context < CONTEXTS && sum > 0; context++) {
      if (weights[context] != 0) {
        weights[context] = total * weights[context] / sum;
        left -= weights[context];
      }
    }
    weights[largest] += left;
  }

  /// Hands out shares to the setting in which a service is denied.
  private static void hand(Window window, long[] shares, int setting) {
    Block block = window.city.layout.contexts;
    for (int context = 0; context < CONTEXTS; context++) {
      if (shares[context] > 0) {
        window.tally.add(block.at(context, setting), shares[context]);
      }
    }
  }
}
