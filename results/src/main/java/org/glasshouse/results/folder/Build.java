package org.glasshouse.results.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// What the build wrote about itself.
public final class Build {

  private Build() {}

  /// Version and commit; a part that the build did not know is `unknown`.
  public static Manifest.Engine engine() {
    Properties properties = new Properties();
    try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Manifest.Engine(known(properties, "version"), known(properties, "commit"));
  }

  private static String known(Properties properties, String key) {
    String value = properties.getProperty(key, "").strip();
    return value.isEmpty() || value.startsWith("${") ? "unknown" : value;
  }
}
