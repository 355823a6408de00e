package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// A funnel as a stair: each step is the share of the step above it that goes on, with the
/// denominator beside it; what is wrong is hatched.
///
/// @param title short name
/// @param description what it shows
/// @param steps first step first
public record Stair(String title, String description, List<Step> steps) implements Chart {

  /// A step.
  ///
  /// @param label such as `recorded`
  /// @param all how many reach it
  /// @param wrong how many of those are wrong
  public record Step(String label, double all, double wrong) {}

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = narrow ? 0 : 104;
    double right = narrow ? width : width - 300;
    double row = narrow ? 56 : 36;
    double y = 4;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      double share = i == 0 ? 1 : share(i);
      double length = (right - left) * Math.min(1, share);
      double bar = narrow ? y + 22 : y;
      svg.mark(step.label() + ": " + said(i));
      if (narrow) {
        String label = step.label() + " – ";
        svg.text(
            "label strong", 0, y + 14, Svg.fitting(width, label + passed(i), label + briefly(i)));
      } else {
        svg.textEnd("label strong", left - 12, bar + 18, step.label());
        svg.text("label", right + 12, bar + 18, Svg.fitting(288, said(i), briefly(i) + wrong(i)));
      }
      svg.rect("track", left, bar, right - left, 26);
      svg.rect(i < 4 ? "f-record-solid" : "f-intended", left, bar, length, 26);
      if (step.all() > 0 && step.wrong() > 0) {
        double wrong = Math.max(1.5, length * step.wrong() / step.all());
        svg.rect("f-wrong", left + length - wrong, bar, wrong, 26);
      }
      svg.end();
      y += row;
    }
    return y;
  }

  private double share(int i) {
    double before = steps.get(i - 1).all();
    return before == 0 ? 0 : steps.get(i).all() / before;
  }

  private String passed(int i) {
    double all = steps.get(i).all();
    if (i == 0) {
      return Amounts.about(all);
    }
    double before = steps.get(i - 1).all();
    return all > before ? more(all, before) : Amounts.of(all, before);
  }

  /// Without the number of the step above, which stands there.
  private String briefly(int i) {
    double all = steps.get(i).all();
    if (i == 0) {
      return Amounts.about(all);
    }
    double before = steps.get(i - 1).all();
    return all > before || before == 0
        ? passed(i)
        : Amounts.about(all) + " (" + Amounts.percent(all / before) + ")";
  }

  /// A step that more reach than the step above: a share of more than all would say nothing.
  private static String more(double all, double before) {
    return Amounts.about(all) + " (" + Amounts.about(all - before) + " more)";
  }

  private String said(int i) {
    return passed(i) + wrong(i);
  }

  private String wrong(int i) {
    Step step = steps.get(i);
    return step.all() > 0 && step.wrong() > 0
        ? ", " + Amounts.percent(step.wrong() / step.all()) + " wrong"
        : "";
  }

  @Override
  public Twin twin() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      rows.add(
          List.of(
              step.label(),
              Amounts.whole(step.all()),
              i == 0 ? "–" : Amounts.percent(share(i)),
              Amounts.whole(step.wrong()),
              step.all() == 0 ? "–" : Amounts.percent(step.wrong() / step.all())));
    }
    return new Twin(List.of("step", "number", "of the step before", "wrong", "wrong, share"), rows);
  }
}
