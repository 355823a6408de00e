package org.glasshouse.results.needs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// What a run may take here, and the refusal of one that does not fit, with what would.
///
/// @param heapBytes memory that this Java machine may take at most
/// @param machineBytes memory of the machine, or of the container that it runs in
/// @param diskBytes free where the run folder goes
/// @param folder where the run folder goes
public record Room(long heapBytes, long machineBytes, long diskBytes, Path folder) {

  private static final double GIGA = 1e9;

  /// Part of a machine's memory that the launcher gives to Java.
  private static final double LAUNCHED = 0.75;

  /// Part that a user may give; the rest is for the store of tables and the system.
  private static final double MOST = 0.88;

  /// The room of this process.
  ///
  /// @param folder where the run folder goes; need not exist
  public static Room here(Path folder) {
    com.sun.management.OperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return new Room(
        Runtime.getRuntime().maxMemory(), system.getTotalMemorySize(), free(folder), folder);
  }

  /// Free bytes where a folder is or would be made; what cannot be asked does not refuse anybody.
  private static long free(Path folder) {
    Path at = folder.toAbsolutePath().normalize();
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    try {
      return at == null ? Long.MAX_VALUE : Files.getFileStore(at).getUsableSpace();
    } catch (IOException | SecurityException _) {
      return Long.MAX_VALUE;
    }
  }

  /// Whether the memory holds what a run needs.
  public boolean holdsInMemory(Needs needs) {
    return needs.heapBytes() <= heapBytes;
  }

  /// Refuses what does not fit, before anything is allocated or written.
  ///
  /// @throws RunRefused if it does not; the message tells how much is needed, how much there is,
  ///   and what would fit
  public void mustHold(Needs needs, Scenario scenario, Plan.Machine machine) {
    if (!holdsInMemory(needs)) {
      throw new RunRefused(RunRefused.Why.NO_ROOM, memory(needs, scenario, machine));
    }
    if (needs.mostDiskBytes() > diskBytes) {
      throw new RunRefused(RunRefused.Why.NO_ROOM, disk(needs, scenario));
    }
  }

  private String memory(Needs needs, Scenario scenario, Plan.Machine machine) {
    List<String> remedies = new ArrayList<>();
    Needs onDisk = needs.onDisk(machine, scenario.population());
    if (machine.folder() == null && holdsInMemory(onDisk) && onDisk.mostDiskBytes() <= diskBytes) {
      remedies.add("--districts disk would fit, with " + size(onDisk.mostDiskBytes()) + " of disk");
    }
    int threads = machine.threads();
    while (threads > 1 && needs.withThreads(machine.threads(), threads).heapBytes() > heapBytes) {
      threads--;
    }
    Needs alone = needs.withThreads(machine.threads(), threads);
    if (threads < machine.threads() && alone.heapBytes() <= heapBytes) {
      remedies.add("--threads " + threads + " would fit");
    }
    long people = people(needs, scenario);
    if (people >= 1_000L * scenario.cities().size()) {
      remedies.add(String.format(Locale.ROOT, "--people %d would fit", people));
    }
    if (needs.heapBytes() < MOST * machineBytes) {
      remedies.add(
          "GLASSHOUSE_OPTS=-Xmx"
              + Math.ceilDiv(needs.heapBytes(), 1L << 20)
              + "m would give it what it needs of this machine's "
              + size(machineBytes));
    } else {
      remedies.add("it runs on a machine with " + size((long) (needs.heapBytes() / LAUNCHED)));
    }
    return "This run needs about "
        + size(needs.heapBytes())
        + " of memory, and Java may take "
        + size(heapBytes)
        + " here. "
        + told(remedies);
  }

  private String disk(Needs needs, Scenario scenario) {
    List<String> remedies = new ArrayList<>();
    double each = (double) (needs.diskBytes() + needs.logBytes()) / scenario.replicates();
    long replicates = (long) ((diskBytes - needs.stateBytes()) / each);
    if (replicates >= 1) {
      remedies.add("--replicates " + replicates + " would fit");
    }
    remedies.add("name a folder with --out where " + size(needs.mostDiskBytes()) + " are free");
    return "This run needs about "
        + size(needs.mostDiskBytes())
        + " of disk at one time, and "
        + size(diskBytes)
        + " are free for "
        + folder
        + ". "
        + told(remedies);
  }

  private static String told(List<String> remedies) {
    String text = String.join("; or ", remedies);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  /// As many people as fit, in two digits.
  private long people(Needs needs, Scenario scenario) {
    double part = needs.shareThatFits(heapBytes);
    double people = part * scenario.population();
    return people < 1
        ? 0
        : BigDecimal.valueOf(people).round(new MathContext(2, RoundingMode.DOWN)).longValue();
  }

  /// A size with two digits, such as `3.4 GB` or `250 MB`.
  public static String size(long size) {
    double bytes = (double) size;
    BigDecimal digits =
        BigDecimal.valueOf(bytes < GIGA ? bytes / 1e6 : bytes / GIGA)
            .round(new MathContext(bytes >= 1e11 ? 3 : 2, RoundingMode.UP));
    return digits.stripTrailingZeros().toPlainString() + (bytes < GIGA ? " MB" : " GB");
  }

  /// A time in the unit that fits it, such as `40 s`, `5 min` or `2 h`.
  public static String time(double seconds) {
    if (seconds < 90) {
      return Math.max(1, Math.round(seconds)) + " s";
    }
    return seconds < 5400 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 3600) + " h";
  }

  /// The sentence about a run that ran out of memory all the same.
  ///
  /// @param needs what was foretold; null if nothing was
  public static String ranOut(@Nullable Needs needs) {
    long heap = Runtime.getRuntime().maxMemory();
    return "Memory ran out: Java may take "
        + size(heap)
        + " here"
        + (needs == null ? "" : ", and about " + size(needs.heapBytes()) + " were foretold")
        + ". Take fewer --people or --threads, or give it more with GLASSHOUSE_OPTS=-Xmx"
        + Math.ceilDiv(heap, 1L << 19)
        + "m.";
  }
}
