package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Finding;

/// Every number that no text gives.
final class AssumptionsSection implements Section {

  @Override
  public String id() {
    return "assumptions";
  }

  @Override
  public String title() {
    return "What is assumed";
  }

  @Override
  public boolean shown(RunView run) {
    return true;
  }

  @Override
  public void write(Markup out, RunView run) {
    int canBeOff = 0;
    for (Assumption assumption : run.assumptions()) {
      canBeOff += assumption.canBeOff() ? 1 : 0;
    }
    out.element(
        "p",
        Amounts.of(run.findings().assumed(), run.findings().assumed() + run.findings().sourced())
            + " numbers of this scenario are assumed, because no text gives them. "
            + Amounts.whole(canBeOff)
            + " of them say how strongly people respond, in ranges that include not at all.",
        "class",
        "lead");
    out.element(
        "p",
        "The ranges over replicates in this report say how far chance moves a number. They say"
            + " nothing about these assumptions.");
    out.element("h3", "Under each finding");
    List<Finding> findings = new ArrayList<>(run.findings().stories());
    findings.addAll(run.findings().headlines());
    for (Finding finding : findings) {
      if (!finding.assumptions().isEmpty()) {
        Assumption first = finding.assumptions().getFirst();
        out.open("p");
        out.element("b", finding.title());
        out.text(
            " rests on "
                + Amounts.counted(finding.assumptions().size(), "assumed number", "assumed numbers")
                + ", the nearest of them "
                + first.path()
                + " = "
                + Amounts.exact(first.value())
                + " (plausible from "
                + Amounts.exact(first.low())
                + " to "
                + Amounts.exact(first.high())
                + "): "
                + first.why());
        out.close("p");
      }
    }
    out.element("h3", "The whole register, by part of the model");
    out.element(
        "p", "Open a part to read it; on paper stand the parts that were open.", "class", "soft");
    for (Mechanism mechanism : Mechanism.values()) {
      List<List<String>> rows = new ArrayList<>();
      for (Assumption assumption : run.assumptions()) {
        if (assumption.mechanism() == mechanism) {
          rows.add(
              List.of(
                  assumption.path(),
                  Amounts.exact(assumption.value()),
                  Amounts.exact(assumption.low()) + " to " + Amounts.exact(assumption.high()),
                  assumption.why()));
        }
      }
      if (!rows.isEmpty()) {
        out.open("details", "class", "register");
        out.element("summary", Amounts.sentence(mechanism.title()) + " (" + rows.size() + ")");
        Figure.table(out, List.of("number", "value", "plausible", "why"), rows);
        out.close("details");
      }
    }
  }
}
