package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// People gather for a cause, some of them cover up, cameras see less of them and mistake more, and
/// the authority that no longer knows who is there orders records on everybody whose phone was
/// near.
///
/// @param act id of the act of taking part; one that harms nobody and breaks no law
/// @param cameras ids of channels from which covering up hides
/// @param ordersTo id of the channel as whose records the wide orders are entered, if any
/// @param dissent by how much the log rate of going rises with a standard deviation of dissent
/// @param contacts by how much the rate is multiplied, less one, where all neighbours went a week
///   before
/// @param cover share of those who go who cover up at first
/// @param spread by how much that share grows, a week of gathering, where all who go cover up
/// @param hides share of the acts of the covered that cameras do not see and otherwise would
/// @param occlusion for how many sightings a covered face counts in false matches
/// @param coverCost price of covering up once, as a share of median yearly means
/// @param liveNear share of neighbourhoods that lie near the place
/// @param workNear share of the employed who work near it
/// @param there chance that the phone of somebody who lives or works near was in a cell near the
///   place at the time
/// @param leftHome share of those who go and leave the phone at home
/// @param blindBelow share of the crowd named by cameras below which the authority takes itself for
///   blind
/// @param orders share of the phones found near that lead to a record
/// @param checks chance that somebody who lives or works near is stopped and checked, a week of
///   wide orders
/// @param hours hours lost by a check
/// @param hurt share of checks at which somebody is hurt
/// @param events when people gather, and what share of adults would go in a week if nobody feared
///   to
public record AssemblySetting(
    String act,
    List<String> cameras,
    List<String> ordersTo,
    Quantity dissent,
    Quantity contacts,
    Quantity cover,
    Quantity spread,
    Quantity hides,
    Quantity occlusion,
    Quantity coverCost,
    Quantity liveNear,
    Quantity workNear,
    Quantity there,
    Quantity leftHome,
    Quantity blindBelow,
    Quantity orders,
    Quantity checks,
    Quantity hours,
    Quantity hurt,
    List<Event<What>> events)
    implements SystemSetting {

  /// What happens.
  public enum What {
    /// People gather in one place.
    ASSEMBLY
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "assembly",
          "people gather and cover up, and wide orders follow when the cameras are blind",
          List.of(
              must(
                  "act",
                  new Shape.Name("an act"),
                  "taking part; one that harms nobody and breaks no law"),
              must("cameras", names("a channel", 0, 32), "channels that covering up hides from"),
              may("orders_to", names("a channel", 0, 1), "as whose records orders are entered"),
              may("dissent", number(0, 3, "of the log rate"), 0, "for a standard deviation"),
              may("contacts", number(0, 100, ""), 0, "how far neighbours who went multiply it"),
              must("cover", SHARE, "of those who go, who cover up at first"),
              may("spread", number(0, 10, "a week"), 0, "growth where all who go cover up"),
              must("hides", SHARE, "acts of the covered that cameras do not see"),
              may("occlusion", number(0, 10_000, "sightings"), 0, "a covered face, mistaken"),
              may("cover_cost", number(0, 1, "of median yearly means"), 0, "covering up once"),
              must("live_near", SHARE, "neighbourhoods near the place"),
              may("work_near", SHARE, 0, "the employed who work near it"),
              must("there", CHANCE, "a phone of these was near at the time"),
              may("left_home", SHARE, 0, "of those who go, who leave the phone"),
              must("blind_below", SHARE, "of the crowd, named by cameras"),
              must("orders", SHARE, "phones near that lead to a record"),
              may("checks", CHANCE, 0, "a week, somebody near is checked"),
              may("hours", number(0, 240, "hours"), 0, "lost by a check"),
              may("hurt", SHARE, 0, "checks at which somebody is hurt"),
              Events.key(What.values(), SHARE)),
          AssemblySetting::read,
          "cover");

  private static AssemblySetting read(SystemSection file) {
    return new AssemblySetting(
        file.harmlessAct("act"),
        file.channels("cameras"),
        file.channels("orders_to"),
        file.quantity("dissent"),
        file.quantity("contacts"),
        file.quantity("cover"),
        file.quantity("spread"),
        file.quantity("hides"),
        file.quantity("occlusion"),
        file.quantity("cover_cost"),
        file.quantity("live_near"),
        file.quantity("work_near"),
        file.quantity("there"),
        file.quantity("left_home"),
        file.quantity("blind_below"),
        file.quantity("orders"),
        file.quantity("checks"),
        file.quantity("hours"),
        file.quantity("hurt"),
        file.events(What.class));
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
