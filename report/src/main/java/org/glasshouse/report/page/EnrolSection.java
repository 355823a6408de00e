package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.enrol.EnrolBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.Service;

/// Who is in over time and what closes, what those outside miss, and who wished to leave.
final class EnrolSection implements Section {

  @Override
  public String id() {
    return "enrol";
  }

  @Override
  public String title() {
    return "Joining, staying, leaving";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("enrol");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      EnrolBlocks blocks = EnrolBlocks.of(run.layout(city));
      if (blocks != null) {
        inside(out, run, city, blocks);
        missed(out, run, city, blocks);
        wishes(out, run, city, blocks);
      }
    }
  }

  private static void inside(Markup out, RunView run, int city, EnrolBlocks blocks) {
    double[][] in =
        History.each(
            run.history().values(Arm.SCHEME, city, blocks.people), EnrolSection::percentIn);
    double[][] closed =
        History.each(run.history().values(Arm.SCHEME, city, blocks.counters), v -> v[0] / 10);
    double first = 0;
    double last = 0;
    for (double[] replicate : in) {
      first += replicate[0] / 100 / in.length;
      last += replicate[replicate.length - 1] / 100 / in.length;
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + Amounts.percent(first)
                + " of the adults who could be in were in at the start, "
                + Amounts.percent(last)
                + " on the last day."),
        new StepLines(
            "Who is in, and what has closed" + Told.where(run, city),
            "Adults in the scheme, of 100 who could be, and counters closed, of 100, over time; each"
                + " line with the fan of its replicates.",
            "of 100",
            run.axis(),
            run.history().lastDays(blocks.people.cadence()),
            List.of(
                new StepLines.Series("adults in", StepLines.Line.TRUTH, in),
                new StepLines.Series("counters closed", StepLines.Line.DECISION, closed))),
        "Who has no phone where one is needed could not be in and is not counted here. How fast"
            + " counters close, and that they stay closed, is assumed.");
  }

  private static double percentIn(double[] standing) {
    double in = standing[EnrolBlocks.IN];
    double could = in + standing[EnrolBlocks.NEVER] + standing[EnrolBlocks.LEFT];
    return could == 0 ? 0 : 100 * in / could;
  }

  private static void missed(Markup out, RunView run, int city, EnrolBlocks blocks) {
    List<String> services = blocks.missed.dimensions().getFirst().labels();
    List<List<String>> rows = new ArrayList<>();
    for (int s = 0; s < services.size(); s++) {
      List<String> row = new ArrayList<>(List.of(title(run, services.get(s))));
      for (int standing = 0; standing < EnrolBlocks.IN; standing++) {
        row.add(amount(run, city, blocks.missed.at(s, standing), 1000));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      return;
    }
    out.element("h3", "Uses missed because counters had closed" + Told.where(run, city));
    Figure.table(out, List.of("", "cannot be in", "never in", "had left"), rows);
  }

  private static String title(RunView run, String id) {
    for (Service service : run.scenario().people().services()) {
      if (service.id().equals(id)) {
        return service.title();
      }
    }
    return id;
  }

  private static void wishes(Markup out, RunView run, int city, EnrolBlocks blocks) {
    List<List<String>> rows = new ArrayList<>();
    String[] names = {
      "joined", "left", "wished to leave, stayed out of habit", "wished to leave, no way back"
    };
    for (int move = 0; move < names.length; move++) {
      rows.add(
          List.of(
              names[move],
              amount(run, city, blocks.moves.at(move, 0), 1),
              move == EnrolBlocks.JOINED ? "–" : amount(run, city, blocks.moves.at(move, 1), 1)));
    }
    out.element("h3", "Who came, who went, who stayed" + Told.where(run, city));
    Figure.table(
        out, List.of("", "nothing had happened", "had just lost points or was shut out"), rows);
  }

  private static String amount(RunView run, int city, int at, double unit) {
    return Told.ranged(run.totals().each(s -> s.cities().get(city)[at] / unit), Amounts::about);
  }
}
