package org.glasshouse.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.results.tables.TallyTables;

/// History read from the tables of a run folder.
final class FolderHistory implements History {
  private final RunFolder folder;
  private final Map<Block.Cadence, int[]> days = new HashMap<>();

  FolderHistory(RunFolder folder) {
    this.folder = folder;
  }

  @Override
  public int[] lastDays(Block.Cadence cadence) {
    return days.computeIfAbsent(cadence, this::readDays);
  }

  /// Days at which something ends, from a table of states: tables of flows lack the rows of zeros.
  private int[] readDays(Block.Cadence cadence) {
    String table =
        switch (cadence) {
          case WINDOW -> "population";
          case MONTH -> "score_histogram";
          case END -> "outcomes";
        };
    Rows rows = folder.query("select distinct day from " + table + " order by day");
    int[] found = new int[rows.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = (int) rows.whole(i, "day");
    }
    return found;
  }

  @Override
  public double[][][] values(Arm arm, int city, Block block) {
    int[] lastDays = lastDays(block.cadence());
    int replicates = folder.totals().replicates();
    double[][][] values = new double[replicates][lastDays.length][block.size()];
    Map<Long, Integer> times = new HashMap<>();
    for (int t = 0; t < lastDays.length; t++) {
      times.put((long) lastDays[t], t);
    }
    StringBuilder columns = new StringBuilder();
    for (Dimension dimension : block.dimensions()) {
      columns.append(", \"").append(TallyTables.columnName(dimension.id())).append('"');
    }
    List<String> cities = new ArrayList<>();
    for (int member : folder.groups().members().get(city)) {
      String id = folder.scenario().cities().get(member).id();
      cities.add("'" + id.replace("'", "''") + "'");
    }
    Rows rows =
        folder.query(
            "select replicate, day"
                + columns
                + ", sum(value)::double as value from "
                + block.id().replace('-', '_')
                + " where arm = '"
                + arm.id()
                + "' and city in ("
                + String.join(", ", cities)
                + ") and value <> 0 group by all");
    for (int row = 0; row < rows.size(); row++) {
      Integer time = times.get(rows.whole(row, "day"));
      int replicate = (int) rows.whole(row, "replicate");
      int index = index(rows, row, block.dimensions());
      if (time != null && replicate < replicates && index >= 0) {
        values[replicate][time][index] = rows.number(row, "value");
      }
    }
    return values;
  }

  private static int index(Rows rows, int row, List<Dimension> dimensions) {
    int index = 0;
    for (Dimension dimension : dimensions) {
      int at = dimension.labels().indexOf(rows.text(row, TallyTables.columnName(dimension.id())));
      if (at < 0) {
        return -1;
      }
      index = index * dimension.size() + at;
    }
    return index;
  }
}
