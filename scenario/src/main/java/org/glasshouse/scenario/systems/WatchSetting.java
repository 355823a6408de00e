package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.SPREAD;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// How much of a day people are in view, what that makes them expect, and whom each channel takes
/// for somebody else.
///
/// @param view hours of a day for which an adult of exposure 1 is in view, by channel
/// @param felt of the way from the perceived certainty of being caught to one, the share that those
///   who know of being scored go in a month if they are in view all day
/// @param scanPassages passages of an adult of exposure 1 through a body scanner in a year, by
///   channel at whose gates it stands
/// @param scanAlarm share of passages with nothing forbidden at which the scanner sets off
/// @param scanSpread standard deviation of the log of that share between people, always the same
/// @param searchMinutes what a search takes
/// @param searchRecorded share of searches that end in a record
/// @param searchRecord what such a record tells of; empty for none
public record WatchSetting(
    Map<String, Quantity> view,
    Quantity felt,
    Map<String, Quantity> scanPassages,
    Quantity scanAlarm,
    Quantity scanSpread,
    Quantity searchMinutes,
    Quantity searchRecorded,
    List<String> searchRecord)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "watch",
          "how much of a day people are in view, and whom channels take for somebody else",
          List.of(
              must(
                  "view",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      number(0, 24, "hours a day"),
                      1,
                      14,
                      "channel",
                      true),
                  "hours of a day in view, by channel"),
              may("felt", SHARE, 0, "way to certainty in a month, in view all day"),
              may(
                  "scan_passages",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      number(0, 2_000, "a year"),
                      0,
                      15,
                      "channel",
                      true),
                  "passages of an adult through a body scanner, by channel; none if missing"),
              may("scan_alarm", CHANCE, 0, "set off by somebody with nothing forbidden"),
              may("scan_spread", SPREAD, 0, "between people, of that chance"),
              may("search_minutes", number(0, 240, "minutes"), 0, "of a search"),
              may("search_recorded", SHARE, 0, "searches that end in a record"),
              may("search_record", names("an act", 0, 1), "what such a record tells of")),
          WatchSetting::read,
          "felt");

  private static WatchSetting read(SystemSection file) {
    return new WatchSetting(
        file.byChannel("view"),
        file.quantity("felt"),
        file.has("scan_passages") ? file.byChannel("scan_passages") : Map.of(),
        file.quantity("scan_alarm"),
        file.quantity("scan_spread"),
        file.quantity("search_minutes"),
        file.quantity("search_recorded"),
        file.has("search_record") ? file.records("search_record") : List.of());
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
