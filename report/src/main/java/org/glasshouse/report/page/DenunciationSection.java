package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.denunciation.DenunciationBlocks;
import org.glasshouse.engine.denunciation.Fate;
import org.glasshouse.engine.denunciation.Motive;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.Denunciations;

/// Trust between neighbours over time, and what was told, by motive.
final class DenunciationSection implements Section {

  private static final int AMOUNTS = 2;

  @Override
  public String id() {
    return "denunciation";
  }

  @Override
  public String title() {
    return "Sold out by each other";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("denunciation");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      DenunciationBlocks blocks = DenunciationBlocks.of(run.layout(city));
      if (blocks != null) {
        trust(out, run, city, blocks);
      }
    }
    told(out, run);
  }

  private static void trust(Markup out, RunView run, int city, DenunciationBlocks blocks) {
    double[][][] values = run.history().values(Arm.SCHEME, city, blocks.trust);
    double[][] denounced = History.each(values, v -> trust(v, DenunciationBlocks.BETRAYED));
    double[][] others = History.each(values, v -> trust(v, DenunciationBlocks.OTHERS));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "trust between neighbours stood at "
                + Amounts.percent(last(others) / 100)
                + " of what it was on the last day, and at "
                + Amounts.percent(last(denounced) / 100)
                + " among those who had learned that they were denounced."),
        new StepLines(
            "Trust between neighbours" + Told.where(run, city),
            "Step lines over time.",
            "of 100 before",
            run.axis(),
            run.history().lastDays(blocks.trust.cadence()),
            List.of(
                new StepLines.Series("denounced", StepLines.Line.WRONG, denounced),
                new StepLines.Series("others", StepLines.Line.TRUTH, others))),
        "Trust falls with learning that one was denounced and with hearing of it, and heals slowly;"
            + " how fast is assumed. Without it people help less and say less. Under ordinary law"
            + " alone nobody is paid or scored for telling, and trust stays as it is in the model.");
  }

  /// Of 100 of full trust; full where there is nobody.
  private static double trust(double[] values, int who) {
    double adults = values[who * AMOUNTS + DenunciationBlocks.ADULTS];
    double sum = values[who * AMOUNTS + DenunciationBlocks.TRUST];
    return adults == 0 ? 100 : 100 * sum / DenunciationBlocks.FULL / adults;
  }

  private static double last(double[][] lines) {
    double sum = 0;
    for (double[] line : lines) {
      sum += line[line.length - 1] / lines.length;
    }
    return sum;
  }

  private static void told(Markup out, RunView run) {
    List<List<String>> rows = new ArrayList<>();
    for (Motive motive : Motive.values()) {
      rows.add(
          List.of(
              "entered, told " + motive.label(),
              entered(run, motive, DenunciationBlocks.FALSE),
              entered(run, motive, DenunciationBlocks.TRUE)));
    }
    for (Fate fate : List.of(Fate.DISMISSED, Fate.SHELVED)) {
      rows.add(
          List.of(
              fate.label(),
              fate(run, fate, DenunciationBlocks.FALSE),
              fate(run, fate, DenunciationBlocks.TRUE)));
    }
    out.element("h3", "What was told, and what became of it");
    Figure.table(out, List.of("", "false", "true"), rows);
  }

  private static String entered(RunView run, Motive motive, int truth) {
    Estimate times = run.totals().each(s -> Denunciations.entered(s, motive, truth));
    return Told.ranged(times, Amounts::whole);
  }

  private static String fate(RunView run, Fate fate, int truth) {
    Estimate times = run.totals().each(s -> Denunciations.fate(s, fate, truth));
    return Told.ranged(times, Amounts::whole);
  }
}
