package org.glasshouse.checks.sameness;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.tally.Block;

/// A society that has run, with every tally of every window and city kept.
final class Kept implements Listener {

  private final int cities;
  private final List<long[]> tallies = new ArrayList<>();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final Outcomes outcomes;

  Kept(Plan plan) {
    cities = plan.scenario().cities().size();
    outcomes = Society.of(plan).run(this);
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

  Outcomes outcomes() {
    return outcomes;
  }

  List<LedgerEntry> entries() {
    return entries;
  }

  int windows() {
    return tallies.size() / cities;
  }

  /// The tally of a window and city.
  long[] tally(int window, int city) {
    return tallies.get(window * cities + city);
  }

  /// Block and place of a value of a city's tally, for messages.
  String place(int city, int at) {
    for (Block block : outcomes.layouts().get(city).blocks()) {
      if (at >= block.offset() && at < block.offset() + block.size()) {
        return "city " + city + ", " + block.id() + " value " + (at - block.offset());
      }
    }
    throw new IllegalArgumentException("no block at " + at);
  }

  /// Sum of the values of a block whose last dimension has a label, in one window of a city.
  long sum(int window, int city, String id, String label) {
    for (Block block : outcomes.layouts().get(city).blocks()) {
      if (block.id().equals(id)) {
        List<String> labels = block.dimensions().getLast().labels();
        long sum = 0;
        for (int i = 0; i < block.size(); i++) {
          String here = labels.get(i % labels.size());
          sum +=
              label.isEmpty() || here.equals(label) ? tally(window, city)[block.offset() + i] : 0;
        }
        return sum;
      }
    }
    throw new IllegalArgumentException("no block " + id);
  }

  /// The same, over all windows and cities; an empty label stands for all.
  long total(String id, String label) {
    long total = 0;
    for (int window = 0; window < windows(); window++) {
      for (int city = 0; city < cities; city++) {
        total += sum(window, city, id, label);
      }
    }
    return total;
  }
}
