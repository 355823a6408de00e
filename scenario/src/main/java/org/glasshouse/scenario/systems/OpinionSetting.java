package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// What people think of the scheme, and whether they know that they are scored. An adult approves
/// if leaning, arguments known and experience together are above zero; telling, talk and forgetting
/// move the arguments, what the scheme does to somebody and their acquaintance moves experience.
///
/// Leanings have a standard deviation of one; everything that is added to them is told in it.
///
/// @param approveAtStart share of adults who approve at the start
/// @param prosKnown share of the arguments for the scheme that an adult knows where nothing special
///   is told
/// @param consKnown the same for the arguments against it
/// @param weight what all arguments for the scheme add to a leaning
/// @param harmWeight what an argument against it weighs beside one for it
/// @param attention chance that one who hears a telling takes in an argument of it
/// @param forgetDays mean days until an argument is forgotten, or heard where nothing special is
///   told
/// @param reach share of adults who hear a telling of dose 1 within a week
/// @param awareByTelling chance that one who hears of the scheme comes to know of being scored
/// @param talk chance that an adult hears a neighbour talk about it within a month
/// @param ownLoss how far being shut out of something takes those away from approval who know of
///   being scored
/// @param ownGain how far being granted something takes them towards it
/// @param contactLoss how far an acquaintance's being shut out takes somebody away from it
/// @param experienceDays mean days in which experience is felt, and fades
/// @param pressure by how much the climate turns more hostile to critics if everybody says that
///   they approve, as against those who approve at the start
/// @param events what is told when and where; the dose multiplies the reach
public record OpinionSetting(
    Quantity approveAtStart,
    Quantity prosKnown,
    Quantity consKnown,
    Quantity weight,
    Quantity harmWeight,
    Quantity attention,
    Quantity forgetDays,
    Quantity reach,
    Quantity awareByTelling,
    Quantity talk,
    Quantity ownLoss,
    Quantity ownGain,
    Quantity contactLoss,
    Quantity experienceDays,
    Quantity pressure,
    List<Event<Telling>> events)
    implements SystemSetting {

  private static final String LEANINGS = "standard deviations of leanings";

  static final SystemFormat FORMAT =
      new SystemFormat(
          "opinion",
          "what people think of the scheme, and how telling and experience move it",
          List.of(
              must("approve_at_start", SHARE, "adults who approve at the start"),
              must("pros_known", SHARE, "arguments for it known where nothing special is told"),
              must("cons_known", SHARE, "arguments against it known there"),
              must("weight", number(0, 10, LEANINGS), "what all arguments for it add"),
              may("harm_weight", number(0, 5, ""), 1, "an argument against beside one for"),
              may("attention", CHANCE, 1, "an argument that is heard is taken in"),
              must("forget_days", days(240, 36_500), "mean days until an argument is forgotten"),
              may("reach", CHANCE, 0, "adults who hear a telling of dose 1 within a week"),
              may("aware_by_telling", CHANCE, 0, "who hears comes to know of being scored"),
              may("talk", CHANCE, 0, "hears a neighbour talk about it within a month"),
              may("own_loss", number(0, 10, LEANINGS), 0, "less where one is shut out"),
              may("own_gain", number(0, 10, LEANINGS), 0, "more where one is granted something"),
              may(
                  "contact_loss",
                  number(0, 10, LEANINGS),
                  0,
                  "less where an acquaintance is shut out"),
              may("experience_days", days(1, 3650), 180, "mean days in which it is felt and fades"),
              may("pressure", number(0, 5, ""), 0, "how far approval makes critics unwelcome"),
              Events.key(Telling.values(), number(0, 10, "of the reach"))),
          OpinionSetting::read,
          "cons_known");

  private static OpinionSetting read(SystemSection file) {
    return new OpinionSetting(
        file.quantity("approve_at_start"),
        file.quantity("pros_known"),
        file.quantity("cons_known"),
        file.quantity("weight"),
        file.quantity("harm_weight"),
        file.quantity("attention"),
        file.quantity("forget_days"),
        file.quantity("reach"),
        file.quantity("aware_by_telling"),
        file.quantity("talk"),
        file.quantity("own_loss"),
        file.quantity("own_gain"),
        file.quantity("contact_loss"),
        file.quantity("experience_days"),
        file.quantity("pressure"),
        file.events(Telling.class));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
