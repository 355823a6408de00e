package org.glasshouse.scenario.model;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.issue.Mark;
import org.jspecify.annotations.Nullable;

/// Published figures beside the runs that re-enact them.
///
/// @param id of the study, the name of its folder
/// @param title in plain words
/// @param about what is re-enacted
/// @param runs what runs, in file order
/// @param figures published figures, in file order
/// @param appeals what figures of appeals say about error
/// @param why why figures are not reproduced; empty if nothing is said
/// @param sources texts that the figures are taken from
/// @param notModelled what is left out and why
public record Study(
    String id,
    String title,
    String about,
    List<Run> runs,
    List<Figure> figures,
    List<Appeals> appeals,
    String why,
    List<Citation> sources,
    List<String> notModelled) {

  public Study {
    runs = List.copyOf(runs);
    figures = List.copyOf(figures);
    appeals = List.copyOf(appeals);
    sources = List.copyOf(sources);
    notModelled = List.copyOf(notModelled);
  }

  /// What it shows that a figure is met.
  public enum Tag {
    /// The figure follows from what was put in by arithmetic: that the arithmetic is right.
    IDENTITY,
    /// A number was set so that it is met: nothing but that it can be.
    CALIBRATION,
    /// Nothing was set to meet it.
    PREDICTION
  }

  /// A run of a study.
  ///
  /// @param id of the run
  /// @param file of its scenario
  /// @param settings values put in place of the files'
  /// @param scenario as it runs
  public record Run(String id, Path file, List<Setting> settings, Scenario scenario) {
    public Run {
      settings = List.copyOf(settings);
    }
  }

  /// A published figure.
  ///
  /// @param id of the figure
  /// @param title in plain words
  /// @param published as published, or the lower end
  /// @param to the upper end; null for a single number
  /// @param unit of published and found
  /// @param derived how the published number was made comparable; empty if it is as published
  /// @param tag what its agreement shows
  /// @param fitted which number was set to meet it; empty unless it is a calibration
  /// @param tolerance how far off still counts as reproduced
  /// @param run id of the run in which it is found
  /// @param found how it is measured
  public record Figure(
      String id,
      String title,
      Quantity published,
      @Nullable Quantity to,
      String unit,
      String derived,
      Tag tag,
      String fitted,
      Tolerance tolerance,
      String run,
      Found found) {

    /// Lower end of what counts as reproduced.
    public double low() {
      return tolerance.low(published.value());
    }

    /// Upper end of what counts as reproduced.
    public double high() {
      return tolerance.high(to == null ? published.value() : to.value());
    }
  }

  /// How far off still counts as reproduced.
  ///
  /// @param factor published divided and multiplied by; 0 if [#within] counts
  /// @param within published less and more
  /// @param why why so much
  public record Tolerance(double factor, double within, String why) {

    double low(double published) {
      return factor == 0 ? published - within : Math.min(published / factor, published * factor);
    }

    double high(double published) {
      return factor == 0 ? published + within : Math.max(published / factor, published * factor);
    }
  }

  /// How a figure is measured in a run.
  public sealed interface Found {

    /// A measure that every run tells.
    ///
    /// @param id such as `lock-out.ever`
    /// @param mark where the study names it
    record ByMeasure(String id, Mark mark) implements Found {}

    /// Sums over tables of the run folder.
    ///
    /// @param count what is counted
    /// @param of among what; null for a plain total
    /// @param per so many of the denominator
    record ByTables(Sum count, @Nullable Sum of, double per) implements Found {}
  }

  /// A sum over a table of the run folder: over the counted days of a flow, at the end of a state.
  ///
  /// @param table name of the table, such as `list-flow`
  /// @param where rows that count, by column
  /// @param city id of the only city that counts; null for all
  /// @param until last day that counts; null for the last of the run
  /// @param mark where the study names it
  public record Sum(
      String table,
      List<Picked> where,
      @Nullable String city,
      @Nullable LocalDate until,
      Mark mark) {
    public Sum {
      where = List.copyOf(where);
    }
  }

  /// Rows of a table that count.
  ///
  /// @param column such as `event`
  /// @param labels such as `entered`
  /// @param mark where the study names them
  public record Picked(String column, List<String> labels, Mark mark) {
    public Picked {
      labels = List.copyOf(labels);
    }
  }

  /// Figures of appeals against decisions. They say between which bounds the share of wrong
  /// decisions lies, and no more: those who appeal chose to.
  ///
  /// @param id of the figures
  /// @param title which decisions
  /// @param appealed share of the decisions that were appealed
  /// @param won share of the appeals that were won
  public record Appeals(String id, String title, Quantity appealed, Quantity won) {

    /// Least share of wrong decisions, if an appeal that is won shows one: none but these.
    public double least() {
      return appealed.value() * won.value();
    }

    /// Largest share of wrong decisions, if an appeal that is lost shows a right one: all but
    /// these.
    public double most() {
      return 1 - appealed.value() * (1 - won.value());
    }
  }
}
