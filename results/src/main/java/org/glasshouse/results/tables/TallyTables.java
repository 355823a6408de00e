package org.glasshouse.results.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;

/// Which table each block of a tally goes to: one tidy table a block, one row a value.
public final class TallyTables {

  /// Names of dimensions that are reserved words of SQL, and what their columns are called.
  private static final Map<String, String> RENAMED =
      Map.of("from", "from_band", "to", "to_band", "end", "ended", "group", "group_label");

  /// States of at most so many values are written with their zeros; in larger ones, and in flows, a
  /// row that is missing stands for zero.
  public static final int SMALL = 64;

  private TallyTables() {}

  /// The table of the block at an index, for cities of these layouts.
  public static TableSpec of(List<CityLayout> layouts, int index) {
    Block block = layouts.getFirst().blocks().get(index);
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("replicate", Column.Type.INTEGER, "replicate, from 0", ""));
    columns.add(
        new Column("seed", Column.Type.BIGINT, "seed of the replicate, the same in both arms", ""));
    columns.add(
        new Column(
            "arm",
            Column.Type.VARCHAR,
            "scheme, or law-only: the same people under ordinary law",
            ""));
    columns.add(new Column("city", Column.Type.VARCHAR, "id of the city", ""));
    columns.add(
        new Column("window_no", Column.Type.INTEGER, "window in which the period ends", ""));
    columns.add(
        new Column(
            "first_day",
            Column.Type.INTEGER,
            "first day of the period, from the scenario's start",
            "day"));
    columns.add(
        new Column(
            "day",
            Column.Type.INTEGER,
            "last day of the period; a state is that of its end",
            "day"));
    columns.add(
        new Column(
            "counted", Column.Type.BOOLEAN, "whether the period lies after the burn-in", ""));
    for (int d = 0; d < block.dimensions().size(); d++) {
      columns.add(
          new Column(
              columnName(block.dimensions().get(d).id()),
              numeric(layouts, index, d) ? Column.Type.INTEGER : Column.Type.VARCHAR,
              block.dimensions().get(d).id(),
              ""));
    }
    columns.add(new Column("value", Column.Type.BIGINT, block.title(), block.unit()));
    return new TableSpec(block.id(), title(block), columns);
  }

  /// The column of a dimension.
  public static String columnName(String dimension) {
    return RENAMED.getOrDefault(dimension, dimension);
  }

  /// Whether rows of zero are left out.
  public static boolean omitsZeros(Block block) {
    return block.kind() == Block.Kind.FLOW || block.size() > SMALL;
  }

  private static String title(Block block) {
    String kind =
        switch (block.kind()) {
          case FLOW -> "summed over the period";
          case STOCK -> "at the end of the period";
        };
    String period =
        switch (block.cadence()) {
          case WINDOW -> "every window";
          case MONTH -> "every month, to the window in which it ends";
          case END ->
              block.kind() == Block.Kind.FLOW ? "once, over the counted days" : "once, at the end";
        };
    return block.title()
        + "; "
        + kind
        + ", "
        + period
        + (omitsZeros(block) ? "; a missing row is zero" : "");
  }

  private static boolean numeric(List<CityLayout> layouts, int index, int dimension) {
    for (CityLayout layout : layouts) {
      Dimension labels = layout.blocks().get(index).dimensions().get(dimension);
      for (String label : labels.labels()) {
        if (label.isEmpty() || !label.chars().allMatch(c -> c >= '0' && c <= '9')) {
          return false;
        }
      }
    }
    return true;
  }
}
