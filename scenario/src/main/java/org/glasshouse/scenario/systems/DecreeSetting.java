package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Points by decree: in dated campaigns praise is asked for, and whoever praises soon gets points,
/// whoever is late fewer, whoever is silent loses; officials add and take points as they like.
///
/// @param events campaigns, with how many times the usual points are at stake
/// @param prompt points for praise in time
/// @param late points for praise after that
/// @param silent points taken from whoever does not praise
/// @param keep share of points from earlier campaigns that is left after the next one
/// @param threshold days within which praise is in time, at first
/// @param race share of the way that the threshold goes, after a campaign, to the median day on
///   which those who praised did
/// @param told share of those who use the net who hear of a campaign
/// @param toldOffline share of all others who do
/// @param approve share of adults who approve in private
/// @param ready chance a day that somebody who approves praises of their own accord
/// @param duty chance that anybody else who knows of being scored praises to be on the safe side,
///   without striving or caution
/// @param striving how much that chance rises for somebody at the edge of a band
/// @param caution how much it rises for somebody who is sure of being caught
/// @param counter chance that somebody who does not use the net can praise in time
/// @param favour points that officials add in a campaign
/// @param favoured share of households of officials that get them
/// @param dislike points that officials take in a campaign
/// @param disliked share of neighbourhoods that they dislike
/// @param picked share of people in these from whom they take them
/// @param pressure how far the climate of opinion turns hostile where all praise and nobody
///   approves
public record DecreeSetting(
    List<Event<What>> events,
    Quantity prompt,
    Quantity late,
    Quantity silent,
    Quantity keep,
    Quantity threshold,
    Quantity race,
    Quantity told,
    Quantity toldOffline,
    Quantity approve,
    Quantity ready,
    Quantity duty,
    Quantity striving,
    Quantity caution,
    Quantity counter,
    Quantity favour,
    Quantity favoured,
    Quantity dislike,
    Quantity disliked,
    Quantity picked,
    Quantity pressure)
    implements SystemSetting {

  /// What can be asked for.
  public enum What {
    /// Praise of the authorities.
    PRAISE
  }

  static final SystemFormat FORMAT =
      new SystemFormat(
          "decree",
          "points by decree: loyalty, and how promptly one praises",
          List.of(
              Events.key(What.values(), number(0, 100, "times the usual points")),
              must("prompt", number(0, 1000, "points"), "for praise in time"),
              must("late", number(-1000, 1000, "points"), "for praise after that"),
              must("silent", number(0, 1000, "points"), "taken from whoever does not praise"),
              may("keep", SHARE, 0, "points of earlier campaigns left after the next"),
              must("threshold", number(1, 365, "days"), "within which praise is in time at first"),
              must("race", SHARE, "of the way to the median day, after a campaign"),
              must("told", SHARE, "of those who use the net, who hear of a campaign"),
              must("told_offline", SHARE, "of all others, who hear of it"),
              must("approve", SHARE, "of adults, in private"),
              must("ready", CHANCE, "a day that somebody who approves praises"),
              must("duty", CHANCE, "that others who know of being scored praise to be safe"),
              may("striving", number(0, 1, "more"), 0, "for somebody at the edge of a band"),
              may("caution", number(0, 1, "more"), 0, "for somebody sure of being caught"),
              must("counter", CHANCE, "that somebody who does not use the net can be in time"),
              must("favour", number(0, 1000, "points"), "that officials add"),
              must("favoured", SHARE, "of households of officials that get them"),
              must("dislike", number(0, 1000, "points"), "that officials take"),
              must("disliked", SHARE, "of neighbourhoods, that officials dislike"),
              must("picked", SHARE, "of people there from whom they take them"),
              may("pressure", number(0, 10, "times"), 0, "of praise on the climate of opinion")),
          DecreeSetting::read,
          "silent");

  private static DecreeSetting read(SystemSection file) {
    return new DecreeSetting(
        file.events(What.class),
        file.quantity("prompt"),
        file.quantity("late"),
        file.quantity("silent"),
        file.quantity("keep"),
        file.quantity("threshold"),
        file.quantity("race"),
        file.quantity("told"),
        file.quantity("told_offline"),
        file.quantity("approve"),
        file.quantity("ready"),
        file.quantity("duty"),
        file.quantity("striving"),
        file.quantity("caution"),
        file.quantity("counter"),
        file.quantity("favour"),
        file.quantity("favoured"),
        file.quantity("dislike"),
        file.quantity("disliked"),
        file.quantity("picked"),
        file.quantity("pressure"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
