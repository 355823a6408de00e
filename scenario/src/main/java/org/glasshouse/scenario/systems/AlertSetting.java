package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Cameras compare passers-by with a list of wanted people; whoever is taken for one of them is
/// stopped.
///
/// @param cameras ids of channels of face recognition, whose errors it uses
/// @param recordTo id of the channel as whose record a stop may be entered, if any
/// @param record id of the act that such a record tells of
/// @param elsewhere people on the list who are not in the city
/// @param passages times a day that an adult of exposure 1 passes a camera of each channel
/// @param avoid share of their passages that the wanted avoid
/// @param review share of false matches that a second look removes before anybody is stopped
/// @param hours hours lost by somebody who is stopped
/// @param held share of the stopped who are held
/// @param heldDays days for which they are held
/// @param hurt share of the stopped who are hurt
/// @param recorded share of the wrongly stopped about whom a record is entered
/// @param events when, for how long, and how many are wanted, of 100,000 adults
public record AlertSetting(
    List<String> cameras,
    List<String> recordTo,
    List<String> record,
    Quantity elsewhere,
    Quantity passages,
    Quantity avoid,
    Quantity review,
    Quantity hours,
    Quantity held,
    Quantity heldDays,
    Quantity hurt,
    Quantity recorded,
    List<Event<What>> events)
    implements SystemSetting {

  /// What happens.
  public enum What {
    /// Cameras look for wanted people.
    ALERT
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "alert",
          "cameras compare passers-by with a list of wanted people",
          List.of(
              must("cameras", names("a channel", 1, 32), "channels of face recognition"),
              may("record_to", names("a channel", 0, 1), "as whose record a stop is entered"),
              may("record", names("an act", 0, 1), "what such a record tells of"),
              must("elsewhere", number(0, 1e7, "people"), "on the list and not in the city"),
              must("passages", number(0, 200, "a day"), "of a camera of each channel"),
              must("avoid", SHARE, "passages that the wanted avoid"),
              must("review", SHARE, "false matches removed by a second look"),
              may("hours", number(0, 240, "hours"), 0, "lost by a stop"),
              may("held", SHARE, 0, "of the stopped, who are held"),
              may("held_days", days(0, 365), 0, "for which they are held"),
              may("hurt", SHARE, 0, "of the stopped, who are hurt"),
              may("recorded", SHARE, 0, "wrong stops that become a record"),
              Events.key(What.values(), number(0, 10_000, "of 100,000 adults"))),
          AlertSetting::read,
          "review");

  private static AlertSetting read(SystemSection file) {
    return new AlertSetting(
        file.channels("cameras"),
        file.channels("record_to"),
        file.records("record"),
        file.quantity("elsewhere"),
        file.quantity("passages"),
        file.quantity("avoid"),
        file.quantity("review"),
        file.quantity("hours"),
        file.quantity("held"),
        file.quantity("held_days"),
        file.quantity("hurt"),
        file.quantity("recorded"),
        file.events(What.class));
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
