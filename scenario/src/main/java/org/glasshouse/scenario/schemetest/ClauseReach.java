package org.glasshouse.scenario.schemetest;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.scoring.CompiledList;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;

/// Which clauses of a scheme the tests have reached so far.
final class ClauseReach {

  private final CompiledScheme scheme;
  private final boolean[] rules;
  private final boolean[][] exceptions;
  private final boolean[] lists;

  ClauseReach(CompiledScheme scheme) {
    this.scheme = scheme;
    rules = new boolean[scheme.rules().size()];
    exceptions = new boolean[rules.length][];
    for (CompiledRule rule : scheme.rules()) {
      exceptions[rule.index()] = new boolean[rule.exceptions().size()];
    }
    lists = new boolean[scheme.lists().size()];
  }

  void ruleActed(int rule) {
    rules[rule] = true;
  }

  void exceptionHeld(int rule, int exception) {
    exceptions[rule][exception] = true;
  }

  void listEntered(int list) {
    lists[list] = true;
  }

  SchemeTestReport.Coverage coverage() {
    int clauses = 0;
    List<String> notReached = new ArrayList<>();
    for (CompiledRule rule : scheme.rules()) {
      clauses += 1 + rule.exceptions().size();
      if (!rules[rule.index()]) {
        notReached.add("rule " + rule.id());
      }
      for (int i = 0; i < rule.exceptions().size(); i++) {
        if (!exceptions[rule.index()][i]) {
          notReached.add("exception " + rule.exceptions().get(i).id() + " of rule " + rule.id());
        }
      }
    }
    for (CompiledList list : scheme.lists()) {
      clauses++;
      if (!lists[list.index()]) {
        notReached.add("list " + list.id());
      }
    }
    return new SchemeTestReport.Coverage(
        clauses - notReached.size(), clauses, List.copyOf(notReached));
  }
}
