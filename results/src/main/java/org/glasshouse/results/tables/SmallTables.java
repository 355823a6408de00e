package org.glasshouse.results.tables;

import java.util.List;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// The tables that do not come from tallies: fit of margins, assumed numbers, measures, findings.
public final class SmallTables {

  /// How well the synthetic people meet the tables about places.
  public static final TableSpec MARGINS =
      new TableSpec(
          "margins",
          "fit of the synthetic people to the tables about places; a row is a cell",
          List.of(
              text("city", "id of the city"),
              text("margin", "table, such as age by sex"),
              text("cell", "cell of the table"),
              number("target", "share that the table gives", "share"),
              number("achieved", "share among the synthetic people", "share")));

  /// Every assumed number.
  public static final TableSpec ASSUMPTIONS =
      new TableSpec(
          "assumptions",
          "numbers that no text gives; a row is a number",
          List.of(
              text("path", "file and path inside the file"),
              text("mechanism", "part of the model that it sets"),
              number("assumed", "value used", "unit of the field"),
              number("low", "lowest plausible value", "unit of the field"),
              number("high", "highest plausible value", "unit of the field"),
              number("relative_width", "width of the range for the value's size", "1"),
              text("why", "reason for the value"),
              new Column(
                  "general",
                  Column.Type.BOOLEAN,
                  "whether it holds for everything and not for one kind, channel or rule",
                  "")));

  /// Every measure.
  public static final TableSpec MEASURES =
      new TableSpec(
          "measures",
          "measures under the scheme over all cities; a row is a measure",
          List.of(
              text("id", "id of the measure"),
              text("title", "what it is"),
              text("unit", "unit of the value"),
              text("numerator", "what is counted"),
              number("numerator_mean", "how many, mean over replicates", ""),
              text("denominator", "what it is counted among"),
              number("denominator_mean", "how many, mean over replicates", ""),
              number("mean", "value, mean over replicates", "see unit"),
              number("low", "smallest over replicates", "see unit"),
              number("high", "largest over replicates", "see unit"),
              text("spread", "kind of the interval from low to high"),
              number("t95_low", "lower end of the 95 % t-interval of the mean", "see unit"),
              number("t95_high", "upper end of the 95 % t-interval of the mean", "see unit"),
              number("baseline", "the same under ordinary law alone, mean", "see unit"),
              number("difference", "scheme less baseline, paired by replicate, mean", "see unit"),
              number("difference_low", "smallest over replicates", "see unit"),
              number("difference_high", "largest over replicates", "see unit")));

  /// The findings as sentences.
  public static final TableSpec FINDINGS =
      new TableSpec(
          "findings",
          "findings as sentences; a row is a finding",
          List.of(
              new Column("place", Column.Type.INTEGER, "order in which they are told", ""),
              text("id", "id of the finding"),
              new Column(
                  "headline", Column.Type.BOOLEAN, "whether it is one of the first three", ""),
              text("title", "a few words"),
              text("number", "the number in it"),
              text("sentences", "the finding, with denominators and ranges"),
              text("caution", "the assumed number that is nearest to it")));

  private SmallTables() {}

  private static Column text(String name, String description) {
    return new Column(name, Column.Type.VARCHAR, description, "");
  }

  private static Column number(String name, String description, String unit) {
    return new Column(name, Column.Type.DOUBLE, description, unit);
  }

  /// Writes the fit of margins.
  public static void margins(Scenario scenario, List<Fit> fits, TableWriter writer) {
    for (Fit fit : fits) {
      writer
          .add(scenario.cities().get(fit.city()).id())
          .add(fit.table())
          .add(fit.cell())
          .add(fit.target())
          .add(fit.achieved());
    }
  }

  /// Reads the fit of margins back.
  public static List<Fit> margins(Scenario scenario, Rows rows) {
    List<String> cities = scenario.cities().stream().map(Scenario.City::id).toList();
    List<Fit> fits = new java.util.ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      fits.add(
          new Fit(
              cities.indexOf(rows.text(row, "city")),
              rows.text(row, "margin"),
              rows.text(row, "cell"),
              rows.number(row, "target"),
              rows.number(row, "achieved")));
    }
    return List.copyOf(fits);
  }

  /// Writes the assumed numbers.
  public static void assumptions(List<Assumption> assumptions, TableWriter writer) {
    for (Assumption assumption : assumptions) {
      writer
          .add(assumption.path())
          .add(assumption.mechanism().title())
          .add(assumption.value())
          .add(assumption.low())
          .add(assumption.high())
          .add(assumption.relativeWidth())
          .add(assumption.why())
          .add(assumption.general());
    }
  }

  /// Writes measures.
  public static void measures(List<Measure> measures, TableWriter writer) {
    for (Measure measure : measures) {
      Measure.Count among = measure.denominator();
      Estimate value = measure.value();
      Estimate.Interval mean95 = value.mean95();
      writer
          .add(measure.id())
          .add(measure.title())
          .add(measure.unit())
          .add(measure.numerator().what())
          .add(measure.numerator().number().mean())
          .add(among == null ? null : among.what())
          .add(among == null ? Double.NaN : among.number().mean())
          .add(value.mean())
          .add(value.low())
          .add(value.high())
          .add(value.kind())
          .add(mean95 == null ? Double.NaN : mean95.low())
          .add(mean95 == null ? Double.NaN : mean95.high())
          .add(mean(measure.baseline()))
          .add(mean(measure.difference()))
          .add(measure.difference() == null ? Double.NaN : measure.difference().low())
          .add(measure.difference() == null ? Double.NaN : measure.difference().high());
    }
  }

  private static double mean(@Nullable Estimate estimate) {
    return estimate == null ? Double.NaN : estimate.mean();
  }

  /// Writes findings, headlines first.
  public static void findings(Findings findings, TableWriter writer) {
    int place = 1;
    for (Finding finding : findings.stories()) {
      finding(finding, place++, true, writer);
    }
    for (Finding finding : findings.headlines()) {
      finding(finding, place++, true, writer);
    }
    for (Finding finding : findings.more()) {
      finding(finding, place++, false, writer);
    }
  }

  private static void finding(Finding finding, int place, boolean headline, TableWriter writer) {
    writer
        .add(place)
        .add(finding.id())
        .add(headline)
        .add(finding.title())
        .add(finding.number())
        .add(String.join(" ", finding.sentences()))
        .add(finding.caution());
  }
}
