package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BandWords;
import org.glasshouse.report.words.PersonWords;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.recourse.Aim;
import org.glasshouse.results.recourse.Effort;
import org.glasshouse.results.recourse.Goal;
import org.glasshouse.results.recourse.RecourseResult;
import org.glasshouse.results.recourse.RecourseResult.Line;
import org.glasshouse.results.recourse.Tried;
import org.glasshouse.results.recourse.WayBack;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// Ways back, for people.
final class RecourseText {

  private static final String INDENT = "  ";

  private final Scenario scenario;
  private final Aim aim;
  private final Effort effort;

  RecourseText(Scenario scenario, Aim aim, Effort effort) {
    this.scenario = scenario;
    this.aim = aim;
    this.effort = effort;
  }

  /// What is wanted back.
  String wanted() {
    return switch (aim) {
      case Aim.Anything _ -> "nothing is denied any more";
      case Aim.Door door -> door.service().title() + " is open again";
      case Aim.Above above ->
          above.said().matches("[0-9.]+")
              ? "the score is " + above.said() + " or more"
              : "the score is that of band " + above.said() + " or a higher one";
      case Aim.Off off -> "off the list '" + off.list() + "'";
    };
  }

  /// That somebody lacks nothing.
  String lacksNothing(CitizenId citizen, int day) {
    return "Citizen "
        + citizen
        + " has no way back to look for: on "
        + when(day)
        + " "
        + switch (aim) {
          case Aim.Anything _ -> "nothing is denied to them";
          case Aim.Door _ -> "that is not denied to them";
          case Aim.Above _ -> "they are not below that score";
          case Aim.Off _ -> "they are not on that list";
        }
        + ". Name another day with --from.";
  }

  /// That they lack it, as of several.
  private String lacking() {
    return switch (aim) {
      case Aim.Anything _ -> "are shut out of something";
      case Aim.Door _ -> "are shut out of it";
      case Aim.Above _ -> "are below that score";
      case Aim.Off _ -> "are on that list";
    };
  }

  String when(int day) {
    return "day " + day + " (" + Amounts.day(scenario.start().plusDays(day)) + ")";
  }

