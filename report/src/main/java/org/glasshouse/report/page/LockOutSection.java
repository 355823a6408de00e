package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.chart.StackedMonths;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.model.Scheme;

/// Who is locked out, from what and for how long.
final class LockOutSection implements Section {

  @Override
  public String id() {
    return "locked-out";
  }

  @Override
  public String title() {
    return "Who is locked out, from what and for how long";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().cities().stream()
        .anyMatch(city ->
            city.scheme().consequences().stream()
                .anyMatch(c -> c.effect() == Scheme.Effect.DENIES));
  }

  @Override
  public void write(Markup out, RunView run) {
    if (sum(stock(run, Arm.SCHEME, null)) > 0) {
      writeStock(out, run);
      writeBasis(out, run);
    } else {
      out.element("p", "Nobody was shut out of anything, in any replicate.", "class", "lead");
    }
    writeServices(out, run);
    writeLengths(out, run);
    writeSeveral(out, run);
  }

  private static Estimate outcome(RunView run, Outcome outcome) {
    return run.each((l, v) -> v[l.outcomes.at(Group.ALL.ordinal(), outcome.ordinal())]);
  }

  private static void writeStock(Markup out, RunView run) {
    Estimate scored = outcome(run, Outcome.SCORED);
    List<StepLines.Series> series = new ArrayList<>();
    if (run.baseline()) {
      series.add(
          new StepLines.Series(
              "ordinary law alone", StepLines.Line.BASELINE, stock(run, Arm.LAW_ONLY, null)));
    }
    series.add(
        new StepLines.Series("shut out", StepLines.Line.DECISION, stock(run, Arm.SCHEME, null)));
    series.add(
        new StepLines.Series(
            "by a wrong record", StepLines.Line.WRONG, stock(run, Arm.SCHEME, Basis.RECORD_ERROR)));
    series.add(
        new StepLines.Series(
            "by over-reach", StepLines.Line.OVER, stock(run, Arm.SCHEME, Basis.BEYOND_WIDE)));
    Figure.write(
        out,
        Told.rate(outcome(run, Outcome.SHUT_OUT), scored)
            + " scored adults were shut out of something at some time; "
            + Told.rate(outcome(run, Outcome.SHUT_OUT_AT_END), scored)
            + " still were on the last day, and "
            + Told.rate(outcome(run, Outcome.SHUT_OUT_ESSENTIAL), scored)
            + " had been shut out of something essential.",
        new StepLines(
            "Citizens shut out of at least one service",
            "Step lines over time, with ordinary law alone as the grey line.",
            "citizens shut out of at least one service",
            run.axis(),
            run.history().lastDays(Block.Cadence.WINDOW),
            series),
        "Steps are windows of "
            + run.scenario().windowDays()
            + " days; "
            + run.ranges()
            + ", drawn as a fan. Over-reach here is under both readings of the purpose. Essential"
            + " services are those marked so in the people file: health, housing, schooling, pay.");
  }

