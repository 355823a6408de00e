package org.glasshouse.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Estimate.Interval;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.studies.FoundFigure;
import org.glasshouse.results.studies.StudyJob;
import org.glasshouse.results.studies.StudyResult;
import org.glasshouse.results.studies.Verdict;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Study;
import org.glasshouse.scenario.model.Study.Figure;
import org.glasshouse.scenario.model.Study.Tag;

/// Prints what came of studies, failures first.
final class StudiesText {
  private static final String IN = "  ";
  private static final String INNER = "    ";

  private StudiesText() {}

  static void print(Terminal terminal, List<StudyResult> results) {
    List<StudyResult> sorted = new ArrayList<>(results);
    sorted.sort(Comparator.comparing(StudyResult::verdict));
    terminal.out().println();
    for (StudyResult result : sorted) {
      one(terminal, result);
    }
    table(terminal, sorted);
  }

  /// One line a study, and what they come to.
  private static void table(Terminal terminal, List<StudyResult> sorted) {
    int widest = sorted.stream().mapToInt(one -> one.study().id().length()).max().orElse(0);
    terminal.heading("Verdicts, failures first");
    for (StudyResult result : sorted) {
      StringBuilder tags = new StringBuilder();
      for (Tag tag : Tag.values()) {
        if (result.of(tag) > 0) {
          tags.append(tags.isEmpty() ? "" : ", ")
              .append(result.reproduced(tag))
              .append(" of ")
              .append(Amounts.counted(result.of(tag), word(tag), many(tag)));
        }
      }
      terminal
          .out()
          .println(
              String.format(
                      Locale.ROOT,
                      "%s%-14s  %-" + Math.max(1, widest) + "s  %s",
                      IN,
                      result.verdict().words(),
                      result.study().id(),
                      tags)
                  .stripTrailing());
    }
    long good = sorted.stream().filter(one -> one.verdict() == Verdict.REPRODUCED).count();
    long predicted =
        sorted.stream()
            .filter(one -> one.verdict() == Verdict.REPRODUCED && one.of(Tag.PREDICTION) > 0)
            .count();
    terminal.paragraph(
        good
            + " of "
            + Amounts.counted(sorted.size(), "study", "studies")
            + (good == 1 ? " is" : " are")
            + " reproduced, "
            + predicted
            + " of them with predictions to which nothing was fitted. An identity shows that the"
            + " arithmetic is right, a calibration only that the figure can be met.",
        "",
        IN);
  }

  private static void one(Terminal terminal, StudyResult result) {
    Study study = result.study();
    terminal.heading(Amounts.sentence(result.verdict().words()) + ": " + study.title());
    List<FoundFigure> figures = new ArrayList<>(result.figures());
    figures.sort(Comparator.comparing(FoundFigure::verdict));
    for (FoundFigure one : figures) {
      figure(terminal, one);
    }
    for (Study.Appeals appeals : study.appeals()) {
      terminal.paragraph(set(appeals), "", IN);
    }
    if (!study.why().isEmpty() && result.verdict() != Verdict.REPRODUCED) {
      terminal.paragraph("Why: " + study.why(), "", IN);
    }
    for (StudyResult.Made made : result.runs()) {
      terminal
          .out()
          .println(IN + "Run " + made.id() + ": " + Project.pasted(made.folder().toString()));
    }
    terminal.out().println();
  }

  private static void figure(Terminal terminal, FoundFigure one) {
    Figure figure = one.figure();
    terminal.paragraph(
        (one.verdict() == Verdict.PARTLY ? "cannot be told" : one.verdict().words())
            + ", "
            + word(figure.tag())
            + ": "
            + figure.title()
            + " ("
            + figure.unit()
            + ")",
        "",
        IN);
    terminal.paragraph(
        "published "
            + published(figure)
            + ", found "
            + found(one.found())
            + ", tolerated "
            + number(figure.low())
            + " to "
            + number(figure.high()),
        "",
        INNER);
    if (!figure.fitted().isEmpty()) {
      terminal.paragraph("fitted: " + figure.fitted(), "", INNER);
    }
  }

  private static String published(Figure figure) {
    Quantity to = figure.to();
    return number(figure.published().value()) + (to == null ? "" : " to " + number(to.value()));
  }

  /// The mean and its interval.
  private static String found(Estimate found) {
    Interval interval = found.mean95();
    return !found.exists()
        ? "in no replicate"
        : interval == null
            ? number(found.mean()) + " (one replicate, no interval)"
            : number(found.mean())
                + " (95 %: "
                + number(interval.low())
                + " to "
                + number(interval.high())
                + ")";
  }

  /// What appeals say about error: a set and no point.
  private static String set(Study.Appeals appeals) {
    return "As a set: "
        + Amounts.percent(appeals.appealed().value())
        + " of "
        + appeals.title()
        + " were appealed and "
        + Amounts.percent(appeals.won().value())
        + " of those won. If appeals find the truth, between "
        + Amounts.percent(appeals.least())
        + " and "
        + Amounts.percent(appeals.most())
        + " of all were wrong; if they do not, even that is not known.";
  }

