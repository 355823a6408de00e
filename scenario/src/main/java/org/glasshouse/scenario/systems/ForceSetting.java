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

/// Force behind the score: officers visit by band, list and alert, detain some, break up crowds,
/// and hurt people.
///
/// @param band visits a year to somebody of the lowest band
/// @param onList visits a year to somebody on a list that punishes
/// @param alerts records that raise an alert
/// @param alert chance that such a record leads to a visit
/// @param wrongDoor share of visits that go to another adult of the neighbourhood
/// @param capacity visits that officers can make, for 100,000 residents and year
/// @param detained share of those visited who are detained
/// @param detentionDays days for which they are
/// @param workLost share of detained people employed outside the public sector who lose their work
/// @param meansLost share of their yearly means that they lose by it
/// @param crowds acts done in a crowd
/// @param hostile hostility of the climate from which on crowds are broken up
/// @param brokenUp share of crowds broken up in a climate of full hostility
/// @param bystanders people beside each who takes part
/// @param hurt share of those visited who are hurt
/// @param hurtInCrowd share of those in a crowd that is broken up who are hurt
/// @param hurtMeans share of their yearly means that those hurt lose
/// @param witnesses neighbours who see a visit
/// @param fear what one visit a year for each 100 residents adds to the hostility of the climate
/// @param suspicion share of trust between neighbours lost by being visited
/// @param dismay what being visited takes from approval, in standard deviations of leanings
public record ForceSetting(
    Quantity band,
    Quantity onList,
    List<String> alerts,
    Quantity alert,
    Quantity wrongDoor,
    Quantity capacity,
    Quantity detained,
    Quantity detentionDays,
    Quantity workLost,
    Quantity meansLost,
    List<String> crowds,
    Quantity hostile,
    Quantity brokenUp,
    Quantity bystanders,
    Quantity hurt,
    Quantity hurtInCrowd,
    Quantity hurtMeans,
    Quantity witnesses,
    Quantity fear,
    Quantity suspicion,
    Quantity dismay)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "force",
          "visits, detentions and crowds broken up on the word of the score; people hurt",
          List.of(
              must("band", number(0, 52, "a year"), "visits to somebody of the lowest band"),
              may("on_list", number(0, 52, "a year"), 0, "visits to somebody on a list"),
              may("alerts", names("a record", 0, 100), "records that raise an alert"),
              may("alert", CHANCE, 0, "such a record leads to a visit"),
              must("wrong_door", SHARE, "of visits, to another adult of the neighbourhood"),
              must(
                  "capacity",
                  number(0, 1e7, "for 100,000 residents and year"),
                  "visits that officers can make"),
              must("detained", SHARE, "of those visited"),
              must("detention_days", days(0, 365), "days for which they are"),
              may("work_lost", SHARE, 0, "of the detained employed outside the public sector"),
              may("means_lost", SHARE, 0, "of yearly means, by losing work"),
              may("crowds", names("an act", 0, 100), "acts done in a crowd"),
              may("hostile", SHARE, 0, "hostility from which on crowds are broken up"),
              may("broken_up", SHARE, 0, "of crowds, in a climate of full hostility"),
              may(
                  "bystanders",
                  number(0, 100, "people"),
                  0,
                  "beside each who takes part in a crowd"),
              must("hurt", SHARE, "of those visited"),
              may("hurt_in_crowd", SHARE, 0, "of those in a crowd that is broken up"),
              may("hurt_means", SHARE, 0, "of yearly means, lost by those hurt"),
              may("witnesses", number(0, 100, "neighbours"), 0, "who see a visit"),
              may("fear", SHARE, 0, "added to the hostility by a visit a year for 100 residents"),
              may("suspicion", SHARE, 0, "of trust between neighbours, lost by those visited"),
              may(
                  "dismay",
                  number(0, 10, "standard deviations of leanings"),
                  0,
                  "taken from approval by being visited")),
          ForceSetting::read,
          "band");

  private static ForceSetting read(SystemSection file) {
    return new ForceSetting(
        file.quantity("band"),
        file.quantity("on_list"),
        file.records("alerts"),
        file.quantity("alert"),
        file.quantity("wrong_door"),
        file.quantity("capacity"),
        file.quantity("detained"),
        file.quantity("detention_days"),
        file.quantity("work_lost"),
        file.quantity("means_lost"),
        file.records("crowds"),
        file.quantity("hostile"),
        file.quantity("broken_up"),
        file.quantity("bystanders"),
        file.quantity("hurt"),
        file.quantity("hurt_in_crowd"),
        file.quantity("hurt_means"),
        file.quantity("witnesses"),
        file.quantity("fear"),
        file.quantity("suspicion"),
        file.quantity("dismay"));
  }

  /// Under ordinary law alone there is no score to give orders.
  @Override
  public boolean underLaw() {
    return false;
  }
}
