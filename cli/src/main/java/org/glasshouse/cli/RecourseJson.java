package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.recourse.RecourseResult;
import org.glasshouse.results.recourse.RecourseResult.Line;
import org.glasshouse.results.recourse.Tried;
import org.glasshouse.results.recourse.WayBack;
import org.jspecify.annotations.Nullable;

/// Ways back, for programs.
final class RecourseJson {

  private final RecourseWords words;

  RecourseJson(RecourseWords words) {
    this.words = words;
  }

  /// Of one citizen.
  Map<String, Object> of(WayBack way) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("citizen", way.at().citizen().toString());
    json.put("wanted", words.wanted());
    json.put("from_day", way.fromDay());
    json.put("within_days", way.within());
    json.put("score_tenths", way.at().score());
    json.put("owed", way.at().owed());
    json.put("waiting_days", way.waiting().back() ? way.waiting().days() : null);
    json.put("possible", way.possible());
    json.put("soonest", of(way, way.soonest()));
    json.put("cheapest", of(way, way.cheapest()));
    json.put("tried", way.tried());
    json.put("through_others", way.limits().throughOthers());
    json.put("limits", words.limits(way));
    return json;
  }

  private @Nullable Map<String, Object> of(WayBack way, @Nullable Tried tried) {
    if (tried == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("days", tried.days());
    json.put("hours", tried.hours());
    json.put("money", tried.money());
    json.put("own_days", tried.ownDays());
    json.put("own_days_range", List.of(tried.ownLow(), tried.ownHigh()));
    json.put("lawful_acts_left", tried.givenUp());
    json.put("steps", words.steps(way, tried));
    return json;
  }

  /// Of many.
  Map<String, Object> of(RecourseResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("wanted", words.wanted());
    json.put("from_day", result.fromDay());
    json.put("within_days", result.within());
    json.put("neighbourhoods", result.neighbourhoods());
    json.put("neighbourhoods_looked_at", result.looked());
    json.put("people", result.people());
    json.put("lacking", result.lacking());
    json.put("drawn", result.drawn().size());
    json.put("waiting", result.count(way -> way.waiting().back()));
    json.put("none", result.count(way -> !way.possible()));
    Map<String, Object> most = new LinkedHashMap<>();
    most.put("soonest_days", finite(result.soonest()));
    most.put("waiting_days", finite(result.waiting()));
    most.put("cheapest_hours", finite(result.cheapest(Tried::hours)));
    most.put("cheapest_money", finite(result.cheapest(Tried::money)));
    most.put("cheapest_own_days", finite(result.cheapest(Tried::ownDays)));
    json.put("at_most_for_quarter_half_nine_in_ten", most);
    List<Map<String, Object>> groups = new ArrayList<>();
    for (Line line : result.groups()) {
      Map<String, Object> group = new LinkedHashMap<>();
      group.put("group", line.group().label());
      group.put("people", line.people());
      group.put("none", line.none());
      group.put("none_interval", of(Interval.wilson(line.none(), line.people())));
      group.put("days", line.days());
      group.put("gap_days", Double.isNaN(line.gap()) ? null : line.gap());
      Interval interval = line.interval();
      group.put("gap_interval", interval == null ? null : of(interval));
      group.put("own_days", Double.isNaN(line.ownDays()) ? null : line.ownDays());
      groups.add(group);
    }
    json.put("groups", groups);
    json.put("people_drawn", result.drawn().stream().map(this::of).toList());
    return json;
  }

  /// Quantiles; null where so many have none.
  private static List<@Nullable Double> finite(List<Double> quantiles) {
    List<@Nullable Double> finite = new ArrayList<>();
    quantiles.forEach(value -> finite.add(Double.isFinite(value) ? value : null));
    return finite;
  }

  private static Map<String, Object> of(Interval interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", interval.kind());
    json.put("low", interval.low());
    json.put("high", interval.high());
    return json;
  }
}
