package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// People who are shut out, or uneasy, trade off the system, with ledgers of their own and a sign
/// by which they know each other. It spreads along ties alone. The authority may learn the sign and
/// raid those who show it.
///
/// @param hidden channels that see less of those who are in
/// @param hides share of their acts that these channels no longer see
/// @param seeds share of adults who are in from the start and never leave by themselves
/// @param contagion chance that a meeting with somebody who is in brings somebody in
/// @param contacts neighbours met in a day
/// @param household meetings in a day with each adult of the household
/// @param far meetings in a day with an acquaintance elsewhere in the city
/// @param stayDays mean days for which somebody is in
/// @param uneasy how receptive the most uneasy are, relative to those shut out
/// @param others how receptive everybody else is, relative to those shut out
/// @param regained share of what being shut out costs that those who are in regain
/// @param spends share of their means that those who are in spend among themselves, away from
///   honest traders
/// @param infiltrated times a year that the authority learns the sign, for each hundredth of adults
///   who are in
/// @param informers by how much that grows for each denunciation a year for 100 residents
/// @param signDays days until the sign is changed once it is known
/// @param raids raids while it is known, for 100,000 residents and year
/// @param ring people found in a raid, if so many show the sign
/// @param lookalikes share of adults who are not in and show a sign like it
/// @param seized share of yearly means that is taken from those found
/// @param raidAs act that is recorded of them; empty is none
/// @param raidVia channel as whose record; empty is none
public record ParallelEconomySetting(
    List<String> hidden,
    Quantity hides,
    Quantity seeds,
    Quantity contagion,
    Quantity contacts,
    Quantity household,
    Quantity far,
    Quantity stayDays,
    Quantity uneasy,
    Quantity others,
    Quantity regained,
    Quantity spends,
    Quantity infiltrated,
    Quantity informers,
    Quantity signDays,
    Quantity raids,
    Quantity ring,
    Quantity lookalikes,
    Quantity seized,
    List<String> raidAs,
    List<String> raidVia)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "parallel-economy",
          "trade off the system, known by a private sign and spread along ties; raids on it",
          List.of(
              must("hidden", names("a channel", 0, 32), "channels that see less of those in it"),
              must("hides", SHARE, "of their acts, no longer seen by these"),
              must("seeds", SHARE, "of adults, in from the start for good"),
              must("contagion", CHANCE, "a meeting brings somebody in"),
              must("contacts", number(0, 100, "a day"), "neighbours met"),
              may("household", number(0, 100, "a day"), 0, "meetings with each of the household"),
              may("far", number(0, 100, "a day"), 0, "meetings with an acquaintance elsewhere"),
              must("stay_days", days(1, 36_500), "mean days for which somebody is in"),
              must("uneasy", SHARE, "receptive, the most uneasy, relative to those shut out"),
              must("others", SHARE, "receptive, everybody else, relative to those shut out"),
              must("regained", SHARE, "of what being shut out costs those in it"),
              may("spends", SHARE, 0, "of means of those in it, away from honest traders"),
              may(
                  "infiltrated",
                  number(0, 100, "a year for each hundredth in it"),
                  0,
                  "the authority learns the sign"),
              may(
                  "informers",
                  number(0, 1000, "for each denunciation a year for 100 residents"),
                  0,
                  "by how much that grows"),
              may("sign_days", days(1, 36_500), 36_500, "days until a known sign is changed"),
              may(
                  "raids",
                  number(0, 1e6, "for 100,000 residents and year"),
                  0,
                  "raids while the sign is known"),
              may("ring", number(0, 100, "people"), 0, "found in a raid, if so many show the sign"),
              may("lookalikes", SHARE, 0, "of adults not in it, who show a sign like it"),
              may("seized", SHARE, 0, "of yearly means, from those found"),
              may("raid_as", names("an act", 0, 1), "recorded of those found"),
              may("raid_via", names("a channel", 0, 1), "as whose record")),
          ParallelEconomySetting::read,
          "contagion");

  private static ParallelEconomySetting read(SystemSection file) {
    return new ParallelEconomySetting(
        file.channels("hidden"),
        file.quantity("hides"),
        file.quantity("seeds"),
        file.quantity("contagion"),
        file.quantity("contacts"),
        file.quantity("household"),
        file.quantity("far"),
        file.quantity("stay_days"),
        file.quantity("uneasy"),
        file.quantity("others"),
        file.quantity("regained"),
        file.quantity("spends"),
        file.quantity("infiltrated"),
        file.quantity("informers"),
        file.quantity("sign_days"),
        file.quantity("raids"),
        file.quantity("ring"),
        file.quantity("lookalikes"),
        file.quantity("seized"),
        file.records("raid_as"),
        file.channels("raid_via"));
  }

  /// Under ordinary law alone nobody is shut out by a score, and nobody has one to hide from.
  @Override
  public boolean underLaw() {
    return false;
  }
}
