package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.report.chart.Alluvial;
import org.glasshouse.report.chart.QuantileDots;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.chart.Tiles;
import org.glasshouse.report.chart.TimeAxis;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.HappeningWords;
import org.glasshouse.results.live.GroupNumbers;
import org.glasshouse.results.live.Happening;
import org.glasshouse.results.live.LiveWindow;
import org.glasshouse.results.live.Seen;
import org.glasshouse.results.live.Tape;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// A society while it lives: the report's own charts, of the replicate at work and as far as it is.
public final class LivePanel {
  private static final int TOLD = 12;

  private final Scenario scenario;
  private final Seen seen;
  private final TimeAxis axis;

  private LivePanel(Seen seen) {
    this.scenario = seen.groups().scenario();
    this.seen = seen;
    this.axis = TimeAxis.of(scenario);
  }

  /// A chart, or the tape.
  ///
  /// @param name it keeps its name from window to window
  /// @param markup a piece of a page
  public record Piece(String name, Markup markup) {

    /// Its text.
    public String html() {
      return markup.toString();
    }
  }

  /// What can be seen now, in order; nothing before the first window.
  public static List<Piece> of(Seen seen) {
    return seen.scheme().isEmpty() ? List.of() : new LivePanel(seen).pieces();
  }

  private List<Piece> pieces() {
    List<Piece> pieces = new ArrayList<>();
    add(pieces, "shut-out", this::writeShutOut);
    if (seen.places().size() > 1) {
      add(pieces, "places", this::writePlaces);
    }
    add(pieces, "tape", this::writeTape);
    for (int i = 0; i < Math.min(Told.CITIES, scenario.cities().size()); i++) {
      int city = i;
      add(pieces, "scores-" + city, out -> writeScores(out, city));
      add(pieces, "flows-" + city, out -> writeFlows(out, city));
    }
    return List.copyOf(pieces);
  }

  private static void add(List<Piece> to, String name, Consumer<Markup> writes) {
    Markup out = new Markup();
    writes.accept(out);
    if (!out.toString().isEmpty()) {
      to.add(new Piece(name, out));
    }
  }

  private void writeShutOut(Markup out) {
    List<LiveWindow> scheme = seen.scheme();
    LiveWindow now = scheme.getLast();
    List<LiveWindow> law = seen.law();
    List<StepLines.Series> series = new ArrayList<>();
    if (!law.isEmpty()) {
      series.add(line("ordinary law alone", StepLines.Line.BASELINE, law, null));
    }
    series.add(line("shut out", StepLines.Line.DECISION, scheme, null));
    series.add(line("by a wrong record", StepLines.Line.WRONG, scheme, Basis.RECORD_ERROR));
    series.add(line("by over-reach", StepLines.Line.OVER, scheme, Basis.BEYOND_WIDE));
    String beside =
        law.isEmpty()
            ? ""
            : " Under ordinary law alone it was "
                + of(law.getLast().allShutOut(), law.getLast())
                + " of the same people on "
                + Amounts.day(axis.start().plusDays(law.getLast().lastDay()))
                + ".";
    Figure.write(
        out,
        "On "
            + Amounts.day(axis.start().plusDays(now.lastDay()))
            + ", "
            + of(now.allShutOut(), now)
            + " adults are shut out of something, "
            + of(now.allShutOut(Basis.RECORD_ERROR), now)
            + " by a wrong record."
            + beside,
        new StepLines(
            "Shut out so far",
            "Step lines over time, as far as the run is, with ordinary law alone as the grey line.",
            "citizens shut out of at least one service",
            axis,
            lastDays(),
            series),
        "Steps are windows of "
            + scenario.windowDays()
            + " days of the replicate at work; the finished run tells the range over all"
            + " replicates. Over-reach here is under both readings of the purpose.");
  }

  private static String of(long people, LiveWindow window) {
    return Amounts.of((double) people, (double) window.allAdults());
  }

  /// A line that ends where its windows end; the other arm may be further.
  private static StepLines.Series line(
      String label, StepLines.Line style, List<LiveWindow> windows, @Nullable Basis basis) {
    double[] values =
        windows.stream()
            .mapToDouble(each -> basis == null ? each.allShutOut() : each.allShutOut(basis))
            .toArray();
    return new StepLines.Series(label, style, new double[][] {values});
  }

  private int[] lastDays() {
    List<LiveWindow> longer =
        seen.scheme().size() >= seen.law().size() ? seen.scheme() : seen.law();
    return longer.stream().mapToInt(LiveWindow::lastDay).toArray();
  }

  /// The windows under the scheme in which a month ended.
  private List<LiveWindow> months(int city) {
    return seen.scheme().stream().filter(window -> month(window, city) != null).toList();
  }

  private static GroupNumbers.@Nullable Month month(LiveWindow window, int city) {
    return window.groups().get(city).month();
  }

