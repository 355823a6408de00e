package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// A map on the phone on which people tell each other where patrols are, report what neighbours do,
/// and see who stands in the lowest band. Whoever uses it leaves traces, which are read from some
/// day on.
///
/// @param patrols channels that users are warned of
/// @param reportsTo channel as whose records reports about neighbours are entered; empty is none
/// @param tracesTo channel as whose records traces are entered; empty is none
/// @param reported acts that neighbours report
/// @param traced acts that traces tell of
/// @param start share of adults with a phone who use it at first
/// @param join chance a month that somebody with a phone joins where all neighbours use it
/// @param leave chance a month that a user leaves for no reason
/// @param leaveHurt chance that a user leaves after a record that the map led to
/// @param spots patrols that a user reports in a year
/// @param freshHours hours for which such a report helps
/// @param heed share of acts before which a user looks and waits if a patrol is near
/// @param reports chance that an act is reported where all neighbours use it
/// @param mistaken share of reports that name another neighbour
/// @param spite reports of what nobody did, made by a user in a year
/// @param prejudice how many times as often somebody shown on the map is named wrongly
/// @param traces chance that a user's act is read from the trace
/// @param shared share of traces that are another's of the household
/// @param tracesFrom day from which traces are read
/// @param shunning change of yearly means of somebody shown where all neighbours use it
public record LiveMapSetting(
    List<String> patrols,
    List<String> reportsTo,
    List<String> tracesTo,
    List<String> reported,
    List<String> traced,
    Quantity start,
    Quantity join,
    Quantity leave,
    Quantity leaveHurt,
    Quantity spots,
    Quantity freshHours,
    Quantity heed,
    Quantity reports,
    Quantity mistaken,
    Quantity spite,
    Quantity prejudice,
    Quantity traces,
    Quantity shared,
    int tracesFrom,
    Quantity shunning)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "live-map",
          "a map on the phone: patrols, neighbours and the lowest band on it, and its traces",
          List.of(
              must("patrols", names("a channel", 0, 32), "channels that users are warned of"),
              may("reports_to", names("a channel", 0, 1), "as whose records reports are entered"),
              may("traces_to", names("a channel", 0, 1), "as whose records traces are entered"),
              may("reported", names("an act", 0, 100), "acts that neighbours report"),
              may("traced", names("an act", 0, 100), "acts that traces tell of"),
              must("start", SHARE, "of adults with a phone, who use it at first"),
              must("join", CHANCE, "a month, where all neighbours use it"),
              must("leave", CHANCE, "a month, for no reason"),
              must("leave_hurt", CHANCE, "after a record that the map led to"),
              must("spots", number(0, 10_000, "a year"), "patrols that a user reports"),
              must("fresh_hours", number(0, 24, "hours"), "for which such a report helps"),
              must("heed", SHARE, "acts put off by users who see a patrol near"),
              must("reports", CHANCE, "an act is reported, where all neighbours use it"),
              must("mistaken", SHARE, "reports that name another neighbour"),
              must("spite", number(0, 100, "a year"), "reports by a user of what nobody did"),
              must("prejudice", number(1, 100, "times"), "how much likelier those shown are named"),
              must("traces", CHANCE, "a user's act is read from the trace"),
              must("shared", SHARE, "traces that are another's of the household"),
              may("traces_from", whole(-3_650, 36_500, "day"), "from which traces are read"),
              must(
                  "shunning",
                  number(-1, 0, "of yearly means"),
                  "somebody shown, where all neighbours use it")),
          LiveMapSetting::read,
          "reports");

  private static LiveMapSetting read(SystemSection file) {
    return new LiveMapSetting(
        file.channels("patrols"),
        file.channels("reports_to"),
        file.channels("traces_to"),
        file.records("reported"),
        file.records("traced"),
        file.quantity("start"),
        file.quantity("join"),
        file.quantity("leave"),
        file.quantity("leave_hurt"),
        file.quantity("spots"),
        file.quantity("fresh_hours"),
        file.quantity("heed"),
        file.quantity("reports"),
        file.quantity("mistaken"),
        file.quantity("spite"),
        file.quantity("prejudice"),
        file.quantity("traces"),
        file.quantity("shared"),
        file.integer("traces_from", 0),
        file.quantity("shunning"));
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
