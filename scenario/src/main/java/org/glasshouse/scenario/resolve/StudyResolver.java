package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.format.Format;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.format.Validator;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.issue.Severity;
import org.glasshouse.scenario.model.Provenance;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Study;
import org.glasshouse.scenario.model.Study.Figure;
import org.glasshouse.scenario.model.Study.Found;
import org.glasshouse.scenario.model.Study.Picked;
import org.glasshouse.scenario.model.Study.Sum;
import org.glasshouse.scenario.model.Study.Tag;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Resolves a `study/1` file with the scenarios of its runs. Whether a run has the measures and
/// tables that figures name is checked by whoever knows what a run tells.
public final class StudyResolver {
  private final Document document;
  private final FileStore files;
  private final Issues issues;
  private final List<String> runs = new ArrayList<>();

  private StudyResolver(Document document, FileStore files, Issues issues) {
    this.document = document;
    this.files = files;
    this.issues = issues;
  }

  /// The study of a file; of no use if there are errors.
  ///
  /// @param files where scenarios are found
  /// @param issues receives what is wrong
  public static Study resolve(Document document, FileStore files, Issues issues) {
    Validator.check(document.root(), Format.STUDY, issues);
    Section file =
        Section.file(new Numbers(document.name(), issues), document.root(), Format.STUDY.shape());
    return new StudyResolver(document, files, issues).study(file);
  }

