package org.glasshouse.results.studies;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.results.tables.TallyTables;
import org.glasshouse.results.tallies.KnownMeasures;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Study.Found;
import org.glasshouse.scenario.model.Study.Picked;
import org.glasshouse.scenario.model.Study.Sum;
import org.jspecify.annotations.Nullable;

/// What figures of studies may name in a run of a scenario, and what they are in its folder.
final class StudyTables {
  private final Scenario scenario;
  private final List<CityLayout> layouts;
  private @Nullable List<String> known;

  StudyTables(Scenario scenario) {
    this.scenario = scenario;
    this.layouts = CityLayout.all(scenario);
  }

  /// Reports what a run of the scenario cannot tell.
  void check(Found found, Issues issues) {
    switch (found) {
      case Found.ByMeasure by -> measure(by, issues);
      case Found.ByTables by -> {
        sum(by.count(), issues);
        Sum of = by.of();
        if (of != null) {
          sum(of, issues);
        }
      }
    }
  }

  /// A measure of all runs. Those of systems are known only when one has run, by their beginning.
  private void measure(Found.ByMeasure by, Issues issues) {
    int dot = by.id().indexOf('.');
    if (dot > 0 && scenario.systems().isOn(by.id().substring(0, dot))) {
      return;
    }
    if (!known().contains(by.id())) {
      unknown(issues, by.mark(), "the measure", by.id(), "one such as lock-out.ever", known());
    }
  }

  /// Measures that every run has.
  private List<String> known() {
    List<String> all = known;
    if (all == null) {
      all = KnownMeasures.of(scenario).stream().map(Measure::id).toList();
      known = all;
    }
    return all;
  }

  private void sum(Sum sum, Issues issues) {
    List<Block> blocks = blocks(sum);
    if (sum.city() != null && cities(sum).isEmpty()) {
      List<String> ids = scenario.cities().stream().map(Scenario.City::id).toList();
      unknown(issues, sum.mark(), "the city", sum.city(), "one of " + String.join(", ", ids), ids);
      return;
    }
    if (blocks.isEmpty()) {
      Set<String> tables = new LinkedHashSet<>();
      layouts.forEach(layout -> layout.blocks().forEach(block -> tables.add(block.id())));
      unknown(
          issues,
          sum.mark(),
          "the table",
          sum.table(),
          "a table of the run folder, such as list-flow",
          List.copyOf(tables));
      return;
    }
    for (Picked rows : sum.where()) {
      Set<String> columns = new LinkedHashSet<>();
      Set<String> labels = new LinkedHashSet<>();
      for (Block block : blocks) {
        for (Dimension dimension : block.dimensions()) {
          columns.add(dimension.id());
          if (dimension.id().equals(rows.column())) {
            labels.addAll(dimension.labels());
          }
        }
      }
      if (!columns.contains(rows.column())) {
        unknown(
            issues,
            rows.mark(),
            "the column",
            rows.column(),
            "of " + sum.table() + " one of " + String.join(", ", columns),
            List.copyOf(columns));
        continue;
      }
      for (String label : rows.labels()) {
        if (!labels.contains(label)) {
          unknown(
              issues,
              rows.mark(),
              "the row",
              label,
              "of " + rows.column() + " one of " + String.join(", ", labels),
              List.copyOf(labels));
        }
      }
    }
    until(sum, issues);
  }

  private void until(Sum sum, Issues issues) {
    LocalDate until = sum.until();
    LocalDate last = scenario.start().plusDays(scenario.days() - 1L);
    if (until != null && (until.isBefore(scenario.start()) || until.isAfter(last))) {
      issues.add(
          Issue.error(
              IssueCode.LATE_DATE,
              sum.mark(),
              "a sum until " + until,
              "a day of the run, from " + scenario.start() + " to " + last));
    }
  }

  private static void unknown(
      Issues issues, Mark mark, String what, String seen, String expected, List<String> known) {
    issues.add(
        Issue.error(
            IssueCode.UNKNOWN_MEASURE,
            mark,
            what + " '" + seen + "'",
            expected,
            Guess.nearest(seen, known)));
  }

  private List<Integer> cities(Sum sum) {
    List<Integer> cities = new ArrayList<>();
    for (int city = 0; city < scenario.cities().size(); city++) {
      if (sum.city() == null || scenario.cities().get(city).id().equals(sum.city())) {
        cities.add(city);
      }
    }
    return cities;
  }

  private List<Block> blocks(Sum sum) {
    List<Block> found = new ArrayList<>();
    for (int city : cities(sum)) {
      for (Block block : layouts.get(city).blocks()) {
        if (block.id().equals(sum.table())) {
          found.add(block);
        }
      }
    }
    return found;
  }

  /// What was found in a run folder, under the scheme, by replicate. A measure that the run does
  /// not tell, because nothing of its kind happened, is in none.
  Estimate found(Found found, RunFolder folder) {
    return switch (found) {
      case Found.ByMeasure by -> measured(by.id(), folder);
      case Found.ByTables by -> {
        double[] counts = sums(by.count(), folder);
        Sum of = by.of();
        double[] among = of == null ? new double[0] : sums(of, folder);
        double[] values = new double[counts.length];
        for (int r = 0; r < values.length; r++) {
          values[r] = by.per() * (of == null ? counts[r] : Totals.quotient(counts[r], among[r]));
        }
        yield Estimate.of(values);
      }
    };
  }

  private static Estimate measured(String id, RunFolder folder) {
    List<Measure> all = new ArrayList<>(folder.measures().all());
    for (List<Finding> findings : List.of(folder.findings().stories(), folder.findings().more())) {
      findings.forEach(finding -> all.addAll(finding.measures()));
    }
    return all.stream()
        .filter(measure -> measure.id().equals(id))
        .map(Measure::value)
        .findFirst()
        .orElse(new Estimate(List.of(), folder.manifest().replicatesDone()));
  }

  private double[] sums(Sum sum, RunFolder folder) {
    double[] sums = new double[folder.manifest().replicatesDone()];
    Rows rows = folder.query(query(sum));
    for (int row = 0; row < rows.size(); row++) {
      sums[(int) rows.whole(row, "replicate")] = rows.number(row, "total");
    }
    return sums;
  }

  private String query(Sum sum) {
    Block block = blocks(sum).getFirst();
    String table = sum.table().replace('-', '_');
    StringBuilder where = new StringBuilder("arm = 'scheme' AND counted");
    String city = sum.city();
    if (city != null) {
      where.append(" AND city = ").append(quoted(city));
    }
    LocalDate until = sum.until();
    if (until != null) {
      where.append(" AND day <= ").append(ChronoUnit.DAYS.between(scenario.start(), until));
    }
    String time = where.toString();
    for (Picked rows : sum.where()) {
      where
          .append(" AND CAST(")
          .append(TallyTables.columnName(rows.column()))
          .append(" AS VARCHAR) IN (")
          .append(String.join(", ", rows.labels().stream().map(StudyTables::quoted).toList()))
          .append(')');
    }
    if (block.kind() == Block.Kind.STOCK) {
      where
          .append(" AND day = (SELECT max(day) FROM ")
          .append(table)
          .append(" WHERE ")
          .append(time)
          .append(')');
    }
    return "SELECT replicate, CAST(sum(value) AS DOUBLE) AS total FROM "
        + table
        + " WHERE "
        + where
        + " GROUP BY replicate";
  }

  private static String quoted(@Nullable String text) {
    return "'" + String.valueOf(text).replace("'", "''") + "'";
  }
}