  /// Prints the ways back of one citizen.
  void print(Terminal terminal, Person person, WayBack way) {
    terminal.heading("Way back of citizen " + way.at().citizen() + ", from " + when(way.fromDay()));
    terminal.paragraph(PersonWords.say(person), "", "");
    terminal.paragraph(stands(way.at()), "", "");
    terminal.paragraph(
        "Back means: "
            + wanted()
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
    terminal.paragraph(waiting(way), "", "");
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
    for (String limit : limits(way)) {
      terminal.beside("  - ", limit);
    }
    out.println();
    terminal.paragraph(
        Amounts.whole(way.tried())
            + (way.tried() == 1 ? " way was" : " ways were")
            + " lived, each from "
            + when(way.fromDay())
            + " on with the same luck; those near react, all outside the neighbourhood stays as it"
            + " was. "
            + assumed(),
        "",
        "");
  }

  private void tell(Terminal terminal, String name, WayBack way, Tried tried) {
    terminal.out().println();
    terminal.heading(name + ": back after " + days(tried.days()));
    for (String step : steps(way, tried)) {
      terminal.beside("  - ", step);
    }
    terminal.paragraph(cost(tried), "", INDENT);
  }

  /// What waiting alone comes to.
  String waiting(WayBack way) {
    return way.waiting().back()
        ? "Waiting alone: back after " + days(way.waiting().days()) + "."
        : "Waiting alone: not back within " + days(way.within()) + ".";
  }

  static String days(int days) {
    return Amounts.whole(days) + (days == 1 ? " day" : " days");
  }

  /// What is done on a way.
  List<String> steps(WayBack way, Tried tried) {
    List<String> steps = new ArrayList<>();
    if (tried.way().objects()) {
      steps.add(
          "Object to every wrong record they are told of: "
              + tried.objections()
              + " more than as it was, "
              + tried.upheld()
              + " more upheld.");
    }
    if (tried.way().pays()) {
      steps.add(
          "Pay what is owed, "
              + way.at().owed()
              + " days of the median income, set aside by day "
              + (way.fromDay() + way.limits().payDays())
              + ".");
    }
    if (tried.way().repairs()) {
      steps.add("Apply for repair of the score whenever that is allowed.");
    }
    if (tried.way().leaves()) {
      steps.add(
          "Leave every act that costs points"
              + (tried.givenUp() == 0 ? "." : ": " + tried.givenUp() + " lawful ones among them."));
    }
    TreeMap<Integer, List<Integer>> byKind = new TreeMap<>();
    for (Deed deed : tried.way().deeds()) {
      byKind.computeIfAbsent(deed.kind(), _ -> new ArrayList<>()).add(deed.day());
    }
    for (Map.Entry<Integer, List<Integer>> each : byKind.entrySet()) {
      List<Integer> days = each.getValue();
      ActKind kind = scenario.people().acts().get(each.getKey());
      steps.add(
          days.size()
              + " × "
              + kind.title()
              + (days.size() == 1
                  ? ", on day " + days.getFirst()
                  : ", from day " + days.getFirst() + " to day " + days.getLast())
              + ".");
    }
    if (steps.isEmpty()) {
      steps.add("Wait.");
    }
    return steps;
  }

  /// What a way takes.
  static String cost(Tried tried) {
    if (tried.ownDays() == 0) {
      return "Takes no money and no hours.";
    }
    return "Takes "
        + Amounts.number(tried.hours())
        + " hours and "
        + Amounts.number(tried.money())
        + " days of the median income: "
        + Amounts.number(tried.ownDays())
        + " days of this person's own work and income ("
        + Amounts.number(tried.ownLow())
        + " to "
        + Amounts.number(tried.ownHigh())
        + " at the ends of what is assumed).";
  }

  private Scheme scheme(Standing at) {
    return scenario.cities().get(at.citizen().city()).scheme();
  }

  /// How somebody stands.
  private String stands(Standing at) {
    Scheme scheme = scheme(at);
    List<String> denied = new ArrayList<>();
    for (int c = 0; c < scheme.consequences().size(); c++) {
      if ((at.denied() >>> c & 1) != 0) {
        denied.add(
            scheme.consequences().get(c).title()
                + ((at.throughOthers() >>> c & 1) != 0 ? " (through others)" : ""));
      }
    }
    List<String> lists = new ArrayList<>();
    for (int l = 0; l < scheme.lists().size(); l++) {
      if ((at.lists() >>> l & 1) != 0) {
        lists.add(scheme.lists().get(l).title());
      }
    }
    return (denied.isEmpty() ? "Nothing is denied" : "In force: " + String.join(", ", denied))
        + (at.scored()
            ? ". Score "
                + Amounts.number(at.score() / (double) Scheme.TENTHS)
                + ", band "
                + BandWords.name(scheme.bands().get(at.band()))
            : ". Not scored")
        + (lists.isEmpty() ? "" : ". On: " + String.join(", ", lists))
        + (at.owed() == 0 ? "" : ". Owes " + at.owed() + " days of the median income")
        + ".";
  }

  /// What is not possible, and why.
  List<String> limits(WayBack way) {
    Standing at = way.at();
    Scheme scheme = scheme(at);
    List<String> limits = new ArrayList<>();
    if (!way.limits().scored()) {
      limits.add("They are not scored: nothing that they do counts.");
    } else if (way.limits().throughOthers()) {
      limits.add("It reaches them through others of the household: nothing that they do counts.");
    }
    for (int l = 0; l < scheme.lists().size(); l++) {
      if ((at.lists() >>> l & 1) != 0 && scheme.lists().get(l).negative()) {
        limits.add(list(scheme.lists().get(l)));
      }
    }
    for (int c = 0; c < scheme.consequences().size(); c++) {
      Quantity least = scheme.consequences().get(c).minDays();
      if ((at.denied() >>> c & 1) != 0 && least.value() > 0) {
        limits.add(
            "Once begun, "
                + scheme.consequences().get(c).title()
                + " lasts "
                + Amounts.number(least.value())
                + " days at least.");
      }
    }
    if (!scheme.redress().allowed()) {
      limits.add("The scheme knows no objection.");
    } else if (way.limits().objections() == 0) {
      limits.add("There is no wrong record that they are told of and could still object to.");
    } else {
      limits.add(
          "An objection against a wrong record succeeds in "
              + Amounts.percent(scheme.redress().successIfWrong().value())
              + " of cases; here it went as their luck has it.");
    }
    if (way.limits().payDays() > way.within()) {
      limits.add(
          "What they owe is more than they can set aside in these days"
              + " (it would take "
              + Amounts.whole(way.limits().payDays())
              + " days).");
    }
    if (!way.limits().throughOthers() && way.limits().scored()) {
      limits.add(
          way.limits().earns().isEmpty()
              ? "There is no act that they can do at will and that earns points."
              : "Acts that earn points brought "
                  + Amounts.number(way.limits().earned() / (double) Scheme.TENTHS)
                  + " points more at the most.");
    }
    return limits;
  }

  private static String list(Scheme.ListRule list) {
    Quantity term = list.termDays();
    String ends = term == null ? "no term" : "a term of " + Amounts.whole(term.value()) + " days";
    String exit = list.exit() == null ? "no way out before" : "a condition under which one leaves";
    return term == null && list.exit() == null
        ? "The " + list.title() + " has neither a term nor a way out."
        : "The " + list.title() + " has " + ends + " and " + exit + ".";
  }

  private String assumed() {
    return "Hours and money are assumed ("
        + effort.file()
        + "): how often one can do a thing, too.";
  }

  /// Prints the ways back of many.
  void print(Terminal terminal, RecourseResult result) {
    PrintWriter out = terminal.out();
    terminal.heading("Ways back in " + scenario.title() + ", from " + when(result.fromDay()));
    terminal.paragraph(who(result), "", "");
    if (result.drawn().isEmpty()) {
      return;
    }
    int n = result.drawn().size();
    out.println();
    out.println("How they come back within " + days(result.within()) + " (95 % Wilson interval)");
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
            + " all outside stayed as it was. No way back means: none of those tried, in these days. "
            + assumed(),
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
        "  %-32s%11s%11s%16s%n", name, number(values.get(0)), number(values.get(1)), number(values.get(2)));
  }

  private static String number(double value) {
    return Double.isInfinite(value) ? "none" : Amounts.number(value);
  }

  private static void share(PrintWriter out, String name, int count, int of) {
    Interval interval = RecourseResult.share(count, of);
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
    out.printf("%-32s%7s%8s%8s%8s%17s%n", "Group", "people", "none", "days", "gap", "");
    for (Line line : result.groups()) {
      Interval interval = line.interval();
      out.printf(
          Locale.ROOT,
          "  %-30s%7d%7.0f%%%8.0f%8s%17s%n",
          line.group().label(),
          line.people(),
          100.0 * line.none() / line.people(),
          line.days(),
          interval == null ? "" : String.format(Locale.ROOT, "%+.0f", line.gap()),
          interval == null
              ? ""
              : String.format(Locale.ROOT, "(%+.0f to %+.0f)", interval.low(), interval.high()));
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
            + lacking()
            + " on that day. ";
    return "Back means: "
        + wanted()
        + ", for "
        + Goal.LASTS
        + " days on end. "
        + found
        + (drawn == result.lacking()
            ? "All of these were looked at."
            : Amounts.whole(drawn) + " of these were drawn by lot.");
  }
}
