package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.files.FilesBlocks;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;

/// Who carried somebody else's old entries and was shut out by them, by how common a name is.
final class FilesSection implements Section {

  @Override
  public String id() {
    return "files";
  }

  @Override
  public String title() {
    return "Old files joined to the score";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("files");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      FilesBlocks blocks = FilesBlocks.of(run.layout(city));
      if (blocks != null) {
        write(out, run, city, blocks);
      }
    }
  }

  private static void write(Markup out, RunView run, int city, FilesBlocks blocks) {
    List<Rows.Row> rows = new ArrayList<>();
    List<String> classes = blocks.scored.dimensions().getFirst().labels();
    for (int c = 0; c < classes.size(); c++) {
      for (int how = FilesBlocks.CARRY; how <= FilesBlocks.SHUT_OUT; how++) {
        int at = c;
        int of = how;
        Estimate share =
            run.totals()
                .each(s -> {
                  long[] v = s.cities().get(city);
                  double scored = v[blocks.scored.at(at)];
                  return 1000 * v[blocks.people.at(of, FilesBlocks.OTHERS, at)] / scored;
                });
        boolean carry = how == FilesBlocks.CARRY;
        if (share.exists()) {
          rows.add(
              new Rows.Row(
                  carry ? name(classes.get(c)) : "",
                  carry ? "carried another's entry" : "shut out only by it",
                  share.mean(),
                  share.low(),
                  share.high(),
                  Double.NaN,
                  carry ? Fill.QUIET : Fill.WRONG,
                  Amounts.number(share.mean()),
                  false));
        }
      }
    }
    Estimate shut = run.totals().each(s -> shutOut(s, city, blocks));
    Estimate scored = run.totals().each(s -> blocks.scored.sum(s.cities().get(city)));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + Told.rate(shut, scored)
                + " who are scored were shut out of something only because an old entry was somebody"
                + " else's, out of date or entered twice."),
        new Rows(
            "Another's old entries, by name" + Told.where(run, city),
            "Bars from zero, two for each class of names: who carried points of somebody else's"
                + " entry, and who was shut out by nothing else.",
            "of 1,000 scored with such a name",
            false,
            rows),
        "As it stood at the end of any month since the joining. Only by it: nothing would be denied"
            + " in the band without the points of these entries, nor by a list without them, nor"
            + " through the household. What people did does not depend on their name.");
  }

  private static double shutOut(SocietyTotals society, int city, FilesBlocks blocks) {
    long[] v = society.cities().get(city);
    double sum = 0;
    for (int c = 0; c < blocks.scored.size(); c++) {
      sum += v[blocks.people.at(FilesBlocks.SHUT_OUT, FilesBlocks.WRONG, c)];
    }
    return sum;
  }

  private static String name(String names) {
    return names.equals("own name") ? "a name of their own" : "a name that is " + names;
  }
}
