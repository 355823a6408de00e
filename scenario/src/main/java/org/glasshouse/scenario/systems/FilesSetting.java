package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.number;
import static org.glasshouse.scenario.format.Shapes.whole;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.format.Shape;
import org.glasshouse.scenario.format.Shapes;
import org.glasshouse.scenario.model.Quantity;

/// Old files of other offices are joined to the score on one day. Entries without a number are
/// joined by name; some are out of date. How many are missed or entered twice stands with the
/// channel of each file; a channel that gives no notice is a secret file.
///
/// @param atDay day, counted from the start of the run, on which they are joined
/// @param years how many years the files go back
/// @param byName share of entries that bear no number and are joined by name
/// @param stale share of entries that held once and no longer do
/// @param files the files
/// @param names how many people bear a name as common as that; whoever is left bears a name of
///   their own; shares beyond one in all are cut, in order
public record FilesSetting(
    int atDay,
    Quantity years,
    Quantity byName,
    Quantity stale,
    List<OldFile> files,
    List<Names> names)
    implements SystemSetting {

  /// Most files.
  public static final int MOST = 16;

  /// The files of one office.
  ///
  /// @param id such as `court`
  /// @param channel id of the channel with its errors and its notice
  /// @param records what entries are about, equally often
  /// @param share adults with an entry, of those who were of age for all the years
  public record OldFile(String id, String channel, List<String> records, Quantity share) {}

  /// People whose names are alike common.
  ///
  /// @param id such as `common`
  /// @param share share of people
  /// @param bearers people on file whom a name, with whatever else an entry says, fits: oneself
  ///   included
  public record Names(String id, Quantity share, Quantity bearers) {}

  static final SystemFormat FORMAT =
      new SystemFormat(
          "files",
          "old files of other offices joined to the score by number or by name",
          List.of(
              must("at_day", whole(0, 36_524, "days"), "day on which they are joined"),
              must("years", number(0, 80, "years"), "how far back they go"),
              must("by_name", SHARE, "of entries: without a number, joined by name"),
              must("stale", SHARE, "of entries: held once and no longer"),
              must(
                  "files",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      Shape.Fields.sourced(
                          "a file",
                          must(
                              "channel",
                              Shapes.names("a channel", 1, 1),
                              "with its errors, its delay and its notice"),
                          must(
                              "records",
                              Shapes.names("an act or a stage of a debt", 1, 20),
                              "what entries are about, equally often"),
                          must(
                              "share", SHARE, "of adults of age for all the years, with an entry")),
                      1,
                      MOST,
                      "file",
                      true),
                  "the files of each office"),
              may(
                  "names",
                  new Shape.Table(
                      new Shape.Keys.Ids(false),
                      Shape.Fields.sourced(
                          "names",
                          must("share", SHARE, "of people"),
                          must(
                              "bearers",
                              number(1, 1e6, "people"),
                              "on file whom the same entry fits, oneself included")),
                      0,
                      8,
                      "class of names",
                      true),
                  "how common names are; whoever is left bears a name of their own")),
          FilesSetting::read,
          "by_name");

  private static FilesSetting read(SystemSection file) {
    List<OldFile> files = new ArrayList<>();
    for (SystemSection old : file.sections("files")) {
      List<String> channels = old.channels("channel");
      files.add(
          new OldFile(
              old.plain().id(),
              channels.isEmpty() ? "" : channels.getFirst(),
              old.records("records"),
              old.quantity("share")));
    }
    List<Names> names = new ArrayList<>();
    for (SystemSection of : file.sections("names")) {
      names.add(new Names(of.plain().id(), of.quantity("share"), of.quantity("bearers")));
    }
    return new FilesSetting(
        file.integer("at_day", 0),
        file.quantity("years"),
        file.quantity("by_name"),
        file.quantity("stale"),
        List.copyOf(files),
        List.copyOf(names));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
