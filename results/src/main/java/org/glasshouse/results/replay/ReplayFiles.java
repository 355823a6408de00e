package org.glasshouse.results.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Consumer;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.replay.ReplayWriter;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.folder.FileHash;
import org.jspecify.annotations.Nullable;

/// Where a run keeps what its societies told their districts: a file for each arm of the first
/// replicate.
///
/// @param folder of the run
/// @param run identity of the run
/// @param notes told, in whole sentences, what the user should know
public record ReplayFiles(Path folder, String run, Consumer<String> notes) {

  /// Their folder inside a run folder.
  public static final String FOLDER = "replay";

  /// The file of an arm.
  public Path file(Arm arm) {
    return folder.resolve(FOLDER).resolve(String.format(Locale.ROOT, "r0000-%s.replay", arm.id()));
  }

  /// The file of the largest values in every neighbourhood, of the arm under the scheme.
  public Path peaks() {
    return folder.resolve(FOLDER).resolve("r0000-scheme.peaks");
  }

  /// Identity of a society: the run, its seed and its arm.
  ///
  /// @param seed of the replicate
  public long identity(long seed, Arm arm) {
    String text = run + "\n" + seed + "\n" + arm.id() + "\nreplay\n";
    return HexFormat.fromHexDigitsToLong(FileHash.of(text).substring(0, 16));
  }

  /// The files of a finished run.
  public ReplayFiles(Path folder, String run) {
    this(folder, run, _ -> {});
  }

  /// Takes what a society tells; null if nothing of it is kept. A society that goes on from a
  /// checkpoint may find what it told before damaged: then it goes on without, and says so.
  ///
  /// @param plan of the society
  /// @param windows that are done already
  /// @throws IOException if it cannot be written
  public @Nullable ReplayWriter writer(Plan plan, int windows) throws IOException {
    if (plan.replicate() > 0 || !plan.follow().isEmpty()) {
      return null;
    }
    Path file = file(plan.arm());
    Files.createDirectories(file.getParent());
    long identity = identity(plan.seed(), plan.arm());
    if (windows == 0) {
      return ReplayWriter.create(file, identity);
    }
    try {
      return ReplayWriter.goOn(file, identity, windows, plan.scenario().cities().size());
    } catch (DamagedCheckpoint e) {
      Files.deleteIfExists(file);
      notes.accept(e.getMessage() + " The run goes on; only followed lives can be told.");
      return null;
    }
  }

  /// Bytes of all of them together, a citizen and simulated month of 365/12 days.
  ///
  /// @param people citizens of one society
  /// @param days that it was simulated
  public double bytesByCitizenMonth(long people, int days) throws IOException {
    long bytes = 0;
    for (Arm arm : Arm.values()) {
      bytes += Files.exists(file(arm)) ? Files.size(file(arm)) : 0;
    }
    return bytes / (people * (days / (365.0 / 12)));
  }
}
