package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// What counts as the end of a score, and how tight it is in which city.
///
/// Four ends are told apart, each dated at most once a city and only in counted days while the
/// score is in force: suspended for money; a *flash crash*, when more than `moved` of those scored
/// change band in one window; a *queue that cannot clear*, when more objections wait than reviewers
/// do in `queueWindows` windows, and more than `growingDays` before; and *meaning lost*, when the
/// rank correlation of scores with conduct is below `meaning`.
///
/// Tightness is given city by city in three ways, 1 as the files say.
///
/// @param moved share of those scored who change band in one window
/// @param queueWindows windows' reviews that wait
/// @param growingDays days over which the queue has grown
/// @param meaning rank correlation of scores with conduct, between −1 and 1
/// @param aroundDays days before and after an end over which lives are counted
/// @param samePeople whether all its cities hold the same people and the same luck
/// @param sensors channels whose coverage is meant
/// @param coverage share of their sensors that exist, by city
/// @param penalties by city, what points lost are multiplied and the width of the bands below the
///   start divided by
/// @param denials by city, share of what the scheme denies that is denied; what is above 1 reaches
///   the next better band as well
public record BrittleSetting(
    Quantity moved,
    Quantity queueWindows,
    int growingDays,
    Quantity meaning,
    int aroundDays,
    boolean samePeople,
    List<String> sensors,
    Map<String, Quantity> coverage,
    Map<String, Quantity> penalties,
    Map<String, Quantity> denials)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "brittle",
          "what counts as the end of a score, and how tight it is in which city",
          List.of(
              must(
                  "moved",
                  number(0, 1, "of those scored"),
                  "change band in one window; more is called a flash crash"),
              must(
                  "queue_windows",
                  number(0, 1000, "windows"),
                  "reviews that wait; more, and growing, is a queue that cannot clear"),
              may(
                  "growing_days",
                  whole(1, 366, "days"),
                  "days over which the queue has grown; 28 if missing"),
              must(
                  "meaning",
                  number(-1, 1, "rank correlation"),
                  "of scores with conduct; below it is called meaning lost"),
              may(
                  "around_days",
                  whole(1, 366, "days"),
                  "days before and after an end over which lives are counted; 84 if missing"),
              may(
                  "same_people",
                  FLAG,
                  "whether its cities hold the same people and luck; false if missing"),
              may("sensors", names("a channel", 0, 100), "channels whose coverage is meant"),
              may("coverage", byCity(1, "of the sensors"), "sensors that exist, by city"),
              may(
                  "penalties",
                  byCity(4, "multiplier"),
                  "by city, what points lost are multiplied and bands below the start divided by"),
              may(
                  "denials",
                  byCity(2, "of what is denied"),
                  "by city, how much of what the scheme denies is denied")),
          BrittleSetting::read);

  private static Shape byCity(double max, String unit) {
    return new Shape.Table(new Shape.Keys.Ids(false), number(0, max, unit), 0, 4096, "city", true);
  }

  private static BrittleSetting read(SystemSection file) {
    return new BrittleSetting(
        file.quantity("moved"),
        file.quantity("queue_windows"),
        file.integer("growing_days", 28),
        file.quantity("meaning"),
        file.integer("around_days", 84),
        file.flag("same_people", false),
        file.channels("sensors"),
        file.byCity("coverage"),
        file.byCity("penalties"),
        file.byCity("denials"));
  }

  /// A level of a city, 1 where none is given.
  public static double level(Map<String, Quantity> levels, String city) {
    Quantity level = levels.get(city);
    return level == null ? 1 : level.value();
  }

  /// Whether any city is tighter or looser than its files say.
  public boolean tight() {
    return !coverage.isEmpty() || !penalties.isEmpty() || !denials.isEmpty();
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
