package org.glasshouse.results.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.StrictJson;
import tools.jackson.core.JacksonException;

/// What a run is, written before it begins: all that is needed to go on with it.
///
/// @param format always `job/1`
/// @param run identity of the run, as in the manifest
/// @param engine the program
/// @param options as the user gave them, in order
/// @param inputs every file read, the scenario first
/// @param districtCitizens citizens to a district
/// @param serialising whether everything is written to bytes and read back after each window
/// @param districtsOnDisk whether districts lie on disk between windows
/// @param started when it started, ISO 8601 in UTC
/// @param earlier as in the manifest
public record JobFile(
    String format,
    String run,
    Manifest.Engine engine,
    List<Manifest.Option> options,
    List<Manifest.Input> inputs,
    int districtCitizens,
    boolean serialising,
    boolean districtsOnDisk,
    String started,
    List<Manifest.Earlier> earlier) {

  /// The format that this program writes.
  public static final String FORMAT = "job/1";

  /// Its name.
  public static final String NAME = "job.json";

  /// Writes it, durable.
  void write(Path folder) throws IOException {
    Durable.replace(folder.resolve(NAME), toJson(this));
  }

  /// Reads it.
  ///
  /// @throws DamagedCheckpoint if it is no longer what was written
  static JobFile read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    JobFile job;
    try {
      job = fromJson(Files.readAllBytes(file), JobFile.class);
    } catch (DamagedCheckpoint _) {
      throw new DamagedCheckpoint(file + " is damaged.");
    }
    if (!FORMAT.equals(job.format)) {
      throw new DamagedCheckpoint(
          file + " has format " + job.format + "; expected " + FORMAT + ".");
    }
    return job;
  }

  static byte[] toJson(Object value) {
    return StrictJson.MAPPER.writeValueAsBytes(value);
  }

  static <T> T fromJson(byte[] json, Class<T> type) throws DamagedCheckpoint {
    try {
      return StrictJson.MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new DamagedCheckpoint("No " + type.getSimpleName() + ": " + e.getOriginalMessage());
    }
  }
}
