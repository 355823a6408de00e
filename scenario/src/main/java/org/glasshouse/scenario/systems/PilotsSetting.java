package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// Trials of schemes in many cities at once, each at a stage of its own, and travel between the
/// cities, which bans stop. Where no event sets a stage, a scheme is wholly in force.
///
/// @param events stages, each for some days in some cities; of two at once the one that began later
///   holds
/// @param stretch by what all days of stages are multiplied; zero is every scheme in force from the
///   first day
/// @param familyTrips trips to family in another city that an adult of usual means wants to make
/// @param workTrips trips to work in another city that an employed adult of usual means has to make
/// @param elasticity by what power of means trips grow
/// @param elsewhere share of trips that lead out of all cities of the scenario
/// @param airShare share of trips that are made by air
/// @param railShare share of trips that are made by rail
/// @param otherWay share of trips with a barred means of travel that are made by another
/// @param workLoss share of usual means of a month lost by a trip to work that is not made
/// @param moves how often an adult moves to another of the cities, a year; the register stays
///   behind
/// @param pushed by what it is multiplied for those who are shut out of something
/// @param air service that whoever flies needs
/// @param rail service that whoever takes a train needs
public record PilotsSetting(
    List<Event<Stage>> events,
    Quantity stretch,
    Quantity familyTrips,
    Quantity workTrips,
    Quantity elasticity,
    Quantity elsewhere,
    Quantity airShare,
    Quantity railShare,
    Quantity otherWay,
    Quantity workLoss,
    Quantity moves,
    Quantity pushed,
    String air,
    String rail)
    implements SystemSetting {

  /// How far a trial has come.
  public enum Stage {
    /// It has been announced; nobody has a score.
    ANNOUNCED,
    /// Everybody has a score, and nothing follows from it.
    WATCHED,
    /// Only what is granted follows from it.
    REWARDED,
    /// It is wholly in force.
    ENFORCED,
    /// It is over; nobody has a score any more.
    ENDED
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "pilots",
          "trials in many cities at once, each at its own stage, and travel between them",
          List.of(
              Events.key(Stage.values(), SHARE),
              may("stretch", FACTOR, 1, "by what all days of stages are multiplied"),
              may("family_trips", number(0, 50, "a year"), 0, "wanted by an adult of usual means"),
              may("work_trips", number(0, 200, "a year"), 0, "of an employed adult"),
              may("elasticity", number(-2, 4, ""), 0, "by what power of means trips grow"),
              may("elsewhere", SHARE, 0, "trips that lead out of all cities of the scenario"),
              may("air_share", SHARE, 0, "trips made by air"),
              may("rail_share", SHARE, 0, "trips made by rail"),
              may("other_way", SHARE, 0, "barred trips that are made another way"),
              may("work_loss", SHARE, 0, "of a month's means, lost by a work trip not made"),
              may("moves", number(0, 2, "a year"), 0, "moves of an adult to another of the cities"),
              may("pushed", FACTOR, 1, "by what moves of people shut out are multiplied"),
              must("air", new Shape.Name("a service"), "what whoever flies needs"),
              must("rail", new Shape.Name("a service"), "what whoever takes a train needs")),
          PilotsSetting::read,
          "other_way");

  private static PilotsSetting read(SystemSection file) {
    return new PilotsSetting(
        file.events(Stage.class),
        file.quantity("stretch"),
        file.quantity("family_trips"),
        file.quantity("work_trips"),
        file.quantity("elasticity"),
        file.quantity("elsewhere"),
        file.quantity("air_share"),
        file.quantity("rail_share"),
        file.quantity("other_way"),
        file.quantity("work_loss"),
        file.quantity("moves"),
        file.quantity("pushed"),
        first(file.services("air")),
        first(file.services("rail")));
  }

  private static String first(List<String> services) {
    return services.isEmpty() ? "" : services.getFirst();
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
