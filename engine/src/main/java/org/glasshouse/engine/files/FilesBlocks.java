package org.glasshouse.engine.files;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.scenario.systems.FilesSetting;
import org.jspecify.annotations.Nullable;

/// What joining old files adds up to.
public final class FilesBlocks {

  /// Sorts of wrong entries: all of them; somebody else's; of these, in a file that nobody is told
  /// of; out of date or entered twice.
  public static final int WRONG = 0;

  public static final int OTHERS = 1;
  public static final int SECRET = 2;
  public static final int STALE = 3;

  /// Number of sorts.
  public static final int SORTS = 4;

  /// Fates of an entry.
  public static final int JOINED = 0;

  public static final int MISSED = 1;
  public static final int NAMESAKE = 2;
  public static final int OUT_OF_DATE = 3;
  public static final int TWICE = 4;

  /// What wrong entries do to people.
  public static final int CARRY = 0;

  public static final int SHUT_OUT = 1;

  /// What became of the entries of each file.
  public final Block joined;

  /// Scored citizens on the day of the joining, by how common their names are.
  public final Block scored;

  /// Citizens whom wrong entries of a sort reached for the first time, by how common their names
  /// are.
  public final Block people;

  /// Citizens with wrong entries of a sort, now.
  public final Block now;

  /// Days shut out only by wrong entries of a sort.
  public final Block days;

  FilesBlocks(LayoutBuilder layout, FilesSetting setting) {
    List<String> names = new ArrayList<>();
    for (FilesSetting.Names of : setting.names()) {
      names.add(of.id());
    }
    names.add("own name");
    String[] sorts = {
      "all wrong", "somebody else's", "somebody else's in a secret file", "out of date or double"
    };
    String[] reached = {"carry", "shut out"};
    joined =
        layout.add(
            "files-joined",
            "entries of old files, and what became of them",
            "entry",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension(
                "file", setting.files().stream().map(FilesSetting.OldFile::id).toList()),
            LayoutBuilder.dimension(
                "fate", "joined rightly", "missed", "to a namesake", "out of date", "again"));
    scored =
        layout.add(
            "files-scored",
            "scored citizens on the day of the joining",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("names", names));
    people =
        layout.add(
            "files-people",
            "citizens who carry points of wrong old entries, or are shut out only by them, for the"
                + " first time",
            "citizen",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("reached", reached),
            LayoutBuilder.dimension("entries", sorts),
            LayoutBuilder.dimension("names", names));
    now =
        layout.add(
            "files-now",
            "citizens who carry points of wrong old entries, or are shut out only by them",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("reached", reached),
            LayoutBuilder.dimension("entries", sorts));
    days =
        layout.add(
            "files-days",
            "days shut out only by wrong old entries, as it stood at the end of the month",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("entries", sorts),
            LayoutBuilder.dimension("conduct", "no harm done", "harm done"));
  }

  /// Those of a city, or null if the system is off there.
  public static @Nullable FilesBlocks of(CityLayout layout) {
    return (FilesBlocks) layout.system(SystemId.FILES);
  }
}
