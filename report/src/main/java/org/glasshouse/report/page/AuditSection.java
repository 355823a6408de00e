package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.audit.AuditBlocks;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.systems.Audits;
import org.glasshouse.scenario.systems.AuditSetting;

/// Who stands in the highest band, by group, and what became of it after the answer, city by city.
final class AuditSection implements Section {

  private static final double EVEN = 1;

  @Override
  public String id() {
    return "audit";
  }

  @Override
  public String title() {
    return "The audit nobody ordered";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("audit");
  }

  @Override
  public void write(Markup out, RunView run) {
    Audits audits = new Audits(run.totals());
    List<Group> groups = audits.byRatio();
    if (groups.isEmpty()) {
      out.element("p", "No audit was held in the days that are counted, or nobody was at the top.");
      return;
    }
    chart(out, audits, groups);
    cities(out, run, groups.getFirst());
  }

  private static void chart(Markup out, Audits audits, List<Group> groups) {
    List<Rows.Row> rows = new ArrayList<>();
    String family = "";
    for (Group group : Group.values()) {
      if (!groups.contains(group)) {
        continue;
      }
      Estimate ratio = audits.ratio(group, false);
      boolean worst = group == groups.getFirst() || group == groups.getLast();
      rows.add(
          new Rows.Row(
              group.family().equals(family) ? "" : group.family(),
              group.label(),
              ratio.mean(),
              ratio.low(),
              ratio.high(),
              EVEN,
              worst ? Fill.OVER : Fill.QUIET,
              Amounts.number(ratio.mean()) + " times",
              worst));
      family = group.family();
    }
    Group over = groups.getFirst();
    Group under = groups.getLast();
    Figure.write(
        out,
        "On the day of the audit, people of the group “"
            + over.label()
            + "” stood in the highest band "
            + Told.ranged(audits.ratio(over, false), Amounts::number)
            + " times as often as all others, those of “"
            + under.label()
            + "” "
            + Told.ranged(audits.ratio(under, false), Amounts::number)
            + " times.",
        new Rows(
            "In the highest band, by group",
            "How many times as often members of a group stand in the highest band as all others;"
                + " bars from zero, the grey line is an even share.",
            "times the share of all others",
            false,
            "an even share",
            rows),
        "As it was, all cities together, not as the auditors heard it. Whiskers: range over"
            + " replicates.");
  }

  private static void cities(Markup out, RunView run, Group over) {
    List<List<String>> rows = new ArrayList<>();
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      AuditSetting setting = run.scenario().systems().of(AuditSetting.class, run.city(city).id());
      if (setting == null) {
        continue;
      }
      Totals here = run.totals().only(city);
      Audits audits = new Audits(here);
      AuditSetting.Reply reply = setting.in(run.city(city).id());
      rows.add(
          List.of(
              run.city(city).name().replace(" (invented)", ""),
              reply == null ? "does nothing" : what(reply.what()),
              Told.ranged(audits.ratio(over, false), Amounts::number),
              Told.ranged(audits.ratio(over, true), Amounts::number),
              moved(here, 0),
              moved(here, 1),
              moved(here, 3),
              moved(here, 2)));
    }
    out.element("h3", "What the authority did, and whom it moved");
    Figure.table(
        out,
        List.of(
            "city",
            "answer",
            "“" + over.label() + "” at the top, times as often: day of the audit",
            "last day",
            "out of the highest band by the answer alone",
            "into it",
            "into the lowest band",
            "out of it"),
        rows);
  }

  private static String what(AuditSetting.Answer answer) {
    return switch (answer) {
      case DENY -> "denies, and punishes who answered";
      case HIDE -> "hides bands and reasons";
      case QUOTA -> "quota at the top";
      case REWEIGHT -> "halves the factor";
      case DROP -> "drops the factor";
    };
  }

  private static String moved(Totals here, int move) {
    return Told.ranged(
        here.each(
            s -> s.sum(AuditBlocks::of, (b, v) -> v[b.moved.at(move, 0)] + v[b.moved.at(move, 1)])),
        Amounts::number);
  }
}
