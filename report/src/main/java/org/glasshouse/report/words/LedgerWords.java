package org.glasshouse.report.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/// Ledger entries in plain words.
public final class LedgerWords {
  private final Scenario scenario;
  private final Stretches stretches;
  private final List<String> kinds;
  private final AwardWords awards;

  /// Words for the lives of a scenario.
  public LedgerWords(Scenario scenario) {
    this(Stretches.one(scenario));
  }

  /// Words for lives whose rules changed on the way: each entry is told by those of its day.
  public LedgerWords(Stretches stretches) {
    this.scenario = stretches.last();
    this.stretches = stretches;
    this.kinds = CityLayout.recordKinds(scenario.people());
    this.awards = new AwardWords(this, scenario.people());
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
      case LedgerEntry.DebtMoved debt -> debt(debt) + ".";
      case LedgerEntry.RecordMade made -> recorded(made) + " " + truth(made, life);
      case LedgerEntry.RecordWithdrawn gone ->
          "The record of “" + kind(gone.kind()) + "” was set aside" + because(gone.why()) + ".";
      case LedgerEntry.Awarded awarded -> awards.say(awarded, life) + behind(awarded, life);
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
      case LedgerEntry.BandChanged band -> DecisionWords.band(scheme, band);
      case LedgerEntry.ListChanged list -> DecisionWords.list(scheme, list);
      case LedgerEntry.ConsequenceChanged change -> DecisionWords.consequence(scheme, change);
      case LedgerEntry.Noticed notice -> DecisionWords.noticed(scheme, notice);
      case LedgerEntry.Objected objection -> DecisionWords.objected(scheme, objection);
      case LedgerEntry.Decided decided -> DecisionWords.decided(scheme, decided);
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
                  : ", at "
                      + Amounts.percent(trade.price() / 1000.0)
                      + " of a median year's income a lot")
              + "; the score is "
              + Amounts.score(trade.scoreAfter())
              + ".";
      case LedgerEntry.Fined fine ->
          "Fined under ordinary law for “"
              + kind(fine.kind())
              + "”"
              + (fine.right() ? "." : ". The fine was wrong.");
      case LedgerEntry.Visited visit -> DecisionWords.visited(visit);
    };
  }

  /// A stage of a debt, and whether the money was there.
  public String debt(LedgerEntry.DebtMoved debt) {
    return kind(debt.kind())
        + (kinds.get(debt.kind()).equals(DebtModel.Stage.PAID.id())
            ? ""
            : debt.couldPay() ? "; the money was there" : "; there was no money to pay");
  }

  /// Why somebody was scored anew, as a clause.
  public static String because(LedgerEntry.Rescored scored) {
    return switch (scored.why()) {
      case LedgerEntry.Rescored.FACTORS ->
          "means, what is on file or the scores of those near changed, or what they weigh";
      case LedgerEntry.Rescored.PUNISHED -> "they had answered auditors";
      default -> "the learned score was trained anew, or what it looks at changed";
    };
  }

  private static String rescored(LedgerEntry.Rescored scored) {
    String moved =
        (scored.tenths() < 0 ? "Lost " : "Gained ")
            + Amounts.score(Math.abs((long) scored.tenths()))
            + " points because "
            + because(scored)
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
    return Amounts.sentence(KindWords.title(scenario.people(), kind));
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
      case AS_INTENDED -> "It rests on right records of what the scheme is meant for.";
      case BEYOND_NARROW ->
          "It rests on right records, but of things that a narrow reading of the scheme's purpose"
              + " does not cover.";
      case BEYOND_WIDE ->
          "It rests on right records, but of things that not even a wide reading of the scheme's"
              + " purpose covers.";
      case RECORD_ERROR -> "It rests on a wrong record.";
      case RIGHT_BY_ACCIDENT ->
          "It rests on a wrong record, though a true act would have led to it too.";
      case THROUGH_OTHERS -> "It comes through another of the household.";
    };
  }

  /// The record behind points, if the ledger holds it: the last one of the rule's kinds and of the
  /// same cause that had come in by then.
  public LedgerEntry.@Nullable RecordMade record(
      LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    LedgerEntry.@Nullable RecordMade found = null;
    for (LedgerEntry entry : life) {
      if (entry instanceof LedgerEntry.RecordMade made && comeOf(awarded, made)) {
        found = made;
      }
    }
    return found;
  }

  /// Whether points of one cause can come of a record of another: an event that counts under two
  /// rules is one right record.
  private static boolean alike(Cause record, Cause points) {
    return record == points || record == Cause.GENUINE && points == Cause.DOUBLE_COUNTED;
  }

  /// Whether points come of a record.
  public boolean comeOf(LedgerEntry.Awarded awarded, LedgerEntry.RecordMade made) {
    return made.day() <= awarded.day()
        && alike(made.cause(), awarded.cause())
        && scheme(awarded).rules().get(awarded.rule()).trigger()
            instanceof Scheme.Trigger.OnRecord on
        && on.kinds().contains(kinds.get(made.kind()));
  }

  /// The scheme that is in force on the day of an entry.
  public Scheme scheme(LedgerEntry entry) {
    return stretches.on(entry.day()).cities().get(entry.citizen().city()).scheme();
  }

  private String behind(LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    if (!awarded.cause().wrong()) {
      return awarded.why().equals("record") ? " The record behind it was right." : "";
    }
    LedgerEntry.@Nullable RecordMade made = record(awarded, life);
    return " The record behind it was wrong: "
        + cause(awarded.cause())
        + (made == null
            ? "."
            : ". It came from " + channel(made) + " and named " + day(made.actDay()) + ".");
  }

  /// What was recorded, by whom and about which day, as a sentence.
  public String recorded(LedgerEntry.RecordMade made) {
    return "Recorded by "
        + channel(made)
        + ": "
        + lower(kind(made.kind()))
        + particulars(made.kind(), made.amount())
        + (made.actDay() == made.day() ? "" : ", on " + day(made.actDay()))
        + ".";
  }

  /// Who recorded it, in plain words.
  public String channel(LedgerEntry.RecordMade made) {
    return scenario.channels().channels().get(made.channel()).title();
  }

  private String day(int day) {
    return Amounts.day(date(day));
  }

  /// Whether a record is right, as a sentence.
  public String truth(LedgerEntry.RecordMade made, List<LedgerEntry> life) {
    Cause cause = made.cause();
    if (!cause.wrong()) {
      return cause == Cause.DOUBLE_COUNTED
          ? "Right, but the same event counts under another rule too."
          : "Right.";
    }
    boolean happened = false;
    for (LedgerEntry entry : life) {
      happened |=
          entry instanceof LedgerEntry.ActDone act
              && act.kind() == made.kind()
              && act.day() == made.actDay();
    }
    return "Wrong: "
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

  /// Points of rules in words.
  public AwardWords awards() {
    return awards;
  }

  /// A kind of act; null if the kind is a stage of a debt.
  @Nullable ActKind act(int kind) {
    return kind < scenario.people().acts().size() ? scenario.people().acts().get(kind) : null;
  }

  /// Id of a record kind.
  public String kindId(int kind) {
    return kinds.get(kind);
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

  /// With a small first letter.
  public static String lower(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String because(String why) {
    return why.isEmpty() ? "" : " (" + why.replace('-', ' ') + ")";
  }
}