  private void writeScores(Markup out, int city) {
    Scheme scheme = scenario.cities().get(city).scheme();
    List<LiveWindow> months = months(city);
    if (months.isEmpty() || scheme.rules().stream().noneMatch(rule -> rule.points() != null)) {
      return;
    }
    LiveWindow last = months.getLast();
    GroupNumbers.Month month = month(last, city);
    if (month == null) {
      return;
    }
    double[] bins = doubles(month.histogram());
    double total = Arrays.stream(bins).sum();
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(scenario, city)
                + "on "
                + Amounts.day(axis.start().plusDays(last.lastDay()))
                + " the mean score is "
                + Amounts.number(Math.rint(last.groups().get(city).meanScore() * 10) / 10)
                + ", among "
                + Amounts.whole(total)
                + " scored citizens."),
        new QuantileDots(
            "Scores now" + Told.where(scenario, city),
            "One hundred dots, each one in a hundred of those scored, stacked over the line of"
                + " scores.",
            scheme.score().min().value(),
            scheme.score().max().value(),
            bins,
            Told.lanes(scheme)),
        "One dot is one in 100 scored citizens; drawn anew whenever a month ends.");
  }

  private void writeFlows(Markup out, int city) {
    Scheme scheme = scenario.cities().get(city).scheme();
    List<LiveWindow> months = months(city);
    if (scheme.bands().size() < 2 || months.size() < 2) {
      return;
    }
    int bands = scheme.bands().size();
    GroupedFlows grouped =
        GroupedFlows.of(
            months.size(),
            bands,
            new GroupedFlows.Months() {
              @Override
              public int lastDay(int month) {
                return months.get(month).lastDay();
              }

              @Override
              public double[] stock(int month) {
                return doubles(months.get(month).groups().get(city).bands());
              }

              @Override
              public double[] flow(int month) {
                return doubles(
                    Objects.requireNonNull(LivePanel.month(months.get(month), city)).flow());
              }
            });
    double[][] moved = grouped.flow()[grouped.flow().length - 1];
    double up = 0;
    double down = 0;
    for (int from = 0; from < bands; from++) {
      for (int to = 0; to < bands; to++) {
        up += to > from ? moved[from][to] : 0;
        down += to < from ? moved[from][to] : 0;
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(scenario, city)
                + "up to "
                + Amounts.day(axis.start().plusDays(months.getLast().lastDay()))
                + " there were "
                + Amounts.counted(Math.round(up), "move", "moves")
                + " to a higher band and "
                + Amounts.whole(down)
                + " to a lower one in "
                + grouped.each()
                + "."),
        new Alluvial(
            "Flows between bands" + Told.where(scenario, city),
            "Bands as lanes, highest on top; dark ribbons are moves between bands.",
            axis,
            grouped.lastDays(),
            Told.bandNames(scheme),
            grouped.stock(),
            grouped.flow()),
        "A lane is as thick as the band is large; dark ribbons are moves, at least a hairline thick;"
            + " whoever moves twice counts twice.");
  }

  private void writePlaces(Markup out) {
    LiveWindow now = seen.scheme().getLast();
    double[] shares = new double[seen.places().size()];
    for (int city = 0; city < shares.length; city++) {
      long adults = now.adults()[city];
      shares[city] = adults == 0 ? Double.NaN : (double) now.shutOut()[city] / adults;
    }
    double[] known = Arrays.stream(shares).filter(share -> share >= 0).sorted().toArray();
    Figure.write(
        out,
        known.length == 0
            ? ""
            : "From place to place "
                + Amounts.percent(known[0])
                + " to "
                + Amounts.percent(known[known.length - 1])
                + " of the adults are shut out of something.",
        new Tiles(
            "Shut out by place",
            "A tile for each place, darker where a larger share is shut out.",
            seen.places(),
            shares),
        "Tiles are of one size, whatever the number of people, in the order of the scenario.");
  }

  private void writeTape(Markup out) {
    List<Happening> all = Tape.of(seen);
    out.open("section", "class", "tape", "aria-label", "What happened");
    out.element("h2", "What happened");
    if (all.isEmpty()) {
      out.element("p", "Nothing is dated so far, and no number has jumped.", "class", "soft");
    } else {
      out.open("ol", "class", "plain");
      for (Happening one : all.subList(0, Math.min(TOLD, all.size()))) {
        out.open("li");
        out.element("b", Amounts.day(axis.start().plusDays(one.day()))).text(" ");
        out.text(HappeningWords.of(scenario, one)).close("li");
      }
      out.close("ol");
    }
    out.element(
        "p",
        "Events that the scenario dates, and jumps: a number that moves in one window by at least "
            + Tape.TIMES
            + " times the middle of its changes before, and by at least "
            + Amounts.percent(Tape.LEAST)
            + " of its range.",
        "class",
        "soft");
    out.close("section").newLine();
  }

  private static double[] doubles(long[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
