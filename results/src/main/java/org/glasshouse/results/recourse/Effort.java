package org.glasshouse.results.recourse;

import java.util.Map;

/// What a way back takes where no other file says so. Every number is assumed.
///
/// @param file where it stands
/// @param freeEmployed hours a week that somebody with a job can give
/// @param freeStudent the same of pupils and students
/// @param freeOther the same of everybody else
/// @param savedShare share of the income that one can set aside
/// @param objectionHours hours for an objection
/// @param repairHours hours for an application for repair
/// @param acts by the id of the act
/// @param other of acts that are not named
public record Effort(
    String file,
    Assumed freeEmployed,
    Assumed freeStudent,
    Assumed freeOther,
    Assumed savedShare,
    Assumed objectionHours,
    Assumed repairHours,
    Map<String, Act> acts,
    Act other) {

  /// An assumed number.
  ///
  /// @param value what is counted with
  /// @param low lowest plausible
  /// @param high highest plausible
  /// @param why the reason
  public record Assumed(double value, double low, double high, String why) {}

  /// What an act takes.
  ///
  /// @param hours of one's time
  /// @param money in days of the median income
  /// @param daysBetween shortest time between two of them
  /// @param oldest age at which one can still do it
  public record Act(Assumed hours, Assumed money, Assumed daysBetween, Assumed oldest) {}

  /// What an act of an id takes.
  Act act(String id) {
    return acts.getOrDefault(id, other);
  }
}
