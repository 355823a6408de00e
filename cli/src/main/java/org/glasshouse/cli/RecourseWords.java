package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.replay.Course.Deed;
import org.glasshouse.engine.replay.Standing;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BandWords;
import org.glasshouse.report.words.Conditions;
import org.glasshouse.results.recourse.Aim;
import org.glasshouse.results.recourse.Effort;
import org.glasshouse.results.recourse.Tried;
import org.glasshouse.results.recourse.WayBack;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// Ways back in words, as people and programs are told them.
final class RecourseWords {

  private final Scenario scenario;
  private final Aim aim;
  private final Effort effort;

  RecourseWords(Scenario scenario, Aim aim, Effort effort) {
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
  String lacking() {
    return switch (aim) {
      case Aim.Anything _ -> "are shut out of something";
      case Aim.Door _ -> "are shut out of it";
      case Aim.Above _ -> "are below that score";
      case Aim.Off _ -> "are on that list";
    };
  }

  /// A day, by number and date.
  String when(int day) {
    return "day " + day + " (" + Amounts.day(scenario.start().plusDays(day)) + ")";
  }

  /// What waiting alone comes to.
  String waiting(WayBack way) {
    return way.waiting().back()
        ? "Waiting alone: back after " + days(way.waiting().days()) + "."
        : "Waiting alone: not back within " + days(way.within()) + ".";
  }

  /// So many days.
  static String days(int days) {
    return Amounts.counted(days, "day", "days");
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
              + days(way.at().owed())
              + " of the median income, set aside by day "
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
  String stands(Standing at) {
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
        + (at.owed() == 0 ? "" : ". Owes " + days(at.owed()) + " of the median income")
        + ".";
  }

  /// What is not possible, and why.
  List<String> limits(WayBack way) {
    Standing at = way.at();
    Scheme scheme = scheme(at);
    List<String> limits = new ArrayList<>();
    boolean idle = way.limits().throughOthers() || !way.limits().scored();
    if (idle) {
      limits.add(
          (way.limits().throughOthers() ? "It reaches them through others of the household" : "")
              + (way.limits().throughOthers() && !way.limits().scored() ? ", and they" : "")
              + (way.limits().scored()
                  ? ""
                  : way.limits().throughOthers() ? " are not scored" : "They are not scored")
              + ": nothing that they do counts.");
    }
    for (int l = 0; l < scheme.lists().size(); l++) {
      if ((at.lists() >>> l & 1) != 0 && scheme.lists().get(l).negative()) {
        limits.add(list(scheme.lists().get(l), scheme));
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
    if (!idle) {
      limits.addAll(ownLimits(way, scheme));
    }
    return limits;
  }

  /// What stands in the way of what they could do themselves.
  private static List<String> ownLimits(WayBack way, Scheme scheme) {
    List<String> limits = new ArrayList<>();
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
    if (way.at().owed() == 0 && countsPayment(scheme)) {
      limits.add("They owe nothing on that day, so there is nothing to pay.");
    }
    if (way.limits().payDays() > way.within()) {
      limits.add(
          "What they owe is more than they can set aside in these days"
              + " (it would take "
              + Amounts.whole(way.limits().payDays())
              + " days).");
    }
    limits.add(
        way.limits().earns().isEmpty()
            ? "There is no act that they can do at will and that earns points."
            : "Acts that earn points brought "
                + Amounts.number(way.limits().earned() / (double) Scheme.TENTHS)
                + " points more at the most.");
    return limits;
  }

  /// Whether the scheme counts debts that were paid.
  private static boolean countsPayment(Scheme scheme) {
    return scheme.counts().stream()
        .anyMatch(count -> count.records().contains(DebtModel.Stage.PAID.id()));
  }

  private static String list(Scheme.ListRule list, Scheme scheme) {
    Quantity term = list.termDays();
    Expression exit = list.exit();
    String name = "The " + list.title();
    if (term == null && exit == null) {
      return name + " has neither a term nor a way out.";
    }
    return name
        + (term == null
            ? " has no term"
            : " has a term of " + Amounts.whole(term.value()) + " days")
        + (exit == null
            ? " and no way out before."
            : "; one leaves it if " + Conditions.text(exit, scheme) + ".");
  }

  /// On what hours and money rest.
  String assumed() {
    return "Hours and money are assumed ("
        + effort.file()
        + "): how often one can do a thing, too.";
  }
}
