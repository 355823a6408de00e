package org.glasshouse.results.tallies;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.tables.Column;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tables.TableWriter;
import org.glasshouse.results.tables.TallyTables;
import org.glasshouse.scenario.model.Scenario;

/// The tallies of all finished replicates of a run.
public final class RunTallies {

  private final Scenario scenario;
  private final List<CityLayout> layouts;
  private final List<Finished> societies = new ArrayList<>();

  private record Finished(SocietyTotals totals, SocietyTallies rows) {}

  /// @param scenario what runs
  public RunTallies(Scenario scenario) {
    this.scenario = scenario;
    this.layouts = CityLayout.all(scenario);
  }

  /// Layout of each city.
  public List<CityLayout> layouts() {
    return layouts;
  }

  /// A collector for a society that is about to run.
  public SocietyTallies begin() {
    return new SocietyTallies(scenario, layouts);
  }

  /// Keeps a society that has ended; all arms of a replicate come before the next replicate.
  public void keep(SocietyTallies tallies, int replicate, Arm arm, double[] enumeratedShare) {
    tallies.trim();
    societies.add(new Finished(tallies.totals(replicate, arm, enumeratedShare), tallies));
  }

  /// Bytes of the rows kept.
  public long heldBytes() {
    long bytes = 0;
    for (Finished society : societies) {
      bytes += society.rows().heldBytes();
    }
    return bytes;
  }

  /// Totals of everything kept.
  public Totals totals() {
    return new Totals(scenario, of(Arm.SCHEME), of(Arm.LAW_ONLY));
  }

  private List<SocietyTotals> of(Arm arm) {
    return societies.stream().map(Finished::totals).filter(t -> t.arm() == arm).toList();
  }

  /// Every table, in the order of the layout's blocks.
  public List<TableSpec> specs() {
    List<TableSpec> specs = new ArrayList<>();
    for (int block = 0; block < layouts.getFirst().blocks().size(); block++) {
      specs.add(TallyTables.of(layouts, block));
    }
    return List.copyOf(specs);
  }

  /// Writes the rows of a block: by replicate, arm, period, city, cell.
  public void write(int block, TableSpec spec, TableWriter writer) {
    for (Finished society : societies) {
      BlockRows rows = society.rows().rows(block);
      for (int period = 0; period < rows.periods(); period++) {
        Block cells = layouts.get(rows.city(period)).blocks().get(block);
        for (int row = rows.from(period); row < rows.to(period); row++) {
          row(society.totals(), rows, period, row, cells, spec, writer);
        }
      }
    }
  }

  private void row(
      SocietyTotals society,
      BlockRows rows,
      int period,
      int row,
      Block block,
      TableSpec spec,
      TableWriter writer) {
    writer
        .add(society.replicate())
        .add(Plan.seed(scenario.seed(), society.replicate()))
        .add(society.arm().id())
        .add(scenario.cities().get(rows.city(period)).id())
        .add(rows.window(period))
        .add(rows.firstDay(period))
        .add(rows.lastDay(period))
        .add(rows.counted(period));
    int cell = rows.cell(row);
    int rest = block.size();
    int firstDimension = spec.columns().size() - 1 - block.dimensions().size();
    for (int d = 0; d < block.dimensions().size(); d++) {
      Dimension dimension = block.dimensions().get(d);
      rest /= dimension.size();
      String label = dimension.labels().get(cell / rest);
      cell %= rest;
      if (spec.columns().get(firstDimension + d).type() == Column.Type.INTEGER) {
        writer.add(Long.parseLong(label));
      } else {
        writer.add(label);
      }
    }
    writer.add(rows.value(row));
  }
}
