package org.glasshouse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glasshouse.results.run.RunRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Reads and writes `manifest.json`.
public final class ManifestFile {

  /// Its name inside a run folder.
  public static final String NAME = "manifest.json";

  private ManifestFile() {}

  /// Writes it into a folder.
  public static void write(Path folder, Manifest manifest) throws IOException {
    Files.writeString(folder.resolve(NAME), StrictJson.MAPPER.writeValueAsString(manifest) + "\n");
  }

  /// Reads it from a folder.
  ///
  /// @throws RunRefused if there is none, or it is not of this format
  public static Manifest read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          folder + " is no run folder: it has no " + NAME + ". Name a folder that a run made.");
    }
    try {
      Manifest manifest = StrictJson.MAPPER.readValue(Files.readString(file), Manifest.class);
      if (!Manifest.FORMAT.equals(manifest.format())) {
        throw new RunRefused(
            RunRefused.Why.CANNOT_READ,
            file + " has format " + manifest.format() + "; expected " + Manifest.FORMAT + ".");
      }
      return manifest;
    } catch (IOException e) {
      throw new RunRefused(RunRefused.Why.CANNOT_READ, file + " cannot be read: " + e.getMessage());
    } catch (JacksonException e) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          file + " is damaged" + place(e) + ". Run the scenario again.");
    }
  }

  /// Where the reader stopped, if it knows.
  private static String place(JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? ""
        : ", in line " + at.getLineNr() + " or shortly before";
  }
}
