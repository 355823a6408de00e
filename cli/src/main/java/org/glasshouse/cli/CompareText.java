package org.glasshouse.cli;

import java.util.List;
import java.util.Locale;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.ModelDifferenceWords;
import org.glasshouse.report.words.PairedLivesWords;
import org.glasshouse.report.words.PairedMeasureWords;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.PairedMeasure;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.measures.Estimate;

/// Comparisons on the terminal.
///
/// @param all whether measures that do not differ are printed too
record CompareText(Terminal terminal, boolean all) {

  private static final int NUMBER = 9;

  /// Prints comparisons with the same first run.
  void print(List<Comparison> comparisons) {
    side(comparisons.getFirst().first());
    comparisons.forEach(each -> side(each.second()));
    for (Comparison each : comparisons) {
      terminal.out().println();
      if (comparisons.size() > 1) {
        terminal.heading(each.second().label() + " against " + each.first().label());
        terminal.out().println();
      }
      print(each);
    }
  }

  private void side(Side side) {
    terminal.beside(
        side.label() + "  ",
        side.name()
            + ": “"
            + side.scenario().title()
            + "”, "
            + Amounts.whole(side.scenario().population())
            + " people, "
            + Amounts.whole(side.scenario().days())
            + " days, "
            + Amounts.counted(side.run().manifest().replicatesDone(), "replicate", "replicates"));
  }

  private void print(Comparison comparison) {
    comparison.notes().forEach(note -> terminal.paragraph(note, "", ""));
    rules(comparison);
    terminal.out().println();
    measures(comparison);
    if (!comparison.lives().isEmpty()) {
      terminal.out().println();
      lives(comparison);
    }
  }

  private void lives(Comparison comparison) {
    PairedLivesWords words = new PairedLivesWords(comparison);
    terminal.heading("Whose lives changed");
    terminal.paragraph(words.lead(), "", "");
    words.say().forEach(sentence -> terminal.beside("– ", sentence));
    terminal.out().println();
    String first = comparison.first().label();
    String second = comparison.second().label();
    row("", "", "of 1,000", "of 1,000", "days shut", "days shut");
    row("", "people", "better", "worse", "out in " + first, "out in " + second);
    for (PairedLivesWords.Row row : words.rows()) {
      row(row.group(), row.people(), row.better(), row.worse(), row.firstDays(), row.secondDays());
    }
  }

  private void row(
      String group, String people, String better, String worse, String first, String second) {
    terminal
        .out()
        .println(
            String.format(
                    Locale.ROOT,
                    "%-30s %10s %8s %8s %9s %9s",
                    group,
                    people,
                    better,
                    worse,
                    first,
                    second)
                .stripTrailing());
  }

  private void rules(Comparison comparison) {
    terminal.heading("What differs in the rules");
    List<ModelDifferenceWords.Part> parts = new ModelDifferenceWords(comparison).say();
    if (parts.isEmpty()) {
      terminal.paragraph("Nothing.", "", "");
    }
    for (ModelDifferenceWords.Part part : parts) {
      terminal.paragraph(part.title() + ":", "", "");
      part.sentences().forEach(sentence -> terminal.beside("– ", sentence));
    }
  }

  private void measures(Comparison comparison) {
    terminal.heading("What came of it");
    List<PairedMeasure> differing = comparison.differing();
    int measures = comparison.measures().size();
    if (differing.isEmpty()) {
      terminal.paragraph(
          "Nothing: all "
              + Amounts.counted(measures, "measure is", "measures are")
              + " the same in every replicate, to the last digit.",
          "",
          "");
    } else {
      terminal.paragraph(
          Amounts.counted(differing.size(), "measure differs", "measures differ")
              + " of "
              + Amounts.whole(measures)
              + (all ? "" : "; the others are the same in every replicate (--all prints them)")
              + ". "
              + pairs(comparison),
          "",
          "");
    }
    String before = "";
    for (PairedMeasure measure : all ? comparison.measures() : differing) {
      String heading = PairedMeasureWords.heading(measure);
      if (!heading.equals(before)) {
        terminal.out().println();
        terminal.out().println(heading + ":");
        before = heading;
      }
      measure(comparison, measure);
    }
  }

  /// What the intervals are.
  private static String pairs(Comparison comparison) {
    return comparison.replicates() < 2
        ? "One replicate of each: there is no interval."
        : "In brackets: 95 % t-interval of the mean difference over "
            + comparison.replicates()
            + " pairs of replicates.";
  }

  private void measure(Comparison comparison, PairedMeasure measure) {
    terminal.beside("– ", PairedMeasureWords.title(measure));
    terminal
        .out()
        .println(
            "  "
                + number(
                    comparison.first().label(), PairedMeasureWords.mean(measure, measure.first()))
                + number(
                    comparison.second().label(), PairedMeasureWords.mean(measure, measure.second()))
                + number(
                        comparison.second().label() + " − " + comparison.first().label(),
                        PairedMeasureWords.difference(measure))
                    .stripTrailing()
                + "  "
                + PairedMeasureWords.interval(measure)
                + some(measure.difference(), comparison.replicates()));
  }

  private static String number(String label, String number) {
    return String.format(Locale.ROOT, "%s %" + NUMBER + "s   ", label, number);
  }

  /// A mark where some pairs do not have the number.
  private static String some(Estimate difference, int pairs) {
    int has = difference.values().size();
    return has == pairs || has == 0 ? "" : " in " + has + " of " + pairs;
  }
}
