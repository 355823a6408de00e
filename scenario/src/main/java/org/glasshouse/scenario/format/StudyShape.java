package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.PARAGRAPH;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;

import org.glasshouse.scenario.format.Shape.Day;
import org.glasshouse.scenario.format.Shape.Decimal;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Measure;
import org.glasshouse.scenario.format.Shape.Name;
import org.glasshouse.scenario.format.Shape.Reference;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.format.Shape.Text;
import org.glasshouse.scenario.model.Study;

/// What a `study/1` file may say.
final class StudyShape {

  private static final double LARGE = 1e15;
  private static final Measure FIGURE_VALUE =
      new Measure(-LARGE, false, LARGE, false, "in the figure's unit");

  private static final Fields RUN =
      Fields.plain(
          "a run of a study",
          must("scenario", new Reference(Format.SCENARIO), "what runs"),
          may(
              "set",
              new Many(new Text(400), 0, 100, false, null),
              "path=value, as --set of the command line"));

  private static final Fields SUM =
      Fields.plain(
          "a sum over a table",
          must("table", new Text(80), "table of the run folder"),
          may(
              "where",
              new Table(
                  new Keys.Ids(false),
                  new Many(new Text(100), 1, 60, true, null),
                  0,
                  3,
                  "column",
                  false),
              "rows that count, by column; all if missing"),
          may("city", new Name("a city"), "only this city"),
          may("until", new Day(), "up to this day; the whole run if missing"));

  private static final Fields TOLERANCE =
      Fields.plain(
              "a tolerance",
              may("factor", new Decimal(1, 1000, "times"), "published divided or multiplied by"),
              may("within", new Decimal(0, LARGE, "of the unit"), "published less or more"),
              must("why", PARAGRAPH, "why so much"))
          .exactlyOneOf("factor", "within");

  private static final Fields FIGURE =
      Fields.sourced(
              "a figure",
              must("title", LINE, "what it is, in plain words"),
              must("published", FIGURE_VALUE, "as published, or the lower end"),
              may("to", FIGURE_VALUE, "upper end of what is published"),
              must("unit", LINE, "unit of published and found"),
              may("derived", PARAGRAPH, "how the published number was made comparable"),
              must("tag", choice(Study.Tag.values()), "what its agreement shows"),
              may("fitted", PARAGRAPH, "which number was set to meet it"),
              must("tolerance", TOLERANCE, "how far off still counts as reproduced"),
              may("run", new Name("a run"), "in which run it is found; the only one if missing"),
              may("measure", new Text(100), "id of a measure"),
              may("count", SUM, "what is counted"),
              may("of", SUM, "among what"),
              may("per", new Decimal(-LARGE, LARGE, "times"), "so many of the denominator"))
          .exactlyOneOf("measure", "count");

  private static final Fields APPEALS =
      Fields.sourced(
          "appeals",
          must("title", LINE, "which decisions"),
          must("appealed", SHARE, "share of the decisions that were appealed"),
          must("won", SHARE, "share of the appeals that were won"));

  static final Fields FILE =
      Shapes.file(
          Format.STUDY,
          true,
          must("about", PARAGRAPH, "what is re-enacted"),
          must(
              "runs", new Table(new Keys.Ids(false), RUN, 1, 12, "run", false), "what runs, by id"),
          must(
              "figures",
              new Table(new Keys.Ids(false), FIGURE, 1, 40, "figure", false),
              "published figures, by id"),
          may(
              "appeals",
              new Table(new Keys.Ids(false), APPEALS, 0, 20, "set", false),
              "what figures of appeals say about error, by id"),
          may("why", PARAGRAPH, "why figures are not reproduced, if some are not"));

  private StudyShape() {}
}
