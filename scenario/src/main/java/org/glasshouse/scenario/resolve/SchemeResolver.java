package org.glasshouse.scenario.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.expr.Truth;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.yaml.Node;

/// Resolves a `scheme/1` file.
public final class SchemeResolver {
  private final Section file;
  private final World world;
  private final Issues issues;
  private final SchemeNames names;
  private final Expressions expressions;

  private SchemeResolver(Section file, World world, Issues issues) {
    this.file = file;
    this.world = world;
    this.issues = issues;
    this.names = new SchemeNames(file, world, issues);
    this.expressions = new Expressions(issues);
  }

  /// The scheme of a checked file.
  ///
  /// @param root root of the file
  /// @param path name of the file in the paths of quantities
  /// @param world what it can refer to
  /// @param issues receives what is wrong
  public static Scheme resolve(Node root, String path, World world, Issues issues) {
    Section file = Section.file(new Numbers(path, issues), root, Format.SCHEME.shape());
    Scheme scheme = new SchemeResolver(file, world, issues).scheme();
    PeopleModel people = world.people();
    if (people != null && !issues.anyError()) {
      SchemeArithmetic.check(scheme, people, world, root, issues);
    }
    return scheme;
  }

  private Scheme scheme() {
    Scheme.Score score = score(file.section("score"));
    List<Scheme.Parameter> parameters = parameters();
    List<Scheme.Count> counts = counts();
    List<Scheme.Rule> rules = new ArrayList<>();
    RuleResolver ruleResolver = new RuleResolver(names, expressions, issues);
    for (Section rule : file.sections("rules")) {
      rules.add(ruleResolver.rule(rule));
    }
    List<Scheme.Band> bands = new BandResolver(issues).bands(file, score);
    List<Scheme.ListRule> lists = new ArrayList<>();
    for (Section list : file.sections("lists")) {
      lists.add(list(list, rules));
    }
    List<Scheme.Consequence> consequences = new ArrayList<>();
    for (Section consequence : file.sections("consequences")) {
      consequences.add(consequence(consequence));
    }
    checkUse(parameters);
    return new Scheme(
        file.text("id"),
        file.text("title"),
        file.choice("kind", Scheme.Kind.class),
        purpose(file.section("purpose")),
        enrolment(),
        score,
        parameters,
        counts,
        List.copyOf(rules),
        bands,
        file.choice("recalculation", Scheme.Calendar.class, Scheme.Calendar.AT_ONCE),
        List.copyOf(lists),
        List.copyOf(consequences),
        redress(file.section("redress")),
        FileHead.sources(file),
        interpretations(),
        FileHead.notModelled(file),
        new SchemeTestResolver(names, issues).tests(file));
  }

  private Scheme.Purpose purpose(Section purpose) {
    List<Scheme.Reading> readings = new ArrayList<>();
    boolean legible = true;
    for (Section reading : purpose.sections("readings")) {
      legible &= reading.holdsWords("acts");
      readings.add(
          new Scheme.Reading(
              reading.id(),
              reading.text("text"),
              names.recordKinds(reading, "acts"),
              reading.flag("wilful_only", false)));
    }
    Mark mark = purpose.keyMark("readings");
    if (purpose.has("readings") && readings.size() != 2) {
      issues.add(
          Issue.error(
              IssueCode.PURPOSE_READINGS, mark, readings.size() + " readings", "exactly two"));
    } else if (legible
        && readings.size() == 2
        && !readings.get(1).acts().containsAll(readings.get(0).acts())) {
      Set<String> only = new LinkedHashSet<>(readings.get(0).acts());
      only.removeAll(readings.get(1).acts());
      issues.add(
          Issue.error(
              IssueCode.PURPOSE_READINGS,
              mark,
              "a first reading with " + String.join(", ", only) + ", which the second has not",
              "the narrower reading first, its acts all inside the wider one"));
    }
    return new Scheme.Purpose(purpose.text("text"), purpose.provenance(), List.copyOf(readings));
  }

  private Scheme.Enrolment enrolment() {
    if (!file.holds("enrolment", "opt_in")) {
      return new Scheme.Enrolment.Compulsory();
    }
    Section optIn = file.section("enrolment").section("opt_in");
    return new Scheme.Enrolment.OptIn(optIn.quantity("share"), optIn.flag("phone_only", false));
  }