  private Study study(Section file) {
    List<Study.Run> resolved = new ArrayList<>();
    for (Section run : file.sections("runs")) {
      runs.add(run.id());
      Study.Run one = run(run);
      if (one != null) {
        resolved.add(one);
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (Section figure : file.sections("figures")) {
      figures.add(figure(figure));
    }
    List<Study.Appeals> appeals = new ArrayList<>();
    for (Section one : file.sections("appeals")) {
      appeals.add(
          new Study.Appeals(
              one.id(), one.text("title"), published(one, "appealed"), published(one, "won")));
    }
    return new Study(
        file.text("id"),
        file.text("title"),
        file.text("about"),
        resolved,
        figures,
        appeals,
        file.text("why"),
        FileHead.sources(file),
        FileHead.notModelled(file));
  }

  private Study.@Nullable Run run(Section run) {
    Node.Scalar word = run.scalar("scenario");
    Document scenario = word == null ? null : files.reference(word, document, Format.SCENARIO);
    List<Setting> settings = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Node.Scalar line : run.words("set")) {
      try {
        settings.add(Setting.parse(line.text()));
        marks.add(line.mark());
      } catch (IllegalArgumentException _) {
        issues.add(
            Issue.error(
                IssueCode.SETTING_VALUE,
                line.mark(),
                "'" + line.text() + "'",
                "path=value, such as days=365"));
      }
    }
    if (scenario == null) {
      return null;
    }
    Issues own = new Issues();
    FileStore store = new FileStore(scenario.path(), own);
    Document again = store.read(scenario.path());
    Scenario loaded = again == null ? null : new ScenarioLoader(store, settings, own).load(again);
    for (Issue issue : own.inFileOrder()) {
      if (issue.severity() == Severity.ERROR) {
        issues.add(placed(issue, settings, marks));
      }
    }
    return loaded == null || own.anyError()
        ? null
        : new Study.Run(run.id(), scenario.path(), settings, loaded);
  }

  /// What is wrong with a setting, at the line of the study that gives it.
  private static Issue placed(Issue issue, List<Setting> settings, List<Mark> marks) {
    for (int i = 0; i < settings.size(); i++) {
      if (issue.ofOption() && issue.file().equals(settings.get(i).said())) {
        return Issue.error(
            issue.code(), marks.get(i), issue.seen(), issue.expected(), issue.maybe());
      }
    }
    return issue;
  }

  private Figure figure(Section figure) {
    Quantity published = published(figure, "published");
    Quantity to = figure.has("to") ? published(figure, "to") : null;
    if (to != null && to.value() < published.value()) {
      issues.add(
          Issue.error(
              IssueCode.STUDY_PUBLISHED,
              figure.valueMark("to"),
              Numerals.plain(to.value()),
              "at least the lower end, " + Numerals.plain(published.value())));
    }
    Tag tag = figure.choice("tag", Tag.class);
    if (tagged(figure) && figure.has("fitted") != (tag == Tag.CALIBRATION)) {
      issues.add(
          Issue.error(
              IssueCode.STUDY_TAG,
              figure.has("fitted") ? figure.keyMark("fitted") : figure.valueMark("tag"),
              figure.has("fitted")
                  ? "'fitted' at a figure that is no calibration"
                  : "a calibration without 'fitted'",
              "'fitted' at calibrations and nowhere else: which number was set to meet it"));
    }
    Section tolerance = figure.section("tolerance");
    Double factor = tolerance.decimal("factor");
    Double within = tolerance.decimal("within");
    return new Figure(
        figure.id(),
        figure.text("title"),
        published,
        to,
        figure.text("unit"),
        figure.text("derived"),
        tag,
        figure.text("fitted"),
        new Study.Tolerance(
            factor == null ? 0 : factor, within == null ? 0 : within, tolerance.text("why")),
        runOf(figure),
        found(figure));
  }

  /// Whether the tag is one, so that what goes with it can be told.
  private static boolean tagged(Section figure) {
    Node.Scalar tag = figure.scalar("tag");
    return tag != null && Section.constant(Tag.class, tag.text()) != null;
  }

  /// A number that a text gives.
  private Quantity published(Section section, String key) {
    Quantity quantity = section.quantity(key);
    if (quantity.provenance() instanceof Provenance.Assumed && !issues.anyError()) {
      issues.add(
          Issue.error(
              IssueCode.STUDY_PUBLISHED,
              section.keyMark(key),
              "'" + key + "' as an assumption",
              "a source: what nobody published is no figure of a study"));
    }
    return quantity;
  }

  private String runOf(Section figure) {
    String named = figure.text("run");
    boolean missing = !figure.has("run") && runs.size() > 1;
    if (missing || !named.isEmpty() && !runs.contains(named)) {
      issues.add(
          Issue.error(
              IssueCode.UNKNOWN_RUN,
              figure.has("run") ? figure.valueMark("run") : figure.mark(),
              named.isEmpty() ? "no 'run' at '" + figure.id() + "'" : "the run '" + named + "'",
              "one of " + String.join(", ", runs),
              named.isEmpty() ? null : Guess.nearest(named, runs)));
    }
    return named.isEmpty() && !runs.isEmpty() ? runs.getFirst() : named;
  }

  private Found found(Section figure) {
    if (figure.has("measure")) {
      for (String key : List.of("of", "per")) {
        if (figure.has(key)) {
          issues.add(
              Issue.error(
                  IssueCode.EITHER_OR,
                  figure.keyMark(key),
                  "'" + key + "' beside 'measure'",
                  "it beside 'count'"));
        }
      }
      return new Found.ByMeasure(figure.text("measure"), figure.valueMark("measure"));
    }
    Double per = figure.decimal("per");
    return new Found.ByTables(
        sum(figure.section("count")),
        figure.has("of") ? sum(figure.section("of")) : null,
        per == null ? 1 : per);
  }

  private static Sum sum(Section sum) {
    List<Picked> where = new ArrayList<>();
    for (Node.Entry entry : sum.section("where").entries()) {
      where.add(new Picked(entry.key().text(), labels(entry.value()), entry.value().mark()));
    }
    return new Sum(
        sum.text("table"),
        where,
        sum.has("city") ? sum.text("city") : null,
        sum.day("until"),
        sum.valueMark("table"));
  }

  private static List<String> labels(Node value) {
    List<Node> items = value instanceof Node.Sequence list ? list.items() : List.of(value);
    List<String> labels = new ArrayList<>();
    for (Node item : items) {
      if (item instanceof Node.Scalar label) {
        labels.add(label.text());
      }
    }
    return labels;
  }
}
