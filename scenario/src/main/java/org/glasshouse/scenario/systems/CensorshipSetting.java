package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Posts looked at by a machine, flagged by other users, read or not read by moderators, removed,
/// and told to the state by the firm that runs the platform.
///
/// @param platform channel as whose records removed posts are entered; empty is none
/// @param posts acts that are posts
/// @param forbidden those of them that are to be removed
/// @param takenFor what a removed post that is not forbidden is recorded as; empty is nothing
/// @param flags act of flagging what somebody else posted; empty is none
/// @param watched share of posts that pass through the apps that take part
/// @param miss share of forbidden posts that the machine does not mark
/// @param falseAlarm share of other posts that it marks
/// @param falseFlags how often an ordinary post is flagged, beside one flag for a forbidden post
/// @param zeal how much more of that where the climate of opinion is wholly hostile
/// @param prejudice how many times as often posts of people in the lowest band are flagged
/// @param moderators marked posts that can be read, a day and 1,000 residents
/// @param unread share removed of posts that nobody has time to read
/// @param overlooks share of forbidden posts that are read and left standing
/// @param appetite share of other posts that are read and removed
/// @param quota removals asked for, a month and 1,000 residents; 0 for none
/// @param passedOn share of removed posts that the state is told of
/// @param delayDays days until then, on top of the channel's own
/// @param sharedAccounts share of posts by an account that belongs to another of the household
public record CensorshipSetting(
    List<String> platform,
    List<String> posts,
    List<String> forbidden,
    List<String> takenFor,
    List<String> flags,
    Quantity watched,
    Quantity miss,
    Quantity falseAlarm,
    Quantity falseFlags,
    Quantity zeal,
    Quantity prejudice,
    Quantity moderators,
    Quantity unread,
    Quantity overlooks,
    Quantity appetite,
    Quantity quota,
    Quantity passedOn,
    Quantity delayDays,
    Quantity sharedAccounts)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "censorship",
          "posts marked by a machine and by other users, removed, and told to the state",
          List.of(
              must("platform", names("a channel", 0, 1), "as whose records they are entered"),
              must("posts", names("an act", 1, 100), "acts that are posts"),
              must("forbidden", names("an act", 0, 100), "posts that are to be removed"),
              may("taken_for", names("an act", 0, 1), "what another removed post is recorded as"),
              may("flags", names("an act", 0, 1), "the act of flagging another's post"),
              must("watched", SHARE, "posts through apps that take part"),
              must("miss", SHARE, "forbidden posts that the machine does not mark"),
              must("false_alarm", SHARE, "other posts that it marks"),
              must("false_flags", number(0, 1, "times"), "how often others' are flagged"),
              may("zeal", number(0, 100, "times"), 0, "more of that in a hostile climate"),
              may("prejudice", number(1, 100, "times"), 1, "flags on people in the lowest band"),
              must(
                  "moderators",
                  number(0, 1_000_000, "a day for 1,000 residents"),
                  "posts that can be read"),
              must("unread", SHARE, "removed of those that nobody has time to read"),
              must("overlooks", SHARE, "forbidden posts read and left"),
              must("appetite", SHARE, "other posts read and removed"),
              may(
                  "quota",
                  number(0, 1_000_000, "a month for 1,000 residents"),
                  0,
                  "removals asked for; 0 for none"),
              must("passed_on", SHARE, "removed posts that the state is told of"),
              may("delay_days", days(0, 3650), 0, "until then"),
              must("shared_accounts", SHARE, "posts by another's account in the household")),
          CensorshipSetting::read,
          "false_alarm");

  private static CensorshipSetting read(SystemSection file) {
    return new CensorshipSetting(
        file.channels("platform"),
        file.records("posts"),
        file.records("forbidden"),
        file.records("taken_for"),
        file.records("flags"),
        file.quantity("watched"),
        file.quantity("miss"),
        file.quantity("false_alarm"),
        file.quantity("false_flags"),
        file.quantity("zeal"),
        file.quantity("prejudice"),
        file.quantity("moderators"),
        file.quantity("unread"),
        file.quantity("overlooks"),
        file.quantity("appetite"),
        file.quantity("quota"),
        file.quantity("passed_on"),
        file.quantity("delay_days"),
        file.quantity("shared_accounts"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
