package org.glasshouse.report.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.PeopleModel;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Points that a rule gave or took, in plain words. Points that no text gives carry a star.
public final class AwardWords {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(record|param)\\.([a-z0-9_]+)\\}");

  /// Marks points that are assumed.
  public static final String STAR = "*";

  private final LedgerWords words;
  private final List<ActKind> acts;

  AwardWords(LedgerWords words, PeopleModel people) {
    this.words = words;
    this.acts = people.acts();
  }

  /// What one award did, and what the citizen is told of it.
  public String say(Awarded awarded, List<LedgerEntry> life) {
    if (!byRule(awarded)) {
      return moved(awarded)
          + " "
          + points(awarded, awarded.tenths())
          + score(awarded, "; score ")
          + ".";
    }
    if (awarded.tenths() == 0) {
      return "No points, because " + why(awarded) + ": " + quoted(explained(awarded, life)) + ".";
    }
    return points(awarded, awarded.tenths())
        + clause(awarded)
        + score(awarded, ", score ")
        + ": "
        + quoted(explained(awarded, life))
        + exception(awarded)
        + ".";
  }

  /// What awards of one rule did that are alike.
  ///
  /// @param awards at least two, in order
  public String several(List<Awarded> awards) {
    Awarded first = awards.getFirst();
    long sum = awards.stream().mapToLong(Awarded::tenths).sum();
    if (!byRule(first)) {
      return Amounts.times(awards.size())
          + LedgerWords.lower(moved(first))
          + " "
          + points(first, sum)
          + " in all"
          + score(awards.getLast(), "; score then ")
          + ".";
    }
    String title = quoted(rule(first).title());
    if (first.tenths() == 0) {
      return "No points, because " + why(first) + ": " + title + ".";
    }
    return points(first, first.tenths())
        + " each time"
        + clause(first)
        + ", "
        + Amounts.points(sum)
        + " in all"
        + score(awards.getLast(), ", score then ")
        + ": "
        + title
        + exception(first)
        + ".";
  }

  /// Whether a rule acted, rather than points that lapsed or were put right.
  public static boolean byRule(Awarded awarded) {
    return awarded.why().equals("record") || awarded.why().equals("calendar");
  }

  /// What the citizen is told: the rule's own words, or its title where those name a particular
  /// that the ledger does not keep.
  public String explained(Awarded awarded, List<LedgerEntry> life) {
    Scheme.Rule rule = rule(awarded);
    RecordMade made = words.record(awarded, life);
    Matcher matcher = PLACEHOLDER.matcher(rule.explain().strip());
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value =
          matcher.group(1).equals("param")
              ? words.parameter(awarded, matcher.group(2))
              : particular(made, matcher.group(2));
      if (value == null) {
        return rule.title();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    String text = matcher.appendTail(filled).toString();
    return text.isEmpty() ? rule.title() : text;
  }

  private @Nullable String particular(@Nullable RecordMade made, String field) {
    if (made == null || made.kind() >= acts.size() || acts.get(made.kind()).fields().isEmpty()) {
      return made != null && made.kind() >= acts.size() && field.equals("days_late")
          ? Amounts.whole(made.amount())
          : null;
    }
    String first = acts.get(made.kind()).fields().getFirst().id();
    return field.equals(first) ? Amounts.whole(made.amount()) : null;
  }

  /// Whether the size of a rule's points is assumed.
  public boolean assumed(Awarded awarded) {
    Scheme.Points points = rule(awarded).points();
    Provenance from =
        switch (points) {
          case null -> null;
          case Scheme.Points.Fixed fixed -> fixed.points().provenance();
          case Scheme.Points.Computed computed -> computed.provenance();
          case Scheme.Points.Discretion range -> range.low().provenance();
        };
    if (awarded.exception() >= 0) {
      Quantity other = rule(awarded).exceptions().get(awarded.exception()).points();
      from = other.provenance();
    }
    return from instanceof Provenance.Assumed;
  }

  private String points(Awarded awarded, long tenths) {
    return Amounts.points(tenths)
        + (Math.abs(tenths) == Scheme.TENTHS ? " point" : " points")
        + (assumed(awarded) ? STAR : "");
  }

  private String clause(Awarded awarded) {
    return rule(awarded).provenance() instanceof Provenance.Source source
        ? " (" + source.reference() + ")"
        : "";
  }

  private String exception(Awarded awarded) {
    if (awarded.exception() < 0) {
      return "";
    }
    Scheme.RuleException held = rule(awarded).exceptions().get(awarded.exception());
    String why = held.explain().strip();
    return ", by the exception " + quoted(why.isEmpty() ? held.id() : why);
  }

  private String moved(Awarded awarded) {
    String title = quoted(rule(awarded).title());
    return switch (awarded.why()) {
      case "expiry" -> "Points for " + title + " lapsed:";
      case "correction" -> "Points for " + title + " were taken back by a correction:";
      case "repair" -> "Points for " + title + " were forgiven on request:";
      case "return" -> "A corrected error came back, and with it the points for " + title + ":";
      default -> "Points for " + title + " moved:";
    };
  }

  /// Why a rule that acted moved no points.
  private String why(Awarded awarded) {
    Scheme.Rule rule = rule(awarded);
    if (rule.points() != null) {
      return rule.cap() == null
          ? "they came to zero"
          : "the most that this rule may add up to in a period was reached";
    }
    return rule.listAdd() != null
        ? "this rule takes none and puts on a list"
        : rule.override() != null
            ? "this rule takes none and fixes the band"
            : "this rule takes none";
  }

  private Scheme.Rule rule(Awarded awarded) {
    return words.scheme(awarded).rules().get(awarded.rule());
  }

  private static String score(Awarded awarded, String before) {
    return before + Amounts.score(awarded.scoreAfter());
  }

  /// A text in quotation marks, without a full stop of its own.
  private static String quoted(String text) {
    return "“" + (text.endsWith(".") ? text.substring(0, text.length() - 1) : text) + "”";
  }
}
