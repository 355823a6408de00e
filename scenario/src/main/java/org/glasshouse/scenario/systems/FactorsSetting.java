package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// A score that is a weighted sum of factors. Two of them are what the rules of the scheme make of
/// records: the history of credit, and behaviour. The others are what somebody is on file, and not
/// what anybody did: ability to pay, identity, the scores of those near them, and honours that
/// offices hand out by whom they know.
///
/// @param historyRecords records whose rules make up the history of credit; all other rules are
///   behaviour
/// @param history times the points of those rules
/// @param behaviour times the points of all other rules
/// @param ability share of the range of scores that lies between having nothing and having far more
///   than the median
/// @param identity share of the range that lies between an empty file and a full one
/// @param relations points for each point by which the mean score of the household, the neighbours
///   and four contacts lies above the start
/// @param honours share of the scored of a neighbourhood whom its office honours in a year
/// @param honourPoints points of an honour, until those of the next year are handed out
/// @param nearPower how many times as likely an honour goes to somebody in whose household somebody
///   works for the state
/// @param periodDays days between two scorings of the factors that are no records
public record FactorsSetting(
    List<String> historyRecords,
    Quantity history,
    Quantity behaviour,
    Quantity ability,
    Quantity identity,
    Quantity relations,
    Quantity honours,
    Quantity honourPoints,
    Quantity nearPower,
    int periodDays)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "factors",
          "a score that is a weighted sum of five factors, the scores of others among them",
          List.of(
              may(
                  "history_records",
                  names("an act or a stage of a debt", 0, 200),
                  "records whose rules make up the history of credit; none if missing"),
              may("history", FACTOR, 1, "times the points of rules about those records"),
              may("behaviour", FACTOR, 1, "times the points of all other rules"),
              must("ability", SHARE, "of the range of scores: ability to pay"),
              must("identity", SHARE, "of the range of scores: how full the file is"),
              must("relations", SHARE, "points for each point of the scores of those near"),
              may("honours", SHARE, 0, "of the scored of a neighbourhood, honoured in a year"),
              may("honour_points", number(0, 1_000, "points"), 0, "of an honour, for a year"),
              may(
                  "near_power",
                  FACTOR,
                  1,
                  "times as likely for households in which somebody works for the state"),
              may("period_days", whole(7, 366, "days"), "days between two scorings; 28")),
          FactorsSetting::read);

  private static FactorsSetting read(SystemSection file) {
    return new FactorsSetting(
        file.has("history_records") ? file.records("history_records") : List.of(),
        file.quantity("history"),
        file.quantity("behaviour"),
        file.quantity("ability"),
        file.quantity("identity"),
        file.quantity("relations"),
        file.quantity("honours"),
        file.quantity("honour_points"),
        file.quantity("near_power"),
        file.integer("period_days", 28));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
