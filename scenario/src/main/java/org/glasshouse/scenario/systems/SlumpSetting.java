package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;

/// A slump: people lose their work and fall late with their bills, and the authority that keeps the
/// score lives on what people earn. Money is in median yearly means, for 1,000 residents and year
/// unless said otherwise.
///
/// @param atDay day on which it begins, counted from the start of the run
/// @param fallDays days from then until it is deepest
/// @param deepDays days for which it stays so
/// @param recoveryDays days from then until it is over
/// @param depth share of those employed outside the public sector who are out of work when it is
///   deepest; 0 is no slump
/// @param incomeLost share of their means that they lose
/// @param referenceDepth depth at which bills fall late as often as the people file says for a
///   slump; in proportion below and above it
/// @param budget what comes in while everybody has their usual means
/// @param elasticity by how many parts of a hundred it falls when means fall by one
/// @param reserve money in hand at the start, as a share of a year's budget; what is left over
///   beyond it goes back to the treasury
/// @param overhead offices and computers, paid before anything else
/// @param reviews reviewers of objections, paid next
/// @param sensors upkeep of sensors, by the channel that they belong to
/// @param reward cost of one thing granted to one citizen for a year, in median yearly means
/// @param cutFirst what goes unpaid first: rewards or sensors
/// @param wearDays mean days until a sensor fails that nobody keeps up
/// @param repairDays mean days until it works again once upkeep is paid
/// @param suspendBelow the score is suspended when less than this share of what is due has been
///   paid, as a moving mean
/// @param suspendDays days over which that mean looks back
/// @param resumeReserve it is taken up again when so much money is in hand, as a share of a year's
///   budget
/// @param instead what comes while it is suspended
/// @param visits visits by officers while force is used, for 100,000 residents and year
/// @param aimed share of visits that go to those whom the score last had in its lowest band
/// @param detained share of those visited who are detained
/// @param detentionDays days for which they are
/// @param hurt share of those visited who are hurt
/// @param fear what force adds to the hostility of the climate of opinion
public record SlumpSetting(
    int atDay,
    int fallDays,
    int deepDays,
    int recoveryDays,
    Quantity depth,
    Quantity incomeLost,
    Quantity referenceDepth,
    Quantity budget,
    Quantity elasticity,
    Quantity reserve,
    Quantity overhead,
    Quantity reviews,
    Map<String, Quantity> sensors,
    Quantity reward,
    CutFirst cutFirst,
    Quantity wearDays,
    Quantity repairDays,
    Quantity suspendBelow,
    Quantity suspendDays,
    Quantity resumeReserve,
    Instead instead,
    Quantity visits,
    Quantity aimed,
    Quantity detained,
    Quantity detentionDays,
    Quantity hurt,
    Quantity fear)
    implements SystemSetting {

  /// What goes unpaid first when money is short.
  public enum CutFirst {
    /// What is granted to the top of the score.
    REWARDS,
    /// The upkeep of sensors.
    SENSORS
  }

  /// What comes while the score is suspended.
  public enum Instead {
    /// Ordinary law alone.
    NOTHING,
    /// Visits and detentions.
    FORCE
  }

  private static final String MONEY = "median yearly means for 1,000 residents and year";

  static final SystemFormat FORMAT =
      new SystemFormat(
          "slump",
          "people lose their work, and the authority cannot pay for the score",
          List.of(
              must("at_day", whole(0, 36_524, "days"), "day on which it begins"),
              must("fall_days", whole(1, 3_650, "days"), "days until it is deepest"),
              must("deep_days", whole(0, 36_525, "days"), "days for which it stays so"),
              must("recovery_days", whole(1, 36_525, "days"), "days until it is over"),
              must("depth", SHARE, "out of work when it is deepest; 0 is no slump"),
              must("income_lost", SHARE, "of the means of those out of work"),
              must(
                  "reference_depth",
                  new Shape.Measure(0, true, 1, false, "share"),
                  "depth to which the people file's slump belongs"),
              must("budget", number(0, 1000, MONEY), "what comes in at usual means"),
              must("elasticity", number(0, 20, ""), "how far it falls when means fall by one part"),
              must(
                  "reserve",
                  number(0, 100, "of a year's budget"),
                  "money in hand at the start, and the most that is kept"),
              must("overhead", number(0, 1000, MONEY), "offices and computers, paid first"),
              must("reviews", number(0, 1000, MONEY), "reviewers of objections, paid next"),
              must(
                  "sensors",
                  new Shape.Table(
                      new Shape.Keys.Ids(false), number(0, 1000, MONEY), 0, 100, "channel", true),
                  "upkeep of sensors, by channel"),
              must(
                  "reward",
                  number(0, 1000, "median yearly means a year"),
                  "cost of one thing granted to one citizen"),
              may(
                  "cut_first",
                  choice(CutFirst.values()),
                  "what goes unpaid first; rewards if missing"),
              must("wear_days", days(1, 36_500), "mean days until a sensor fails without upkeep"),
              must("repair_days", days(0, 36_500), "mean days until it works again with upkeep"),
              must(
                  "suspend_below",
                  SHARE,
                  "of what is due, paid in the mean; below it the score is suspended"),
              must("suspend_days", days(1, 3_650), "days over which that mean looks back"),
              may(
                  "resume_reserve",
                  number(0, 100, "of a year's budget"),
                  100,
                  "money in hand at which it is taken up again"),
              may(
                  "instead",
                  choice(Instead.values()),
                  "what comes while it is suspended; nothing if missing"),
              may(
                  "visits",
                  number(0, 1_000_000, "for 100,000 residents and year"),
                  0,
                  "visits by officers where force is used"),
              may("aimed", SHARE, 0, "of visits, to those last in the lowest band"),
              may("detained", SHARE, 0, "of those visited"),
              may("detention_days", days(0, 365), 0, "days for which they are"),
              may("hurt", SHARE, 0, "of those visited"),
              may("fear", SHARE, 0, "what force adds to the hostility of the climate")),
          SlumpSetting::read,
          "elasticity");

  private static SlumpSetting read(SystemSection file) {
    return new SlumpSetting(
        file.day("at_day"),
        file.integer("fall_days", 1),
        file.integer("deep_days", 0),
        file.integer("recovery_days", 1),
        file.quantity("depth"),
        file.quantity("income_lost"),
        file.quantity("reference_depth"),
        file.quantity("budget"),
        file.quantity("elasticity"),
        file.quantity("reserve"),
        file.quantity("overhead"),
        file.quantity("reviews"),
        file.byChannel("sensors"),
        file.quantity("reward"),
        file.choice("cut_first", CutFirst.class, CutFirst.REWARDS),
        file.quantity("wear_days"),
        file.quantity("repair_days"),
        file.quantity("suspend_below"),
        file.quantity("suspend_days"),
        file.quantity("resume_reserve"),
        file.choice("instead", Instead.class, Instead.NOTHING),
        file.quantity("visits"),
        file.quantity("aimed"),
        file.quantity("detained"),
        file.quantity("detention_days"),
        file.quantity("hurt"),
        file.quantity("fear"));
  }

  /// People lose their work under ordinary law alone too; there is no authority to pay for then.
  @Override
  public boolean underLaw() {
    return true;
  }
}
