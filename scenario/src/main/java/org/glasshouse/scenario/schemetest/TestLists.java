package org.glasshouse.scenario.schemetest;

import org.glasshouse.scenario.scoring.CompiledList;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.Condition;
import org.jspecify.annotations.Nullable;

/// The lists of a test's citizen. Where the scheme leaves something to chance, the test takes the
/// plain case: all who qualify are entered, unless the share is zero, and an extension is the
/// shortest.
final class TestLists {

  private static final int NOT_LEAVING = -1;

  private final CompiledScheme scheme;
  private final ClauseReach reach;
  private final TestInputs inputs;
  private final boolean[] on;
  private final boolean[] wanted;
  private final int[] termEnds;
  private final int[] leavesOn;

  TestLists(CompiledScheme scheme, ClauseReach reach, TestInputs inputs) {
    this.scheme = scheme;
    this.reach = reach;
    this.inputs = inputs;
    int lists = scheme.lists().size();
    on = new boolean[lists];
    wanted = new boolean[lists];
    termEnds = new int[lists];
    leavesOn = new int[lists];
  }

  /// A rule enters the citizen, with effect from the end of the day.
  ///
  /// @return whether that is news
  boolean add(int list) {
    boolean news = !on[list] && !wanted[list];
    wanted[list] = true;
    return news;
  }

  /// Terms end, exits and entries are checked.
  void endDay(int day) throws TestProblem {
    for (CompiledList list : scheme.lists()) {
      int i = list.index();
      boolean due = scheme.due(list.calendar(), day);
      if (on[i]) {
        leave(list, day, due);
      } else if (wanted[i]
          || (due && list.entryShare() > 0 && holds(list.entry(), "the entry of", list))) {
        on[i] = true;
        reach.listEntered(i);
        termEnds[i] =
            list.termDays() == CompiledRule.NEVER ? CompiledRule.NEVER : day + list.termDays();
        leavesOn[i] = NOT_LEAVING;
      }
      wanted[i] = false;
    }
  }

  private void leave(CompiledList list, int day, boolean due) throws TestProblem {
    int i = list.index();
    if (day >= termEnds[i]) {
      if (list.extensionLowDays() > 0 && holds(list.extension(), "the extension of", list)) {
        termEnds[i] = day + list.extensionLowDays();
      } else {
        on[i] = false;
        return;
      }
    }
    if (leavesOn[i] == NOT_LEAVING && due && holds(list.exit(), "the exit of", list)) {
      leavesOn[i] = day + list.exitDelayDays();
    }
    if (leavesOn[i] != NOT_LEAVING && day >= leavesOn[i]) {
      on[i] = false;
    }
  }

  private boolean holds(@Nullable Condition condition, String part, CompiledList list)
      throws TestProblem {
    return condition != null && inputs.value(condition, part + " list " + list.id()) != 0;
  }

  /// Whether the citizen is on each list now.
  boolean[] membership() {
    return on.clone();
  }
}
