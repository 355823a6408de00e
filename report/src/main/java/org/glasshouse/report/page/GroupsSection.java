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

/// Who is hit more than others.
final class GroupsSection implements Section {
  /// Scored adults below which a group is left out.
  static final int MINIMUM = org.glasshouse.results.measures.Groups.MINIMUM;

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
            "of 1,000 scored adults of the group; grey: among all",
            true,
            "among all",
            rows),
        "Both difference and ratio are told, because they can point to different groups. No threshold"
            + " is applied: none is valid here. Harm loads on no group by construction, so gaps come"
            + " from exposure, error, rules, means or discretion. Groups of fewer than "
            + MINIMUM
            + " scored adults are left out.");
    writeTable(out, run);
  }

  /// The worst group with difference and ratio; empty when there is none.
  static String worst(RunView run) {
    Estimate all = per(run, Group.ALL, Outcome.SHUT_OUT, Outcome.SCORED);
    Group worst = worst(run, Outcome.SHUT_OUT);
    if (worst == Group.ALL || all.mean() == 0) {
      return "No group was shut out more often than all together.";
    }
    Estimate share = per(run, worst, Outcome.SHUT_OUT, Outcome.SCORED);
    return "Worst off: "
        + worst.label()
        + ". "
        + Told.rate(outcome(run, worst, Outcome.SHUT_OUT), outcome(run, worst, Outcome.SCORED))
        + " were shut out of something at some time, "
        + like((share.mean() - all.mean()) * 1000)
        + " of 1,000 more than among all and "
        + like(share.mean() / all.mean())
        + " times as often.";
  }

  private static String like(double value) {
    return Amounts.like(value, value);
  }

  private static Group worst(RunView run, Outcome outcome) {
    Group worst = Group.ALL;
    double most = per(run, Group.ALL, outcome, Outcome.SCORED).mean();
    for (Group group : Group.values()) {
      double share = per(run, group, outcome, Outcome.SCORED).mean();
      if (outcome(run, group, Outcome.SCORED).mean() >= MINIMUM && share > most) {
        most = share;
        worst = group;
      }
    }
    return worst;
  }

  /// A row for every group that is large enough.
  static void rows(RunView run, Outcome outcome, Fill fill, List<Rows.Row> rows) {
    Group worst = worst(run, outcome);
    double all = per(run, Group.ALL, outcome, Outcome.SCORED).mean() * 1000;
    if (!(all > 0)) {
      return;
    }
    String family = "";
    for (Group group : Group.values()) {
      if (outcome(run, group, Outcome.SCORED).mean() < MINIMUM) {
        continue;
      }
      Estimate share = per(run, group, outcome, Outcome.SCORED);
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
              group == worst));
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
      Estimate scored = outcome(run, group, Outcome.SCORED);
      if (scored.mean() < MINIMUM) {
        continue;
      }
      List<String> row = new ArrayList<>(List.of(group.label(), Amounts.whole(scored.mean())));
      row.add(Amounts.score(Math.round(per(run, group, Outcome.SCORE_SUM, Outcome.SCORED).mean())));
      for (Outcome column : columns) {
        row.add(Amounts.percent(per(run, group, column, Outcome.SCORED).mean()));
      }
      cells.add(row);
    }
    List<String> head = new ArrayList<>(List.of("group", "scored adults", "mean score"));
    for (Outcome column : columns) {
      head.add(column.label());
    }
    out.open("details").element("summary", "Every group, with its size and more outcomes");
    Figure.table(out, head, cells);
    out.close("details");
  }
}
