package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.GroupLives;
import org.glasshouse.results.compare.ModelDifference;
import org.glasshouse.results.compare.PairedLives;
import org.glasshouse.results.compare.PairedMeasure;
import org.glasshouse.results.compare.Shares;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.difference.Difference;

/// Comparisons as maps, as they are printed in JSON.
public final class ComparisonMaps {

  private ComparisonMaps() {}

  /// Comparisons with the same first run.
  public static Map<String, Object> of(List<Comparison> comparisons) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("first", side(comparisons.getFirst().first()));
    List<Map<String, Object>> others = new ArrayList<>();
    comparisons.forEach(each -> others.add(comparison(each)));
    map.put("against", others);
    return map;
  }

  private static Map<String, Object> side(Side side) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("label", side.label());
    map.put("name", side.name());
    map.put("run", side.run().manifest().run());
    map.put("arm", side.arm().id());
    map.put("scenario", side.scenario().id());
    map.put("title", side.scenario().title());
    map.put("people", side.scenario().population());
    map.put("days", side.scenario().days());
    map.put("replicates", side.run().manifest().replicatesDone());
    return map;
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("second", side(comparison.second()));
    map.put("pairs", comparison.replicates());
    map.put("notes", comparison.notes());
    map.put("rules", rules(comparison));
    List<Map<String, Object>> measures = new ArrayList<>();
    comparison.measures().forEach(measure -> measures.add(measure(measure)));
    map.put("measures", measures);
    if (!comparison.lives().isEmpty()) {
      List<Map<String, Object>> lives = new ArrayList<>();
      comparison.lives().forEach(each -> lives.add(lives(each)));
      map.put("lives", lives);
    }
    return map;
  }

  private static Map<String, Object> lives(PairedLives lives) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("replicate", lives.replicate());
    map.put("people", lives.people());
    map.put("could_not_be_affected", lives.apart());
    map.put("same_life", lives.same());
    map.put("acts", events(lives.acts()));
    map.put("records", events(lives.records()));
    List<Map<String, Object>> groups = new ArrayList<>();
    lives.groups().forEach(group -> groups.add(group(group)));
    map.put("groups", groups);
    return map;
  }

  private static Map<String, Object> events(Shares shares) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("both", shares.both());
    map.put("first_only", shares.first());
    map.put("second_only", shares.second());
    map.put("in_common", shares.inCommon());
    return map;
  }

  private static Map<String, Object> group(GroupLives group) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("group", group.id());
    map.put("people", group.citizens());
    map.put("better", group.better());
    map.put("worse", group.worse());
    map.put("same", group.same());
    map.put("shut_out_first_only", group.firstOnly());
    map.put("shut_out_second_only", group.secondOnly());
    map.put("shut_out_both", group.both());
    map.put("days_first", group.firstDays());
    map.put("days_second", group.secondDays());
    map.put("scored", group.scored());
    map.put("more_points", group.higher());
    map.put("fewer_points", group.lower());
    map.put("points_first", group.firstTenths() / 10.0);
    map.put("points_second", group.secondTenths() / 10.0);
    return map;
  }

  private static Map<String, Object> rules(Comparison comparison) {
    ModelDifference model = comparison.model();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("same", model.none());
    List<Map<String, Object>> sentences = new ArrayList<>();
    for (ModelDifferenceWords.Part part : new ModelDifferenceWords(comparison).say()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("title", part.title());
      one.put("sentences", part.sentences());
      sentences.add(one);
    }
    map.put("told", sentences);
    List<Map<String, Object>> schemes = new ArrayList<>();
    for (ModelDifference.SchemePair pair : model.schemes()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("cities", pair.cities());
      one.put("differences", differences(pair.differences()));
      schemes.add(one);
    }
    map.put("schemes", schemes);
    map.put("channels", differences(model.channels()));
    map.put("people", differences(model.people()));
    map.put("systems", differences(model.systems()));
    return map;
  }

  private static List<Map<String, Object>> differences(List<Difference> differences) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Difference difference : differences) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("where", difference.where());
      map.put("first", difference.left() == null ? null : difference.leftSaid());
      map.put("second", difference.right() == null ? null : difference.rightSaid());
      all.add(map);
    }
    return all;
  }

  private static Map<String, Object> measure(PairedMeasure measure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", measure.id());
    map.put("title", measure.title());
    map.put("unit", measure.unit());
    if (!measure.among().isEmpty()) {
      map.put("among", measure.among());
    }
    map.put("first", estimate(measure.first()));
    map.put("second", estimate(measure.second()));
    map.put("difference", estimate(measure.difference()));
    map.put("same", measure.same());
    return map;
  }

  /// A number over replicates; only what exists is in it.
  private static Map<String, Object> estimate(Estimate estimate) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("values", estimate.values());
    if (estimate.exists()) {
      map.put("mean", estimate.mean());
    }
    Estimate.Interval interval = estimate.mean95();
    if (interval != null) {
      map.put("interval", interval.kind());
      map.put("low", interval.low());
      map.put("high", interval.high());
    }
    return map;
  }
}
