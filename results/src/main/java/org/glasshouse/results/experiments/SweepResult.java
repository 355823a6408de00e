package org.glasshouse.results.experiments;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.results.measures.Estimate;
import org.jspecify.annotations.Nullable;

/// What came of a sweep. Three kinds of uncertainty stand apart in it and are never merged: the
/// spread between replicates, the Monte Carlo error of a mean, and the range over what is varied.
///
/// @param folder where it lies, or where it goes on
/// @param file its manifest
/// @param complete whether all of it was done
/// @param settingsDone settings that are done
/// @param invalid settings that are no valid scenario
/// @param firstInvalid why the first of them is none; null if all are valid
/// @param notMoved assumed numbers that cannot be moved, each with why
/// @param responses what was asked about; empty until it is complete
public record SweepResult(
    Path folder,
    SweepFile file,
    boolean complete,
    int settingsDone,
    int invalid,
    @Nullable String firstInvalid,
    List<String> notMoved,
    List<Told> responses) {

  public SweepResult {
    notMoved = List.copyOf(notMoved);
    responses = List.copyOf(responses);
  }

  /// What a response did.
  ///
  /// @param response which
  /// @param ofFiles the replicates with everything as in the files: replicate spread
  /// @param error half the width of the 95 % interval of their mean: Monte Carlo error; NaN if
  ///   unknown
  /// @param largestError the largest of all settings; NaN if each has one replicate
  /// @param low least mean of a setting: the range over what is varied
  /// @param high largest mean of a setting
  /// @param below settings whose mean is less than half of the files' value
  /// @param above settings whose mean is more than double of it
  /// @param noise what Monte Carlo error alone would give, with nothing moved: for a screening the
  ///   size of an effect, for other designs a share of the variance between settings
  /// @param sameTop share of bootstraps of a screening in which the same factors come first; NaN
  ///   for other designs
  /// @param top how many factors are meant by that
  /// @param factors by how much hangs on them, most first
  /// @param settings every setting in the order of the design
  public record Told(
      Responses.Response response,
      Estimate ofFiles,
      double error,
      double largestError,
      double low,
      double high,
      int below,
      int above,
      double noise,
      double sameTop,
      int top,
      List<FactorTold> factors,
      List<SettingTold> settings) {

    public Told {
      factors = List.copyOf(factors);
      settings = List.copyOf(settings);
    }
  }

  /// A factor and what hangs on it.
  public record FactorTold(Factor factor, Importance importance) {}

  /// A setting.
  ///
  /// @param number from 1
  /// @param levels values of the factors as written; empty for a screening, where there are many
  /// @param value mean over replicates; NaN if it is no valid scenario or the response does not
  ///   exist
  /// @param error its Monte Carlo error; NaN if unknown
  /// @param replicates replicates
  public record SettingTold(
      int number, List<String> levels, double value, double error, int replicates) {

    public SettingTold {
      levels = List.copyOf(levels);
    }
  }
}
