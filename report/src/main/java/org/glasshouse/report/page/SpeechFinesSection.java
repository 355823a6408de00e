package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glasshouse.engine.fines.FinesBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.SpeechFinesMeasures;

/// Fines for speech: for how long they are owed, and how they are earned back, by fifth of income.
final class SpeechFinesSection implements Section {

  private static final List<String> FIFTHS =
      List.of("lowest fifth of income", "second", "third", "fourth", "highest fifth");

  private static final int[] WAYS = {
    FinesBlocks.DONATED, FinesBlocks.PRAISED, FinesBlocks.MODERATED, FinesBlocks.LAPSED
  };

  @Override
  public String id() {
    return "speech-fines";
  }

  @Override
  public String title() {
    return "Fines for speech";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("speech-fines");
  }

  @Override
  public void write(Markup out, RunView run) {
    SpeechFinesMeasures fines = SpeechFinesMeasures.of(run.totals());
    List<Rows.Row> rows = new ArrayList<>();
    List<List<String>> table = new ArrayList<>();
    for (int fifth = 0; fifth < FIFTHS.size(); fifth++) {
      Estimate begun = each(run, FinesBlocks::cases, fifth, FinesBlocks.BEGUN);
      Estimate length =
          Estimate.of(Told.shares(each(run, FinesBlocks::days, fifth, FinesBlocks.OWING), begun));
      rows.add(
          new Rows.Row(
              "",
              FIFTHS.get(fifth),
              length.exists() ? length.mean() : 0,
              length.exists() ? length.low() : 0,
              length.exists() ? length.high() : 0,
              Double.NaN,
              Fill.INTENDED,
              Told.ranged(length, Amounts::number),
              false));
      List<String> row = new ArrayList<>();
      row.add(FIFTHS.get(fifth));
      row.add(Amounts.number(begun.mean()));
      row.add(share(each(run, FinesBlocks::cases, fifth, FinesBlocks.BEGUN_WRONGLY), begun));
      Estimate all = each(run, FinesBlocks::credits, fifth, FinesBlocks.FINED);
      for (int way : WAYS) {
        row.add(share(each(run, FinesBlocks::credits, fifth, way), all));
      }
      table.add(row);
    }
    Figure.write(
        out,
        Amounts.sentence(
            "a case of somebody of the lowest fifth of income lasts "
                + Told.ranged(fines.longer().value(), Amounts::number)
                + " times as long as one of the highest fifth."),
        new Rows(
            "How long credits are owed, by income",
            "Bars from zero.",
            "days for which a case lasts",
            false,
            rows),
        "A case begins when somebody who owes nothing is fined for a post and ends when all is earned"
            + " back or has lapsed. Under ordinary law alone there are no such fines. Mean of the"
            + " replicates; "
            + run.ranges()
            + ".");
    out.element("h3", "How credits are earned back");
    Figure.table(
        out,
        List.of(
            "",
            "cases begun",
            "by a wrong record",
            "of credits, donated",
            "praised",
            "moderated",
            "lapsed"),
        table);
  }

  private static String share(Estimate part, Estimate whole) {
    return whole.mean() == 0 ? "none" : Amounts.percent(part.mean() / whole.mean());
  }

  private static Estimate each(
      RunView run, Function<FinesBlocks, Block> pick, int fifth, int what) {
    return run.each((layout, values) -> {
      FinesBlocks blocks = FinesBlocks.in(layout);
      return blocks == null ? 0 : values[pick.apply(blocks).at(fifth, what)];
    });
  }
}
