package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Groups;
import org.jspecify.annotations.Nullable;

/// Who is hit more than others.
final class GroupsSection implements Section {
  /// Adults below which a group is left out.
  static final int MINIMUM = Groups.MINIMUM;

  @Override
  public String id() {
    return "groups";
  }

  @Override
  public String title() {
    return "Groups";
  }

  @Override
  public boolean shown(RunView run) {
    return run.each((l, v) -> v[l.outcomes.at(Group.ALL.ordinal(), Outcome.SCORED.ordinal())])
            .mean()
        >= MINIMUM;
  }

  @Override
  public void write(Markup out, RunView run) {
    List<Rows.Row> rows = new ArrayList<>();
    rows(run, Outcome.SHUT_OUT, Fill.DECISION, rows);
    String sentence = worst(run);
    if (rows.isEmpty()) {
      out.element("p", sentence, "class", "lead");
      writeTable(out, run);
      return;
    }
    Figure.write(
        out,
        sentence,
        new Rows(
            "Ever shut out, by group",
            "One row a group, the dot at the mean, the line from lowest to highest replicate; the grey"
                + " line is the share among all.",
            "of 1,000 adults of the group; grey: among all",
            true,
            "among all",
            rows),
        "Both difference and ratio are told, because they can point to different groups. No threshold"
            + " is applied: none is valid here. Harm loads on no group by construction, so gaps come"
            + " from exposure, error, rules, means or discretion. Groups of fewer than "
            + MINIMUM
            + " adults are left out; the others hold all adults, scored or not.");
    writeTable(out, run);
  }

  /// The worst group with difference and ratio; the same group, people and comparison as in the
  /// finding about groups.
  static String worst(RunView run) {
    Groups.GroupRate worst = highest(run, Outcome.SHUT_OUT);
    if (worst == null || !worst.rest().exists() || worst.rate().mean() == 0) {
      return "No group was shut out more often than all together.";
    }
    return "Worst off: "
        + worst.group().label()
        + ". Of the adults, scored or not, "
        + Told.rate(
            outcome(run, worst.group(), Outcome.SHUT_OUT),
            outcome(run, worst.group(), Outcome.CITIZENS))
        + " were shut out of something at some time, "
        + like(worst.difference().mean() * 1000)
        + " of 1,000 more than among the others"
        + (worst.ratio().exists()
            ? " and " + like(worst.ratio().mean()) + " times as often."
            : ".");
  }

  private static String like(double value) {
    return Amounts.like(value, value);
  }

  /// The group that is hit most, of those that are large enough.
  private static Groups.@Nullable GroupRate highest(RunView run, Outcome outcome) {
    String id = outcome == Outcome.WRONGLY ? "wrongly" : "shut-out";
    for (Groups.Comparison comparison : run.measures().groups().comparisons()) {
      if (comparison.id().equals(id)) {
        return comparison.highest();
      }
    }
    return null;
  }

  /// A row for every group that is large enough.
  static void rows(RunView run, Outcome outcome, Fill fill, List<Rows.Row> rows) {
    Groups.GroupRate worst = highest(run, outcome);
    double all = per(run, Group.ALL, outcome, Outcome.CITIZENS).mean() * 1000;
    if (!(all > 0)) {
      return;
    }
    String family = "";
    for (Group group : Group.values()) {
      if (outcome(run, group, Outcome.CITIZENS).mean() < MINIMUM) {
        continue;
      }
      Estimate share = per(run, group, outcome, Outcome.CITIZENS);
      boolean first = !group.family().equals(family);
      family = group.family();
      rows.add(
          new Rows.Row(
              first ? family : "",
              group.label(),
              share.mean() * 1000,
              share.low() * 1000,
              share.high() * 1000,
              all,
              fill,
              Told.ranged(share, value -> Amounts.like(share.mean() * 1000, value * 1000))
                  + " of 1,000",
              worst != null && group == worst.group()));
    }
  }

  private static Estimate outcome(RunView run, Group group, Outcome outcome) {
    return run.each((l, v) -> v[l.outcomes.at(group.ordinal(), outcome.ordinal())]);
  }

  private static Estimate per(RunView run, Group group, Outcome part, Outcome whole) {
    return Estimate.of(Told.shares(outcome(run, group, part), outcome(run, group, whole)));
  }

  private static void writeTable(Markup out, RunView run) {
    List<List<String>> cells = new ArrayList<>();
    Outcome[] columns = {
      Outcome.SHUT_OUT, Outcome.WRONGLY, Outcome.OVER_REACH, Outcome.NO_HARM_SHUT_OUT,
      Outcome.NO_NOTICE, Outcome.OBJECTED, Outcome.UPHELD, Outcome.REWARDED
    };
    for (Group group : Group.values()) {
      Estimate adults = outcome(run, group, Outcome.CITIZENS);
      if (adults.mean() < MINIMUM) {
        continue;
      }
      Estimate scored = outcome(run, group, Outcome.SCORED);
      List<String> row =
          new ArrayList<>(
              List.of(group.label(), Amounts.whole(adults.mean()), Amounts.whole(scored.mean())));
      row.add(Amounts.score(Math.round(per(run, group, Outcome.SCORE_SUM, Outcome.SCORED).mean())));
      for (Outcome column : columns) {
        row.add(Amounts.percent(per(run, group, column, Outcome.CITIZENS).mean()));
      }
      cells.add(row);
    }
    List<String> head = new ArrayList<>(List.of("group", "adults", "scored adults", "mean score"));
    for (Outcome column : columns) {
      head.add(column.label());
    }
    out.open("details").element("summary", "Every group, with its size and more outcomes");
    Figure.table(out, head, cells);
    out.close("details");
  }
}
