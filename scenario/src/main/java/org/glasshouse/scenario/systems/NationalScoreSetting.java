package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.FLAG;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.choice;
import static org.glasshouse.scenario.format.Shapes.names;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.model.Quantity;
import org.jspecify.annotations.Nullable;

/// Several vendors' algorithms judge the same people side by side, without consequences; on a date
/// one of them becomes the national score in all cities.
///
/// @param fromDay day from which on the algorithms are trained and run in shadow
/// @param everyDays days between two assessments, rounded to whole windows
/// @param files what is recorded of everybody, in parts that vendors can read
/// @param vendors the algorithms
/// @param change the date on which one becomes the national score, or null if none ever does
public record NationalScoreSetting(
    int fromDay, int everyDays, List<File> files, List<Vendor> vendors, @Nullable Change change)
    implements SystemSetting {

  /// Most files and most vendors.
  public static final int MOST = 8;

  /// Records kept together about everybody.
  ///
  /// @param id such as `money`
  /// @param records ids of acts and stages of a debt
  /// @param channels ids of the channels whose records count; empty for all
  public record File(String id, List<String> records, List<String> channels) {}

  /// How far back a vendor reads.
  public enum Reach {
    /// Only the time between the last two assessments.
    PERIOD,
    /// All years of the file.
    WHOLE
  }

  /// What an algorithm is fitted to find.
  public enum Label {
    /// Stands in the lowest band when the period ends.
    LOWEST_BAND,
    /// Stands on a list that is a disadvantage when the period ends.
    LISTED,
    /// A record of an act that harms others was made in the period, right or wrong.
    HARM_RECORD
  }

  /// One vendor's algorithm.
  ///
  /// @param id such as `vendor-a`
  /// @param files ids of the files that it reads
  /// @param reach how far back it reads them
  /// @param lists whether it reads the lists
  /// @param household whether it reads the files of the others in the household
  /// @param label what it is fitted to find
  /// @param trainsIn ids of the cities whose people it is fitted to; empty for all
  /// @param trainsFrom first day of what it is fitted to
  /// @param trainsDays days of it; later it is not fitted any more
  /// @param sample share of people whom it is fitted to
  /// @param balance how far the two outcomes are weighed alike, 0 as they occur to 1
  /// @param smoothing people added to each cell of each outcome
  /// @param falseAlarm how many times as bad it counts somebody wrongly at the bottom as somebody
  ///   missed; whose odds are less is not put there
  /// @param bottom most that it puts at the bottom, of all scored
  /// @param top share that it puts at the top
  public record Vendor(
      String id,
      List<String> files,
      Reach reach,
      boolean lists,
      boolean household,
      Label label,
      List<String> trainsIn,
      int trainsFrom,
      int trainsDays,
      Quantity sample,
      Quantity balance,
      Quantity smoothing,
      Quantity falseAlarm,
      Quantity bottom,
      Quantity top) {}

  /// How people who are scored already carry over.
  public enum Carry {
    /// Everybody starts anew: files are emptied, and the local score does not count.
    ANEW,
    /// The local score counts by where it lies in its range.
    LINEAR,
    /// The local score counts by its rank in the city.
    RANK,
    /// As linear, and nobody falls below the band that they had on the date.
    FLOOR
  }

  /// Where the bands lie.
  public enum Cuts {
    /// At the vendor's shares of the whole nation: bottom, ordinary and top.
    NATIONAL,
    /// Where each city had them, at the same place in the range.
    LOCAL
  }

  /// The change of method.
  ///
  /// @param atDay day, counted from the start of the run, from 1
  /// @param vendor id of the vendor whose algorithm becomes the national score
  /// @param carry how people carry over
  /// @param cuts where bands lie
  /// @param share share of people on whom it is laid, drawn once for each
  /// @param own weight of the vendor's score in the national one
  /// @param local weight of the local score
  /// @param lists weight of standing on no list that is a disadvantage
  /// @param sectors weights of an empty file, by file
  public record Change(
      int atDay,
      String vendor,
      Carry carry,
      Cuts cuts,
      Quantity share,
      Quantity own,
      Quantity local,
      Quantity lists,
      Map<String, Quantity> sectors) {}

  private static final Shape.Measure WEIGHT = number(0, 100, "weight");

  private static final Shape.Fields FILE =
      Shape.Fields.plain(
          "a file",
          must("records", names("an act or a stage of a debt", 1, 200), "what it holds"),
          may("channels", names("a channel", 1, 32), "whose records; of all channels if missing"));

  private static final Shape.Fields VENDOR =
      Shape.Fields.sourced(
          "a vendor",
          must("files", names("a file", 1, MOST), "the files that it reads"),
          may("reach", choice(Reach.values()), "how far back it reads; whole if missing"),
          may("lists", FLAG, "whether it reads the lists; false if missing"),
          may("household", FLAG, "whether it reads others in the household; false if missing"),
          must("label", choice(Label.values()), "what it is fitted to find"),
          may("trains_in", names("a city", 1, 4096), "whose people; everywhere if missing"),
          may("trains_from", whole(0, 36_524, "days"), "first day of its sample; 0 if missing"),
          may("trains_days", whole(1, 36_525, "days"), "days of its sample; all if missing"),
          may("sample", SHARE, 1, "share of people whom it is fitted to"),
          may("balance", SHARE, 0, "0 outcomes as they occur, 1 as if there were as many of each"),
          may("smoothing", number(0.001, 1000, "people"), 1, "people added to each cell"),
          may("false_alarm", number(0, 1000, "times"), 0, "cost of a false alarm, missed ones 1"),
          must("bottom", SHARE, "most that it puts at the bottom"),
          must("top", SHARE, "share that it puts at the top"));

  private static final Shape.Fields CHANGE =
      Shape.Fields.sourced(
          "the change to a national score",
          must("at_day", whole(1, 36_524, "days"), "day, counted from the start of the run"),
          must("vendor", new Shape.Name("a vendor"), "whose algorithm becomes the national score"),
          may("carry", choice(Carry.values()), "how people carry over; linear if missing"),
          may("cuts", choice(Cuts.values()), "where bands lie; national if missing"),
          may("share", SHARE, 1, "share of people on whom it is laid"),
          may("own", WEIGHT, 1, "weight of the vendor's score"),
          may("local", WEIGHT, 0, "weight of the local score"),
          may("lists", WEIGHT, 0, "weight of being on no list"),
          may(
              "sectors",
              new Shape.Table(new Shape.Keys.Ids(false), WEIGHT, 1, MOST, "file", true),
              "weights of an empty file, by file"));

  static final SystemFormat FORMAT =
      new SystemFormat(
          "national-score",
          "vendors' algorithms in shadow on the same people, and one made the national score",
          List.of(
              may("from_day", whole(0, 36_524, "days"), "day from which on they run in shadow; 0"),
              may("every_days", whole(7, 366, "days"), "days between assessments; 91"),
              must(
                  "files",
                  new Shape.Table(new Shape.Keys.Ids(false), FILE, 1, MOST, "file", true),
                  "what is recorded of everybody, in parts"),
              must(
                  "vendors",
                  new Shape.Table(new Shape.Keys.Ids(false), VENDOR, 1, MOST, "vendor", true),
                  "the algorithms"),
              may("change", CHANGE, "when one becomes the national score; never if missing")),
          NationalScoreSetting::read);

  private static NationalScoreSetting read(SystemSection file) {
    List<File> files = new ArrayList<>();
    for (SystemSection each : file.sections("files")) {
      files.add(new File(each.plain().id(), each.records("records"), each.channels("channels")));
    }
    List<String> fileIds = files.stream().map(File::id).toList();
    List<Vendor> vendors = new ArrayList<>();
    for (SystemSection each : file.sections("vendors")) {
      vendors.add(vendor(each, fileIds));
    }
    List<String> vendorIds = vendors.stream().map(Vendor::id).toList();
    return new NationalScoreSetting(
        file.day("from_day"),
        file.integer("every_days", 91),
        List.copyOf(files),
        List.copyOf(vendors),
        file.has("change") ? change(file.section("change"), fileIds, vendorIds) : null);
  }

  private static Vendor vendor(SystemSection section, List<String> fileIds) {
    return new Vendor(
        section.plain().id(),
        section.among("files", fileIds),
        section.choice("reach", Reach.class, Reach.WHOLE),
        section.flag("lists", false),
        section.flag("household", false),
        section.choice("label", Label.class, Label.LOWEST_BAND),
        section.cities("trains_in"),
        section.day("trains_from"),
        section.integer("trains_days", 36_525),
        section.quantity("sample"),
        section.quantity("balance"),
        section.quantity("smoothing"),
        section.quantity("false_alarm"),
        section.quantity("bottom"),
        section.quantity("top"));
  }

  private static Change change(
      SystemSection section, List<String> fileIds, List<String> vendorIds) {
    List<String> vendor = section.among("vendor", vendorIds);
    return new Change(
        section.day("at_day"),
        vendor.isEmpty() ? "" : vendor.getFirst(),
        section.choice("carry", Carry.class, Carry.LINEAR),
        section.choice("cuts", Cuts.class, Cuts.NATIONAL),
        section.quantity("share"),
        section.quantity("own"),
        section.quantity("local"),
        section.quantity("lists"),
        section.byAmong("sectors", fileIds));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
