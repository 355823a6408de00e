package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Chart;
import org.glasshouse.report.chart.DotGrid;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.ScoreMeaning;
import org.glasshouse.scenario.model.ActKind;
import org.jspecify.annotations.Nullable;

/// The findings that everybody reads first, each with its chart; then the worst group, and what
/// else is worth a sentence.
final class FindingsSection implements Section {
  private static final String BOUGHT = "what-it-bought";
  private static final int STEPS = 52;

  @Override
  public String id() {
    return "findings";
  }

  @Override
  public String title() {
    return "Findings";
  }

  @Override
  public boolean shown(RunView run) {
    return true;
  }

  @Override
  public void write(Markup out, RunView run) {
    int place = 0;
    for (Finding finding : run.findings().stories()) {
      writeFinding(out, run, finding, place++);
    }
    for (Finding finding : run.findings().headlines()) {
      if (finding.id().equals(BOUGHT) && !run.baseline()) {
        continue;
      }
      writeFinding(out, run, finding, place++);
    }
    out.open("div", "class", "finding");
    out.element("p", "Worst group", "class", "eyebrow");
    out.element("p", GroupsSection.worst(run), "class", "said");
    out.element(
        "p",
        "Named in every report, whatever the gap. All groups stand under Groups, with difference and"
            + " ratio.",
        "class",
        "hangs");
    out.close("div");
    if (!run.findings().more().isEmpty()) {
      out.element("h3", "More, in one sentence each");
      out.open("ul", "class", "plain");
      for (Finding finding : run.findings().more()) {
        out.open("li");
        bold(out, finding.sentences().getFirst(), finding.number());
        out.text(
            " " + String.join(" ", finding.sentences().subList(1, finding.sentences().size())));
        out.close("li");
      }
      out.close("ul");
    }
  }

  private static void writeFinding(Markup out, RunView run, Finding finding, int index) {
    out.open("div", "class", "finding", "id", "finding-" + (index + 1));
    out.element("p", (index + 1) + " · " + finding.title(), "class", "eyebrow");
    out.open("p", "class", "said");
    bold(out, finding.sentences().getFirst(), finding.number());
    out.close("p");
    for (String sentence : finding.sentences().subList(1, finding.sentences().size())) {
      out.element("p", sentence);
    }
    WithCaption figure = figure(run, finding);
    if (figure != null) {
      Figure.write(out, "", figure.chart(), figure.below());
    }
    out.open("p", "class", "hangs");
    out.element("b", "Nearest assumption: ");
    out.text(finding.caution());
    out.close("p");
    out.close("div").newLine();
  }

  private record WithCaption(Chart chart, String below) {}

  private static @Nullable WithCaption figure(RunView run, Finding finding) {
    return switch (finding.id()) {
      case "nothing-to-hide" -> dots(run);
      case "what-the-score-measured" -> parts(run);
      case BOUGHT -> harms(run);
      default -> null;
    };
  }

  /// Writes a sentence with the number in it in bold.
  static void bold(Markup out, String sentence, String number) {
    int at = number.isEmpty() ? -1 : sentence.indexOf(number);
    if (at < 0) {
      out.text(sentence);
      return;
    }
    out.text(sentence.substring(0, at)).element("b", number);
    out.text(sentence.substring(at + number.length()));
  }

  private static double mean(RunView run, Outcome outcome) {
    Estimate estimate =
        run.each((l, v) -> v[l.outcomes.at(Group.ALL.ordinal(), outcome.ordinal())]);
    return estimate.exists() ? estimate.mean() : 0;
  }

  /// As in [Page#harmless].
  static void harmless(Markup out, RunView run, String label) {
    WithCaption dots = dots(run);
    if (dots != null) {
      Figure.picture(out, dots.chart(), label);
    }
  }

  private static @Nullable WithCaption dots(RunView run) {
    double harmless = mean(run, Outcome.NO_HARM);
    if (harmless <= 0) {
      return null;
    }
    double record = mean(run, Outcome.NO_HARM_BY_RECORD);
    double rule = mean(run, Outcome.NO_HARM_BY_RULE);
    double rest = mean(run, Outcome.NO_HARM_SHUT_OUT) - record - rule;
    double both = Math.max(0, -rest);
    List<DotGrid.Part> parts = new ArrayList<>();
    parts.add(new DotGrid.Part("shut out by a wrong record", Fill.WRONG, record - both));
    if (both >= 0.5) {
      parts.add(new DotGrid.Part("by both, at different times", Fill.ACCIDENT, both));
    }
    parts.add(new DotGrid.Part("shut out by the rule", Fill.OVER, rule - both));
    if (rest >= 0.5) {
      parts.add(new DotGrid.Part("shut out through others", Fill.OTHERS, rest));
    }
    double perDot = DotGrid.perDot(harmless);
    return new WithCaption(
        new DotGrid(
            "Of those who did no harm",
            "One dot for every "
                + Amounts.counted((long) perDot, "citizen", "citizens")
                + " who did no harm; those shut out come first.",
            parts,
            "did no harm and were not shut out",
            harmless,
            perDot),
        "One dot is "
            + Amounts.counted((long) perDot, "citizen who", "citizens who")
            + " did no harm; a smaller dot stands for fewer than half of that. Did no harm means: no"
            + " harmful act from the first day on, burn-in included, seen or not. Mean of the replicates. Under ordinary"
            + " law alone "
            + (run.baseline()
                ? "nobody is shut out by a score, so the whole grid would be grey."
                : "this was not run."));
  }

