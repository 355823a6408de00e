package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// The edges of a scheme's bands move from one day to the next, as far as the scheme cuts its bands
/// by score. Bands that are shares have no edge that could be decreed, and stay as they are.
///
/// @param events changes of the edges, with the points by which they rise; a change ends after its
///   days
/// @param reach whom a change is laid on
/// @param noticeDays days before a change on which it is announced; who knows of the scheme then
///   strives towards the new edge
/// @param doubt by how much the climate of opinion turns hostile, from friendly (0) to hostile (1),
///   for each tenth of the scored whom a change without notice puts into a lower band
/// @param doubtDays days after which half of that is gone
public record OvernightSetting(
    List<Event<What>> events, Reach reach, Quantity noticeDays, Quantity doubt, Quantity doubtDays)
    implements SystemSetting {

  /// What can change.
  public enum What {
    /// All edges between bands rise by so many points.
    EDGES_RISE,
    /// All edges between bands fall by so many points.
    EDGES_FALL
  }

  /// Whom a change is laid on.
  public enum Reach {
    /// On everybody, at once, for what was done before too.
    EVERYBODY,
    /// On whoever's points change afterwards; all others keep the band that they have.
    NEW_RECORDS
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "overnight",
          "rules changed from one day to the next, for those already scored too",
          List.of(
              may("notice_days", days(0, 3650), 0, "days before a change on which it is announced"),
              may(
                  "reach",
                  choice(Reach.values()),
                  "whom a change is laid on; everybody if missing"),
              may(
                  "doubt",
                  number(0, 10, "for each tenth of the scored"),
                  0,
                  "how far a change without notice turns the climate of opinion hostile"),
              may("doubt_days", days(1, 3650), 90, "days after which half of that is gone"),
              Events.key(What.values(), number(0, 10_000, "points"))),
          OvernightSetting::read,
          "events");

  private static OvernightSetting read(SystemSection file) {
    return new OvernightSetting(
        file.events(What.class),
        file.choice("reach", Reach.class, Reach.EVERYBODY),
        file.quantity("notice_days"),
        file.quantity("doubt"),
        file.quantity("doubt_days"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
