package org.glasshouse.scenario.schemetest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.jspecify.annotations.Nullable;

/// Holds what was expected against what came, and names the first difference. It never says how
/// high a score, how many points or which band came out.
final class Verdict {

  private Verdict() {}

  /// The first difference in words, or null if all that was expected holds.
  static @Nullable String difference(
      Scheme scheme, CompiledScheme compiled, Scheme.SchemeTest test, TestLife life) {
    Scheme.Expect expect = test.expect();
    List<Scheme.LedgerLine> ledger = expect.ledger();
    if (ledger != null) {
      String difference = ledger(ledger, life.ledger(), compiled);
      if (difference != null) {
        return difference;
      }
    }
    Double score = expect.score();
    if (score != null && Math.round(score * Scheme.TENTHS) != life.scoreTenths(test.atDay())) {
      return "the score differs" + because(ledger, life, compiled);
    }
    String band = expect.band();
    Integer came = life.bandAtEnd();
    if (band != null && came != null && !scheme.bands().get(came).id().equals(band)) {
      return "the band differs" + because(ledger, life, compiled);
    }
    Set<String> lists = expect.lists();
    return lists == null ? null : lists(lists, life.listsAtEnd(), compiled);
  }

  private static @Nullable String ledger(
      List<Scheme.LedgerLine> expected, List<TestLife.Line> came, CompiledScheme scheme) {
    for (int i = 0; i < Math.max(expected.size(), came.size()); i++) {
      String at = "at ledger line " + (i + 1) + ": ";
      if (i >= came.size()) {
        return at + "expected rule " + expected.get(i).rule() + ", no further rule acted";
      }
      String rule = scheme.rule(came.get(i).rule()).id();
      if (i >= expected.size()) {
        return at + "expected no further rule, rule " + rule + " acted";
      }
      if (!rule.equals(expected.get(i).rule())) {
        return at + "expected rule " + expected.get(i).rule() + ", rule " + rule + " acted";
      }
      if (Math.round(expected.get(i).points() * Scheme.TENTHS) != came.get(i).tenths()) {
        return at + "rule " + rule + " acted with other points than expected";
      }
    }
    return null;
  }

  private static String because(
      @Nullable List<Scheme.LedgerLine> ledger, TestLife life, CompiledScheme scheme) {
    if (ledger != null) {
      return ", though every rule of the ledger agrees";
    }
    return life.ledger().isEmpty()
        ? "; no rule acted"
        : "; the first rule that acted is " + scheme.rule(life.ledger().getFirst().rule()).id();
  }

  private static @Nullable String lists(Set<String> expected, boolean[] on, CompiledScheme scheme) {
    Set<String> missing = new TreeSet<>(expected);
    for (int i = 0; i < on.length; i++) {
      String id = scheme.lists().get(i).id();
      if (on[i] && !expected.contains(id)) {
        return "expected to be off list " + id;
      }
      if (on[i]) {
        missing.remove(id);
      }
    }
    return missing.isEmpty() ? null : "expected to be on list " + missing.iterator().next();
  }
}
