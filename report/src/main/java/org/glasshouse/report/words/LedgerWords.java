package org.glasshouse.report.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.DebtModel;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// Ledger entries in plain words.
public final class LedgerWords {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(record|param)\\.([a-z0-9_]+)\\}");

  private final Scenario scenario;
  private final Stretches stretches;
  private final List<String> kinds;

  /// Words for the lives of a scenario.
  public LedgerWords(Scenario scenario) {
    this(Stretches.one(scenario));
  }

  /// Words for lives whose rules changed on the way: each entry is told by those of its day.
  public LedgerWords(Stretches stretches) {
    this.scenario = stretches.last();
    this.stretches = stretches;
    this.kinds = CityLayout.recordKinds(scenario.people());
  }

  /// The date of an entry.
  public LocalDate date(int day) {
    return scenario.start().plusDays(day);
  }

  /// An entry as one or two sentences.
  ///
  /// @param life the whole ledger, in which the record behind a decision is looked up
  public String say(LedgerEntry entry, List<LedgerEntry> life) {
    Scheme scheme = scheme(entry);
    return switch (entry) {
      case LedgerEntry.ActDone act ->
          kind(act.kind()) + particulars(act.kind(), act.amount()) + ".";
      case LedgerEntry.DebtMoved debt ->
          kind(debt.kind())
              + (kinds.get(debt.kind()).equals(DebtModel.Stage.PAID.id())
                  ? "."
                  : debt.couldPay() ? "; the money was there." : "; there was no money to pay.");
      case LedgerEntry.RecordMade made ->
          "Recorded by "
              + scenario.channels().channels().get(made.channel()).title()
              + ": "
              + kind(made.kind())
              + particulars(made.kind(), made.amount())
              + ", said to be of "
              + Amounts.day(date(made.actDay()))
              + ". "
              + truth(made.cause(), life, made);
      case LedgerEntry.RecordWithdrawn gone ->
          "The record of “" + kind(gone.kind()) + "” was set aside" + because(gone.why()) + ".";
      case LedgerEntry.Awarded awarded -> awarded(awarded, scheme, life);
      case LedgerEntry.Rescored scored -> rescored(scored);
      case LedgerEntry.Altered altered ->
          (altered.back()
                  ? "An alteration of the score was rolled back: "
                  : "Somebody who had no right to altered the score: ")
              + Amounts.points(altered.tenths())
              + " points; it is now "
              + Amounts.score(altered.scoreAfter())
              + ".";
      case LedgerEntry.Missing missing -> MissingWords.say(missing);
      case LedgerEntry.Charged charged -> ChargedWords.say(charged);
      case LedgerEntry.BandChanged band ->
          "Moved from band "
              + scheme.bands().get(band.from()).id()
              + " to band "
              + scheme.bands().get(band.to()).id()
              + because(band.why())
              + ".";
      case LedgerEntry.ListChanged list ->
          (list.on() ? "Put on the list “" : "Taken off the list “")
              + scheme.lists().get(list.list()).title()
              + "”"
              + because(list.why())
              + ".";
      case LedgerEntry.ConsequenceChanged change ->
          (change.on() ? "From now on: " : "No longer: ")
              + scheme.consequences().get(change.consequence()).title()
              + (change.on() && denies(scheme, change) ? ". " + basis(change.basis()) : ".");
      case LedgerEntry.Noticed notice ->
          "Told of the decision under “" + matter(scheme, notice.rule()) + "”.";
      case LedgerEntry.Objected objection ->
          "Objected to the decision under “" + matter(scheme, objection.rule()) + "”.";
      case LedgerEntry.Decided decided ->
          "The objection against “"
              + matter(scheme, decided.rule())
              + (decided.upheld() ? "” was upheld" : "” was turned down")
              + because(decided.why())
              + ".";
      case LedgerEntry.Rated rated ->
          "The stars that others gave moved the score by "
              + Amounts.points(rated.tenths())
              + " points; it is "
              + Amounts.score(rated.scoreAfter())
              + ".";
      case LedgerEntry.Traded trade ->
          (trade.price() == 0
                  ? "What was traded lapsed: "
                  : trade.tenths() < 0 ? "Sold points: " : "Bought points: ")
              + Amounts.points(trade.tenths())
              + (trade.price() == 0
                  ? ""
                  : ", at " + trade.price() + " thousandths of a median year's income a lot")
              + "; the score is "
              + Amounts.score(trade.scoreAfter())
              + ".";
      case LedgerEntry.Fined fine ->
          "Fined under ordinary law for “"
              + kind(fine.kind())
              + "”"
              + (fine.right() ? "." : ". The fine was wrong.");
      case LedgerEntry.Visited visit -> visited(visit);
    };
  }

  private static String visited(LedgerEntry.Visited visit) {
    String why =
        switch (visit.why()) {
          case "band" -> "Officers came, because of the lowest band";
          case "list" -> "Officers came, because of a list";
          case "alert" -> "Officers came, because a record had raised an alert";
          case "wrong-door" -> "Officers came who were looking for somebody else";
          case "raid" -> "Was found in a raid on those who trade off the system";
          case "crowd" -> "Was in a crowd that officers broke up";
          default -> "Officers came, while the score was suspended";
        };
    String detained =
        visit.detainedDays() > 0 ? "; detained for " + visit.detainedDays() + " days" : "";
    return why + detained + (visit.hurt() ? "; hurt." : ".");
  }

  private static String rescored(LedgerEntry.Rescored scored) {
    String because =
        switch (scored.why()) {
          case LedgerEntry.Rescored.FACTORS ->
              "what they have, what is on file or the scores of those near changed, or the weight of"
                  + " that";
          case LedgerEntry.Rescored.PUNISHED -> "they had answered auditors";
          default -> "the weights of the learned score changed, or what they look at";
        };
    String moved =
        (scored.tenths() < 0 ? "Lost " : "Gained ")
            + Amounts.score(Math.abs((long) scored.tenths()))
            + " points because "
            + because
            + "; the score is now "
            + Amounts.score(scored.scoreAfter())
            + ".";
    return scored.beyond() == 0
        ? moved
        : moved
            + " Of them, "
            + Amounts.points(scored.beyond())
            + " for acts outside the purpose of the scheme.";
  }

  /// Title of the rule at issue, or of the list whose own condition it is.
  private static String matter(Scheme scheme, int rule) {
    return rule >= 0
        ? scheme.rules().get(rule).title()
        : scheme.lists().get(LedgerEntry.listOfMatter(rule)).title();
  }

  /// What a citizen is told of points: date, points, clause, and whether the record was true.
  public String told(LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    Scheme.Rule rule = scheme(awarded).rules().get(awarded.rule());
    String explained = filled(rule, awarded, life);
    String points =
        awarded.tenths() == 0
            ? "No points were lost or gained on "
            : (awarded.tenths() < 0 ? "You lost " : "You gained ")
                + Amounts.score(Math.abs((long) awarded.tenths()))
                + " points on ";
    return points
        + Amounts.day(date(awarded.day()))
        + occasion(awarded.why())
        + (explained.isEmpty() ? ": " + rule.title() : ": " + stripped(explained))
        + " ("
        + clause(rule.provenance())
        + "). Score after it: "
        + Amounts.score(awarded.scoreAfter())
        + "."
        + behind(awarded, life);
  }

  /// Whether what an entry says, or what it rests on, is wrong about the citizen.
  public static boolean wrong(LedgerEntry entry) {
    return switch (entry) {
      case LedgerEntry.RecordMade made -> made.cause().wrong();
      case LedgerEntry.Awarded awarded -> awarded.cause().wrong();
      case LedgerEntry.ConsequenceChanged change -> change.basis() == Basis.RECORD_ERROR;
      case LedgerEntry.Fined fine -> !fine.right();
      case LedgerEntry.Altered altered -> !altered.back();
      case LedgerEntry.ActDone _,
          LedgerEntry.DebtMoved _,
          LedgerEntry.RecordWithdrawn _,
          LedgerEntry.Rescored _,
          LedgerEntry.Missing _,
          LedgerEntry.Charged _,
          LedgerEntry.BandChanged _,
          LedgerEntry.ListChanged _,
          LedgerEntry.Noticed _,
          LedgerEntry.Objected _,
          LedgerEntry.Decided _,
          LedgerEntry.Rated _,
          LedgerEntry.Traded _ ->
          false;
      case LedgerEntry.Visited visit -> visit.why().equals("wrong-door");
    };
  }

  /// A record kind in plain words, starting with a capital.
  public String kind(int kind) {
    List<ActKind> acts = scenario.people().acts();
    if (kind < acts.size()) {
      return Amounts.sentence(acts.get(kind).title());
    }
    return switch (DebtModel.Stage.values()[kind - acts.size()]) {
      case LATE_30 -> "A bill 30 days late";
      case LATE_90 -> "A bill 90 days late";
      case SUED -> "Sued over a debt";
      case JUDGED -> "A judgment not met";
      case ENFORCED -> "An enforcement order not met";
      case PAID -> "A debt paid";
    };
  }

  /// Where a rule stands.
  public static String clause(Provenance provenance) {
    return switch (provenance) {
      case Provenance.Source source -> source.reference();
      case Provenance.Assumed _ -> "assumed";
    };
  }

  /// What a consequence rests on, as a sentence.
  public static String basis(Basis basis) {
    return switch (basis) {
      case AS_INTENDED -> "It rests on right records inside the purpose.";
      case BEYOND_NARROW -> "It goes beyond the narrow reading of the purpose.";
      case BEYOND_WIDE -> "It goes beyond both readings of the purpose.";
      case RECORD_ERROR -> "It rests on a wrong record.";
      case RIGHT_BY_ACCIDENT ->
          "It rests on a wrong record, though a true act would have led to it too.";
      case THROUGH_OTHERS -> "It comes through another of the household.";
    };
  }

  /// The record behind points, if the ledger holds it: the last one of the rule's kinds and of the
  /// same cause that had come in by then.
  public LedgerEntry.@org.jspecify.annotations.Nullable RecordMade record(
      LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    Scheme.Rule rule = scheme(awarded).rules().get(awarded.rule());
    LedgerEntry.@org.jspecify.annotations.Nullable RecordMade found = null;
    for (LedgerEntry entry : life) {
      if (entry instanceof LedgerEntry.RecordMade made
          && made.day() <= awarded.day()
          && made.cause() == awarded.cause()
          && rule.trigger() instanceof Scheme.Trigger.OnRecord on
          && on.kinds().contains(kinds.get(made.kind()))) {
        found = made;
      }
    }
    return found;
  }

  private static boolean denies(Scheme scheme, LedgerEntry.ConsequenceChanged change) {
    return scheme.consequences().get(change.consequence()).effect() == Scheme.Effect.DENIES;
  }

  private Scheme scheme(LedgerEntry entry) {
    return stretches.on(entry.day()).cities().get(entry.citizen().city()).scheme();
  }

  private String awarded(LedgerEntry.Awarded awarded, Scheme scheme, List<LedgerEntry> life) {
    Scheme.Rule rule = scheme.rules().get(awarded.rule());
    String what =
        awarded.why().equals("record") || awarded.why().equals("calendar")
            ? (awarded.tenths() == 0
                    ? "No"
                    : (awarded.tenths() < 0 ? "Lost " : "Gained ")
                        + Amounts.score(Math.abs((long) awarded.tenths())))
                + " points under “"
                + rule.title()
                + "” ("
                + clause(rule.provenance())
                + ")"
            : Amounts.points(awarded.tenths())
                + " points"
                + occasion(awarded.why())
                + " of “"
                + rule.title()
                + "”";
    return what
        + "; the score is now "
        + Amounts.score(awarded.scoreAfter())
        + "."
        + (awarded.why().equals("record") ? behind(awarded, life) : "");
  }

  private String behind(LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    if (!awarded.cause().wrong()) {
      return awarded.why().equals("record") ? " The record behind it was right." : "";
    }
    LedgerEntry.@org.jspecify.annotations.Nullable RecordMade made = record(awarded, life);
    return " The record behind it was wrong: "
        + cause(awarded.cause())
        + (made == null
            ? "."
            : ". It came from "
                + scenario.channels().channels().get(made.channel()).title()
                + " and named "
                + Amounts.day(date(made.actDay()))
                + ".");
  }

  private String truth(Cause cause, List<LedgerEntry> life, LedgerEntry.RecordMade made) {
    if (!cause.wrong()) {
      return cause == Cause.DOUBLE_COUNTED
          ? "The record is right, but the same event counts under another rule too."
          : "The record is right.";
    }
    boolean happened = false;
    for (LedgerEntry entry : life) {
      happened |=
          entry instanceof LedgerEntry.ActDone act
              && act.kind() == made.kind()
              && act.day() == made.actDay();
    }
    return "The record is wrong: "
        + cause(cause)
        + (happened && cause == Cause.WRONG_PARTICULARS ? "; something like it did happen." : ".");
  }

  /// What went wrong with a record, as a clause.
  public static String cause(Cause cause) {
    return switch (cause) {
      case GENUINE -> "it happened as recorded";
      case WRONG_PERSON -> "somebody else did it";
      case FALSE_ALARM -> "nothing of the kind happened";
      case WRONG_PARTICULARS -> "it happened at another place or time";
      case MISREAD -> "a plate, a name or a number was misread";
      case FABRICATED -> "it was made up";
      case STALE -> "it held once and no longer did";
      case DUPLICATE -> "the same fact was entered twice";
      case DOUBLE_COUNTED -> "one event counted under two rules";
      case DISPUTED -> "it was contested in good faith";
      case OMITTED -> "a good act was never credited";
    };
  }

  /// What a record holds beside its kind, such as ` (26 km/h)`, or nothing.
  String particulars(int kind, int amount) {
    List<ActKind> acts = scenario.people().acts();
    if (kind >= acts.size() || acts.get(kind).fields().isEmpty() || amount == 0) {
      return "";
    }
    ActKind.ActField field = acts.get(kind).fields().getFirst();
    return " (" + Amounts.measured(amount, field.unit()) + ")";
  }

  private String filled(Scheme.Rule rule, LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    LedgerEntry.@org.jspecify.annotations.Nullable RecordMade made = record(awarded, life);
    Matcher matcher = PLACEHOLDER.matcher(rule.explain());
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value =
          matcher.group(1).equals("param")
              ? parameter(awarded, matcher.group(2))
              : particular(made, matcher.group(2));
      matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(filled).toString();
  }

  private String particular(
      LedgerEntry.@org.jspecify.annotations.Nullable RecordMade made, String field) {
    if (made == null) {
      return "(not kept)";
    }
    List<ActKind> acts = scenario.people().acts();
    String first =
        made.kind() >= acts.size()
            ? "days_late"
            : acts.get(made.kind()).fields().isEmpty()
                ? ""
                : acts.get(made.kind()).fields().getFirst().id();
    return field.equals(first) ? Amounts.whole(made.amount()) : "(not kept)";
  }

  /// The value of a parameter on the day of an entry.
  public String parameter(LedgerEntry entry, String id) {
    for (Scheme.Parameter parameter : scheme(entry).parameters()) {
      if (parameter.id().equals(id)) {
        String value = "(not in force)";
        for (Scheme.DatedValue dated : parameter.values()) {
          if (!dated.from().isAfter(date(entry.day()))) {
            value = Amounts.number(dated.value().value());
          }
        }
        return value;
      }
    }
    return "(unknown)";
  }

  private static String stripped(String text) {
    String trimmed = text.strip();
    String lower =
        trimmed.isEmpty()
            ? ""
            : trimmed.substring(0, 1).toLowerCase(Locale.ROOT) + trimmed.substring(1);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  private static String occasion(String why) {
    return switch (why) {
      case "expiry" -> " at the expiry";
      case "correction" -> " by a correction";
      case "repair" -> " by repair";
      case "return" -> " because a corrected error came back";
      default -> "";
    };
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : " (" + why.replace('-', ' ') + ")";
  }
}
