package org.glasshouse.scenario.schemetest;

import java.util.ArrayList;
import java.util.List;
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

  /// Days on which the grounds of being listed end, by list.
  private final List<List<Integer>> grounds = new ArrayList<>();

  private final int[] leavesOn;

  TestLists(CompiledScheme scheme, ClauseReach reach, TestInputs inputs) {
    this.scheme = scheme;
    this.reach = reach;
    this.inputs = inputs;
    int lists = scheme.lists().size();
    on = new boolean[lists];
    leavesOn = new int[lists];
    for (int i = 0; i < lists; i++) {
      grounds.add(new ArrayList<>());
    }
  }

  /// Enters the citizen, or gives a ground more for being listed, with a term of its own.
  void enter(int list, int day) {
    int term = scheme.lists().get(list).termDays();
    grounds.get(list).add(term == CompiledRule.NEVER ? CompiledRule.NEVER : day + term);
    if (!on[list]) {
      on[list] = true;
      leavesOn[list] = NOT_LEAVING;
      reach.listEntered(list);
    }
  }

  /// Terms end, exits and entries are checked.
  void endDay(int day) throws TestProblem {
    for (CompiledList list : scheme.lists()) {
      boolean due = scheme.due(list.calendar(), day);
      if (on[list.index()]) {
        leave(list, day, due);
      } else if (due && list.entryShare() > 0 && holds(list.entry(), "the entry of", list)) {
        enter(list.index(), day);
      }
    }
  }

  private void leave(CompiledList list, int day, boolean due) throws TestProblem {
    int i = list.index();
    List<Integer> ends = grounds.get(i);
    for (int g = ends.size() - 1; g >= 0; g--) {
      if (day < ends.get(g)) {
        continue;
      }
      if (list.extensionLowDays() > 0 && holds(list.extension(), "the extension of", list)) {
        ends.set(g, day + list.extensionLowDays());
      } else {
        ends.remove(/* index */ g);
      }
    }
    if (leavesOn[i] == NOT_LEAVING && due && holds(list.exit(), "the exit of", list)) {
      leavesOn[i] = day + list.exitDelayDays();
    }
    if (ends.isEmpty() || (leavesOn[i] != NOT_LEAVING && day >= leavesOn[i])) {
      on[i] = false;
      ends.clear();
    }
  }

  private boolean holds(@Nullable Condition condition, String part, CompiledList list)
      throws TestProblem {
    return condition != null && inputs.value(condition, part + " list " + list.id()) != 0;
  }

  /// Whether the citizen is on each list, now and after every change.
  boolean[] membership() {
    return on;
  }
}
