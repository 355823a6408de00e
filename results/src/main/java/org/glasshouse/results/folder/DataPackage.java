package org.glasshouse.results.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.tables.Column;
import org.glasshouse.results.tables.TableSpec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// `datapackage.json`: every table and column with description and unit (Data Package version 2).
public final class DataPackage {

  /// Its name inside a run folder.
  public static final String NAME = "datapackage.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private DataPackage() {}

  /// The text of the file.
  ///
  /// @param run identity of the run
  /// @param title of the scenario
  /// @param version of the engine
  /// @param specs tables, in the order of `outputs`
  /// @param outputs what was written for each
  public static String text(
      String run,
      String title,
      String version,
      List<TableSpec> specs,
      List<Manifest.Output> outputs) {
    List<Map<String, Object>> resources = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      resources.add(resource(specs.get(i), outputs.get(i)));
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
    all.put("name", "glasshouse-run-" + run);
    all.put("title", title);
    all.put(
        "description",
        "Results of a simulated society of synthetic people. Nobody in it exists. Made by"
            + " Glasshouse "
            + version
            + ".");
    all.put("resources", resources);
    return MAPPER.writeValueAsString(all) + "\n";
  }

  private static Map<String, Object> resource(TableSpec spec, Manifest.Output output) {
    List<Map<String, Object>> fields = new ArrayList<>();
    for (Column column : spec.columns()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", column.name());
      field.put("type", column.type().dataPackage());
      field.put("description", column.description());
      if (!column.unit().isEmpty()) {
        field.put("unit", column.unit());
      }
      fields.add(field);
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", spec.name());
    resource.put("path", output.path());
    resource.put("title", spec.title());
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("bytes", output.bytes());
    resource.put("hash", "sha256:" + output.sha256());
    resource.put("schema", Map.of("fields", fields));
    return resource;
  }
}
