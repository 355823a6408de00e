package org.glasshouse.results.tallies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.results.measures.Recalled;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.tables.Column;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tables.TableWriter;
import org.glasshouse.results.tables.TallyTables;
import org.glasshouse.scenario.model.Scenario;

/// The tallies of all finished replicates of a run. They lie on disk, so that any number of
/// replicates takes no more memory than one; what is asked for is read again society by society.
public final class RunTallies implements AutoCloseable {

  private final Scenario scenario;
  private final List<CityLayout> layouts;
  private final RowFile file;
  private final List<Kept> societies = new ArrayList<>();
  private long heldBytes;

  /// A society whose tallies are on disk.
  ///
  /// @param totals of the society, read when they are asked for
  /// @param at where it stands in the file
  public record Kept(SocietyTotals totals, long at) {}

  /// @param scenario what runs
  /// @param file to make for the time until this is closed
  public RunTallies(Scenario scenario, Path file) throws IOException {
    this.scenario = scenario;
    this.layouts = CityLayout.all(scenario);
    this.file = new RowFile(file, layouts);
  }

  /// Layout of each city.
  public List<CityLayout> layouts() {
    return layouts;
  }

  /// A collector for a society that is about to run.
  public SocietyTallies begin() {
    return new SocietyTallies(scenario, layouts);
  }

  /// Writes down a society that has ended.
  public Kept keep(SocietyTallies tallies, int replicate, Arm arm, double[] shares)
      throws IOException {
    heldBytes = Math.max(heldBytes, tallies.heldBytes());
    long at = tallies.writeTo(file);
    List<long[]> cities =
        new Recalled<>(
            layouts.size(),
            city -> {
              try {
                return file.totals(at, city);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return new Kept(
        new SocietyTotals(replicate, arm, tallies.countedDays(), layouts, cities, known(shares)),
        at);
  }

  /// The same shares, in the room of an earlier society if it has them too.
  private double[] known(double[] shares) {
    for (Kept earlier : societies.subList(0, Math.min(Arm.values().length, societies.size()))) {
      if (Arrays.equals(earlier.totals().enumeratedShare(), shares)) {
        return earlier.totals().enumeratedShare();
      }
    }
    return shares.clone();
  }

  /// Counts the societies of a finished replicate.
  public void finished(List<Kept> arms) {
    societies.addAll(arms);
  }

  /// The most bytes that the rows of a society took before they were written down.
  public long heldBytes() {
    return heldBytes;
  }

  /// Totals of everything kept.
  public Totals totals() {
    return new Totals(scenario, of(Arm.SCHEME), of(Arm.LAW_ONLY));
  }

  private List<SocietyTotals> of(Arm arm) {
    return societies.stream().map(Kept::totals).filter(t -> t.arm() == arm).toList();
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
  public void write(int block, TableSpec spec, TableWriter writer) throws IOException {
    for (Kept society : societies) {
      BlockRows rows = file.rows(society.at(), block);
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

  @Override
  public void close() throws IOException {
    file.close();
  }
}
