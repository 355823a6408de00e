package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.results.causes.LifeCauses;
import org.glasshouse.results.causes.LifeCauses.ButForDays;
import org.glasshouse.results.causes.LifeCauses.Denied;
import org.glasshouse.results.causes.LifeCauses.Ground;
import org.glasshouse.results.causes.RestedDays;
import org.glasshouse.results.replay.CauseDays.Group;
import org.glasshouse.results.replay.Door;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// On what the denials of one life rest, for people and for programs.
final class LifeCausesText {

  private static final String INDENT = "  ";
  private static final int NAMED = 6;

  private final CitizenId citizen;
  private final LifeCauses causes;
  private final LedgerWords words;
  private final Scheme scheme;

  LifeCausesText(Scenario scenario, CitizenId citizen, LifeCauses causes) {
    this.citizen = citizen;
    this.causes = causes;
    this.words = new LedgerWords(scenario);
    this.scheme = scenario.cities().get(citizen.city()).scheme();
  }

  /// Prints it for people.
  void print(Terminal terminal) {
    terminal.heading("Causes: citizen " + citizen);
    if (causes.denials().isEmpty()) {
      terminal.paragraph("Nothing was ever denied to this citizen.", "", "");
      return;
    }
    terminal.paragraph(
        "Scored anew on the records that were made, with some left out. What people did stays as it"
            + " was, in the neighbourhood and outside.",
        "",
        "");
    for (List<Denied> alike : alike()) {
      terminal.out().println();
      denial(terminal, alike);
    }
    records(terminal);
    terminal.out().println();
    terminal.paragraph(
        "Record error: days that would not have been served on right records alone. Over-reach: days"
            + " that right records bring about and those inside the purpose do not. Shared: the"
            + " mean, over all orders in which the groups can come in, of the days that each"
            + " adds (Shapley values); with the days without any record they add up exactly."
            + " Needed: days that would not have been served without the group, or the record,"
            + " alone; these need not add up.",
        "",
        "");
    if (!causes.complete()) {
      terminal.paragraph("Only the latest records were left out alone.", "", "");
    }
  }

  /// Denials of the same days that rest on the same are told together.
  private List<List<Denied>> alike() {
    List<List<Denied>> all = new ArrayList<>();
    for (Denied denied : causes.denials()) {
      @Nullable List<Denied> found = null;
      for (List<Denied> some : all) {
        found = same(some.getFirst(), denied) ? some : found;
      }
      if (found == null) {
        found = new ArrayList<>();
        all.add(found);
      }
      found.add(denied);
    }
    return all;
  }

  private static boolean same(Denied one, Denied other) {
    return one.door().from() == other.door().from()
        && one.door().to() == other.door().to()
        && one.rests().equals(other.rests())
        && one.butFor().equals(other.butFor());
  }

  private void denial(Terminal terminal, List<Denied> alike) {
    Denied denied = alike.getFirst();
    Door door = denied.door();
    RestedDays rests = denied.rests();
    terminal.paragraph(
        Amounts.sentence(
            SanctionWords.states(
                    alike.stream()
                        .map(one -> scheme.consequences().get(one.door().consequence()))
                        .toList())
                + ", "
                + Amounts.counted(door.days(), "day", "days")
                + (alike.size() == 1 ? "" : " each")
                + ", from "
                + Amounts.day(words.date(door.from()))
                + " to "
                + Amounts.day(words.date(door.to()))),
        "",
        "");
    PrintWriter out = terminal.out();
    out.printf("  %-26s%10s%10s%n", "records", "shared", "needed");
    for (Group group : Group.values()) {
      long share = rests.shapley().get(group.ordinal());
      long needed = rests.butFor().get(group.ordinal());
      if (share != 0 || needed != 0) {
        out.printf(
            Locale.ROOT,
            "  %-26s%10.1f%10d%n",
            RestedDaysText.name(group),
            rests.share(group),
            needed);
      }
    }
    out.printf(Locale.ROOT, "  %-26s%10.1f%n", "without any record", (double) rests.bare());
    terminal.paragraph(
        "Record error "
            + Amounts.counted(rests.recordError(), "day", "days")
            + "; over-reach "
            + rests.overReach(false)
            + " with the purpose read widely, "
            + rests.overReach(true)
            + " narrowly.",
        "",
        INDENT);
    terminal.paragraph(alone(denied), "", INDENT);
  }

