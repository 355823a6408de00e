package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
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
public record WatchSetting(Map<String, Quantity> view, Quantity felt) implements SystemSetting {

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
                      15,
                      "channel",
                      true),
                  "hours of a day in view, by channel"),
              may("felt", SHARE, 0, "way to certainty in a month, in view all day")),
          WatchSetting::read,
          "felt");

  private static WatchSetting read(SystemSection file) {
    return new WatchSetting(file.byChannel("view"), file.quantity("felt"));
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
