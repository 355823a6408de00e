package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.AssumptionRegister;
import org.glasshouse.scenario.model.Citation;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;

/// What clauses and numbers rest on: a text that can be looked up, or an assumption.
public final class SupportWords {

  private final List<Citation> sources;

  /// @param sources texts that are cited, by key
  SupportWords(List<Citation> sources) {
    this.sources = sources;
  }

  /// One thing that a clause rests on.
  ///
  /// @param assumed whether no text says so
  /// @param text where it stands, or why it was assumed and what else is plausible
  /// @param href where it can be read; empty if it cannot
  public record Support(boolean assumed, String text, String href) {}

  /// What numbers rest on, each once.
  List<Support> of(List<Quantity> numbers) {
    Set<Support> all = new LinkedHashSet<>();
    numbers.forEach(number -> add(number, all));
    return List.copyOf(all);
  }

  /// What a clause rests on, then those of its numbers that rest on something else.
  List<Support> of(Provenance clause, List<Quantity> numbers) {
    Set<Support> all = new LinkedHashSet<>();
    all.add(support(clause, ""));
    numbers.forEach(number -> add(number, all));
    return new ArrayList<>(all);
  }

  /// A number that the file leaves out switches nothing on and rests on nothing.
  private void add(Quantity number, Set<Support> into) {
    if (!AssumptionRegister.leftOut(number.provenance())) {
      into.add(support(number.provenance(), Amounts.exact(number.value())));
    }
  }

  private Support support(Provenance provenance, String value) {
    return switch (provenance) {
      case Provenance.Source source -> cited(source.reference());
      case Provenance.Assumed assumed ->
          new Support(
              true,
              (value.isEmpty() ? "" : value + ": ")
                  + assumed.why()
                  + (value.isEmpty() || assumed.low() == assumed.high()
                      ? ""
                      : " (plausible from "
                          + Amounts.exact(assumed.low())
                          + " to "
                          + Amounts.exact(assumed.high())
                          + ")"),
              "");
    };
  }

  private Support cited(String reference) {
    int slash = reference.indexOf('/');
    String key = slash < 0 ? reference : reference.substring(0, slash);
    for (Citation source : sources) {
      if (source.key().equals(key)) {
        String clause = slash < 0 ? "" : reference.substring(slash + 1) + ", ";
        String publisher = source.publisher().isEmpty() ? "" : " (" + source.publisher() + ")";
        return new Support(false, clause + source.title() + publisher, source.href());
      }
    }
    return new Support(false, reference, reference);
  }
}
