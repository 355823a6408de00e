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

  /// Places of the dimension `entries`: of somebody else, of them in secret files, out of date or
  /// double, own.
  public static final int OTHERS = 0;

  public static final int SECRET = 1;
  public static final int STALE = 2;
  public static final int OWN = 3;

  /// Number of them.
  static final int SORTS = 4;

  static final int JOINED = 0;
  static final int MISSED = 1;
  static final int NAMESAKE = 2;
  static final int OUT_OF_DATE = 3;
  static final int TWICE = 4;

  /// Classes of names, own names last.
  public final List<String> classes;

  /// What became of the entries of each file.
  public final Block joined;

  /// Scored citizens by how common their names are.
  public final Block scored;

  /// Scored citizens with entries of a sort in force, by how common their names are.
  public final Block carry;

  /// Those of them who are shut out by these entries.
  public final Block shut;

  /// Days shut out by entries of a sort.
  public final Block days;

  FilesBlocks(LayoutBuilder layout, FilesSetting setting) {
    List<String> names = new ArrayList<>();
    for (FilesSetting.Names of : setting.names()) {
      names.add(of.id());
    }
    names.add("own name");
    classes = List.copyOf(names);
    String[] sorts = {"somebody else's", "somebody else's, secret", "out of date or double", "own"};
    joined =
        layout.add(
            "files-joined",
            "old entries by file, and what became of them",
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
            "scored citizens by how common their names are",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("names", names));
    carry =
        layout.add(
            "files-carry",
            "scored citizens with old entries in force",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("entries", sorts),
            LayoutBuilder.dimension("names", names));
    shut =
        layout.add(
            "files-shut-out",
            "citizens shut out only by old entries",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("entries", sorts),
            LayoutBuilder.dimension("names", names));
    days =
        layout.add(
            "files-days",
            "days shut out only by old entries, as they stood at the end of the month",
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
