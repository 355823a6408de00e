package org.glasshouse.report.words;

import org.glasshouse.results.live.Happening;
import org.glasshouse.scenario.model.Scenario;

/// What stands on the tape of a run, as sentences.
public final class HappeningWords {

  private HappeningWords() {}

  /// One of them.
  ///
  /// @param scenario with groups of cities told as one
  public static String of(Scenario scenario, Happening happening) {
    return switch (happening) {
      case Happening.Dated dated ->
          dated.system()
              + ": "
              + dated.what()
              + " ("
              + dated.id()
              + (dated.days() == 1 ? ")." : "), for " + dated.days() + " days.");
      case Happening.Jump jump -> jump(scenario, jump);
    };
  }

  private static String jump(Scenario scenario, Happening.Jump jump) {
    return switch (jump.what()) {
      case SHUT_OUT ->
          "The share of adults who are shut out went from "
              + Amounts.percent(jump.before())
              + " to "
              + Amounts.percent(jump.after())
              + " in one window; usual are "
              + Amounts.number(Math.rint(jump.usual() * 10_000) / 100)
              + " percentage points.";
      case MEAN_SCORE ->
          "The mean score"
              + (scenario.cities().size() == 1
                  ? ""
                  : " in " + scenario.cities().get(jump.group()).name())
              + " went from "
              + Amounts.number(Math.rint(jump.before() * 10) / 10)
              + " to "
              + Amounts.number(Math.rint(jump.after() * 10) / 10)
              + " in one window; usual are "
              + Amounts.number(Math.rint(jump.usual() * 10) / 10)
              + " points.";
    };
  }
}
