package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// Part of the score is learned: every period weights are fitted to what the system itself did to
/// people, given the records that it had about them a period earlier, and everybody is scored anew.
///
/// @param features what the model looks at, at most [#MOST]
/// @param label what counts as a bad outcome
/// @param periodDays days between two trainings
/// @param kept weight of a period relative to the one after it, 0 to 1
/// @param balance how far the two outcomes are weighed alike, 0 as they occur to 1 as if there were
///   as many of one as of the other
/// @param smoothing people added to each cell of each outcome
/// @param points points taken for each logit of risk above even chances, and given for each below
/// @param limit logits beyond which nothing more is taken or given
/// @param crash share of the scored who fall to a lower band in one window from which on it is
///   called a crash
public record LearnedSetting(
    List<Feature> features,
    Outcome label,
    int periodDays,
    Quantity kept,
    Quantity balance,
    Quantity smoothing,
    Quantity points,
    Quantity limit,
    Quantity crash)
    implements SystemSetting {

  /// Most features.
  public static final int MOST = 8;

  /// Records that are counted together.
  ///
  /// @param id such as `money`
  /// @param records ids of acts and stages of a debt
  public record Feature(String id, List<String> records) {}

  /// What counts as a bad outcome. All of them are what the system did; none is what anybody did.
  public enum Outcome {
    /// A rule took points, or led to a list or a band.
    LOSS,
    /// Denied at least one service when the period ends.
    SHUT_OUT,
    /// Either of them.
    EITHER
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "learned",
          "a part of the score that is learned anew every period from what the system did",
          List.of(
              must(
                  "features",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      Shape.Fields.plain(
                          "a feature",
                          must(
                              "records",
                              names("an act or a stage of a debt", 1, 200),
                              "records that are counted together")),
                      1,
                      MOST,
                      "feature",
                      true),
                  "what the model looks at: counts of records in a period"),
              may(
                  "label",
                  choice(Outcome.values()),
                  "what counts as a bad outcome; shut-out if missing"),
              may("period_days", whole(7, 366, "days"), "days between two trainings; 28"),
              must("kept", SHARE, "weight of a period relative to the one after it"),
              must(
                  "balance", SHARE, "0 outcomes as they occur, 1 as if there were as many of each"),
              may("smoothing", number(0.001, 1000, "people"), 1, "people added to each cell"),
              must("points", number(0, 1000, "points for a logit"), "points for a logit of risk"),
              may("limit", number(0, 20, "logits"), 6, "logits that count at most"),
              may(
                  "crash",
                  SHARE,
                  0.1,
                  "share falling to a lower band in one window that is called a crash")),
          LearnedSetting::read,
          "points");

  private static LearnedSetting read(SystemSection file) {
    List<Feature> features = new ArrayList<>();
    for (SystemSection feature : file.sections("features")) {
      features.add(new Feature(feature.plain().id(), feature.records("records")));
    }
    return new LearnedSetting(
        List.copyOf(features),
        file.choice("label", Outcome.class, Outcome.SHUT_OUT),
        file.integer("period_days", 28),
        file.quantity("kept"),
        file.quantity("balance"),
        file.quantity("smoothing"),
        file.quantity("points"),
        file.quantity("limit"),
        file.quantity("crash"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