  private static String alone(Denied denied) {
    List<String> parts = new ArrayList<>();
    for (ButForDays one : denied.butFor()) {
      if (parts.size() < NAMED) {
        parts.add("[" + one.record() + "] " + Amounts.counted(one.days(), "day", "days"));
      }
    }
    int more = denied.butFor().size() - parts.size();
    return parts.isEmpty()
        ? "No record was needed for it alone."
        : "Needed alone: record "
            + String.join(", ", parts)
            + (more > 0 ? " and " + Amounts.counted(more, "more", "more") : "")
            + ".";
  }

  private void records(Terminal terminal) {
    List<Ground> shown = new ArrayList<>();
    for (Ground ground : causes.records()) {
      if (ground.butFor() > 0 || ground.made().cause().wrong()) {
        shown.add(ground);
      }
    }
    if (shown.isEmpty()) {
      return;
    }
    terminal.out().println();
    terminal.out().println("Records that were needed alone, and wrong ones that a rule acted on");
    for (Ground ground : shown) {
      terminal.paragraph(record(ground), "", INDENT);
    }
  }

  private String record(Ground ground) {
    LedgerEntry.RecordMade made = ground.made();
    List<String> rules = new ArrayList<>();
    for (int matter : ground.rules()) {
      rules.add("“" + matter(matter) + "”");
    }
    return "["
        + ground.number()
        + "] "
        + Amounts.day(words.date(made.day()))
        + ": "
        + words.kind(made.kind())
        + ", from "
        + words.channel(made)
        + "; "
        + LedgerWords.cause(made.cause())
        + "; "
        + (rules.isEmpty() ? "no rule acted on it" : "acted on by " + SanctionWords.listed(rules))
        + "; "
        + (ground.corrected() < 0
            ? "never corrected"
            : "corrected on " + Amounts.day(words.date(ground.corrected())))
        + (ground.butFor() == 0
            ? "; needed alone for no day."
            : "; needed for "
                + Amounts.counted(ground.butFor(), "day", "days")
                + (ground.corrected() < 0
                    ? "."
                    : ", of denials under way for "
                        + Amounts.counted(ground.before(), "day", "days")
                        + " by then."));
  }

  private String matter(int matter) {
    return matter >= 0
        ? scheme.rules().get(matter).title()
        : scheme.lists().get(LedgerEntry.listOfMatter(matter)).title();
  }

  /// As a program reads it.
  Map<String, Object> json() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("citizen", citizen.toString());
    List<Object> denials = new ArrayList<>();
    for (Denied denied : causes.denials()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("consequence", scheme.consequences().get(denied.door().consequence()).id());
      one.put("from", denied.door().from());
      one.put("to", denied.door().to());
      one.put("rests", RestedDaysText.json(denied.rests()));
      List<Object> alone = new ArrayList<>();
      for (ButForDays days : denied.butFor()) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("record", days.record());
        record.put("days", days.days());
        alone.add(record);
      }
      one.put("but_for_records", alone);
      denials.add(one);
    }
    map.put("denials", denials);
    List<Object> records = new ArrayList<>();
    for (Ground ground : causes.records()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("number", ground.number());
      one.put("day", ground.made().day());
      one.put("kind", words.kindId(ground.made().kind()));
      one.put("channel", words.channel(ground.made()));
      one.put("cause", ground.made().cause().id());
      one.put("rules", ground.rules().stream().map(this::matter).toList());
      one.put("corrected", ground.corrected() < 0 ? "never" : ground.corrected());
      one.put("but_for", ground.butFor());
      one.put("denied_days_until_corrected", ground.before());
      records.add(one);
    }
    map.put("records", records);
    map.put("complete", causes.complete());
    return map;
  }
}
