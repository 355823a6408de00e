package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.ModelDifference;
import org.glasshouse.results.compare.ModelDifference.SchemePair;
import org.glasshouse.scenario.difference.Difference;
import org.glasshouse.scenario.model.Scheme;

/// In what the rules of two runs differ, as sentences.
public final class ModelDifferenceWords {

  private final Comparison comparison;
  private final DifferenceWords words;

  /// @param comparison whose rules are told
  public ModelDifferenceWords(Comparison comparison) {
    this.comparison = comparison;
    this.words = new DifferenceWords(comparison.first().label(), comparison.second().label());
  }

  /// What is told under one heading.
  ///
  /// @param title the heading
  /// @param sentences one for each thing that differs
  public record Part(String title, List<String> sentences) {}

  /// All of it; empty if nothing differs.
  public List<Part> say() {
    ModelDifference model = comparison.model();
    List<Part> parts = new ArrayList<>();
    for (SchemePair pair : model.schemes()) {
      parts.add(new Part(heading(pair), words.scheme(pair)));
    }
    add(parts, "Channels", model.channels(), "channel");
    add(parts, "People", model.people(), "");
    add(parts, "Systems", model.systems(), "system");
    return List.copyOf(parts);
  }

  private String heading(SchemePair pair) {
    int cities = pair.cities().size();
    boolean all = cities == comparison.first().scenario().cities().size();
    if (all && cities > 1) {
      return "Scheme of all cities";
    }
    return cities <= 3
        ? "Scheme of " + String.join(", ", pair.cities())
        : "Scheme of " + Amounts.whole(cities) + " cities, such as " + pair.cities().getFirst();
  }

  private void add(List<Part> parts, String title, List<Difference> differences, String noun) {
    if (!differences.isEmpty()) {
      Scheme scheme = comparison.first().scenario().cities().getFirst().scheme();
      parts.add(new Part(title, words.things(differences, noun, scheme, scheme)));
    }
  }
}
