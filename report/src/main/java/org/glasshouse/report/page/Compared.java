package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.chart.Differences;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.ModelDifferenceWords;
import org.glasshouse.report.words.PairedLivesWords;
import org.glasshouse.report.words.PairedMeasureWords;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.PairedMeasure;
import org.glasshouse.results.measures.Estimate;

/// A comparison on a page: in what the rules differ, what came of it, and whose lives changed.
public final class Compared {
  private static final String SHARE = "share";

  private Compared() {}

  /// In what the rules differ.
  public static void rules(Markup out, Comparison comparison, String heading) {
    List<ModelDifferenceWords.Part> parts = new ModelDifferenceWords(comparison).say();
    if (parts.isEmpty()) {
      out.element("p", "In nothing: rules, error rates and people are the same in both.");
    }
    for (ModelDifferenceWords.Part part : parts) {
      out.element(heading, part.title());
      out.open("ul", "class", "plain");
      part.sentences().forEach(sentence -> out.element("li", sentence));
      out.close("ul");
    }
  }

  /// What came of it: shares as a chart, and every number as a table.
  ///
  /// @param first name of the first on the chart
  /// @param second name of the second
  public static void measures(
      Markup out, List<PairedMeasure> measures, int pairs, String first, String second) {
    List<PairedMeasure> differing = measures.stream().filter(each -> !each.same()).toList();
    if (differing.isEmpty()) {
      out.element(
          "p",
          "Nothing: all "
              + Amounts.counted(measures.size(), "measure is", "measures are")
              + " the same in every replicate, to the last digit.");
      return;
    }
    List<PairedMeasure> shares =
        differing.stream()
            .filter(each -> each.unit().equals(SHARE) && each.difference().exists())
            .toList();
    String sentence =
        Amounts.counted(differing.size(), "measure differs", "measures differ")
            + " of "
            + Amounts.whole(measures.size())
            + ".";
    if (!shares.isEmpty()) {
      Figure.write(
          out,
          sentence + largest(shares, first, second),
          chart(shares, first, second),
          interval(pairs)
              + " A hollow dot: the interval holds zero. Shares only; other units stand in the table"
              + " below.");
    } else {
      out.element("p", sentence, "class", "lead");
    }
    out.open("details").element("summary", "Every measure that differs, in its own unit");
    table(out, differing, first, second);
    out.close("details");
  }

  private static String largest(List<PairedMeasure> shares, String first, String second) {
    PairedMeasure most = shares.getFirst();
    for (PairedMeasure each : shares) {
      if (Math.abs(each.difference().mean()) > Math.abs(most.difference().mean())) {
        most = each;
      }
    }
    return " The largest difference of a share: "
        + PairedMeasureWords.title(most)
        + ", "
        + PairedMeasureWords.mean(most, most.first())
        + " in "
        + first
        + " and "
        + PairedMeasureWords.mean(most, most.second())
        + " in "
        + second
        + ".";
  }

  private static String interval(int pairs) {
    return pairs < 2
        ? "One replicate of each, so there is no interval."
        : "Whiskers: 95 % t-interval of the mean difference over "
            + pairs
            + " pairs of replicates.";
  }

  private static Differences chart(List<PairedMeasure> shares, String first, String second) {
    List<Differences.Row> rows = new ArrayList<>();
    String before = "";
    for (PairedMeasure measure : shares) {
      String heading = PairedMeasureWords.heading(measure);
      Estimate difference = measure.difference();
      Estimate.Interval interval = difference.mean95();
      String ranged = PairedMeasureWords.interval(measure);
      rows.add(
          new Differences.Row(
              heading.equals(before) ? "" : heading,
              label(measure, shares),
              first + ": " + PairedMeasureWords.mean(measure, measure.first()) + " %",
              second + ": " + PairedMeasureWords.mean(measure, measure.second()) + " %",
              100 * difference.mean(),
              100 * (interval == null ? difference.mean() : interval.low()),
              100 * (interval == null ? difference.mean() : interval.high()),
              (PairedMeasureWords.difference(measure) + " " + ranged).strip()));
      before = heading;
    }
    return new Differences(
        "Differences, " + second + " less " + first,
        "Each share in " + second + " less the same in " + first + ", on one scale around zero.",
        "percentage points",
        "less in " + second,
        "more in " + second,
        rows);
  }

  /// The title, with what it is a share of where another has the same title.
  private static String label(PairedMeasure measure, List<PairedMeasure> all) {
    boolean alone = all.stream().filter(each -> each.title().equals(measure.title())).count() < 2;
    return alone || measure.among().isEmpty()
        ? measure.title()
        : measure.title() + " (of " + measure.among() + ")";
  }

  private static void table(Markup out, List<PairedMeasure> measures, String first, String second) {
    List<List<String>> rows = new ArrayList<>();
    for (PairedMeasure measure : measures) {
      rows.add(
          List.of(
              PairedMeasureWords.heading(measure) + ": " + PairedMeasureWords.title(measure),
              PairedMeasureWords.mean(measure, measure.first()),
              PairedMeasureWords.mean(measure, measure.second()),
              PairedMeasureWords.difference(measure),
              PairedMeasureWords.interval(measure)));
    }
    Figure.table(out, List.of("measure", first, second, "difference", "95 % interval"), rows);
  }

  /// Whose lives changed; the comparison has some.
  public static void lives(Markup out, Comparison comparison) {
    PairedLivesWords words = new PairedLivesWords(comparison);
    out.element("p", words.lead(), "class", "soft");
    out.open("ul", "class", "plain");
    words.say().forEach(sentence -> out.element("li", sentence));
    out.close("ul");
    List<List<String>> rows = new ArrayList<>();
    for (PairedLivesWords.Row row : words.rows()) {
      rows.add(
          List.of(
              row.group(),
              row.people(),
              row.better(),
              row.worse(),
              row.firstDays(),
              row.secondDays()));
    }
    Figure.table(
        out,
        List.of(
            "group",
            "people",
            "better off, of 1,000",
            "worse off, of 1,000",
            "days shut out in " + comparison.first().label(),
            "days shut out in " + comparison.second().label()),
        rows);
  }
}
