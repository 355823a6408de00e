package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.AWARENESS;
import static org.glasshouse.results.assumptions.Mechanism.CHILLING;
import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.ActKind.Nature;
import org.glasshouse.scenario.model.PeopleModel;

/// Lawful acts left undone for fear of being recorded. It is a loss, and never a measure of how
/// well a scheme works.
///
/// @param protectedActs share of protected acts left undone
/// @param lawfulActs share of other lawful acts left undone
/// @param kinds by kind, lawful and protected, in file order
public record Chilling(Measure protectedActs, Measure lawfulActs, List<KindChill> kinds) {

  /// Chilling of one kind.
  ///
  /// @param kind id
  /// @param title in plain words
  /// @param nature lawful or protected
  /// @param undone share left undone
  public record KindChill(String kind, String title, Nature nature, Measure undone) {}

  static Chilling of(Totals totals) {
    PeopleModel people = totals.scenario().people();
    List<KindChill> kinds = new ArrayList<>();
    for (int k = 0; k < people.acts().size(); k++) {
      ActKind act = people.acts().get(k);
      if (act.nature() == Nature.LAWFUL || act.nature() == Nature.PROTECTED) {
        int kind = k;
        kinds.add(
            new KindChill(
                act.id(),
                act.title(),
                act.nature(),
                totals
                    .measure("chilling." + act.id(), act.title() + ", left undone", "share")
                    .from(CHILLING, AWARENESS, CONDUCT)
                    .ratio(
                        "left undone",
                        s -> Reading.acts(s, l -> l.notDone, kind),
                        "done or left undone",
                        s ->
                            Reading.acts(s, l -> l.notDone, kind)
                                + Reading.acts(s, l -> l.acts, kind))));
      }
    }
    return new Chilling(
        nature(totals, people, Nature.PROTECTED, "protected"),
        nature(totals, people, Nature.LAWFUL, "lawful"),
        List.copyOf(kinds));
  }

  private static Measure nature(Totals totals, PeopleModel people, Nature nature, String which) {
    return totals
        .measure("chilling." + which + "-acts", which + " acts left undone", "share")
        .from(CHILLING, AWARENESS, CONDUCT)
        .ratio(
            which + " acts left undone",
            s -> Reading.acts(s, people, l -> l.notDone, nature),
            which + " acts done or left undone",
            s ->
                Reading.acts(s, people, l -> l.notDone, nature)
                    + Reading.acts(s, people, l -> l.acts, nature));
  }
}
