package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.ActKind.Nature;

/// Lawful acts that people left undone for fear of being recorded.
final class ChillingSection implements Section {

  @Override
  public String id() {
    return "stopped-doing";
  }

  @Override
  public String title() {
    return "What people stopped doing";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().people().acts().stream().anyMatch(ChillingSection::lawful);
  }

  private static boolean lawful(ActKind kind) {
    return kind.nature() == Nature.PROTECTED || kind.nature() == Nature.LAWFUL;
  }

  @Override
  public void write(Markup out, RunView run) {
    List<Rows.Row> rows = new ArrayList<>();
    List<ActKind> kinds = run.scenario().people().acts();
    double[] done = new double[Nature.values().length];
    double[] left = new double[Nature.values().length];
    for (Nature nature : List.of(Nature.PROTECTED, Nature.LAWFUL)) {
      boolean first = true;
      for (int k = 0; k < kinds.size(); k++) {
        if (kinds.get(k).nature() != nature) {
          continue;
        }
        int kind = k;
        Estimate share =
            run.totals()
                .each(s -> {
                  double undone = s.sum((l, v) -> v[l.notDone.at(kind)]);
                  double acts = s.sum((l, v) -> v[l.acts.at(kind)]);
                  return undone + acts == 0 ? Double.NaN : undone / (undone + acts) * 1000;
                });
        done[nature.ordinal()] += mean(run, s -> s.sum((l, v) -> v[l.acts.at(kind)]), kind);
        left[nature.ordinal()] += mean(run, s -> s.sum((l, v) -> v[l.notDone.at(kind)]), kind);
        if (share.exists() && share.high() > 0) {
          rows.add(
              new Rows.Row(
                  first
                      ? (nature == Nature.PROTECTED ? "protected as a right" : "other lawful acts")
                      : "",
                  kinds.get(k).title(),
                  share.mean(),
                  share.low(),
                  share.high(),
                  Double.NaN,
                  Fill.TRUTH,
                  Told.ranged(share, value -> Amounts.like(share.mean(), value)) + " of 1,000",
                  false));
          first = false;
        }
      }
    }
    double protectedDone = done[Nature.PROTECTED.ordinal()];
    double protectedLeft = left[Nature.PROTECTED.ordinal()];
    if (rows.isEmpty()) {
      out.element(
          "p",
          "Nobody left a lawful act undone: chilling is switched off in this run, or nobody knew of"
              + " being recorded.",
          "class",
          "lead");
      return;
    }
    Figure.write(
        out,
        "Of about "
            + Amounts.number(round(protectedDone + protectedLeft))
            + " acts protected as a right, people left about "
            + Amounts.number(round(protectedLeft))
            + " undone for fear of being recorded ("
            + Amounts.percent(
                protectedDone + protectedLeft == 0
                    ? Double.NaN
                    : protectedLeft / (protectedDone + protectedLeft))
            + ").",
        new Rows(
            "Lawful acts left undone",
            "Bars from zero, one a kind of act, with the range over replicates.",
            "left undone, of 1,000 that would have been done",
            false,
            rows),
        "How far people fall silent is assumed, with zero inside the range; it is listed in the"
            + " register below. Kinds that are only sampled are scaled up. Whiskers are the lowest and"
            + " highest replicate.");
  }

  private static double round(double count) {
    double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, count))) - 2));
    return Math.rint(count / power) * power;
  }

  private static double mean(
      RunView run, java.util.function.ToDoubleFunction<SocietyTotals> number, int kind) {
    Estimate estimate =
        run.totals()
            .each(s -> {
              double share = s.enumeratedShare()[kind];
              return number.applyAsDouble(s) / (share > 0 ? share : 1);
            });
    return estimate.exists() ? estimate.mean() : 0;
  }
}