  /// Three significant digits.
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "unknown";
    }
    return Math.abs(value) >= 1000
        ? Amounts.whole(value)
        : BigDecimal.valueOf(value).round(new MathContext(3)).stripTrailingZeros().toPlainString();
  }

  private static String many(Tag tag) {
    return switch (tag) {
      case IDENTITY -> "identities";
      case CALIBRATION -> "calibrations";
      case PREDICTION -> "predictions";
    };
  }

  private static String word(Tag tag) {
    return tag.name().toLowerCase(Locale.ROOT);
  }

  /// What there is, without running it.
  static void list(Terminal terminal, List<Study> studies, boolean json) {
    if (json) {
      Json.print(terminal.out(), studies.stream().map(StudiesText::map).toList());
    } else {
      for (Study study : studies) {
        terminal.heading(study.id() + ": " + study.title());
        terminal.paragraph(study.about(), "", IN);
        for (Figure figure : study.figures()) {
          terminal.paragraph(
              word(figure.tag())
                  + ": "
                  + figure.title()
                  + " ("
                  + figure.unit()
                  + "), published "
                  + published(figure)
                  + ", tolerated "
                  + number(figure.low())
                  + " to "
                  + number(figure.high()),
              "",
              IN);
        }
        for (Study.Run run : study.runs()) {
          terminal.out().println(IN + "Run " + run.id() + ": " + command(run, " \\\n" + INNER));
        }
        terminal.out().println();
      }
    }
    terminal.out().flush();
  }

  /// The command that makes a run by itself.
  ///
  /// @param between what stands before each of its options
  private static String command(Study.Run run, String between) {
    StringBuilder command = new StringBuilder("./glasshouse run ");
    command.append(Project.pasted(run.file().toString()));
    for (GivenOption option : StudyJob.given(run)) {
      command
          .append(between)
          .append(option.name())
          .append(' ')
          .append(Project.pasted(option.value()));
    }
    return command.toString();
  }

  static void json(Terminal terminal, List<StudyResult> results) {
    List<Map<String, Object>> all = new ArrayList<>();
    List<StudyResult> sorted = new ArrayList<>(results);
    sorted.sort(Comparator.comparing(StudyResult::verdict));
    for (StudyResult result : sorted) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("study", result.study().id());
      map.put("title", result.study().title());
      map.put("verdict", result.verdict().words());
      map.put("why", result.study().why());
      List<Map<String, Object>> figures = new ArrayList<>();
      for (FoundFigure one : result.figures()) {
        Map<String, Object> figure = map(one.figure());
        figure.put("verdict", one.verdict().words());
        figure.put("found", one.found().exists() ? one.found().mean() : "");
        Interval interval = one.found().mean95();
        if (interval != null) {
          figure.put("found_95", List.of(interval.low(), interval.high()));
        }
        figure.put("by_replicate", one.found().values());
        figures.add(figure);
      }
      map.put("figures", figures);
      map.put("error_sets", sets(result.study()));
      map.put(
          "runs",
          result.runs().stream()
              .map(made -> Map.of("run", made.id(), "folder", made.folder().toString()))
              .toList());
      all.add(map);
    }
    Json.print(terminal.out(), all);
  }

  private static Map<String, Object> map(Study study) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("study", study.id());
    map.put("title", study.title());
    map.put("about", study.about());
    map.put("figures", study.figures().stream().map(StudiesText::map).toList());
    map.put("error_sets", sets(study));
    map.put(
        "runs",
        study.runs().stream()
            .map(run -> Map.of("run", run.id(), "command", command(run, " ")))
            .toList());
    return map;
  }

  private static Map<String, Object> map(Figure figure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("figure", figure.id());
    map.put("title", figure.title());
    map.put("tag", word(figure.tag()));
    map.put("unit", figure.unit());
    map.put("published", figure.published().value());
    Quantity to = figure.to();
    if (to != null) {
      map.put("published_to", to.value());
    }
    map.put("source", reference(figure.published()));
    map.put("derived", figure.derived());
    map.put("fitted", figure.fitted());
    map.put("tolerated", List.of(figure.low(), figure.high()));
    map.put("tolerance_why", figure.tolerance().why());
    return map;
  }

  private static String reference(Quantity quantity) {
    return switch (quantity.provenance()) {
      case Provenance.Source source -> source.reference();
      case Provenance.Assumed assumed -> assumed.why();
    };
  }

  private static List<Map<String, Object>> sets(Study study) {
    List<Map<String, Object>> sets = new ArrayList<>();
    for (Study.Appeals appeals : study.appeals()) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("appeals", appeals.id());
      map.put("title", appeals.title());
      map.put("appealed", appeals.appealed().value());
      map.put("won", appeals.won().value());
      map.put("wrong_least", appeals.least());
      map.put("wrong_most", appeals.most());
      sets.add(map);
    }
    return sets;
  }
}
