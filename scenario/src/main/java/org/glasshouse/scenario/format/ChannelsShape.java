package org.glasshouse.scenario.format;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.FACTOR;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.LINE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.SPREAD;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape.Choice;
import org.glasshouse.scenario.format.Shape.Fields;
import org.glasshouse.scenario.format.Shape.Keys;
import org.glasshouse.scenario.format.Shape.Many;
import org.glasshouse.scenario.format.Shape.Measure;
import org.glasshouse.scenario.format.Shape.Table;
import org.glasshouse.scenario.format.Shape.Variants;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Exposure;

/// What a `channels/1` file may say.
final class ChannelsShape {
  private static final Measure METRES = number(0, 100_000, "metres");
  private static final Measure A_YEAR = number(0, 1000, "per citizen and year");

  private static final Fields PURPOSE =
      Fields.plain(
          "a purpose",
          must("text", LINE, "what for"),
          must("from_day", whole(-36_525, 36_525, "days"), "first day, from the start"),
          must("told", FLAG, "whether people were told"));

  private static final Variants ERRORS = new Variants("kind", errors());

  private static final Fields CHANNEL =
      Fields.sourced(
          "a channel",
          must("title", LINE, "in plain words"),
          must("context", choice(Context.values()), "setting its data comes from"),
          must("holder", LINE, "agency that holds the records"),
          must("ordinary", FLAG, "whether it also works under ordinary law alone"),
          must("exposure", choice(Exposure.Place.values()), "through what it sees people"),
          must(
              "sees",
              new Table(new Keys.Ids(false), CHANCE, 1, 70, "act kind", true),
              "chance that an act is seen, by kind"),
          may("delay_days", days(0, 365), 0, "from act to record"),
          must("notice_share", SHARE, "records of which the citizen is told"),
          may("follows_records", SHARE, 0, "effort that goes where past records were"),
          must("purposes", new Many(PURPOSE, 1, 20, false, null), "what it was put up for"),
          must("errors", ERRORS, "how it errs"));

  static final Fields FILE =
      Shapes.file(
          Format.CHANNELS,
          true,
          must(
              "channels",
              new Table(new Keys.Ids(false), CHANNEL, 1, 31, "channel", true),
              "ways by which acts become records"));

  private ChannelsShape() {}

  private static Map<String, Fields> errors() {
    Map<String, Fields> kinds = new LinkedHashMap<>();
    add(
        kinds,
        "face",
        must("miss", CHANCE, "a seen act is matched to nobody"),
        must("false_match", number(0, 0.001, "chance per comparison"), "taken for another's face"),
        must("gallery_share_population", SHARE, "residents who are enrolled"),
        may("confusability", number(0, 5, "log standard deviation"), 0, "between citizens"),
        may("group_b_ratio", FACTOR, 1, "false matches of group B relative to group A"),
        must("review", CHANCE, "a second look removes a wrong match"));
    add(
        kinds,
        "speed",
        must("unusable", CHANCE, "no usable picture"),
        must("other_driver", CHANCE, "somebody else of the household drove"),
        must("wrong_particulars", CHANCE, "wrong place or time on the label"),
        may("device_spread", SPREAD, 0, "between devices"),
        must("fault_rate", number(0, 365, "per device and year"), "fault episodes"),
        must("fault_days", number(0, 3650, "days"), "until a fault is found"),
        must("fault_records", number(0, 1000, "per device and day, per 1,000"), "while faulty"));
    add(
        kinds,
        "section",
        must("unusable", CHANCE, "no reading at a gate"),
        must("misread", CHANCE, "a gate reads another citizen's plate"),
        must("again", SHARE, "misread at one gate whom the other misreads alike"),
        must("other_driver", CHANCE, "somebody else of the household drove"),
        must("length", number(100, 100_000, "metres"), "between the gates"),
        must("limit", number(20, 200, "km/h"), "speed limit"),
        must("over", number(0, 200, "km/h"), "the limit, from which on a mean speed is told"),
        must("usual", number(10, 200, "km/h"), "mean speed of those who keep to it"),
        must("spread", number(0.1, 50, "km/h"), "between passages"),
        must("passages", number(0, 2_000, "a year"), "of a driver"),
        must("clock_error", number(0, 600, "seconds"), "by which faulty clocks shorten a passage"),
        must("fault_rate", number(0, 365, "per pair of gates and year"), "fault episodes"),
        must("fault_days", number(0, 3650, "days"), "until a fault is found"));
    add(
        kinds,
        "plate",
        must("unusable", CHANCE, "no reading"),
        must("misread", CHANCE, "another citizen's plate"),
        must("cloned", SHARE, "plates that somebody else also carries"));
    add(
        kinds,
        "linkage",
        must("missed_link", CHANCE, "never joined to the citizen"),
        must("wrong_link", CHANCE, "joined to somebody of the same name"),
        must("duplicate", CHANCE, "entered twice"),
        must("stale", CHANCE, "entered after it has ceased to hold"),
        must("false_entry", A_YEAR, "entries that rest on nothing"));
    add(
        kinds,
        "informer",
        must("mistaken", CHANCE, "the wrong neighbour is named"),
        must("malicious", A_YEAR, "invented reports"),
        may("prejudice", FACTOR, 1, "how much likelier the lowest band is named"));
    add(
        kinds,
        "declaration",
        must("undeclared", CHANCE, "good acts never declared"),
        must("rejected", CHANCE, "true declarations turned down"),
        must("fake_accepted", CHANCE, "faked declarations that pass"));
    add(kinds, "patrol", must("wrong_person", CHANCE, "the wrong bystander is named"));
    add(
        kinds,
        "platform",
        must("shared_account", CHANCE, "somebody else of the household used it"),
        must("false_alarm", CHANCE, "per lawful post"),
        must("miss", CHANCE, "an act is overlooked"));
    add(
        kinds,
        "gait",
        must("miss", CHANCE, "a seen act is joined to no track"),
        must("swap", CHANCE, "a day's track is taken for another's"));
    add(
        kinds,
        "location",
        must("miss", CHANCE, "an act is not looked up"),
        must("gps", SHARE, "positions by satellite"),
        must("wifi", SHARE, "positions by wireless networks"),
        must("gps_error", METRES, "by satellite"),
        must("wifi_error", METRES, "by wireless networks"),
        must("cell_error", METRES, "by cell"),
        must("used_up_to", METRES, "largest error that is used"),
        must("crowding", number(0, 10_000, "phones for a hectare"), "about"),
        must("left_home", SHARE, "acts with the phone left at home"),
        must("shared", SHARE, "phones that another of the household carried"));
    return Collections.unmodifiableMap(kinds);
  }

  private static void add(Map<String, Fields> kinds, String kind, Shape.Key... keys) {
    Shape.Key[] all = new Shape.Key[keys.length + 1];
    all[0] = must("kind", new Choice(List.of(kind)), "kind of errors");
    System.arraycopy(keys, 0, all, 1, keys.length);
    kinds.put(kind, Fields.sourced("errors of kind " + kind, all));
  }
}
