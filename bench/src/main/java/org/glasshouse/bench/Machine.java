package org.glasshouse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a measurement was taken on.
///
/// @param cores processors that the Java machine may use
/// @param processor model, or what the operating system calls it
/// @param memory bytes
/// @param system operating system and its version
/// @param java Java machine and its version
/// @param flags options of the Java machine
/// @param load average number of running programs in the last minute; negative if unknown
record Machine(
    int cores,
    String processor,
    long memory,
    String system,
    String java,
    List<String> flags,
    double load) {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final String MODEL = "model name";

  /// This machine, now.
  static Machine here() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        model(),
        system.getTotalMemorySize(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        system.getSystemLoadAverage());
  }

  /// As lines of a Markdown list.
  String describe() {
    return String.format(
        Locale.ROOT,
        "- %d cores, %s, %.1f GiB of memory%n- %s; %s%n- flags: %s%n- load before the runs: %.1f%n",
        cores,
        processor,
        memory / 1073741824.0,
        system,
        java,
        flags.isEmpty() ? "none" : "`" + String.join(" ", flags) + "`",
        load);
  }

  private static String model() {
    if (Files.isReadable(PROCESSORS)) {
      try {
        for (String line : Files.readAllLines(PROCESSORS)) {
          if (line.startsWith(MODEL)) {
            return line.substring(line.indexOf(':') + 1).strip();
          }
        }
      } catch (IOException e) {
        return System.getProperty("os.arch");
      }
    }
    return System.getProperty("os.arch");
  }
}
