package org.glasshouse.results.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.experiments.Factor.Knob;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.TableFiles;
import org.glasshouse.results.tables.Column;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tables.TableWriter;

/// Writes the tables of a sweep.
final class SweepTables {

  private static final Column SETTING =
      new Column("setting", Column.Type.INTEGER, "number; 0 is as in the files", "");

  private static final TableSpec ROWS =
      new TableSpec(
          "rows",
          "responses; a row is a response of a replicate of a setting",
          List.of(
              SETTING,
              new Column("replicate", Column.Type.INTEGER, "from 0", ""),
              new Column("seed", Column.Type.BIGINT, "seed of the replicate", ""),
              new Column("measure", Column.Type.VARCHAR, "id of the measure", ""),
              new Column("number", Column.Type.DOUBLE, "what it came to", "see the measure")));

  private static final TableSpec SETTINGS =
      new TableSpec(
          "settings",
          "what is set at each setting; a row is a number of the files",
          List.of(
              SETTING,
              new Column("factor", Column.Type.INTEGER, "number of its factor, from 0", ""),
              new Column("path", Column.Type.VARCHAR, "path of the setting", ""),
              new Column("level", Column.Type.VARCHAR, "value as written", ""),
              new Column("valid", Column.Type.BOOLEAN, "whether it is a valid scenario", "")));

  private static final TableSpec FACTORS =
      new TableSpec(
          "factors",
          "what is varied; a row is a path",
          List.of(
              new Column("factor", Column.Type.INTEGER, "number of the factor, from 0", ""),
              new Column("name", Column.Type.VARCHAR, "path, or what a group sets", ""),
              new Column("path", Column.Type.VARCHAR, "path of the setting", ""),
              new Column("low", Column.Type.DOUBLE, "lower end", "unit of the field"),
              new Column("high", Column.Type.DOUBLE, "upper end", "unit of the field"),
              new Column("choices", Column.Type.VARCHAR, "values to choose from", ""),
              new Column("why", Column.Type.VARCHAR, "reason for the value of the files", "")));

  private final Path folder;
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final List<Manifest.Output> outputs = new ArrayList<>();

  SweepTables(Path folder, SweepFile file) {
    this.folder = folder;
    notes.put("sweep", file.sweep());
    notes.put("engine_version", file.engine().version());
    notes.put("engine_commit", file.engine().commit());
  }

  /// Writes all of them.
  ///
  /// @return what was written
  List<Manifest.Output> write(Design design, SweepRows rows, long seed) throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    try (Store store = Store.opening(folder.resolve("store"))) {
      table(
          store,
          ROWS,
          writer ->
              rows.each((setting, replicate, response, value) ->
                  writer
                      .add(setting)
                      .add(replicate)
                      .add(Plan.seed(seed, replicate))
                      .add(response)
                      .add(value)));
      table(
          store,
          SETTINGS,
          writer -> {
            for (int setting = 1; setting < design.size(); setting++) {
              boolean valid = !rows.invalid().containsKey(setting);
              for (Design.Level level : design.levels(setting)) {
                writer
                    .add(setting)
                    .add(level.factor())
                    .add(level.path())
                    .add(level.value())
                    .add(valid);
              }
            }
          });
      table(store, FACTORS, writer -> factors(design.factors(), writer));
    }
    return List.copyOf(outputs);
  }

  private static void factors(List<Factor> factors, TableWriter writer) {
    for (int f = 0; f < factors.size(); f++) {
      Factor factor = factors.get(f);
      for (Knob knob : factor.knobs()) {
        for (String path : knob.paths()) {
          writer
              .add(f)
              .add(factor.name())
              .add(path)
              .add(knob.low())
              .add(knob.high())
              .add(String.join(", ", factor.values()))
              .add(knob.why());
        }
      }
    }
  }

  private void table(Store store, TableSpec spec, TableFiles.RowsOf rows) throws IOException {
    outputs.add(TableFiles.write(folder, store, spec, notes, rows));
  }
}
