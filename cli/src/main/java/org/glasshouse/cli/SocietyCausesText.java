package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.causes.NeighbourhoodCauses;
import org.glasshouse.results.causes.RestedDays;
import org.glasshouse.results.causes.SocietyCauses;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.replay.CauseDays.Group;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// On what the denials of all citizens rest, for people and for programs.
final class SocietyCausesText {

  private static final int NAMED = 8;
  private static final int TITLE = 48;

  private final Scenario scenario;
  private final SocietyCauses causes;

  /// A number of the table.
  private record Row(String id, String name, ToDoubleFunction<NeighbourhoodCauses> value) {}

  SocietyCausesText(Scenario scenario, SocietyCauses causes) {
    this.scenario = scenario;
    this.causes = causes;
  }

  /// Prints it for people.
  void print(Terminal terminal) {
    PrintWriter out = terminal.out();
    terminal.heading("Causes of days under sanctions");
    terminal.paragraph(scenario.title() + ".", "", "");
    terminal.paragraph(who(), "", "");
    RestedDays rests = causes.rests();
    out.println();
    if (rests.days() == 0) {
      terminal.paragraph("Nothing was denied to any of them.", "", "");
      return;
    }
    String interval = causes.all() ? "" : "   interval";
    out.printf("%-32s%11s%8s%s%n", "Days of denials", "days", "share", interval);
    for (Row row : rows()) {
      row(out, row);
    }
    out.println();
    terminal.paragraph(
        "Each denial counts by itself, burn-in included. Without any record: what neither a record"
            + " of the citizen nor one of those near led to. Shared: Shapley values of groups of causes,"
            + " which add up exactly with the days without any record. Needed: days that would not"
            + " have been served without the group alone; they need not add up."
            + (causes.all()
                ? ""
                : " Interval: 95 % t-interval over the neighbourhoods; it says nothing about the"
                    + " assumptions."),
        "",
        "");
    Map<String, String> titles = titles();
    named(terminal, "Needed records of the channel, days", causes.withoutChannel(), titles);
    named(terminal, "Needed the rule, days", causes.withoutRule(), titles);
    named(terminal, "Needed the list, days", causes.withoutList(), titles);
    out.println();
    terminal.paragraph(wronged(), "", "");
  }

