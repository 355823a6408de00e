package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.results.compare.ModelDifference.SchemePair;
import org.glasshouse.scenario.difference.Difference;
import org.glasshouse.scenario.difference.Differences;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Service;
import org.jspecify.annotations.Nullable;

/// In what two schemes, or other parts of the model, differ, one sentence for each thing.
public final class DifferenceWords {

  /// Parts of the model that hold many things with an id.
  private static final Set<String> MANY =
      Set.of("rules", "bands", "lists", "consequences", "parameters", "counts", "acts", "services");

  private static final Map<String, String> NOUNS =
      Map.of(
          "rules", "rule",
          "bands", "band",
          "lists", "list",
          "consequences", "consequence",
          "parameters", "parameter",
          "counts", "count",
          "acts", "act",
          "services", "service");

  private final String first;
  private final String second;

  /// @param first what the first is called, such as `A` or `the original`
  /// @param second what the second is called
  public DifferenceWords(String first, String second) {
    this.first = first;
    this.second = second;
  }

  /// In what two schemes differ; empty if in nothing from which anything follows.
  public List<String> scheme(SchemePair pair) {
    Scheme one = pair.first();
    Scheme other = pair.second();
    if (other == null) {
      return List.of(
          second
              + " is ordinary law alone: none of the "
              + Amounts.counted(one.rules().size(), "rule", "rules")
              + ", "
              + Amounts.counted(one.lists().size(), "list", "lists")
              + " and "
              + Amounts.counted(one.consequences().size(), "consequence", "consequences")
              + " of “"
              + one.title()
              + "” holds there. Fines and courts are the same.");
    }
    List<String> sentences = new ArrayList<>();
    if (!one.title().equals(other.title())) {
      sentences.add(
          "In " + first + " “" + one.title() + "”, in " + second + " “" + other.title() + "”.");
    }
    sentences.addAll(things(pair.differences(), "", one, other));
    return List.copyOf(sentences);
  }

  /// One sentence for each thing that differs.
  ///
  /// @param noun what the first step names; empty if it names a part of the model
  List<String> things(List<Difference> differences, String noun, Scheme one, Scheme other) {
    Map<String, List<Difference>> byThing = new LinkedHashMap<>();
    for (Difference difference : differences) {
      List<String> steps = difference.steps();
      boolean named = noun.isEmpty() && MANY.contains(steps.getFirst()) && steps.size() > 1;
      String thing = String.join(" ", steps.subList(0, named ? 2 : 1));
      byThing.computeIfAbsent(thing, _ -> new ArrayList<>()).add(difference);
    }
    List<String> sentences = new ArrayList<>();
    byThing.forEach((_, of) -> sentences.add(thing(of, noun, one, other)));
    return List.copyOf(sentences);
  }

  private String thing(List<Difference> of, String noun, Scheme one, Scheme other) {
    List<String> steps = of.getFirst().steps();
    boolean named = noun.isEmpty() && MANY.contains(steps.getFirst()) && steps.size() > 1;
    int own = named ? 2 : 1;
    String id = steps.get(own - 1);
    String kind = named ? NOUNS.getOrDefault(steps.getFirst(), "") : noun;
    if (id.equals(Differences.ORDER)) {
      return (named ? Amounts.sentence(plain(steps.getFirst())) : Amounts.sentence(noun) + "s")
          + " stand in another order, which decides who draws what.";
    }
    String name = (kind.isEmpty() ? plain(id) : kind + " " + id);
    Difference whole = of.getFirst();
    if (whole.steps().size() == own && (whole.left() == null || whole.right() == null)) {
      boolean added = whole.left() == null;
      Object what = added ? whole.right() : whole.left();
      return "Only in "
          + (added ? second : first)
          + ": "
          + name
          + described(what, added ? other : one)
          + ".";
    }
    List<String> changes = new ArrayList<>();
    for (Difference difference : of) {
      changes.add(
          change(
              difference.steps().subList(own, difference.steps().size()), difference, one, other));
    }
    return Amounts.sentence(name) + title(steps, one) + ": " + String.join("; ", changes) + ".";
  }

  private String change(List<String> inside, Difference difference, Scheme one, Scheme other) {
    String part = part(inside);
    return (part.isEmpty() ? "" : part + " ")
        + value(difference.left(), inside, one)
        + " in "
        + first
        + ", "
        + value(difference.right(), inside, other)
        + " in "
        + second;
  }