  private Scheme.Score score(Section score) {
    Quantity start = score.quantity("start");
    Quantity min = score.quantity("min");
    Quantity max = score.quantity("max");
    Points.checkTenths(score, "start", start, issues);
    Points.checkTenths(score, "min", min, issues);
    Points.checkTenths(score, "max", max, issues);
    if (min.value() >= max.value()) {
      issues.add(
          Issue.error(
              IssueCode.SCORE_RANGE,
              score.valueMark("max"),
              "a range from " + Points.of(min) + " to " + Points.of(max),
              "'min' below 'max'"));
    } else if (start.value() < min.value() || start.value() > max.value()) {
      issues.add(
          Issue.error(
              IssueCode.SCORE_RANGE,
              score.valueMark("start"),
              "a start of " + Points.of(start),
              "a start from " + Points.of(min) + " to " + Points.of(max)));
    }
    return new Scheme.Score(start, min, max);
  }

  private List<Scheme.Parameter> parameters() {
    List<Scheme.Parameter> parameters = new ArrayList<>();
    for (Section parameter : file.sections("parameters")) {
      List<Scheme.DatedValue> values = new ArrayList<>();
      for (Section.Named dated : parameter.named("values")) {
        LocalDate from = Days.parse(dated.id());
        if (from == null) {
          continue;
        }
        if (!values.isEmpty() && !values.getLast().from().isBefore(from)) {
          issues.add(
              Issue.error(
                  IssueCode.NOT_ASCENDING,
                  dated.mark(),
                  from + " after " + values.getLast().from(),
                  "the earliest date first"));
        }
        values.add(new Scheme.DatedValue(from, dated.quantity()));
      }
      parameters.add(
          new Scheme.Parameter(
              parameter.id(),
              parameter.text("label"),
              parameter.text("unit"),
              List.copyOf(values)));
    }
    return List.copyOf(parameters);
  }

  private List<Scheme.Count> counts() {
    List<Scheme.Count> counts = new ArrayList<>();
    for (Section count : file.sections("counts")) {
      counts.add(
          new Scheme.Count(
              count.id(), names.recordKinds(count, "records"), count.integer("days", 1)));
    }
    return List.copyOf(counts);
  }

  private void checkUse(List<Scheme.Parameter> parameters) {
    for (Scheme.Parameter parameter : parameters) {
      Mark read = expressions.parametersRead().get(parameter.id());
      LocalDate start = world.start();
      if (read != null
          && start != null
          && !parameter.values().isEmpty()
          && parameter.values().getFirst().from().isAfter(start)) {
        issues.add(
            Issue.error(
                IssueCode.PARAMETER_TOO_LATE,
                read,
                "'param."
                    + parameter.id()
                    + "', whose first value is of "
                    + parameter.values().getFirst().from(),
                "a value from the start of the run, " + start + ", on"));
      }
    }
    unused("parameters", "parameter", expressions.parametersRead());
    unused("counts", "count", expressions.countsRead());
  }

  private void unused(String key, String what, Map<String, Mark> read) {
    if (issues.anyError()) {
      return;
    }
    for (Section section : file.sections(key)) {
      if (!read.containsKey(section.id())) {
        issues.add(
            Issue.warning(
                IssueCode.UNUSED,
                section.mark(),
                "the " + what + " '" + section.id() + "', which nothing reads",
                "a rule, list or text that reads it"));
      }
    }
  }

