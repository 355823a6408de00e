package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// A sensor put up for one purpose is used for others later: what it saw all along becomes a toll,
/// a fine, a trail or points, from a day on and back into what it kept. Some of these uses are told
/// when they begin, of others people learn by a letter, by a leak or from each other.
///
/// @param uses the later uses
/// @param events when an untold use comes out, and what share of adults hears of it
/// @param told share of adults who hear of a use that is told when it begins
/// @param talk chance a month that somebody hears of it where all neighbours know
/// @param shock how far, of what is left to certainty, perceived certainty moves when somebody
///   learns of a use
/// @param trust change of what somebody thinks of the scheme when learning of a use that nobody was
///   told of, in standard deviations of leanings
public record CreepSetting(
    List<Use> uses,
    List<Event<Outing>> events,
    Quantity told,
    Quantity talk,
    Quantity shock,
    Quantity trust)
    implements SystemSetting {

  /// What a sensor is used for later.
  public enum Purpose {
    /// Each act is charged; nothing is entered in the file of the score.
    TOLL,
    /// Each act is charged and entered.
    FINE,
    /// Each act is entered: where somebody was, when.
    TRACKING,
    /// Each act is entered, for the score alone.
    SCORE,
    /// A harmless act that marks somebody is made an offence: it is charged and entered.
    OFFENCE
  }

  /// How an untold use comes out.
  public enum Outing {
    /// A file of the authority gets out and the press writes of it.
    LEAK
  }

  /// A later use.
  ///
  /// @param id such as `mean-speed`
  /// @param title in plain words
  /// @param channel whose sensors are used
  /// @param act what is looked at that was not looked at before
  /// @param purpose what for
  /// @param fromDay first day, counted from the start
  /// @param told whether people are told when it begins
  /// @param detection chance that an act of an average person is seen
  /// @param retentionDays how far back the sensor's own store reaches on that day
  /// @param fee what an act costs, in days of median income
  public record Use(
      String id,
      String title,
      String channel,
      String act,
      Purpose purpose,
      int fromDay,
      boolean told,
      Quantity detection,
      Quantity retentionDays,
      Quantity fee) {}

  private static final Shape.Fields USE =
      Shape.Fields.sourced(
          "a use",
          must("title", LINE, "in plain words"),
          must("channel", new Shape.Name("a channel"), "whose sensors are used"),
          must("act", new Shape.Name("an act"), "what is looked at that was not before"),
          must("purpose", choice(Purpose.values()), "what for"),
          must("from_day", whole(0, 36_524, "days"), "first day, counted from the start"),
          must("told", FLAG, "whether people are told when it begins"),
          must("detection", CHANCE, "an act of an average person is seen"),
          may("retention_days", days(0, 3650), 0, "how far back the sensor's store reaches"),
          may("fee", number(0, 365, "days of median income"), 0, "what an act costs"));

  static final SystemFormat FORMAT =
      new SystemFormat(
          "creep",
          "sensors that are used later for what they were not put up for, told or not",
          List.of(
              must(
                  "uses",
                  new Shape.Table(new Shape.Keys.Ids(false), USE, 1, 32, "use", true),
                  "later uses"),
              Events.key(Outing.values(), SHARE),
              may("told", SHARE, 0, "of adults who hear of a use that is told"),
              may("talk", CHANCE, 0, "a month, of hearing it where all neighbours know"),
              may("shock", SHARE, 0, "how far learning of a use moves perceived certainty"),
              may(
                  "trust",
                  number(-5, 0, "standard deviations"),
                  0,
                  "change of what those think who learn of an untold use")),
          CreepSetting::read);

  private static CreepSetting read(SystemSection file) {
    List<Use> uses = new ArrayList<>();
    for (SystemSection use : file.sections("uses")) {
      List<String> channel = use.channels("channel");
      List<String> act = use.records("act");
      uses.add(
          new Use(
              use.plain().id(),
              use.plain().text("title"),
              channel.isEmpty() ? "" : channel.getFirst(),
              act.isEmpty() ? "" : act.getFirst(),
              use.choice("purpose", Purpose.class, Purpose.SCORE),
              use.day("from_day"),
              use.flag("told", false),
              use.quantity("detection"),
              use.quantity("retention_days"),
              use.quantity("fee")));
    }
    return new CreepSetting(
        List.copyOf(uses),
        file.events(Outing.class),
        file.quantity("told"),
        file.quantity("talk"),
        file.quantity("shock"),
        file.quantity("trust"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
