package org.glasshouse.results.tallies;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.tables.TallyTables;
import org.glasshouse.scenario.model.Scenario;

/// Collects the tallies of one society: rows for the tables at the cadence of each block, and
/// totals over the counted days. A window counts if it begins after the burn-in.
///
/// A period of a month ends with the window in which the month's last day falls. So that no period
/// is half counted, one also ends with the last window before the counted days, and one with the
/// last window of all.
public final class SocietyTallies {

  private final Scenario scenario;
  private final List<CityLayout> layouts;
  private final List<BlockRows> rows = new ArrayList<>();
  private final List<long[]> month = new ArrayList<>();
  private final List<long[]> totals = new ArrayList<>();
  private int monthFirstDay;
  private int countedFrom = -1;
  private int lastDay = -1;

  /// @param scenario what runs
  /// @param layouts layout of each city
  public SocietyTallies(Scenario scenario, List<CityLayout> layouts) {
    this.scenario = scenario;
    this.layouts = List.copyOf(layouts);
    for (int block = 0; block < layouts.getFirst().blocks().size(); block++) {
      rows.add(new BlockRows());
    }
    for (CityLayout layout : layouts) {
      month.add(new long[layout.size()]);
      totals.add(new long[layout.size()]);
    }
  }

  /// Takes a city's tally of a window; cities come in order within a window.
  public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
    CityLayout layout = layouts.get(city);
    if (tally.length < layout.size()) {
      throw new IllegalArgumentException(
          "a tally of " + tally.length + " values for a layout of " + layout.size());
    }
    boolean counted = firstDay >= scenario.burnInDays();
    if (counted && countedFrom < 0) {
      countedFrom = firstDay;
    }
    this.lastDay = lastDay;
    boolean last = lastDay >= scenario.days() - 1;
    boolean monthEnds = last || beforeCounted(lastDay) || monthEndsWithin(firstDay, lastDay);
    List<Block> blocks = layout.blocks();
    long[] total = totals.get(city);
    long[] soFar = month.get(city);
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      boolean flow = block.kind() == Block.Kind.FLOW;
      add(block, tally, total, flow && counted, !flow);
      switch (block.cadence()) {
        case WINDOW -> keep(block, rows.get(b), city, window, firstDay, lastDay, counted, tally);
        case MONTH -> {
          add(block, tally, soFar, flow, !flow);
          if (monthEnds) {
            keep(block, rows.get(b), city, window, monthFirstDay, lastDay, counted, soFar);
            clear(block, soFar);
          }
        }
        case END -> {
          if (last) {
            boolean any = countedFrom >= 0;
            int from = flow && any ? countedFrom : firstDay;
            keep(block, rows.get(b), city, window, from, lastDay, any, total);
          }
        }
      }
    }
    if (monthEnds && city == layouts.size() - 1) {
      monthFirstDay = lastDay + 1;
    }
  }

  private boolean beforeCounted(int day) {
    return day + 1 >= scenario.burnInDays() && countedFrom < 0;
  }

  private boolean monthEndsWithin(int firstDay, int lastDay) {
    LocalDate from = scenario.start().plusDays(firstDay);
    LocalDate after = scenario.start().plusDays(lastDay + 1L);
    return from.getYear() != after.getYear() || from.getMonth() != after.getMonth();
  }

  private static void add(
      Block block, long[] tally, long[] into, boolean adding, boolean replacing) {
    int end = block.offset() + block.size();
    if (replacing) {
      System.arraycopy(tally, block.offset(), into, block.offset(), block.size());
    } else if (adding) {
      for (int i = block.offset(); i < end; i++) {
        into[i] += tally[i];
      }
    }
  }

  private static void clear(Block block, long[] values) {
    java.util.Arrays.fill(values, block.offset(), block.offset() + block.size(), 0);
  }

  private static void keep(
      Block block,
      BlockRows rows,
      int city,
      int window,
      int firstDay,
      int lastDay,
      boolean counted,
      long[] values) {
    rows.begin(city, window, firstDay, lastDay, counted);
    boolean omitsZeros = TallyTables.omitsZeros(block);
    int size = block.size();
    for (int cell = 0; cell < size; cell++) {
      long value = values[block.offset() + cell];
      if (value != 0 || !omitsZeros) {
        rows.add(cell, value);
      }
    }
  }

  /// Totals over the counted days.
  ///
  /// @param enumeratedShare by record kind, share of acts that were enumerated
  public SocietyTotals totals(int replicate, Arm arm, double[] enumeratedShare) {
    return new SocietyTotals(
        replicate, arm, countedDays(), layouts, totals, enumeratedShare.clone());
  }

  /// Counted days so far.
  int countedDays() {
    return countedFrom < 0 ? 0 : lastDay - countedFrom + 1;
  }

  /// Writes everything down.
  ///
  /// @return where it stands in the file
  long writeTo(RowFile file) throws IOException {
    return file.add(totals, rows);
  }

  /// Rows of all tables so far.
  public long rows() {
    long sum = 0;
    for (BlockRows block : rows) {
      sum += block.rows();
    }
    return sum;
  }

  /// Bytes of these rows.
  long heldBytes() {
    long sum = 0;
    for (BlockRows block : rows) {
      sum += block.bytes();
    }
    return sum;
  }

  BlockRows rows(int block) {
    return rows.get(block);
  }
}