  private Scheme.ListRule list(Section list, List<Scheme.Rule> rules) {
    Scope scope = names.scope(Set.of());
    Expression entry = expressions.parse(list, "entry", scope, Expression.Type.BOOL);
    Expression extension = expressions.parse(list, "extension", scope, Expression.Type.BOOL);
    Expression exit = expressions.parse(list, "exit", scope, Expression.Type.BOOL);
    Quantity term = list.optional("term_days");
    Quantity low = list.quantity("extension_low");
    Quantity high = list.quantity("extension_high");
    boolean byRule = rules.stream().anyMatch(rule -> list.id().equals(rule.listAdd()));
    if (!byRule && (!list.has("entry") || Truth.never(entry))) {
      issues.add(
          Issue.error(
              IssueCode.LIST_WITHOUT_ENTRY,
              list.mark(),
              "the list '" + list.id() + "', which nobody can enter",
              "an 'entry' that can hold, or a rule with 'list_add: " + list.id() + "'"));
    }
    if (term == null && !list.has("exit")) {
      issues.add(
          Issue.warning(
              IssueCode.LIST_WITHOUT_EXIT,
              list.mark(),
              "the list '" + list.id() + "' without 'term_days' and 'exit'",
              "a way out"));
    }
    if (list.has("extension") && (term == null || high.value() <= 0)) {
      issues.add(
          Issue.error(
              IssueCode.EITHER_OR,
              list.keyMark("extension"),
              "'extension' without 'term_days' or 'extension_high'",
              "a term to extend, and by how much"));
    }
    if (low.value() > high.value()) {
      issues.add(
          Issue.error(
              IssueCode.NOT_ASCENDING,
              list.valueMark("extension_low"),
              "'extension_low' above 'extension_high'",
              "the shorter extension in 'extension_low'"));
    }
    return new Scheme.ListRule(
        list.id(),
        list.text("title"),
        list.flag("negative", true),
        list.flag("published", false),
        entry,
        list.choice("calendar", Scheme.Calendar.class, Scheme.Calendar.MONTHLY),
        list.quantity("entry_share"),
        term,
        extension,
        low,
        high,
        exit,
        list.quantity("exit_delay_days"),
        list.choices("spreads", Scheme.Reach.class),
        list.provenance());
  }

  private Scheme.Consequence consequence(Section consequence) {
    Set<String> bands = new LinkedHashSet<>();
    for (Node.Scalar word : consequence.words("bands")) {
      names.band(word.text(), word.mark());
      bands.add(word.text());
    }
    Set<String> lists = new LinkedHashSet<>();
    for (Node.Scalar word : consequence.words("lists")) {
      names.list(word.text(), word.mark());
      lists.add(word.text());
    }
    if (bands.isEmpty()
        && lists.isEmpty()
        && consequence.holdsWords("bands")
        && consequence.holdsWords("lists")
        && (consequence.has("bands") || consequence.has("lists"))) {
      issues.add(
          Issue.error(
              IssueCode.CONSEQUENCE_OF_NOTHING,
              consequence.mark(),
              "the consequence '" + consequence.id() + "', which nothing leads to",
              "at least one band or list"));
    }
    names.service(consequence.text("service"), consequence.valueMark("service"));
    return new Scheme.Consequence(
        consequence.id(),
        consequence.text("title"),
        consequence.choice("effect", Scheme.Effect.class),
        consequence.text("service"),
        bands,
        lists,
        consequence.choice("severity", Scheme.Severity.class),
        consequence.choices("reach", Scheme.Reach.class),
        consequence.quantity("min_days"),
        consequence.provenance());
  }

  private Scheme.Redress redress(Section redress) {
    if (!redress.flag("allowed", false)) {
      return noRedress(redress);
    }
    return new Scheme.Redress(
        true,
        redress.quantity("within_days"),
        redress.quantity("object_if_wrong"),
        redress.quantity("object_if_right"),
        redress.quantity("education_odds"),
        redress.quantity("weekly_capacity"),
        redress.quantity("review_days"),
        redress.quantity("success_if_wrong"),
        redress.quantity("success_if_right"),
        redress.quantity("overload"),
        redress.optional("deadline_days"),
        redress.flag("silence_wins", false),
        redress.flag("stays", false),
        redress.quantity("correction_days"),
        redress.quantity("return_share"),
        redress.optional("repair_after_days"),
        redress.quantity("repair_share"));
  }

  private static Scheme.Redress noRedress(Section redress) {
    Quantity none = redress.neutral(0, "allowed");
    Quantity one = redress.neutral(1, "education_odds");
    return new Scheme.Redress(
        false, none, none, none, one, none, none, none, none, none, null, false, false, none, none,
        null, none);
  }

  private List<Scheme.Interpretation> interpretations() {
    List<Scheme.Interpretation> interpretations = new ArrayList<>();
    for (Section section : file.sections("interpretations")) {
      interpretations.add(
          new Scheme.Interpretation(
              section.id(),
              section.text("clause"),
              section.text("reading"),
              section.texts("alternatives")));
    }
    return List.copyOf(interpretations);
  }
}
