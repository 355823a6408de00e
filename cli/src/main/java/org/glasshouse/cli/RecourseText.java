package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.population.Person;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.PersonWords;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.recourse.Goal;
import org.glasshouse.results.recourse.RecourseResult;
import org.glasshouse.results.recourse.RecourseResult.Line;
import org.glasshouse.results.recourse.Tried;
import org.glasshouse.results.recourse.WayBack;
import org.glasshouse.scenario.model.Scenario;

/// Ways back, for people.
final class RecourseText {

  private static final String INDENT = "  ";

  private final Scenario scenario;
  private final RecourseWords words;

  RecourseText(Scenario scenario, RecourseWords words) {
    this.scenario = scenario;
    this.words = words;
  }

  /// Prints the ways back of one citizen.
  void print(Terminal terminal, Person person, WayBack way) {
    terminal.heading(
        "Way back of citizen " + way.at().citizen() + ", from " + words.when(way.fromDay()));
    terminal.paragraph(PersonWords.say(person), "", "");
    terminal.paragraph(words.stands(way.at()), "", "");
    terminal.paragraph(
        "Back means: "
            + words.wanted()
            + ", for "
            + Goal.LASTS
            + " days on end. Looked at: "
            + way.within()
            + " days.",
        "",
        "");
    PrintWriter out = terminal.out();
    out.println();
    Tried soonest = way.soonest();
    Tried cheapest = way.cheapest();
    terminal.paragraph(words.waiting(way), "", "");
    if (soonest == null || cheapest == null) {
      out.println();
      terminal.heading("No way back");
    } else if (!soonest.equals(way.waiting())) {
      tell(terminal, soonest.equals(cheapest) ? "Soonest and cheapest" : "Soonest", way, soonest);
      if (!soonest.equals(cheapest) && !cheapest.equals(way.waiting())) {
        tell(terminal, "Cheapest", way, cheapest);
      } else if (cheapest.equals(way.waiting())) {
        out.println();
        terminal.paragraph("Cheapest: waiting, which takes nothing but days.", "", "");
      }
    }
    out.println();
    out.println("What stands in the way");
    for (String limit : words.limits(way)) {
      terminal.beside("  - ", limit);
    }
    out.println();
    terminal.paragraph(
        Amounts.whole(way.tried())
            + (way.tried() == 1 ? " way was lived, from " : " ways were lived, each from ")
            + words.when(way.fromDay())
            + " on with the same luck; those near react, all outside the neighbourhood stays as it"
            + " was. "
            + words.assumed(),
        "",
        "");
  }

  private void tell(Terminal terminal, String name, WayBack way, Tried tried) {
    terminal.out().println();
    terminal.heading(name + ": back after " + RecourseWords.days(tried.days()));
    for (String step : words.steps(way, tried)) {
      terminal.beside("  - ", step);
    }
    terminal.paragraph(RecourseWords.cost(tried), "", INDENT);
  }

  /// Prints the ways back of many.
  void print(Terminal terminal, RecourseResult result) {
    PrintWriter out = terminal.out();
    terminal.heading("Ways back in " + scenario.title() + ", from " + words.when(result.fromDay()));
    terminal.paragraph(who(result), "", "");
    if (result.drawn().isEmpty()) {
      return;
    }
    int n = result.drawn().size();
    out.println();
    out.println(
        "How they come back within "
            + RecourseWords.days(result.within())
            + " (95 % Wilson interval)");
    int waiting = result.count(way -> way.waiting().back());
    int none = result.count(way -> !way.possible());
    share(out, "by waiting alone", waiting, n);
    share(out, "only by doing something", n - waiting - none, n);
    share(out, "sooner than by waiting", result.count(RecourseText::sooner), n);
    share(out, "not at all", none, n);
    share(out, "  of these, only through others", result.count(RecourseText::others), n);
    out.println();
    out.printf("%-34s%11s%11s%16s%n", "At most, for", "a quarter", "half", "nine in ten");
    quantiles(out, "days, soonest way", result.soonest());
    quantiles(out, "days, waiting alone", result.waiting());
    quantiles(out, "hours, cheapest way", result.cheapest(Tried::hours));
    quantiles(out, "money, cheapest way", result.cheapest(Tried::money));
    quantiles(out, "own days, cheapest way", result.cheapest(Tried::ownDays));
    terminal.paragraph(
        "Money in days of the median income; own days are hours in working days of eight plus"
            + " money in days of the person's own income, of those who have a way back.",
        "",
        INDENT);
    out.println();
    groups(terminal, result);
    out.println();
    terminal.paragraph(
        "Every way was lived again in its neighbourhood, one person at a time with the same luck;"
            + " all outside stayed as it was. No way back means: none of those tried, in these"
            + " days. "
            + words.assumed(),
        "",
        "");
  }

