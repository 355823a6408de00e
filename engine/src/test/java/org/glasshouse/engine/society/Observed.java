package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// A society that has run, with all its tallies and ledgers kept.
public final class Observed implements Listener {

  /// Stands for the sum over a dimension.
  public static final String ALL = "*";

  private final int cities;
  private final List<long[]> tallies = new ArrayList<>();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private Outcomes outcomes;

  private Observed(Plan plan) {
    cities = plan.scenario().cities().size();
    outcomes = Society.of(plan).run(this);
  }

  /// Runs a scenario.
  public static Observed of(Scenario scenario, Arm arm) {
    return following(scenario, arm, List.of());
  }

  /// Runs a plan.
  public static Observed of(Plan plan) {
    return new Observed(plan);
  }

  /// Runs a scenario and follows some citizens.
  public static Observed following(Scenario scenario, Arm arm, List<CitizenId> follow) {
    return new Observed(new Plan(scenario, arm, 0, follow, new Plan.Machine(2, 16_384, false)));
  }

  /// Runs a scenario and follows everybody in its first city.
  public static Observed everybody(Scenario scenario, Arm arm) {
    return following(scenario, arm, Town.everybody(scenario, 0));
  }

  @Override
  public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
    tallies.add(tally.clone());
  }

  @Override
  public void entry(LedgerEntry entry) {
    entries.add(entry);
  }

  @Override
  public boolean cancelled() {
    return false;
  }

  /// What the society left behind.
  public Outcomes outcomes() {
    return outcomes;
  }

  /// All ledger entries, in order of windows.
  public List<LedgerEntry> entries() {
    return entries;
  }

  /// Ledger entries of one type.
  public <E extends LedgerEntry> List<E> entries(Class<E> type) {
    List<E> found = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      if (type.isInstance(entry)) {
        found.add(type.cast(entry));
      }
    }
    return found;
  }

  /// Number of windows.
  public int windows() {
    return tallies.size() / cities;
  }

  /// The layout of a city.
  public CityLayout layout(int city) {
    return outcomes.layouts().get(city);
  }

  /// A block of a city's layout.
  public Block block(int city, String id) {
    for (Block block : layout(city).blocks()) {
      if (block.id().equals(id)) {
        return block;
      }
    }
    throw new IllegalArgumentException("no block " + id);
  }

  /// The whole tally of a window.
  public long[] tally(int window, int city) {
    return tallies.get(window * cities + city);
  }

  /// A value at the end of a window, or in it.
  ///
  /// @param labels one for each dimension of the block, [#ALL] for the sum over it
  public long at(int window, int city, String block, String... labels) {
    Block of = block(city, block);
    if (labels.length != of.dimensions().size()) {
      throw new IllegalArgumentException(block + " has " + of.dimensions().size() + " dimensions");
    }
    return sum(tally(window, city), of, 0, of.offset(), labels);
  }

  /// Values of all windows.
  public long[] series(int city, String block, String... labels) {
    long[] series = new long[windows()];
    for (int w = 0; w < series.length; w++) {
      series[w] = at(w, city, block, labels);
    }
    return series;
  }

  /// Sum over all windows.
  public long total(int city, String block, String... labels) {
    long total = 0;
    for (long value : series(city, block, labels)) {
      total += value;
    }
    return total;
  }

  /// Value of the last window.
  public long last(int city, String block, String... labels) {
    return at(windows() - 1, city, block, labels);
  }

  private static long sum(long[] tally, Block block, int dimension, int at, String[] labels) {
    if (dimension == labels.length) {
      return tally[at];
    }
    int stride = 1;
    for (int d = dimension + 1; d < labels.length; d++) {
      stride *= block.dimensions().get(d).size();
    }
    if (!labels[dimension].equals(ALL)) {
      int index = block.dimensions().get(dimension).labels().indexOf(labels[dimension]);
      if (index < 0) {
        throw new IllegalArgumentException("no " + labels[dimension] + " in " + block.id());
      }
      return sum(tally, block, dimension + 1, at + index * stride, labels);
    }
    long sum = 0;
    for (int i = 0; i < block.dimensions().get(dimension).size(); i++) {
      sum += sum(tally, block, dimension + 1, at + i * stride, labels);
    }
    return sum;
  }
}
