package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.compare.Shares;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.compare.TwoLives;
import org.glasshouse.results.compare.TwoLives.Parting;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// What two lives of one citizen have in common, and where they part, in sentences.
public final class TwoLivesWords {

  private final TwoLives lives;
  private final Life first;
  private final Life second;
  private final ModelDifferenceWords rules;

  /// One of the two.
  ///
  /// @param side the society in which it is lived
  /// @param entries the whole of it
  public record Life(Side side, List<LedgerEntry> entries) {}

  /// @param rules in what the rules of the two differ
  public TwoLivesWords(TwoLives lives, Life first, Life second, ModelDifferenceWords rules) {
    this.lives = lives;
    this.first = first;
    this.second = second;
    this.rules = rules;
  }

  /// How much of what happened happened in both.
  public String inCommon() {
    return "Of "
        + shared(lives.acts(), "act", "acts")
        + ", and of "
        + shared(lives.records(), "record", "records")
        + ". The larger that share, the more of what differs comes from the rules. Acts that can be"
        + " neither seen nor felt stand in no life.";
  }

  private static String shared(Shares shares, String one, String many) {
    String all = Amounts.counted(shares.either(), one, many) + " in either life ";
    return shares.either() == 0
        ? all + "there is nothing to share"
        : all
            + Amounts.whole(shares.both())
            + (shares.both() == 1 ? " is" : " are")
            + " in both ("
            + Amounts.percent(shares.inCommon())
            + ")";
  }

  /// From where on the two differ, and which rule or list made the first difference.
  public List<String> why() {
    Parting parting = lives.parting();
    if (parting == null) {
      return List.of("Nothing differs: the two lives are the same, entry for entry.");
    }
    List<String> sentences = new ArrayList<>();
    Parting decided = lives.decided();
    if (decided == null || parting.day() < decided.day()) {
      sentences.add("The two first differ on " + at(parting));
      sentences.add(
          "Nothing had been decided otherwise about this citizen before that day. So it comes from"
              + " elsewhere: from other eyes, from those around, or from what is known and feared of"
              + " the rules.");
    }
    if (decided == null) {
      sentences.add("Nothing was ever decided about one of them and not about the other.");
    } else {
      sentences.add("The first decision that differs is of " + at(decided));
      sentences.addAll(causes(decided));
    }
    return List.copyOf(sentences);
  }

  /// The day, with what each of the two has on it.
  private String at(Parting parting) {
    Scenario scenario = first.side().scenario();
    return Amounts.day(scenario.start().plusDays(parting.day()))
        + ". "
        + had(first, parting.first())
        + " "
        + had(second, parting.second());
  }

  private static String had(Life life, List<LedgerEntry> only) {
    String label = "In " + life.side().label() + ": ";
    if (only.isEmpty()) {
      return label + "nothing that the other has not.";
    }
    LedgerWords words = new LedgerWords(life.side().run().stretches());
    LedgerEntry entry = only.getFirst();
    return label + words.say(entry, life.entries());
  }

  /// How the rules and lists differ that made a decision.
  private List<String> causes(Parting decided) {
    for (Life life : List.of(first, second)) {
      if (life.side().arm() == Arm.LAW_ONLY) {
        return List.of(life.side().label() + " is ordinary law alone: no rule of a scheme holds.");
      }
    }
    Set<String> sentences = new LinkedHashSet<>();
    cause(first, decided.first(), sentences);
    cause(second, decided.second(), sentences);
    return List.copyOf(sentences);
  }

  /// Adds how the rule, list or band differs that made the first of some entries.
  private void cause(Life life, List<LedgerEntry> only, Set<String> sentences) {
    List<String> thing = only.isEmpty() ? null : thing(life, only.getFirst());
    if (thing != null) {
      String part = thing.getFirst();
      String said = rules.thing(part, thing.getLast(), city(life).name());
      sentences.add(
          said.isEmpty()
              ? Amounts.sentence(part.substring(0, part.length() - 1))
                  + " "
                  + thing.getLast()
                  + " is the same in both; what it read differs."
              : said);
    }
  }

  /// The part of a scheme that made an entry, and the id of the thing; null if no rule, list or
  /// band did.
  private static @Nullable List<String> thing(Life life, LedgerEntry entry) {
    Scheme scheme = city(life).scheme();
    return switch (entry) {
      case Awarded e -> List.of("rules", scheme.rules().get(e.rule()).id());
      case ListChanged e -> List.of("lists", scheme.lists().get(e.list()).id());
      case BandChanged e -> List.of("bands", scheme.bands().get(e.to()).id());
      case ConsequenceChanged e ->
          List.of("consequences", scheme.consequences().get(e.consequence()).id());
      default -> null;
    };
  }

  private static Scenario.City city(Life life) {
    return life.side().scenario().cities().get(life.entries().getFirst().citizen().city());
  }
}
