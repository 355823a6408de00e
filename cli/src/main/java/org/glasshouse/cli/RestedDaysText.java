package org.glasshouse.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.results.causes.RestedDays;
import org.glasshouse.results.replay.CauseDays.Group;

/// Words for what days of denials rest on.
final class RestedDaysText {

  private RestedDaysText() {}

  /// A group of causes, as the name of a row.
  static String name(Group group) {
    return switch (group) {
      case RIGHT -> "right records";
      case ANOTHER -> "somebody else's";
      case NOTHING -> "nothing happened";
      case MADE_UP -> "made up";
      case INEXACT -> "old, doubled, inexact";
    };
  }

  /// As a program reads it.
  static Map<String, Object> json(RestedDays rests) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("days", rests.days());
    map.put("without_any_record", rests.bare());
    Map<String, Object> shapley = new LinkedHashMap<>();
    Map<String, Object> butFor = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      String id = group.name().toLowerCase(Locale.ROOT);
      shapley.put(id, rests.shapley().get(group.ordinal()));
      butFor.put(id, rests.butFor().get(group.ordinal()));
    }
    map.put("shapley_numerators", shapley);
    map.put("shapley_denominator", RestedDays.DENOMINATOR);
    map.put("but_for", butFor);
    map.put("record_error", rests.recordError());
    map.put("over_reach_wide", rests.overReach(false));
    map.put("over_reach_narrow", rests.overReach(true));
    return map;
  }
}
