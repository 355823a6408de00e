package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// People break devices; the authority finds and repairs them as far as its money goes, and pays
/// guards out of the same money.
///
/// @param devices devices for 1,000 residents, by the channel that they belong to
/// @param rate devices broken, of those that stand, a year, where nobody has a grievance
/// @param grievance by how much the rate is multiplied for each tenth of adults of the
///   neighbourhood who are shut out of something
/// @param hostility by how much the rate is multiplied when the climate of opinion turns from
///   friendly to hostile
/// @param foundDays mean days until a broken device is found
/// @param repairDays mean days from then to its repair, if there is money
/// @param repairCost price of a repair, in thousands of the currency
/// @param budget money for repairs and guards for 1,000 residents and year, in thousands of the
///   currency
/// @param guards guards for 100,000 residents
/// @param guardCost price of a guard and year, in thousands of the currency
/// @param guardEffect by how much the rate is divided, less one, for each 100 guards for 100,000
///   residents
public record SabotageSetting(
    Map<String, Quantity> devices,
    Quantity rate,
    Quantity grievance,
    Quantity hostility,
    Quantity foundDays,
    Quantity repairDays,
    Quantity repairCost,
    Quantity budget,
    Quantity guards,
    Quantity guardCost,
    Quantity guardEffect)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "sabotage",
          "devices broken by people, found and repaired as far as the money goes",
          List.of(
              must(
                  "devices",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      number(0, 1000, "devices for 1,000 residents"),
                      1,
                      100,
                      "channel",
                      true),
                  "devices for 1,000 residents, by channel"),
              must(
                  "rate",
                  number(0, 50, "of those that stand, a year"),
                  "broken, where nobody has a grievance"),
              must(
                  "grievance",
                  number(0, 100, "for each tenth shut out"),
                  "how far being shut out multiplies the rate"),
              may(
                  "hostility",
                  number(0, 100, ""),
                  0,
                  "how far a hostile climate of opinion multiplies the rate"),
              must("found_days", days(0, 3650), "mean days until a broken device is found"),
              must("repair_days", days(0, 3650), "mean days to its repair, if there is money"),
              must("repair_cost", number(0, 1e6, "1,000 of the currency"), "price of a repair"),
              must(
                  "budget",
                  number(0, 1e6, "1,000 of the currency for 1,000 residents and year"),
                  "money for repairs and guards"),
              may("guards", number(0, 10_000, "for 100,000 residents"), 0, "guards"),
              may(
                  "guard_cost",
                  number(0, 1e6, "1,000 of the currency a year"),
                  0,
                  "pay of a guard"),
              may(
                  "guard_effect",
                  number(0, 100, "for 100 guards for 100,000 residents"),
                  0,
                  "by how much the rate is divided, less one")),
          SabotageSetting::read,
          "rate");

  private static SabotageSetting read(SystemSection file) {
    return new SabotageSetting(
        file.byChannel("devices"),
        file.quantity("rate"),
        file.quantity("grievance"),
        file.quantity("hostility"),
        file.quantity("found_days"),
        file.quantity("repair_days"),
        file.quantity("repair_cost"),
        file.quantity("budget"),
        file.quantity("guards"),
        file.quantity("guard_cost"),
        file.quantity("guard_effect"));
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
