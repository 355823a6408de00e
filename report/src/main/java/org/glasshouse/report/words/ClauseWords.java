package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;

/// A scheme as clauses that anybody can read, each with what it rests on.
public final class ClauseWords {

  private final Scheme scheme;
  private final PeopleModel people;
  private final SupportWords support;

  /// @param scheme whose clauses are told
  /// @param people whose acts and services it names
  public ClauseWords(Scheme scheme, PeopleModel people) {
    this.scheme = scheme;
    this.people = people;
    this.support = new SupportWords(scheme.sources());
  }

  /// Clauses of one sort.
  ///
  /// @param key where they stand in the file, such as `rules`
  /// @param title heading
  public record Part(String key, String title, List<Clause> clauses) {}

  /// One clause.
  ///
  /// @param id its id in the file; the key of its part if it has none of its own
  /// @param title in plain words
  /// @param sentences what it says
  /// @param rests sources and assumptions, the clause's own first
  public record Clause(
      String id, String title, List<String> sentences, List<SupportWords.Support> rests) {}

  /// All of them, in the order in which people think: what for, who, what counts, what follows,
  /// what can be done against it.
  public List<Part> say() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("purpose", "What it is for", List.of(purpose())));
    parts.add(new Part("score", "Who is scored, and from where to where", List.of(score())));
    add(parts, "rules", "What gives and takes points", scheme.rules(), this::rule);
    add(parts, "bands", "Bands", scheme.bands(), this::band);
    add(parts, "lists", "Lists", scheme.lists(), this::list);
    add(parts, "consequences", "What follows", scheme.consequences(), this::consequence);
    parts.add(new Part("redress", "What can be done against it", List.of(redress())));
    return List.copyOf(parts);
  }

  private interface Saying<T> {
    Clause say(T thing);
  }

  private static <T> void add(
      List<Part> parts, String key, String title, List<T> things, Saying<T> saying) {
    if (!things.isEmpty()) {
      parts.add(new Part(key, title, things.stream().map(saying::say).toList()));
    }
  }

  private Clause purpose() {
    List<String> sentences = new ArrayList<>();
    for (Scheme.Reading reading : scheme.purpose().readings()) {
      sentences.add(
          Amounts.sentence(reading.id())
              + " reading: "
              + reading.text()
              + (reading.wilfulOnly() ? "; debts only of those who could have paid." : "."));
    }
    return new Clause(
        "purpose",
        scheme.purpose().text(),
        sentences,
        support.of(scheme.purpose().provenance(), List.of()));
  }

  private Clause score() {
    Scheme.Score score = scheme.score();
    List<Quantity> numbers = new ArrayList<>(List.of(score.start(), score.min(), score.max()));
    String who =
        switch (scheme.enrolment()) {
          case Scheme.Enrolment.Compulsory _ -> "Every adult is scored.";
          case Scheme.Enrolment.OptIn in -> {
            numbers.add(in.share());
            yield "Adults who sign up are scored: "
                + Amounts.rate(in.share().value())
                + (in.phoneOnly() ? ", with a phone only." : ".");
          }
        };
    String range =
        "Everybody starts at "
            + Amounts.number(score.start().value())
            + " points; the score runs from "
            + Amounts.number(score.min().value())
            + " to "
            + Amounts.number(score.max().value())
            + ". Bands are worked out "
            + RuleWords.calendar(scheme.recalculation())
            + ".";
    return new Clause("score", who, List.of(range), support.of(numbers));
  }

  private Clause rule(Scheme.Rule rule) {
    List<String> sentences = new ArrayList<>();
    List<Quantity> numbers = new ArrayList<>();
    String trigger =
        switch (rule.trigger()) {
          case Scheme.Trigger.OnRecord on ->
              "On a record of "
                  + String.join(
                      " or ",
                      on.kinds().stream()
                          .map(kind -> "“" + LedgerWords.lower(KindWords.title(people, kind)) + "”")
                          .sorted()
                          .toList());
          case Scheme.Trigger.Every every -> Amounts.sentence(RuleWords.calendar(every.calendar()));
        };
    String condition = rule.when() == null ? "" : ", if " + Conditions.text(rule.when(), scheme);
    String listing = rule.listAdd() == null ? "" : "onto the " + title(rule.listAdd());
    Scheme.Override over = rule.override();
    String band =
        over == null ? "" : "straight to band " + over.band() + " for " + days(over.days().value());
    List<String> what = new ArrayList<>();
    if (rule.points() != null) {
      what.add(points(rule) + RuleWords.limits(rule));
    }
    if (!listing.isEmpty()) {
      what.add(listing);
    }
    if (!band.isEmpty()) {
      what.add(band);
    }
    sentences.add(trigger + condition + ": " + String.join("; ", what) + ".");
    for (Scheme.RuleException exception : rule.exceptions()) {
      double points = exception.points().value();
      sentences.add(
          "Except if "
              + Conditions.text(exception.when(), scheme)
              + ": "
              + (points == 0 ? "it does not apply" : signed(points) + " instead")
              + ".");
    }
    sentences.add("The citizen is told: “" + rule.explain().strip() + "”");
    numbers(rule, numbers);
    List<SupportWords.Support> rests = new ArrayList<>(support.of(rule.provenance(), numbers));
    return new Clause(rule.id(), rule.title(), sentences, rests);
  }

  private String points(Scheme.Rule rule) {
    return switch (rule.points()) {
      case Scheme.Points.Fixed fixed -> signed(fixed.points().value());
      case Scheme.Points.Computed computed ->
          "points worked out as " + Conditions.text(computed.points(), scheme);
      case Scheme.Points.Discretion range ->
          "an official picks from "
              + Amounts.number(range.low().value())
              + " to "
              + signed(range.high().value());
      case null -> "";
    };
  }

  private static String signed(double points) {
    return (points > 0 ? "+" : "")
        + Amounts.number(points)
        + (Math.abs(points) == 1 ? " point" : " points");
  }

  private static void numbers(Scheme.Rule rule, List<Quantity> into) {
    switch (rule.points()) {
      case Scheme.Points.Fixed fixed -> into.add(fixed.points());
      case Scheme.Points.Discretion range -> into.addAll(List.of(range.low(), range.high()));
      case Scheme.Points.Computed _ -> {}
      case null -> {}
    }
    if (rule.limit() != null) {
      into.add(rule.limit().times());
    }
    if (rule.cap() != null) {
      into.add(rule.cap().points());
    }
    if (rule.expiresDays() != null) {
      into.add(rule.expiresDays());
    }
    if (rule.override() != null) {
      into.add(rule.override().days());
    }
    rule.exceptions().forEach(exception -> into.add(exception.points()));
    rule.taper().forEach(step -> into.addAll(List.of(step.from(), step.factor())));
    rule.escalation().forEach(step -> into.addAll(List.of(step.from(), step.factor())));
  }

  private Clause band(Scheme.Band band) {
    List<Quantity> numbers = new ArrayList<>();
    String where =
        switch (band.cut()) {
          case Scheme.Cut.ByScore by -> {
            numbers.addAll(List.of(by.from(), by.to()));
            yield "From "
                + Amounts.number(by.from().value())
                + " to "
                + Amounts.number(by.to().value())
                + " points.";
          }
          case Scheme.Cut.ByShare by -> {
            numbers.add(by.share());
            yield Amounts.sentence(Amounts.rate(by.share().value())) + " of those who are scored.";
          }
        };
    return new Clause(
        band.id(),
        "Band " + band.id() + ", " + band.title(),
        List.of(where),
        support.of(band.provenance(), numbers));
  }

  private Clause list(Scheme.ListRule list) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        list.entry() == null
            ? "Rules enter people."
            : "Checked "
                + RuleWords.calendar(list.calendar())
                + ": whoever meets “"
                + Conditions.text(list.entry(), scheme)
                + "” is entered"
                + (list.entryShare().value() < 1
                    ? ", " + Amounts.rate(list.entryShare().value()) + " of them."
                    : "."));
    sentences.add(
        (list.termDays() == null
                ? "It lasts until an exit"
                : "It lasts " + days(list.termDays().value()))
            + (list.exit() == null
                ? "; nobody leaves early."
                : "; one leaves early if "
                    + Conditions.text(list.exit(), scheme)
                    + ", after "
                    + days(list.exitDelayDays().value())
                    + "."));
    if (list.extension() != null) {
      sentences.add(
          "A term that ends is extended by "
              + Amounts.number(list.extensionLow().value())
              + " to "
              + days(list.extensionHigh().value())
              + " if "
              + Conditions.text(list.extension(), scheme)
              + ".");
    }
    sentences.add(
        (list.published() ? "Anybody can read it." : "It is not published.")
            + reaches(list.spreads()));
    List<Quantity> numbers = new ArrayList<>(List.of(list.entryShare(), list.exitDelayDays()));
    if (list.termDays() != null) {
      numbers.add(list.termDays());
    }
    if (list.extension() != null) {
      numbers.addAll(List.of(list.extensionLow(), list.extensionHigh()));
    }
    return new Clause(
        list.id(),
        Amounts.sentence(list.title()),
        sentences,
        support.of(list.provenance(), numbers));
  }

  private Clause consequence(Scheme.Consequence consequence) {
    String service = consequence.service();
    for (Service each : people.services()) {
      service = each.id().equals(consequence.service()) ? each.title() : service;
    }
    String effect =
        switch (consequence.effect()) {
          case DENIES -> "Denies ";
          case GRANTS -> "Grants ";
          case PRICES -> "Changes the price of ";
        };
    List<String> who = new ArrayList<>();
    if (!consequence.bands().isEmpty()) {
      String bands = SanctionWords.listed(consequence.bands().stream().sorted().toList());
      who.add((consequence.bands().size() == 1 ? "band " : "bands ") + bands);
    }
    for (String each : consequence.lists().stream().sorted().toList()) {
      who.add(title(each));
    }
    double least = consequence.minDays().value();
    String text =
        effect
            + service
            + " to those in "
            + String.join(", and on the ", who)
            + (least > 0 ? ", for at least " + days(least) : "")
            + ". Hardness: "
            + consequence.severity().name().toLowerCase(Locale.ROOT)
            + "."
            + reaches(consequence.reach());
    return new Clause(
        consequence.id(),
        Amounts.sentence(consequence.title()),
        List.of(
            consequence.bands().isEmpty()
                ? text.replace(" to those in ", " to those on the ")
                : text),
        support.of(consequence.provenance(), List.of(consequence.minDays())));
  }

  private static String reaches(Set<Scheme.Reach> reach) {
    return reach.isEmpty()
        ? ""
        : " It reaches "
            + SanctionWords.listed(
                reach.stream()
                    .sorted()
                    .map(each ->
                        switch (each) {
                          case HOUSEHOLD -> "the household";
                          case CHILDREN -> "the children";
                        })
                    .toList())
            + " too.";
  }

  private String title(String list) {
    return scheme.lists().stream()
        .filter(each -> each.id().equals(list))
        .findFirst()
        .map(Scheme.ListRule::title)
        .orElse(list);
  }

  private Clause redress() {
    Scheme.Redress redress = scheme.redress();
    if (!redress.allowed()) {
      return new Clause("redress", "Nothing: there are no objections.", List.of(), List.of());
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "One can object within "
            + days(redress.withinDays().value())
            + " of the notice; a review takes "
            + days(redress.reviewDays().value())
            + ", and of 1,000 residents "
            + Amounts.number(redress.weeklyCapacity().value())
            + " can be reviewed in a week.");
    sentences.add(
        "Of those told of a wrong record "
            + Amounts.rate(redress.objectIfWrong().value())
            + " object, and "
            + Amounts.rate(redress.successIfWrong().value())
            + " of these succeed; a correction takes "
            + days(redress.correctionDays().value())
            + ".");
    List<Quantity> numbers =
        new ArrayList<>(
            List.of(
                redress.withinDays(),
                redress.objectIfWrong(),
                redress.weeklyCapacity(),
                redress.reviewDays(),
                redress.successIfWrong(),
                redress.correctionDays()));
    if (redress.deadlineDays() != null) {
      numbers.add(redress.deadlineDays());
      sentences.add(
          "After "
              + days(redress.deadlineDays().value())
              + " without an answer "
              + (redress.silenceWins() ? "the citizen has won." : "the objection has failed."));
    }
    sentences.add(
        redress.stays()
            ? "The record does not count while it is reviewed."
            : "The record counts while it is reviewed.");
    return new Clause("redress", "An objection", sentences, support.of(numbers));
  }

  private static String days(double days) {
    return Amounts.number(days) + (days == 1 ? " day" : " days");
  }
}
