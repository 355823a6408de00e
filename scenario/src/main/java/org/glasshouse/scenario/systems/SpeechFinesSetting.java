package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Records for speech cost credits and bar from posting for days; credits are earned back by
/// approved contributions: money, praise, hours of moderating what others post.
///
/// @param fined acts whose records are fined, right or wrong
/// @param barred acts that are not done while one is barred
/// @param credits credits that a record costs
/// @param points points of the score that go for each credit owed, until it is earned back
/// @param barDays days for which a record bars from posting, if anything is owed so long
/// @param lapseDays days after the last record at which what is owed lapses
/// @param price what a credit costs as a donation, as a share of the median yearly means
/// @param cushion share of one's usual yearly means that one keeps
/// @param praisers share of people, the least dissenting, who praise to earn back
/// @param praiseCredits credits earned in a week by praise
/// @param helpers share of people who moderate to earn back
/// @param freeHours hours a week that somebody without work has for it
/// @param busyHours hours a week that somebody with work has for it
/// @param hourCredits credits earned in an hour
/// @param hourFlags posts flagged in an hour
public record SpeechFinesSetting(
    List<String> fined,
    List<String> barred,
    Quantity credits,
    Quantity points,
    Quantity barDays,
    Quantity lapseDays,
    Quantity price,
    Quantity cushion,
    Quantity praisers,
    Quantity praiseCredits,
    Quantity helpers,
    Quantity freeHours,
    Quantity busyHours,
    Quantity hourCredits,
    Quantity hourFlags)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "speech-fines",
          "speech fined in credits, earned back by approved contributions",
          List.of(
              must("fined", names("an act", 1, 100), "acts whose records are fined"),
              must("barred", names("an act", 0, 100), "acts not done while one is barred"),
              must("credits", number(0, 1000, "credits"), "what a record costs"),
              must("points", number(0, 1000, "points"), "that go for each credit owed"),
              must("bar_days", days(0, 3650), "for which a record bars from posting"),
              must("lapse_days", days(1, 3650), "after which what is owed lapses"),
              must("price", number(0, 100, "of median yearly means"), "of a credit, donated"),
              must("cushion", SHARE, "of one's usual yearly means that one keeps"),
              must("praisers", SHARE, "people who praise to earn back"),
              must("praise_credits", number(0, 1000, "a week"), "credits earned by praise"),
              must("helpers", SHARE, "people who moderate to earn back"),
              must("free_hours", number(0, 168, "hours a week"), "of somebody without work"),
              must("busy_hours", number(0, 168, "hours a week"), "of somebody with work"),
              must("hour_credits", number(0, 1000, "an hour"), "credits earned by moderating"),
              may("hour_flags", number(0, 1000, "an hour"), 0, "posts flagged")),
          SpeechFinesSetting::read,
          "price");

  private static SpeechFinesSetting read(SystemSection file) {
    return new SpeechFinesSetting(
        file.records("fined"),
        file.records("barred"),
        file.quantity("credits"),
        file.quantity("points"),
        file.quantity("bar_days"),
        file.quantity("lapse_days"),
        file.quantity("price"),
        file.quantity("cushion"),
        file.quantity("praisers"),
        file.quantity("praise_credits"),
        file.quantity("helpers"),
        file.quantity("free_hours"),
        file.quantity("busy_hours"),
        file.quantity("hour_credits"),
        file.quantity("hour_flags"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
