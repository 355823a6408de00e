package org.glasshouse.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/// The version as the build wrote it into the jar's manifest.
final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Glasshouse " + current(),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
    };
  }

  /// The build's version, or a plain statement that the classes did not come from a jar.
  static String current() {
    @Nullable String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not from a jar)" : version;
  }
}
