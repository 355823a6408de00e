package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.model.Scheme;

/// Mistakes as facts right or wrong by inside or outside the purpose, by cause and by group.
final class MistakesSection implements Section {

  @Override
  public String id() {
    return "mistakes";
  }

  @Override
  public String title() {
    return "Mistakes, by cause and by group";
  }

  @Override
  public boolean shown(RunView run) {
    return run.each((l, v) -> v[l.outcomes.at(Group.ALL.ordinal(), Outcome.RECORDS.ordinal())])
            .mean()
        > 0;
  }

  @Override
  public void write(Markup out, RunView run) {
    Estimate shutOut = outcome(run, Group.ALL, Outcome.SHUT_OUT);
    Estimate wrongly = outcome(run, Group.ALL, Outcome.WRONGLY);
    Estimate records = outcome(run, Group.ALL, Outcome.RECORDS);
    Estimate wrongRecords = outcome(run, Group.ALL, Outcome.WRONG_RECORDS);
    out.element(
        "p",
        "Of those shut out, "
            + Told.rate(wrongly, shutOut)
            + " were so by a wrong record at some time. Of "
            + Told.ranged(records, Amounts::about)
            + " records made, "
            + Told.percents(Estimate.of(Told.shares(wrongRecords, records)))
            + " were wrong about the citizen.",
        "class",
        "lead");
    writeCells(out, run);
    writeCauses(out, run);
    writeGroups(out, run);
    writeRules(out, run);
  }

  private static Estimate outcome(RunView run, Group group, Outcome outcome) {
    return run.each((l, v) -> v[l.outcomes.at(group.ordinal(), outcome.ordinal())]);
  }

  private static String days(RunView run, Basis... bases) {
    return Told.ranged(
        run.each((layout, values) -> {
          long sum = 0;
          for (Basis basis : bases) {
            sum += values[layout.shutOutDays.at(basis.ordinal())];
          }
          return sum;
        }),
        Amounts::about);
  }

  private static void writeCells(Markup out, RunView run) {
    out.element("h3", "Facts right or wrong, inside or outside the purpose");
    for (int city = 0; city < Told.cities(run); city++) {
      Scheme.Purpose purpose = run.city(city).scheme().purpose();
      out.open("p");
      out.text("The purpose as written: “" + bare(purpose.text()) + "”. ");
      for (Scheme.Reading reading : purpose.readings()) {
        out.text(Amounts.sentence(reading.id()) + " reading: " + bare(reading.text()) + ". ");
      }
      out.close("p");
    }
    Figure.table(
        out,
        List.of("days shut out", "facts right", "facts wrong"),
        List.of(
            List.of(
                "inside the purpose",
                days(run, Basis.AS_INTENDED) + " as the scheme intends",
                days(run, Basis.RIGHT_BY_ACCIDENT) + " right by accident"),
            List.of(
                "outside it, narrow reading only",
                days(run, Basis.BEYOND_NARROW) + " over-reach",
                "–"),
            List.of(
                "outside it, both readings",
                days(run, Basis.BEYOND_WIDE) + " over-reach",
                days(run, Basis.RECORD_ERROR) + " record error"),
            List.of("through another of the household", days(run, Basis.THROUGH_OTHERS), "–")));
  }

  private static String bare(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static void writeCauses(Markup out, RunView run) {
    List<Rows.Row> rows = new ArrayList<>();
    double most = -1;
    String leading = "";
    for (Cause cause : Cause.values()) {
      Estimate days = run.each((l, v) -> v[l.shutOutByCause.at(cause.ordinal())]);
      if (days.mean() > 0 && cause != Cause.GENUINE) {
        rows.add(
            new Rows.Row(
                "",
                words(cause),
                days.mean(),
                days.low(),
                days.high(),
                Double.NaN,
                cause.wrong() ? Fill.WRONG : Fill.DECISION,
                Amounts.about(days.mean()) + " days",
                false));
        if (days.mean() > most) {
          most = days.mean();
          leading = words(cause);
        }
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    rows.sort((a, b) -> Double.compare(b.value(), a.value()));
    Figure.write(
        out,
        "Behind most wrong days shut out stand records of this cause: "
            + leading
            + ". Without them "
            + Amounts.about(most)
            + " days shut out would not have been.",
        new Rows(
            "Days shut out that would not have been, by cause of the record",
            "Bars from zero, one a cause.",
            "citizen-days",
            false,
            rows),
        "But-for days: each row asks what would not have been without the records of this cause. Two"
            + " causes can each suffice or both be needed, so rows do not add up. Whiskers are the"
            + " lowest and highest replicate.");
  }

  /// What went wrong, in plain words.
  static String words(Cause cause) {
    return switch (cause) {
      case GENUINE -> "it happened, and this citizen did it";
      case WRONG_PERSON -> "somebody else did it";
      case FALSE_ALARM -> "nothing happened";
      case WRONG_PARTICULARS -> "wrong place or time";
      case MISREAD -> "plate, name or number misread";
      case FABRICATED -> "made up";
      case STALE -> "true once, no longer";
      case DUPLICATE -> "entered twice";
      case DOUBLE_COUNTED -> "one event under two rules";
      case DISPUTED -> "contested in good faith";
      case OMITTED -> "good act never credited";
    };
  }

  private static void writeGroups(Markup out, RunView run) {
    List<Rows.Row> rows = new ArrayList<>();
    GroupsSection.rows(run, Outcome.WRONGLY, Fill.WRONG, rows);
    if (rows.isEmpty()) {
      return;
    }
    Rows.Row worst = rows.stream().filter(Rows.Row::worst).findFirst().orElse(rows.getFirst());
    Figure.write(
        out,
        "Shut out by a wrong record most often, as a share of the group: "
            + worst.label()
            + ", "
            + worst.said()
            + "; among all it is "
            + Told.rate(
                outcome(run, Group.ALL, Outcome.WRONGLY), outcome(run, Group.ALL, Outcome.CITIZENS))
            + ".",
        new Rows(
            "Ever shut out by a wrong record, by group",
            "One row a group, the square at the mean, the line from lowest to highest replicate.",
            "of 1,000 adults of the group",
            true,
            rows),
        "Groups of fewer than " + GroupsSection.MINIMUM + " adults are left out.");
  }

  private static void writeRules(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      List<List<String>> cells = new ArrayList<>();
      List<Scheme.Rule> rules = run.city(city).scheme().rules();
      for (int rule = 0; rule < rules.size(); rule++) {
        double times = run.mean(city, run.layout(city).ruleUse, rule * 4);
        double points = run.mean(city, run.layout(city).ruleUse, rule * 4 + 1);
        double wrong = run.mean(city, run.layout(city).ruleUse, rule * 4 + 2);
        cells.add(
            List.of(
                rules.get(rule).title(),
                Provenances.shortly(rules.get(rule).provenance()),
                Amounts.whole(times),
                Amounts.points(Math.round(points)),
                times == 0 ? "–" : Amounts.percent(wrong / times)));
      }
      out.open("details");
      out.element(
          "summary",
          Amounts.sentence(
              Told.inCity(run, city)
                  + "every rule, how often it acted and on how many wrong records"));
      Figure.table(
          out, List.of("rule", "clause", "times", "points in all", "on wrong records"), cells);
      out.close("details");
    }
  }
}
