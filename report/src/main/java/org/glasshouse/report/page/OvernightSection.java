package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.overnight.OvernightBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.chart.TimeAxis;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OvernightSetting;

/// Who is shut out over time, and who of them only because the edges of the bands were moved.
final class OvernightSection implements Section {

  @Override
  public String id() {
    return "overnight";
  }

  @Override
  public String title() {
    return "Rules changed overnight";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("overnight");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      OvernightBlocks blocks = OvernightBlocks.of(run.layout(city));
      OvernightSetting setting =
          run.scenario().systems().of(OvernightSetting.class, run.city(city).id());
      if (blocks != null && setting != null) {
        shutOut(out, run, city, blocks, setting);
        if (setting.doubt().value() > 0) {
          unsaid(out, run, city, setting);
        }
        who(out, run, city, blocks);
      }
    }
  }

  private static TimeAxis axis(RunView run, int city, OvernightSetting setting) {
    List<TimeAxis.Event> events = new ArrayList<>();
    for (Event<OvernightSetting.What> event : setting.events()) {
      if (event.in(run.city(city).id()) && event.dose().value() > 0) {
        String points = Amounts.exact(event.dose().value());
        boolean rise = event.what() == OvernightSetting.What.EDGES_RISE;
        events.add(new TimeAxis.Event(event.atDay(), (rise ? "+" : "−") + points));
        if (event.atDay() + event.days() < run.scenario().days()) {
          events.add(new TimeAxis.Event(event.atDay() + event.days(), "back"));
        }
      }
    }
    return new TimeAxis(
        run.scenario().start(), run.scenario().days(), run.scenario().burnInDays(), events);
  }

  private static void shutOut(
      Markup out, RunView run, int city, OvernightBlocks blocks, OvernightSetting setting) {
    CityLayout layout = run.layout(city);
    double residents = run.mean(city, layout.population, 0);
    ToDoubleFunction<double[]> share = v -> thousandths(v, residents);
    double[][] all = History.each(run.history().values(Arm.SCHEME, city, layout.shutOut), share);
    double[][] only = History.each(run.history().values(Arm.SCHEME, city, blocks.shutOut), share);
    List<StepLines.Series> lines = new ArrayList<>();
    lines.add(new StepLines.Series("shut out of something", StepLines.Line.DECISION, all));
    lines.add(new StepLines.Series("only by the edges", StepLines.Line.OVER, only));
    double most = Arrays.stream(means(only)).max().orElse(0);
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + Amounts.rate(most / 1000)
                + " residents were shut out at once, at the most, only because the edges of the bands"
                + " had been moved."),
        new StepLines(
            "Shut out, and shut out only by moved edges" + Told.where(run, city),
            "Residents shut out of something, of 1,000, over time; each line with the fan of its"
                + " replicates.",
            "of 1,000 residents",
            axis(run, city, setting),
            run.history().lastDays(layout.shutOut.cadence()),
            lines),
        "The rules mark the days of the changes, with their points. Only by the edges: nothing would be denied in the band that the same points give by the"
            + " edges of the scheme's file, nor by a list, nor through the household. Under ordinary"
            + " law alone nobody is shut out.");
  }

  private static void unsaid(Markup out, RunView run, int city, OvernightSetting setting) {
    CityLayout layout = run.layout(city);
    double[][] share =
        share(
            run,
            run.history().values(Arm.SCHEME, city, layout.notDone),
            run.history().values(Arm.SCHEME, city, layout.acts));
    double[] mean = means(share);
    double most = Arrays.stream(mean).max().orElse(0);
    int[] lastDays = run.history().lastDays(layout.acts.cadence());
    int changed = setting.events().stream().mapToInt(Event::atDay).min().orElse(0);
    int before = 0;
    while (before + 1 < lastDays.length && lastDays[before + 1] < changed) {
      before++;
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "at most "
                + Amounts.rate(most / 1000)
                + " protected acts of a window were left undone for fear of being recorded; in the last"
                + " window before the first change it was "
                + Amounts.per(mean[before] / 1000, most / 1000)
                + "."),
        new StepLines(
            "Protected acts left undone" + Told.where(run, city),
            "Protected acts left undone, of 1,000 done or left undone, over time; the line with the"
                + " fan of its replicates.",
            "of 1,000 protected acts",
            axis(run, city, setting),
            run.history().lastDays(layout.acts.cadence()),
            List.of(new StepLines.Series("left undone", StepLines.Line.TRUTH, share))),
        "A change that nobody was told of turns the climate of opinion hostile; how far is assumed.");
  }

  /// Means over replicates, by step.
  private static double[] means(double[][] byReplicate) {
    double[] means = new double[byReplicate[0].length];
    for (double[] replicate : byReplicate) {
      for (int t = 0; t < means.length; t++) {
        means[t] += replicate[t] / byReplicate.length;
      }
    }
    return means;
  }

  /// Of 1,000 protected acts those left undone, by replicate and window.
  private static double[][] share(RunView run, double[][][] undone, double[][][] done) {
    List<ActKind> kinds = run.scenario().people().acts();
    double[][] share = new double[undone.length][];
    for (int r = 0; r < undone.length; r++) {
      share[r] = new double[undone[r].length];
      for (int t = 0; t < share[r].length; t++) {
        double left = 0;
        double all = 0;
        for (int k = 0; k < kinds.size(); k++) {
          if (kinds.get(k).nature() == ActKind.Nature.PROTECTED) {
            left += undone[r][t][k];
            all += undone[r][t][k] + done[r][t][k];
          }
        }
        share[r][t] = all == 0 ? 0 : 1000 * left / all;
      }
    }
    return share;
  }

  private static double thousandths(double[] values, double residents) {
    double of = 0;
    for (double value : values) {
      of += 1000 * value / residents;
    }
    return of;
  }

  private static void who(Markup out, RunView run, int city, OvernightBlocks blocks) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(run, city, blocks.crossed, 0, "fell into a lower band"));
    rows.add(row(run, city, blocks.crossed, 2, "rose into a higher band"));
    rows.add(row(run, city, blocks.days, 0, "days shut out only by the edges"));
    out.element("h3", "Whom the edges moved" + Told.where(run, city));
    Figure.table(out, List.of("", "had done no harm so far", "had done harm"), rows);
  }

  private static List<String> row(RunView run, int city, Block block, int at, String name) {
    return List.of(name, amount(run, city, block, at), amount(run, city, block, at + 1));
  }

  private static String amount(RunView run, int city, Block block, int at) {
    return Told.ranged(
        run.totals().each(s -> s.cities().get(city)[block.offset() + at]), Amounts::number);
  }
}
