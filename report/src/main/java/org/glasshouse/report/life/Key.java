package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.report.life.ToldLife.Term;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.AwardWords;
import org.glasshouse.report.words.BandWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scheme;

/// What the words and signs of a told life mean; only those that stand in it.
final class Key {

  private final Subject subject;
  private final Scheme scheme;
  private final LedgerWords words;
  private final boolean scored;

  Key(Subject subject, Scheme scheme, LedgerWords words, boolean scored) {
    this.subject = subject;
    this.scheme = scheme;
    this.words = words;
    this.scored = scored;
  }

  List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    CitizenId who = subject.citizen();
    terms.add(
        new Term(
            who.toString(),
            "City "
                + who.city()
                + ", neighbourhood "
                + who.neighbourhood()
                + " of it, person "
                + who.slot()
                + " there; all counted from 0. A neighbourhood holds about a thousand people."));
    terms.add(new Term("truth", "What happened, whether or not anybody saw it."));
    terms.add(
        new Term(
            "record",
            "What the authority wrote down, and whether that is right about this person. [3] is the"
                + " third record of this life."));
    if (scored || any(LedgerEntry.ConsequenceChanged.class)) {
      terms.add(new Term("decision", "What was made of the records."));
    }
    if (scored) {
      terms.add(new Term("score", BandWords.say(scheme)));
    }
    if (any(LedgerEntry.ConsequenceChanged.class)) {
      terms.add(
          new Term(
              "sanction",
              "Something that a band or a list takes away. Days are counted from the day after it"
                  + " began to the day on which it ended."));
    }
    purpose(terms);
    terms.add(
        new Term(
            "harm",
            "An act that harms somebody else, of a kind that the file about people calls harmful;"
                + " who does none in the whole time, seen or not, does no harm."));
    stars(terms);
    review(terms);
    sources(terms);
    return terms;
  }

  private boolean any(Class<? extends LedgerEntry> sort) {
    return subject.entries().stream().anyMatch(sort::isInstance);
  }

  private List<Awarded> awards() {
    List<Awarded> awards = new ArrayList<>();
    for (LedgerEntry entry : subject.entries()) {
      if (entry instanceof Awarded awarded) {
        awards.add(awarded);
      }
    }
    return awards;
  }

  private void stars(List<Term> terms) {
    if (awards().stream().anyMatch(words.awards()::assumed)) {
      terms.add(
          new Term(
              AwardWords.STAR,
              "Points of a size that no text gives: this scheme file assumes it."));
    }
  }

  /// The readings of the scheme's purpose, where a sanction goes beyond one.
  private void purpose(List<Term> terms) {
    if (subject.entries().stream()
        .anyMatch(entry ->
            entry instanceof LedgerEntry.ConsequenceChanged change
                && (change.basis() == Basis.BEYOND_NARROW
                    || change.basis() == Basis.BEYOND_WIDE))) {
      terms.add(
          new Term(
              "purpose",
              "Of this scheme, read narrowly: "
                  + stripped(scheme.purpose().readings().getFirst().text())
                  + "; read widely: "
                  + stripped(scheme.purpose().readings().getLast().text())
                  + "."));
    }
  }

  private static String stripped(String text) {
    return text.strip().replaceFirst("[.]$", "");
  }

  /// By what a review is decided, which is no judgment of the case.
  private void review(List<Term> terms) {
    if (subject.entries().stream()
        .anyMatch(entry -> entry instanceof Decided decided && decided.why().equals("review"))) {
      terms.add(
          new Term(
              "review",
              "Here a review is a draw: it goes for the citizen with a chance of "
                  + Amounts.percent(scheme.redress().successIfWrong().value())
                  + " against a wrong record (less when reviewers are overloaded) and of "
                  + Amounts.percent(scheme.redress().successIfRight().value())
                  + " against a right one."));
    }
  }

  /// The texts whose clauses stand behind points, by the letters in brackets.
  private void sources(List<Term> terms) {
    Map<String, Citation> used = new TreeMap<>();
    for (Awarded awarded : awards()) {
      if (AwardWords.byRule(awarded)
          && words.scheme(awarded).rules().get(awarded.rule()).provenance()
              instanceof Provenance.Source source) {
        String key = source.reference().split("/", -1)[0];
        scheme.sources().stream()
            .filter(citation -> citation.key().equals(key))
            .forEach(citation -> used.put(key, citation));
      }
    }
    used.forEach((key, citation) ->
        terms.add(new Term(key, citation.title() + ", " + citation.publisher() + ".")));
  }
}
