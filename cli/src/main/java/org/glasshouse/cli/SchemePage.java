package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.CheckedFile;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.schemetest.SchemeTestReport;
import org.glasshouse.scenario.schemetest.SchemeTests;

/// The page of a scheme: what of it is modelled, each part with the clause or the assumption that
/// it rests on, and how clauses were read.
final class SchemePage {
  private final Terminal terminal;
  private final Scheme scheme;

  private SchemePage(Terminal terminal, Scheme scheme) {
    this.terminal = terminal;
    this.scheme = scheme;
  }

  /// Prints what is modelled.
  static void print(Terminal terminal, CheckedFile.OfScheme file) {
    SchemePage page = new SchemePage(terminal, file.scheme());
    page.outline();
    page.rules();
    page.bands();
    page.lists();
    page.consequences();
    page.redress();
    page.tests(file);
    page.readings();
  }

  private void outline() {
    terminal.heading("What is modelled");
    line("purpose: " + scheme.purpose().text() + " " + told(scheme.purpose().provenance()));
    for (Scheme.Reading reading : scheme.purpose().readings()) {
      line(reading.id() + " reading: " + reading.text());
    }
    line(
        switch (scheme.enrolment()) {
          case Scheme.Enrolment.Compulsory _ -> "scored: every adult";
          case Scheme.Enrolment.OptIn in ->
              "scored: adults who sign up"
                  + (in.phoneOnly() ? " by phone" : "")
                  + ", a share of "
                  + number(in.share(), "");
        });
    Scheme.Score score = scheme.score();
    line("score begins at " + number(score.start(), ""));
    line("lowest " + number(score.min(), ""));
    line("highest " + number(score.max(), ""));
  }

  private void rules() {
    if (!scheme.rules().isEmpty()) {
      terminal.heading("Rules");
    }
    for (Scheme.Rule rule : scheme.rules()) {
      List<String> effects = new ArrayList<>();
      if (rule.points() != null) {
        effects.add(points(rule.points(), rule.provenance()));
      }
      if (rule.override() != null) {
        effects.add("straight to band " + rule.override().band());
      }
      if (rule.listAdd() != null) {
        effects.add("on the list " + rule.listAdd());
      }
      line(String.join(", ", effects) + ": " + rule.title() + " " + told(rule.provenance()));
    }
    lasting();
  }

  /// How long points count, once for all rules that say the same.
  private void lasting() {
    Map<String, Integer> rulesByTerm = new LinkedHashMap<>();
    int scored = 0;
    for (Scheme.Rule rule : scheme.rules()) {
      if (rule.points() != null) {
        Quantity days = rule.expiresDays();
        String term = days == null ? "for good" : "for " + number(days, " days");
        rulesByTerm.merge(term, 1, Integer::sum);
        scored++;
      }
    }
    for (Map.Entry<String, Integer> entry : rulesByTerm.entrySet()) {
      String whose =
          entry.getValue() == scored
              ? "points count "
              : "points of " + Amounts.counted(entry.getValue(), "rule", "rules") + " count ";
      line(whose + entry.getKey());
    }
  }

  private static String points(Scheme.Points points, Provenance rule) {
    return switch (points) {
      case Scheme.Points.Fixed fixed -> signed(fixed.points()) + apart(fixed.points(), rule);
      case Scheme.Points.Computed _ -> "by a formula";
      case Scheme.Points.Discretion range ->
          "from "
              + signed(range.low())
              + apart(range.low(), rule)
              + " to "
              + signed(range.high())
              + apart(range.high(), rule)
              + ", as an official sees fit";
    };
  }

  /// What a number rests on, where that is not what its rule rests on.
  private static String apart(Quantity number, Provenance rule) {
    boolean same =
        switch (number.provenance()) {
          case Provenance.Source source -> source.equals(rule);
          case Provenance.Assumed assumed ->
              rule instanceof Provenance.Assumed around && around.why().equals(assumed.why());
        };
    return same ? "" : " " + told(number);
  }

  private static String signed(Quantity points) {
    return Amounts.points(Math.round(points.value() * Scheme.TENTHS));
  }

  private void bands() {
    terminal.heading("Bands, lowest first, worked out " + calendar(scheme.recalculation()));
    for (Scheme.Band band : scheme.bands()) {
      String where =
          switch (band.cut()) {
            case Scheme.Cut.ByScore cut ->
                Amounts.exact(cut.from().value()) + " to " + Amounts.exact(cut.to().value());
            case Scheme.Cut.ByShare cut ->
                Amounts.percent(cut.share().value()) + " of those scored";
          };
      line(band.id() + ", " + band.title() + ": " + where + " " + told(band.provenance()));
    }
  }

