package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.ModelDifference;
import org.glasshouse.results.compare.ModelDifference.SchemePair;
import org.glasshouse.results.compare.Side;
import org.glasshouse.scenario.difference.Difference;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// In what the rules of two runs differ, as sentences.
public final class ModelDifferenceWords {

  private final ModelDifference model;
  private final Scenario scenario;
  private final DifferenceWords words;

  /// @param comparison whose rules are told
  public ModelDifferenceWords(Comparison comparison) {
    this(comparison.model(), comparison.first(), comparison.second());
  }

  /// @param model in what the rules of two sides differ
  public ModelDifferenceWords(ModelDifference model, Side first, Side second) {
    this.model = model;
    this.scenario = first.scenario();
    this.words = new DifferenceWords(first.label(), second.label());
  }

  /// What is told under one heading.
  ///
  /// @param title the heading
  /// @param sentences one for each thing that differs
  public record Part(String title, List<String> sentences) {}

  /// All of it; empty if nothing differs.
  public List<Part> say() {
    List<Part> parts = new ArrayList<>();
    for (SchemePair pair : model.schemes()) {
      parts.add(new Part(heading(pair), words.scheme(pair)));
    }
    add(parts, "Channels", model.channels(), "channel");
    add(parts, "People", model.people(), "");
    add(parts, "Systems", model.systems(), "system");
    return List.copyOf(parts);
  }

  /// How one thing of a scheme differs in a city.
  ///
  /// @param part such as `rules`
  /// @param id of the thing
  /// @param city its name
  /// @return a sentence; empty if it is the same in both
  public String thing(String part, String id, String city) {
    for (SchemePair pair : model.schemes()) {
      Scheme other = pair.second();
      if (other != null && pair.cities().contains(city)) {
        List<Difference> of =
            pair.differences().stream()
                .filter(each ->
                    each.steps().size() > 1
                        && each.steps().getFirst().equals(part)
                        && each.steps().get(1).equals(id))
                .toList();
        return String.join(" ", words.things(of, "", pair.first(), other));
      }
    }
    return "";
  }

  private String heading(SchemePair pair) {
    int cities = pair.cities().size();
    boolean all = cities == scenario.cities().size();
    if (all && cities > 1) {
      return "Scheme of all cities";
    }
    return cities <= 3
        ? "Scheme of " + String.join(", ", pair.cities())
        : "Scheme of " + Amounts.whole(cities) + " cities, such as " + pair.cities().getFirst();
  }

  private void add(List<Part> parts, String title, List<Difference> differences, String noun) {
    if (!differences.isEmpty()) {
      Scheme scheme = scenario.cities().getFirst().scheme();
      parts.add(new Part(title, words.things(differences, noun, scheme, scheme)));
    }
  }
}
