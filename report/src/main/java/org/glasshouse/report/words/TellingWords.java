package org.glasshouse.report.words;

import org.glasshouse.scenario.model.Scenario.Telling;

/// How the facts of a scenario are to be read, in visible words.
public final class TellingWords {

  private TellingWords() {}

  /// The words, such as `as enacted, gaps assumed`.
  public static String say(Telling telling) {
    return switch (telling) {
      case AS_ENACTED -> "as enacted, gaps assumed";
      case AS_THE_PRESS_TOLD_IT -> "as the press told it";
      case INVENTED -> "invented";
    };
  }
}
