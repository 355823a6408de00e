package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.pilots.PilotsBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SameConduct;
import org.glasshouse.scenario.systems.PilotsSetting.Stage;

/// Who is shut out where trials are in force and where they are over, and city by city what stages
/// there were, what the same conduct costs, and which trips are not made.
final class PilotsSection implements Section {

  private static final int YEAR = 365;

  @Override
  public String id() {
    return "pilots";
  }

  @Override
  public String title() {
    return "Trials in many cities";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("pilots");
  }

  @Override
  public void write(Markup out, RunView run) {
    PilotsBlocks any = null;
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      any = any == null ? PilotsBlocks.of(run.layout(city)) : any;
    }
    if (any != null) {
      shutOut(out, run, any);
      cities(out, run);
    }
  }

  private static void shutOut(Markup out, RunView run, PilotsBlocks any) {
    Estimate enforced = rate(run, Stage.ENFORCED);
    Estimate ended = rate(run, Stage.ENDED);
    List<StepLines.Series> lines = new ArrayList<>();
    lines.add(
        new StepLines.Series("in force", StepLines.Line.DECISION, monthly(run, Stage.ENFORCED)));
    if (ended.exists()) {
      lines.add(new StepLines.Series("over", StepLines.Line.WRONG, monthly(run, Stage.ENDED)));
    }
    lines.add(
        new StepLines.Series("watched only", StepLines.Line.RECORD, monthly(run, Stage.WATCHED)));
    Figure.write(
        out,
        "On an average day "
            + Told.ranged(enforced, Amounts::number)
            + " of 1,000 residents were shut out of something where a trial was in force"
            + (ended.exists()
                ? ", and " + Told.ranged(ended, Amounts::number) + " where it was over."
                : "."),
        new StepLines(
            "Shut out, by stage of the trial",
            "Residents shut out of something, of 1,000 who live where a trial is at this stage, by"
                + " month; each line with the fan of its replicates.",
            "of 1,000 residents of such cities",
            run.axis(),
            run.history().lastDays(any.shutOut.cadence()),
            lines),
        "All cities together; a line stands at zero where no city is at that stage. Where a trial is"
            + " over nobody has a score, and who is shut out is so by a copy that an agency has not"
            + " put right or by a denial that lasts its shortest time. People count where they are"
            + " registered; who lives in another city is shut out as its trial says, and so may be"
            + " others of the household.");
  }

  private static Estimate rate(RunView run, Stage stage) {
    int at = stage.ordinal();
    return run.totals()
        .each(s -> {
          double days = s.sum(PilotsBlocks::of, (b, v) -> v[b.days.at(at)]);
          double shut =
              s.sum(PilotsBlocks::of, (b, v) -> v[b.shutOut.at(at, 0)] + v[b.shutOut.at(at, 1)]);
          return days == 0 ? Double.NaN : 1000 * shut / days;
        });
  }

  /// Residents shut out at a stage, of 1,000, by replicate and month.
  private static double[][] monthly(RunView run, Stage stage) {
    double[][] shut = new double[0][];
    double[][] days = new double[0][];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      PilotsBlocks blocks = PilotsBlocks.of(run.layout(city));
      if (blocks == null) {
        continue;
      }
      double[][][] out = run.history().values(Arm.SCHEME, city, blocks.shutOut);
      double[][][] all = run.history().values(Arm.SCHEME, city, blocks.days);
      if (shut.length == 0) {
        shut = new double[out.length][out[0].length];
        days = new double[out.length][out[0].length];
      }
      for (int r = 0; r < shut.length; r++) {
        for (int t = 0; t < shut[r].length; t++) {
          shut[r][t] += out[r][t][2 * stage.ordinal()] + out[r][t][2 * stage.ordinal() + 1];
          days[r][t] += all[r][t][stage.ordinal()];
        }
      }
    }
    for (int r = 0; r < shut.length; r++) {
      for (int t = 0; t < shut[r].length; t++) {
        shut[r][t] = days[r][t] == 0 ? 0 : 1000 * shut[r][t] / days[r][t];
      }
    }
    return shut;
  }

  private static void cities(Markup out, RunView run) {
    List<List<String>> rows = new ArrayList<>();
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      PilotsBlocks blocks = PilotsBlocks.of(run.layout(city));
      if (blocks == null) {
        continue;
      }
      int here = city;
      Estimate same = run.totals().each(s -> SameConduct.days(s, here));
      Estimate trips =
          run.totals()
              .each(s -> {
                long[] v = s.cities().get(here);
                return 1000.0 * YEAR * blocks.lost.sum(v) / blocks.days.sum(v);
              });
      rows.add(
          List.of(
              run.city(city).name(),
              run.city(city).scheme().id(),
              stages(run, city, blocks),
              same.exists() ? Told.ranged(same, Amounts::number) : "never in force",
              Told.ranged(trips, Amounts::number)));
    }
    out.element("h3", "City by city");
    Figure.table(
        out,
        List.of(
            "",
            "scheme",
            "share of the time at each stage",
            "days a year shut out at the same conduct, while in force",
            "trips not made, for 1,000 residents and year"),
        rows);
  }

  /// Stages that a city goes through, with their share of the counted time.
  private static String stages(RunView run, int city, PilotsBlocks blocks) {
    List<String> words = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Estimate share =
          run.totals()
              .each(s -> {
                long[] v = s.cities().get(city);
                return v[blocks.days.at(stage.ordinal())] / (double) blocks.days.sum(v);
              });
      if (share.mean() > 0) {
        words.add(word(stage) + " " + Amounts.percent(share.mean()));
      }
    }
    return String.join(", ", words);
  }

  private static String word(Stage stage) {
    return switch (stage) {
      case ANNOUNCED -> "announced";
      case WATCHED -> "watched";
      case REWARDED -> "rewards";
      case ENFORCED -> "in force";
      case ENDED -> "over";
    };
  }
}