  private void lists() {
    if (!scheme.lists().isEmpty()) {
      terminal.heading("Lists");
    }
    for (Scheme.ListRule list : scheme.lists()) {
      Quantity term = list.termDays();
      StringBuilder told = new StringBuilder(list.title());
      told.append(list.published() ? ", published " : ", not published ");
      told.append(told(list.provenance()));
      if (term != null) {
        told.append(", for ").append(number(term, " days"));
      }
      if (list.entryShare().value() < 1) {
        told.append(", entered of those who qualify a share of ");
        told.append(number(list.entryShare(), ""));
      }
      line(told.toString());
    }
  }

  private void consequences() {
    if (!scheme.consequences().isEmpty()) {
      terminal.heading("What bands and lists lead to");
    }
    for (Scheme.Consequence consequence : scheme.consequences()) {
      line(
          effect(consequence.effect())
              + consequence.title()
              + " ("
              + leads(consequence)
              + ") "
              + told(consequence.provenance()));
    }
  }

  private static String effect(Scheme.Effect effect) {
    return switch (effect) {
      case DENIES -> "denied: ";
      case GRANTS -> "granted: ";
      case PRICES -> "priced: ";
    };
  }

  private static String leads(Scheme.Consequence consequence) {
    List<String> from = new ArrayList<>();
    named(from, consequence.bands(), "band ", "bands ");
    named(from, consequence.lists(), "list ", "lists ");
    for (Scheme.Reach reach : consequence.reach()) {
      from.add(
          switch (reach) {
            case HOUSEHOLD -> "and the household";
            case CHILDREN -> "and the children";
          });
    }
    return String.join(", ", from);
  }

  private static void named(List<String> words, Set<String> ids, String one, String many) {
    if (!ids.isEmpty()) {
      words.add((ids.size() == 1 ? one : many) + String.join(", ", ids));
    }
  }

  private void redress() {
    terminal.heading("Objections");
    Scheme.Redress redress = scheme.redress();
    if (!redress.allowed()) {
      line("none");
      return;
    }
    line("within " + number(redress.withinDays(), " days"));
    line("looked at for " + number(redress.reviewDays(), " days"));
    line(
        (redress.stays() ? "set aside" : "in force")
            + " while it is looked at; silence of the authority "
            + (redress.silenceWins() ? "wins for the citizen" : "changes nothing"));
  }

  private void tests(CheckedFile.OfScheme file) {
    terminal.heading("Tests");
    if (scheme.tests().isEmpty()) {
      line("none");
      return;
    }
    SchemeTestReport report = SchemeTests.run(scheme, file.people());
    line(
        Amounts.counted(scheme.tests().size(), "test", "tests")
            + ", "
            + report.coverage().message());
  }

  private void readings() {
    if (!scheme.interpretations().isEmpty()) {
      terminal.heading("How clauses were read");
    }
    for (Scheme.Interpretation reading : scheme.interpretations()) {
      line(
          reading.clause()
              + ": "
              + reading.reading()
              + (reading.alternatives().isEmpty()
                  ? "."
                  : ". Or else: " + String.join("; ", reading.alternatives()) + "."));
    }
  }

  private static String calendar(Scheme.Calendar calendar) {
    return calendar == Scheme.Calendar.AT_ONCE
        ? "at once"
        : calendar.name().toLowerCase(Locale.ROOT);
  }

  private static String number(Quantity quantity, String unit) {
    return Amounts.exact(quantity.value()) + unit + " " + told(quantity);
  }

  private static String told(Quantity quantity) {
    return switch (quantity.provenance()) {
      case Provenance.Source source -> told(source);
      case Provenance.Assumed assumed ->
          "[assumed, "
              + Amounts.exact(assumed.low())
              + " to "
              + Amounts.exact(assumed.high())
              + ": "
              + assumed.why()
              + "]";
    };
  }

  private static String told(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Source source -> "[" + source.reference() + "]";
      case Provenance.Assumed assumed -> "[assumed: " + assumed.why() + "]";
    };
  }

  /// A line whose further lines are set in, so that one sees where the next one begins.
  private void line(String text) {
    String indent = "  ";
    for (String part : Terminal.wrapped(text, terminal.columns() - 4)) {
      terminal.out().println(indent + part);
      indent = "    ";
    }
  }
}