  private String who() {
    int done = causes.neighbourhoods().size();
    String people =
        Amounts.whole(causes.sum(NeighbourhoodCauses::citizens))
            + " citizens of the first replicate";
    String denied =
        Amounts.whole(causes.sum(NeighbourhoodCauses::denied))
            + " of them were denied anything, in "
            + Amounts.counted(causes.sum(NeighbourhoodCauses::denials), "denial", "denials")
            + ".";
    return (causes.all()
            ? "All " + people + ", in " + Amounts.counted(done, "neighbourhood", "neighbourhoods")
            : people
                + ", in "
                + Amounts.counted(done, "neighbourhood", "neighbourhoods")
                + " drawn by the seed from "
                + Amounts.whole(causes.of())
                + "; days below are scaled to all of them")
        + ". "
        + denied
        + " They were scored anew on the records that were made, with some left out; what people"
        + " did stays as it was.";
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("days", "served", n -> n.rests().days()));
    for (Group group : Group.values()) {
      String id = group.name().toLowerCase(Locale.ROOT);
      String name = RestedDaysText.name(group);
      rows.add(new Row("shared_" + id, "shared: " + name, n -> n.rests().share(group)));
    }
    rows.add(new Row("without_any_record", "without any record", n -> n.rests().bare()));
    for (Group group : Group.values()) {
      String id = group.name().toLowerCase(Locale.ROOT);
      rows.add(
          new Row(
              "needed_" + id,
              "needed: " + RestedDaysText.name(group),
              n -> n.rests().butFor().get(group.ordinal())));
    }
    rows.add(new Row("record_error", "record error", n -> n.rests().recordError()));
    rows.add(
        new Row("over_reach_wide", "over-reach, read widely", n -> n.rests().overReach(false)));
    rows.add(
        new Row("over_reach_narrow", "over-reach, read narrowly", n -> n.rests().overReach(true)));
    return rows;
  }

  private void row(PrintWriter out, Row row) {
    double total = causes.total(row.value());
    double all = causes.total(n -> n.rests().days());
    @Nullable Interval interval = causes.interval(row.value());
    String line =
        String.format(
            Locale.ROOT,
            "  %-30s%11s%7.1f%%   %s",
            row.name(),
            Amounts.whole(total),
            100 * total / all,
            interval == null
                ? ""
                : Amounts.whole(interval.low()) + " to " + Amounts.whole(interval.high()));
    out.println(line.stripTrailing());
  }

  /// Titles of channels, rules and lists by their ids; where cities have more than one scheme, the
  /// scheme's id stands before those of its rules and lists.
  private Map<String, String> titles() {
    Map<String, String> titles = new TreeMap<>();
    for (Channel channel : scenario.channels().channels()) {
      titles.put(channel.id(), channel.title());
    }
    List<Scheme> schemes = scenario.cities().stream().map(Scenario.City::scheme).toList();
    boolean several = schemes.stream().map(Scheme::id).distinct().count() > 1;
    for (Scheme scheme : schemes) {
      String before = several ? scheme.id() + ": " : "";
      for (Scheme.Rule rule : scheme.rules()) {
        titles.put(NeighbourhoodCauses.id(scheme, rule.id()), before + rule.title());
      }
      for (Scheme.ListRule list : scheme.lists()) {
        titles.put(NeighbourhoodCauses.id(scheme, list.id()), before + list.title());
      }
    }
    return titles;
  }

  private void named(
      Terminal terminal, String heading, Map<String, Long> days, Map<String, String> titles) {
    List<Map.Entry<String, Long>> most =
        days.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(NAMED)
            .toList();
    if (most.isEmpty()) {
      return;
    }
    terminal.out().println();
    terminal.out().println(heading);
    for (Map.Entry<String, Long> entry : most) {
      String title = titles.getOrDefault(entry.getKey(), entry.getKey());
      String cut = title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
      double scaled = (double) entry.getValue() * causes.of() / causes.neighbourhoods().size();
      terminal.out().printf("  %-50s%11s%n", cut, Amounts.whole(scaled));
    }
  }

  private String wronged() {
    long wronged = causes.sum(NeighbourhoodCauses::wronged);
    long silent = causes.sum(NeighbourhoodCauses::silent);
    long wrong = causes.sum(NeighbourhoodCauses::wrongRecords);
    String records =
        Amounts.counted(wrong, "wrong record", "wrong records")
            + " and "
            + Amounts.counted(
                causes.sum(NeighbourhoodCauses::upheld), "upheld objection", "upheld objections")
            + " among those who were looked at. ";
    return wronged == 0
        ? records + "Nobody would have been denied less on right records alone."
        : records
            + Amounts.whole(wronged)
            + " of them would have been denied less on right records alone; of these "
            + Amounts.whole(silent)
            + " ("
            + Amounts.percent((double) silent / wronged)
            + ") never objected to anything.";
  }

  /// As a program reads it.
  Map<String, Object> json() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("neighbourhoods", causes.neighbourhoods().size());
    map.put("neighbourhoods_of", causes.of());
    map.put("citizens", causes.sum(NeighbourhoodCauses::citizens));
    map.put("denied", causes.sum(NeighbourhoodCauses::denied));
    map.put("denials", causes.sum(NeighbourhoodCauses::denials));
    map.put("wronged", causes.sum(NeighbourhoodCauses::wronged));
    map.put("wronged_never_objected", causes.sum(NeighbourhoodCauses::silent));
    map.put("wrong_records", causes.sum(NeighbourhoodCauses::wrongRecords));
    map.put("upheld_objections", causes.sum(NeighbourhoodCauses::upheld));
    map.put("looked_at", RestedDaysText.json(causes.rests()));
    Map<String, Object> all = new LinkedHashMap<>();
    for (Row row : rows()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("days", causes.total(row.value()));
      @Nullable Interval interval = causes.interval(row.value());
      if (interval != null) {
        one.put("interval", List.of(interval.low(), interval.high()));
        one.put("interval_kind", interval.kind());
      }
      all.put(row.id(), one);
    }
    map.put("all_citizens", all);
    map.put("looked_at_but_for_channel", causes.withoutChannel());
    map.put("looked_at_but_for_rule", causes.withoutRule());
    map.put("looked_at_but_for_list", causes.withoutList());
    return map;
  }
}