  /// The name of a part of a thing. Steps that only hold another say nothing.
  private static String part(List<String> inside) {
    String steps = String.join(".", inside);
    return switch (steps) {
      case "points.points" -> "points";
      case "when" -> "condition";
      case "limit.times" -> "at most so many times:";
      case "cap.points" -> "at most so many points:";
      case "period_days" -> "days of a period";
      case "expires_days" -> "points count for days:";
      case "list_add" -> "list that it enters";
      case "trigger.kinds" -> "records";
      case "cut.from" -> "lower edge";
      case "cut.to" -> "upper edge";
      case "cut.share" -> "share";
      default ->
          String.join(
                  " ",
                  inside.stream()
                      .filter(step -> !step.equals("setting") && !step.equals("errors"))
                      .map(DifferenceWords::plain)
                      .toList())
              .replace("values [1] value", "value");
    };
  }

  private static String plain(String step) {
    return step.replace('_', ' ');
  }

  private static String value(@Nullable Object value, List<String> inside, Scheme scheme) {
    String last = inside.isEmpty() ? "" : inside.getLast();
    return switch (value) {
      case null ->
          switch (last) {
            case "when" -> "always";
            case "expires_days" -> "for ever";
            case "limit", "cap" -> "no limit";
            default -> "nothing";
          };
      case Quantity number -> Amounts.exact(number.value());
      case Expression condition -> "“" + Conditions.text(condition, scheme) + "”";
      case Scheme.Points points -> RuleWords.points(points, scheme);
      case Scheme.Trigger trigger -> RuleWords.trigger(trigger);
      case Scheme.Limit limit -> Amounts.exact(limit.times().value()) + " times";
      case Scheme.Cap cap -> Amounts.exact(cap.points().value()) + " points";
      case Scheme.Override override ->
          "band " + override.band() + " for " + Amounts.exact(override.days().value()) + " days";
      case Scheme.RuleException exception ->
          Amounts.exact(exception.points().value())
              + " points if “"
              + Conditions.text(exception.when(), scheme)
              + "”";
      case Scheme.Step step ->
          "from "
              + Amounts.exact(step.from().value())
              + " on × "
              + Amounts.exact(step.factor().value());
      default -> Difference.said(value);
    };
  }

  /// What a thing is that only one of the two has.
  private static String described(@Nullable Object what, Scheme scheme) {
    return switch (what) {
      case Scheme.Rule rule ->
          " (“"
              + rule.title()
              + "”), set off by "
              + RuleWords.trigger(rule.trigger())
              + (rule.when() == null ? "" : " if “" + Conditions.text(rule.when(), scheme) + "”")
              + "; points: "
              + RuleWords.points(rule.points(), scheme)
              + RuleWords.limits(rule)
              + (rule.listAdd() == null ? "" : "; enters the list " + rule.listAdd());
      case Scheme.ListRule list -> titled(list.title());
      case Scheme.Consequence consequence ->
          titled(consequence.title())
              + leads(" of band ", consequence.bands())
              + leads(" of list ", consequence.lists());
      case Scheme.Band band -> titled(band.title());
      case Channel channel -> titled(channel.title());
      case ActKind act -> titled(act.title());
      case Service service -> titled(service.title());
      case null, default -> "";
    };
  }

  private static String leads(String what, Set<String> ids) {
    return ids.isEmpty() ? "" : what + String.join(", ", ids.stream().sorted().toList());
  }

  private static String titled(String title) {
    return " (“" + title + "”)";
  }

  /// The title of a rule, list or consequence of the first scheme, in brackets.
  private static String title(List<String> steps, Scheme scheme) {
    if (steps.size() < 2) {
      return "";
    }
    String id = steps.get(1);
    return switch (steps.getFirst()) {
      case "rules" ->
          scheme.rules().stream()
              .filter(rule -> rule.id().equals(id))
              .findFirst()
              .map(rule -> titled(rule.title()))
              .orElse("");
      case "lists" ->
          scheme.lists().stream()
              .filter(list -> list.id().equals(id))
              .findFirst()
              .map(list -> titled(list.title()))
              .orElse("");
      case "consequences" ->
          scheme.consequences().stream()
              .filter(consequence -> consequence.id().equals(id))
              .findFirst()
              .map(consequence -> titled(consequence.title()))
              .orElse("");
      default -> "";
    };
  }
}
