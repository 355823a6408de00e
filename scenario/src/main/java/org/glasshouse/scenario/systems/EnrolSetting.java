package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// People join a scheme that one may join, because it is convenient, because their neighbours have,
/// and because the old way closes; they get used to it, and leave less easily the longer they are
/// in and the less there is to go back to. Where a scheme is compulsory, nothing happens.
///
/// @param counters share of counters that close when everybody who could is in
/// @param counterDays mean days until they do; a counter that has closed stays closed
/// @param start of those whom the scheme's file enrols, the share who are in from the start
/// @param join joining, of those who could, a year, where nobody around is in and all counters are
///   open
/// @param ties by how much that grows when all of the neighbourhood who could are in
/// @param perks by how much it grows when all of those are granted something
/// @param closed by how much it grows when all counters are closed
/// @param leave wishing to leave, of those who are in, a year
/// @param burned by how much that grows for those who lost points in the window before or are shut
///   out
/// @param habitDays days after which half of those who wish to leave no longer do it, out of habit
/// @param services what is had at those counters, or by being in
public record EnrolSetting(
    Quantity counters,
    Quantity counterDays,
    Quantity start,
    Quantity join,
    Quantity ties,
    Quantity perks,
    Quantity closed,
    Quantity leave,
    Quantity burned,
    Quantity habitDays,
    List<String> services)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "enrol",
          "joining for convenience, getting used to it, and leaving",
          List.of(
              may("start", SHARE, 1, "of those whom the scheme enrols, who are in from the start"),
              must("join", number(0, 50, "of those who could, a year"), "joining by oneself"),
              may(
                  "ties",
                  number(0, 100, ""),
                  0,
                  "how far a neighbourhood that is in draws others in"),
              may("perks", number(0, 100, ""), 0, "how far what neighbours are granted draws in"),
              may("closed", number(0, 100, ""), 0, "how far closed counters push in"),
              may("counters", SHARE, 0, "counters that close when everybody is in"),
              may("counter_days", days(0, 3650), 365, "mean days until they do"),
              may("leave", number(0, 50, "of those in, a year"), 0, "wishing to leave"),
              may(
                  "burned",
                  number(0, 100, ""),
                  0,
                  "how far a loss of points or a denial adds to it"),
              may("habit_days", days(1, 36_500), 36_500, "days after which half stay out of habit"),
              may("services", names("a service", 1, 100), "what is had at the counters")),
          EnrolSetting::read,
          "counters");

  private static EnrolSetting read(SystemSection file) {
    return new EnrolSetting(
        file.quantity("counters"),
        file.quantity("counter_days"),
        file.quantity("start"),
        file.quantity("join"),
        file.quantity("ties"),
        file.quantity("perks"),
        file.quantity("closed"),
        file.quantity("leave"),
        file.quantity("burned"),
        file.quantity("habit_days"),
        file.services("services"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
