package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// People denounce neighbours, the household and colleagues: in good faith, for pay, out of spite,
/// out of rivalry for a band, or to earn back points. A desk checks what it can. Whoever learns of
/// having been denounced, and whoever hears of it, trusts neighbours less.
///
/// @param reportsTo channel as whose records entries come in
/// @param reported acts that are denounced
/// @param goodFaith chance that an act which no channel saw is told in good faith
/// @param mistaken share of what is told in good faith or for pay that names the wrong neighbour
/// @param willing share of adults who would ever denounce for pay, points, a band or out of spite
/// @param pay for an entry that is accepted, in median yearly means
/// @param looks chance that an act which no channel saw is told for pay, where every adult is
///   willing and the pay is a hundredth of their yearly means
/// @param invents entries that a willing adult makes up in a year for such a pay
/// @param spite entries that a willing adult makes up in a year out of spite
/// @param rivalry the same by one who stands at the edge of a band, naming somebody above
/// @param earnBack the same by one who is shut out of something, to gain points
/// @param pointsAs act that the denouncer is credited with for an accepted entry; empty is none
/// @param pointsVia channel as whose record it is; empty is none
/// @param household share of what is made up that names one of the own household
/// @param colleagues share of what is made up, by those who work, that names a colleague elsewhere
/// @param prejudice how many times as often somebody of the lowest band is named wrongly
/// @param checks entries that the desk can check, for 100,000 residents and year
/// @param finds share of false entries that a check finds to be false
/// @param unread share of entries that it cannot check which are entered as they stand
/// @param learns share of those about whom something was entered who learn that they were denounced
/// @param betrayed share of trust lost by learning it
/// @param hears neighbours who hear of somebody's being denounced
/// @param heard share of trust lost by hearing of it
/// @param heals share of lost trust that comes back in a year
/// @param helping acts that need trust
/// @param undone share of them left undone where there is no trust
/// @param silence share of speech left unsaid where there is no trust, on top of chilling
/// @param breeds how many times as often people denounce where there is no trust
public record DenunciationSetting(
    List<String> reportsTo,
    List<String> reported,
    Quantity goodFaith,
    Quantity mistaken,
    Quantity willing,
    Quantity pay,
    Quantity looks,
    Quantity invents,
    Quantity spite,
    Quantity rivalry,
    Quantity earnBack,
    List<String> pointsAs,
    List<String> pointsVia,
    Quantity household,
    Quantity colleagues,
    Quantity prejudice,
    Quantity checks,
    Quantity finds,
    Quantity unread,
    Quantity learns,
    Quantity betrayed,
    Quantity hears,
    Quantity heard,
    Quantity heals,
    List<String> helping,
    Quantity undone,
    Quantity silence,
    Quantity breeds)
    implements SystemSetting {

  private static final String YEARLY = "a year";

  static final SystemFormat FORMAT =
      new SystemFormat(
          "denunciation",
          "people denounce each other for pay, out of spite or in good faith, and trust less",
          List.of(
              must("reports_to", names("a channel", 1, 1), "as whose records entries come in"),
              must("reported", names("an act", 1, 100), "acts that are denounced"),
              must("good_faith", CHANCE, "an act that no channel saw is told in good faith"),
              must("mistaken", SHARE, "told in good faith or for pay, that name another neighbour"),
              must("willing", SHARE, "of adults, who would denounce for gain or out of spite"),
              must("pay", number(0, 10, "median yearly means"), "for an entry that is accepted"),
              must(
                  "looks",
                  CHANCE,
                  "an act that no channel saw is told for a pay of a hundredth of yearly means"),
              must("invents", number(0, 100, YEARLY), "made up by a willing adult for such a pay"),
              must("spite", number(0, 100, YEARLY), "made up by a willing adult out of spite"),
              may(
                  "rivalry",
                  number(0, 100, YEARLY),
                  0,
                  "made up by one at the edge of a band about one above"),
              may(
                  "earn_back",
                  number(0, 100, YEARLY),
                  0,
                  "made up by one who is shut out, for points"),
              may("points_as", names("an act", 0, 1), "with which a denouncer is credited"),
              may("points_via", names("a channel", 0, 1), "as whose record"),
              may("household", SHARE, 0, "of what is made up, about one of the own household"),
              may("colleagues", SHARE, 0, "of what is made up, about a colleague elsewhere"),
              may(
                  "prejudice",
                  number(1, 100, "times"),
                  1,
                  "how much likelier one of the lowest band is named wrongly"),
              must(
                  "checks",
                  number(0, 1e7, "for 100,000 residents and year"),
                  "entries that the desk can check"),
              must("finds", SHARE, "of false entries, found out by a check"),
              must("unread", SHARE, "of entries not checked, entered as they stand"),
              must("learns", SHARE, "of those entered, who learn that they were denounced"),
              must("betrayed", SHARE, "of trust, lost by learning it"),
              must("hears", number(0, 1000, "neighbours"), "who hear of it"),
              must("heard", SHARE, "of trust, lost by hearing of it"),
              must("heals", SHARE, "of lost trust, that comes back in a year"),
              must("helping", names("an act", 0, 100), "acts that need trust"),
              must("undone", SHARE, "of these, left undone where there is no trust"),
              must("silence", SHARE, "of speech, left unsaid where there is no trust"),
              may(
                  "breeds",
                  number(0, 100, "times"),
                  1,
                  "how often people denounce where there is no trust")),
          DenunciationSetting::read,
          "mistaken");

  private static DenunciationSetting read(SystemSection file) {
    return new DenunciationSetting(
        file.channels("reports_to"),
        file.records("reported"),
        file.quantity("good_faith"),
        file.quantity("mistaken"),
        file.quantity("willing"),
        file.quantity("pay"),
        file.quantity("looks"),
        file.quantity("invents"),
        file.quantity("spite"),
        file.quantity("rivalry"),
        file.quantity("earn_back"),
        file.records("points_as"),
        file.channels("points_via"),
        file.quantity("household"),
        file.quantity("colleagues"),
        file.quantity("prejudice"),
        file.quantity("checks"),
        file.quantity("finds"),
        file.quantity("unread"),
        file.quantity("learns"),
        file.quantity("betrayed"),
        file.quantity("hears"),
        file.quantity("heard"),
        file.quantity("heals"),
        file.records("helping"),
        file.quantity("undone"),
        file.quantity("silence"),
        file.quantity("breeds"));
  }

  /// Under ordinary law alone nobody pays for entries or scores them.
  @Override
  public boolean underLaw() {
    return false;
  }
}
