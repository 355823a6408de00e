package org.glasshouse.results.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.StrictJson;
import org.glasshouse.results.run.RunRefused;
import tools.jackson.core.JacksonException;

/// `sweep.json` (`sweep/1`), the manifest of a sweep's folder: written before it begins, with all
/// that is needed to go on with it, and again when it is done.
///
/// @param format always `sweep/1`
/// @param sweep identity: hash of engine, inputs, options and plan
/// @param engine the program
/// @param scenario id of the scenario
/// @param seed root of all draws, of the design too, as a decimal number
/// @param options as the user gave them, for every setting
/// @param inputs every file read, the scenario first
/// @param plan what is to be done
/// @param settings number of settings, that of the files included; 0 until it is done
/// @param started when it started, ISO 8601 in UTC
/// @param complete whether everything was done
/// @param invalid settings that are no valid scenario
/// @param outputs tables, when it is done
public record SweepFile(
    String format,
    String sweep,
    Manifest.Engine engine,
    String scenario,
    String seed,
    List<Manifest.Option> options,
    List<Manifest.Input> inputs,
    SweepPlan plan,
    int settings,
    String started,
    boolean complete,
    int invalid,
    List<Manifest.Output> outputs) {

  /// The format that this program writes.
  static final String FORMAT = "sweep/1";

  /// Its name inside the folder.
  public static final String NAME = "sweep.json";

  public SweepFile {
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /// The same when everything was done.
  SweepFile done(int allSettings, int invalidSettings, List<Manifest.Output> written) {
    return new SweepFile(
        format,
        sweep,
        engine,
        scenario,
        seed,
        options,
        inputs,
        plan,
        allSettings,
        started,
        true,
        invalidSettings,
        written);
  }

  /// Writes it, durable.
  void write(Path folder) throws IOException {
    Durable.replace(folder.resolve(NAME), StrictJson.MAPPER.writeValueAsBytes(this));
  }

  /// Reads it.
  ///
  /// @throws RunRefused if it is damaged or of another format
  static SweepFile read(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      SweepFile read = StrictJson.MAPPER.readValue(Files.readAllBytes(file), SweepFile.class);
      if (!FORMAT.equals(read.format)) {
        throw new RunRefused(
            RunRefused.Why.CANNOT_READ,
            file + " has format " + read.format + "; expected " + FORMAT + ".");
      }
      return read;
    } catch (IOException | JacksonException _) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ, file + " is damaged. Start the sweep again.");
    }
  }
}
