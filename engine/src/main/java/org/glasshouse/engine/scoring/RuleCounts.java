package org.glasshouse.engine.scoring;

import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Stage;

/// How often rules that award the same points every time have acted on a district in a window, by
/// rule, channel and whether the record was right: counted as such, and taken apart into the
/// tallies once a district.
public final class RuleCounts {

  private static final int CHANNELS = 32;

  private final int[] counts;

  /// Nothing counted.
  ///
  /// @param rules number of rules
  public RuleCounts(int rules) {
    this.counts = new int[rules * CHANNELS * 2];
  }

  /// Counts one award.
  ///
  /// @param wrong 1 for a wrong record, else 0
  void add(int rule, int channel, int wrong) {
    counts[(rule * CHANNELS + channel) * 2 + wrong]++;
  }

  /// Adds the counts to the tallies, and forgets them.
  void flush(Window window) {
    RuleTable rules = window.city.rules;
    CityLayout layout = window.city.layout;
    Block moments = layout.scoreMoments;
    for (int rule = 0; rule < counts.length / (CHANNELS * 2); rule++) {
      if (!rules.straight(rule)) {
        continue;
      }
      long tenths = rules.tenths(rule);
      for (int i = 0; i < CHANNELS * 2; i++) {
        int at = rule * CHANNELS * 2 + i;
        long count = counts[at];
        if (count == 0) {
          continue;
        }
        counts[at] = 0;
        int wrong = i & 1;
        window.tally.add(moments.at(3), count);
        window.tally.add(moments.at(4), count * tenths);
        window.tally.add(layout.ruleUse.at(rule, 0), count);
        window.tally.add(layout.ruleUse.at(rule, 1), count * tenths);
        if (wrong != 0) {
          window.tally.add(layout.ruleUse.at(rule, 2), count);
          window.tally.add(layout.ruleUse.at(rule, 3), count * tenths);
          window.tally.add(layout.corrections.at(0), count);
        }
        if (tenths < 0) {
          window.tally.add(layout.funnel.at(i >> 1, Stage.SANCTIONED.ordinal(), wrong), count);
        }
      }
    }
  }
}