  private static @Nullable WithCaption parts(RunView run) {
    List<Rows.Row> rows = new ArrayList<>();
    for (ScoreMeaning.PartShare part : run.measures().score().parts()) {
      Estimate share = part.share().value();
      if (!share.exists()) {
        continue;
      }
      rows.add(
          new Rows.Row(
              "",
              label(part.part()),
              share.mean() * 100,
              share.low() * 100,
              share.high() * 100,
              Double.NaN,
              fill(part.part()),
              Told.percents(share),
              false));
    }
    if (rows.isEmpty()) {
      return null;
    }
    return new WithCaption(
        new Rows(
            "What the score is made of",
            "Bars from zero, one a part; parts add up to 100 %.",
            "percent of the variance of scores",
            false,
            rows),
        "Shares of the variance between scored citizens of one city on the last day: the covariance of"
            + " each part with the score over the variance of the score. A part below zero works"
            + " against the rest. Whiskers are the lowest and highest replicate. Under ordinary law"
            + " alone there is no score.");
  }

  private static String label(ScorePart part) {
    return switch (part) {
      case CONDUCT -> "conduct, all watched alike";
      case WATCHED -> "being watched more or less";
      case MEANS -> "means: debts of the unable";
      case ERROR -> "wrong records";
      case GAMING -> "bought or faked records";
      case ALTERED -> "altered by others";
      case LEARNED -> "learned weights";
      case REMAINDER -> "clipping, rounding, repair, trades";
    };
  }

  private static Fill fill(ScorePart part) {
    return switch (part) {
      case CONDUCT -> Fill.TRUTH;
      case WATCHED -> Fill.RECORD;
      case MEANS -> Fill.OVER;
      case ERROR -> Fill.WRONG;
      case GAMING -> Fill.ACCIDENT;
      case ALTERED -> Fill.WRONG;
      case LEARNED -> Fill.DECISION;
      case REMAINDER -> Fill.QUIET;
    };
  }

  private static WithCaption harms(RunView run) {
    int[] windows = run.history().lastDays(Block.Cadence.WINDOW);
    int every = Math.max(1, (windows.length + STEPS - 1) / STEPS);
    int steps = windows.length / every;
    int[] lastDays = new int[steps];
    for (int s = 0; s < steps; s++) {
      lastDays[s] = windows[(s + 1) * every - 1];
    }
    List<StepLines.Series> series = new ArrayList<>();
    series.add(
        new StepLines.Series(
            "ordinary law alone",
            StepLines.Line.BASELINE,
            harms(run, Arm.LAW_ONLY, lastDays, every)));
    series.add(
        new StepLines.Series(
            "under the scheme", StepLines.Line.TRUTH, harms(run, Arm.SCHEME, lastDays, every)));
    return new WithCaption(
        new StepLines(
            "Harmful acts, under the scheme and under ordinary law alone",
            "Two step lines over time; the grey one is ordinary law alone.",
            "harmful acts a week, of 1,000 residents",
            run.axis(),
            lastDays,
            series),
        "All harmful acts count, seen or not. Steps are "
            + Amounts.whole((double) every * run.scenario().windowDays())
            + " days; "
            + run.ranges()
            + ", drawn as a fan. Each replicate is paired: the same people, the same draws.");
  }

  private static double[][] harms(RunView run, Arm arm, int[] lastDays, int every) {
    List<ActKind> kinds = run.scenario().people().acts();
    double people = run.scenario().population();
    double[][] rate = new double[run.totals().replicates()][lastDays.length];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      double[][][] values = run.history().values(arm, city, run.layout(city).acts);
      for (int r = 0; r < values.length; r++) {
        for (int t = 0; t < lastDays.length * every; t++) {
          for (int k = 0; k < kinds.size(); k++) {
            if (kinds.get(k).nature() == ActKind.Nature.HARMFUL) {
              int step = t / every;
              int days = lastDays[step] - (step == 0 ? -1 : lastDays[step - 1]);
              rate[r][step] += values[r][t][k] * 7000 / people / days;
            }
          }
        }
      }
    }
    return rate;
  }
}
