package org.glasshouse.engine.measures;

import static org.glasshouse.engine.measures.GroupCounts.LANES;
import static org.glasshouse.engine.measures.GroupCounts.MOST;
import static org.glasshouse.engine.measures.GroupCounts.WORDS;
import static org.glasshouse.engine.measures.GroupCounts.spread;

import java.util.Arrays;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Outcome;

/// Outcomes of one citizen after the other, counted for all groups of the citizen at once, as
/// [GroupCounts] does.
final class OutcomeCounts {

  private final Window window;
  private final long[] lanes = new long[Outcome.values().length * WORDS];
  private long groups;
  private int held;
  private long w0;
  private long w1;
  private long w2;
  private long w3;

  OutcomeCounts(Window window) {
    this.window = window;
  }

  /// Whom what follows is about.
  ///
  /// @param mask the citizen's groups, by [GroupsOf#mask]
  void of(long mask) {
    if (held == MOST) {
      flush();
    }
    held++;
    groups = mask;
    w0 = spread((int) mask);
    w1 = spread((int) mask >>> 8);
    w2 = spread((int) mask >>> 16);
    w3 = spread((int) mask >>> 24);
  }

  /// Counts the citizen; once for each outcome.
  void yes(Outcome outcome) {
    int at = outcome.ordinal() * WORDS;
    lanes[at] += w0;
    lanes[at + 1] += w1;
    lanes[at + 2] += w2;
    lanes[at + 3] += w3;
  }

  /// Adds an amount.
  void add(Outcome outcome, int amount) {
    if (amount != 0) {
      Block block = window.city.layout.outcomes;
      for (long rest = groups; rest != 0; rest &= rest - 1) {
        window.tally.add(block.at(Long.numberOfTrailingZeros(rest), outcome.ordinal()), amount);
      }
    }
  }

  /// Adds what is held to the tallies.
  void flush() {
    Block block = window.city.layout.outcomes;
    int all = block.dimensions().get(0).size();
    for (int i = 0; i < lanes.length; i++) {
      for (int lane = 0; lane < LANES; lane++) {
        long count = lanes[i] >>> LANES * lane & MOST;
        int group = i % WORDS * LANES + lane;
        if (count != 0 && group < all) {
          window.tally.add(block.at(group, i / WORDS), count);
        }
      }
    }
    Arrays.fill(lanes, 0);
    held = 0;
  }
}