  private static boolean sooner(WayBack way) {
    Tried soonest = way.soonest();
    return soonest != null && way.waiting().back() && soonest.days() < way.waiting().days();
  }

  private static boolean others(WayBack way) {
    return !way.possible() && way.limits().throughOthers();
  }

  private static void quantiles(PrintWriter out, String name, List<Double> values) {
    out.printf(
        "  %-32s%11s%11s%16s%n",
        name, number(values.get(0)), number(values.get(1)), number(values.get(2)));
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "none" : Amounts.number(value);
  }

  private static void share(PrintWriter out, String name, int count, int of) {
    Interval interval = Interval.wilson(count, of);
    out.printf(
        Locale.ROOT,
        "  %-34s%5d of %-5d%6.1f %%   (%.1f to %.1f)%n",
        name,
        count,
        of,
        100.0 * count / of,
        100 * interval.low(),
        100 * interval.high());
  }

  private void groups(Terminal terminal, RecourseResult result) {
    PrintWriter out = terminal.out();
    List<Line> lines = result.groups();
    if (lines.isEmpty()) {
      terminal.paragraph(
          "Too few were drawn for groups: fewer than " + RecourseResult.FEWEST + ".", "", "");
      return;
    }
    out.printf("%-32s%7s%8s%8s%8s%n", "Group", "people", "none", "days", "gap");
    for (Line line : lines) {
      Interval interval = line.interval();
      String told =
          String.format(
              Locale.ROOT,
              "  %-30s%7d%7.0f%%%8.0f%8s%17s",
              line.group().label(),
              line.people(),
              100.0 * line.none() / line.people(),
              line.days(),
              interval == null ? "" : String.format(Locale.ROOT, "%+.0f", line.gap()),
              interval == null
                  ? ""
                  : String.format(
                      Locale.ROOT, "(%+.0f to %+.0f)", interval.low(), interval.high()));
      out.println(told.stripTrailing());
    }
    terminal.paragraph(
        "Days: mean of the soonest way, where none counts as "
            + result.within()
            + ". Gap: that less the same of all others drawn, with its 95 % interval. Groups of"
            + " fewer than "
            + RecourseResult.FEWEST
            + " are not told.",
        "",
        INDENT);
  }

  private String who(RecourseResult result) {
    int drawn = result.drawn().size();
    String where =
        result.neighbourhoods() == 1
            ? "In the one neighbourhood"
            : result.looked() == result.neighbourhoods()
                ? "In all " + Amounts.whole(result.looked()) + " neighbourhoods"
                : "In "
                    + Amounts.whole(result.looked())
                    + " of "
                    + Amounts.whole(result.neighbourhoods())
                    + " neighbourhoods, drawn by lot,";
    String found =
        where
            + " live "
            + Amounts.whole(result.people())
            + " people; "
            + Amounts.whole(result.lacking())
            + " of them "
            + words.lacking()
            + " on that day. ";
    return "Back means: "
        + words.wanted()
        + ", for "
        + Goal.LASTS
        + " days on end. "
        + found
        + (drawn == result.lacking()
            ? "All of these were looked at."
            : Amounts.whole(drawn) + " of these were drawn by lot.");
  }
}