  private static double sum(double[][] values) {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).sum();
  }

  private static double[][] stock(
      RunView run, Arm arm, @org.jspecify.annotations.Nullable Basis basis) {
    double[][] sum = new double[run.totals().replicates()][0];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      double[][][] values = run.history().values(arm, city, run.layout(city).shutOut);
      for (int r = 0; r < values.length; r++) {
        if (sum[r].length == 0) {
          sum[r] = new double[values[r].length];
        }
        for (int t = 0; t < values[r].length; t++) {
          for (Basis one : Basis.values()) {
            sum[r][t] += basis == null || basis == one ? values[r][t][one.ordinal()] : 0;
          }
        }
      }
    }
    return sum;
  }

  private static void writeBasis(Markup out, RunView run) {
    int[] months = run.history().lastDays(Block.Cadence.MONTH);
    double[][] byBasis = new double[Basis.values().length][months.length];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      double[][] history = run.meanHistory(city, run.layout(city).shutOutDays);
      for (int m = 0; m < months.length; m++) {
        for (int b = 0; b < byBasis.length; b++) {
          byBasis[b][m] += history[m][b] / (months[m] - (m == 0 ? -1 : months[m - 1]));
        }
      }
    }
    Estimate all = shutOutDays(run, Basis.values());
    Estimate wrong = shutOutDays(run, Basis.RECORD_ERROR);
    Estimate over = shutOutDays(run, Basis.BEYOND_WIDE, Basis.BEYOND_NARROW);
    if (all.mean() == 0) {
      out.element("p", "In the counted days nobody was shut out of anything.", "class", "lead");
      return;
    }
    List<StackedMonths.Layer> layers = new ArrayList<>();
    layers.add(layer("as the scheme intends", Basis.AS_INTENDED, byBasis));
    layers.add(layer("over-reach, narrow", Basis.BEYOND_NARROW, byBasis));
    layers.add(layer("over-reach, both readings", Basis.BEYOND_WIDE, byBasis));
    layers.add(layer("wrong record", Basis.RECORD_ERROR, byBasis));
    layers.add(layer("right by accident", Basis.RIGHT_BY_ACCIDENT, byBasis));
    layers.add(layer("through another", Basis.THROUGH_OTHERS, byBasis));
    layers.removeIf(layer -> Arrays.stream(layer.values()).sum() == 0);
    Figure.write(
        out,
        "Of "
            + Told.ranged(all, Amounts::about)
            + " days shut out, "
            + Told.percents(Estimate.of(Told.shares(wrong, all)))
            + " rest on a wrong record and "
            + Told.percents(Estimate.of(Told.shares(over, all)))
            + " go beyond the purpose in at least one of its two readings.",
        new StackedMonths(
            "Days shut out, by what they rest on",
            "Stacked columns by month; the parts add up to all who are shut out.",
            "citizens shut out on an average day of the month",
            run.axis(),
            months,
            layers),
        "Worked out against truth: what would have become of each decision without the wrong"
            + " records, and without the records outside the purpose. The fourth case is called as the"
            + " scheme intends, never correct. Mean of the replicates.");
  }

  private static StackedMonths.Layer layer(String label, Basis basis, double[][] byBasis) {
    return new StackedMonths.Layer(label, Fill.of(basis), byBasis[basis.ordinal()]);
  }

  private static Estimate shutOutDays(RunView run, Basis... bases) {
    return run.each((layout, values) -> {
      long sum = 0;
      for (Basis basis : bases) {
        sum += values[layout.shutOutDays.at(basis.ordinal())];
      }
      return sum;
    });
  }

  private static void writeServices(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      List<Rows.Row> rows = new ArrayList<>();
      List<Scheme.Consequence> consequences = run.city(city).scheme().consequences();
      for (Scheme.Effect effect : Scheme.Effect.values()) {
        boolean first = true;
        for (int c = 0; c < consequences.size(); c++) {
          if (consequences.get(c).effect() == effect) {
            Estimate days = days(run, city, c);
            rows.add(
                new Rows.Row(
                    first ? family(effect) : "",
                    consequences.get(c).title(),
                    days.mean(),
                    days.low(),
                    days.high(),
                    Double.NaN,
                    effect == Scheme.Effect.DENIES ? Fill.DECISION : Fill.INTENDED,
                    Amounts.about(days.mean()) + " days",
                    false));
            first = false;
          }
        }
      }
      if (rows.isEmpty()) {
        continue;
      }
      Figure.write(
          out,
          Amounts.sentence(
              Told.inCity(run, city)
                  + "these are the days that people spent under each consequence, among "
                  + Amounts.whole(run.mean(city, run.layout(city).population, 2))
                  + " scored citizens over the counted days."),
          new Rows(
              "Days under each consequence",
              "Bars from zero, one a consequence, with the range over replicates.",
              "citizen-days",
              false,
              rows),
          "A citizen under two consequences on one day counts in both rows. Whiskers are the lowest"
              + " and highest replicate.");
    }
  }

  private static String family(Scheme.Effect effect) {
    return switch (effect) {
      case DENIES -> "denied";
      case GRANTS -> "granted";
      case PRICES -> "at another price";
    };
  }

  private static Estimate days(RunView run, int city, int consequence) {
    CityLayout layout = run.layout(city);
    return run.totals()
        .each(society -> {
          long sum = 0;
          for (Basis basis : Basis.values()) {
            sum += society.cities().get(city)[layout.personDays.at(consequence, basis.ordinal())];
          }
          return sum;
        });
  }

  private static void writeLengths(Markup out, RunView run) {
    int[] ends = LengthBins.ends();
    List<Rows.Row> rows = new ArrayList<>();
    double total = 0;
    double going = 0;
    double shortSpells = 0;
    String[] labels = {
      "up to 4 weeks",
      "to 8 weeks",
      "to 16 weeks",
      "to half a year",
      "to a year",
      "to two years",
      "longer"
    };
    int[] upTo = {28, 56, 112, 182, 365, 730, Integer.MAX_VALUE};
    double[] ended = new double[labels.length];
    double[] still = new double[labels.length];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      for (int bin = 0; bin <= ends.length; bin++) {
        int end = bin < ends.length ? ends[bin] : Integer.MAX_VALUE;
        int slot = 0;
        while (upTo[slot] < end) {
          slot++;
        }
        ended[slot] += run.mean(city, run.layout(city).spells, bin * 2);
        still[slot] += run.mean(city, run.layout(city).spells, bin * 2 + 1);
      }
    }
    for (int i = 0; i < labels.length; i++) {
      total += ended[i] + still[i];
      going += still[i];
      shortSpells += i == 0 ? ended[i] : 0;
    }
    if (total == 0) {
      return;
    }
    for (int i = 0; i < labels.length; i++) {
      rows.add(spell(i == 0 ? "ended after" : "", labels[i], ended[i], total, Fill.DECISION));
    }
    for (int i = 0; i < labels.length; i++) {
      rows.add(
          spell(i == 0 ? "still going on, so far" : "", labels[i], still[i], total, Fill.INTENDED));
    }
    rows.removeIf(row -> row.value() == 0 && row.family().isEmpty());
    Figure.write(
        out,
        "Of "
            + Amounts.whole(total)
            + " spells of being shut out, "
            + Amounts.of(shortSpells, total)
            + " ended within four weeks and "
            + Amounts.of(going, total)
            + " had not ended on the last day.",
        new Rows(
            "Spells of being shut out, by length",
            "Bars from zero by length, those that ended and those that go on apart.",
            "spells",
            false,
            rows),
        "A spell is a run of days on which at least one service is denied. Spells that go on at the"
            + " end are longer than they look. Mean of the replicates.");
  }

  private static Rows.Row spell(
      String family, String label, double count, double total, Fill fill) {
    return new Rows.Row(
        family,
        label,
        count,
        count,
        count,
        Double.NaN,
        fill,
        Amounts.whole(count) + " (" + Amounts.percent(count / total) + ")",
        false);
  }

  private static void writeSeveral(Markup out, RunView run) {
    Estimate scored = outcome(run, Outcome.SCORED);
    out.element(
        "p",
        "On the last day "
            + Told.rate(outcome(run, Outcome.SHUT_OUT_TWICE), scored)
            + " were shut out of two or more services at once; "
            + Told.rate(outcome(run, Outcome.CLIFF), scored)
            + " stood within one minor loss of a worse band. "
            + Amounts.whole(outcome(run, Outcome.CHILDREN_REACHED).mean())
            + " minors were reached by a consequence of somebody else, and "
            + Told.rate(outcome(run, Outcome.THROUGH_OTHERS), scored)
            + " adults were shut out through another of their household.");
  }
}
