package org.glasshouse.results.folder;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `manifest.json` (`run/1`): what ran, on what, from what, and what came of it.
///
/// @param format always `run/1`
/// @param run identity: hash of engine, inputs and options; two runs of the same have the same
/// @param engine the program
/// @param machine where it ran; changes no result
/// @param scenario what ran, as resolved
/// @param options as the user gave them, in order
/// @param inputs every file read, the scenario first
/// @param societies every finished society
/// @param lives followed citizens and the rule by which each was chosen
/// @param outputs every file of the folder but this one
/// @param digest over the digests of all societies, as 16 hexadecimal digits
/// @param complete whether every replicate and the followed lives were finished
/// @param replicatesDone replicates that were finished and are in the tables
/// @param started when it started, ISO 8601 in UTC
/// @param ended when it ended
/// @param citizenDays citizen-days simulated, all arms
/// @param seconds time in the societies, in seconds
/// @param earlier what the societies lived under before, the first first; empty unless the run was
///   branched from another
public record Manifest(
    String format,
    String run,
    Engine engine,
    MachineUsed machine,
    ScenarioRun scenario,
    List<Option> options,
    List<Input> inputs,
    List<SocietyRun> societies,
    List<Life> lives,
    List<Output> outputs,
    String digest,
    boolean complete,
    int replicatesDone,
    String started,
    String ended,
    long citizenDays,
    double seconds,
    List<Earlier> earlier) {

  /// The format that this program writes.
  public static final String FORMAT = "run/1";

  /// Folders of runs that were not branched, and older ones, say nothing of what was earlier.
  public Manifest {
    earlier = earlier == null ? List.of() : List.copyOf(earlier);
  }

  /// What the societies of a branched run lived under before.
  ///
  /// @param folder the run from which it was branched, as the user named it
  /// @param run identity of that run
  /// @param day last day under its rules, counted from the start
  /// @param windows number of windows that were done then
  /// @param options as they were given for that run, in order
  /// @param inputs copies of every file that run read, the scenario first
  public record Earlier(
      String folder, String run, int day, int windows, List<Option> options, List<Input> inputs) {}

  /// The same with other files of the folder.
  Manifest withOutputs(List<Output> others) {
    return new Manifest(
        format,
        run,
        engine,
        machine,
        scenario,
        options,
        inputs,
        societies,
        lives,
        others,
        digest,
        complete,
        replicatesDone,
        started,
        ended,
        citizenDays,
        seconds,
        earlier);
  }

  /// The program.
  ///
  /// @param version its version
  /// @param commit the commit it was built from, or `unknown`
  public record Engine(String version, String commit) {}

  /// Where it ran.
  ///
  /// @param districtsOnDisk whether districts lay on disk between windows
  /// @param foretold what it was to take, as told before it began; null if nothing was told
  /// @param used what it took
  public record MachineUsed(
      String jdk,
      String os,
      String architecture,
      int cores,
      long maxHeapBytes,
      int threads,
      int districtCitizens,
      boolean serialising,
      boolean districtsOnDisk,
      @Nullable Taken foretold,
      @Nullable Taken used) {}

  /// What a run takes.
  ///
  /// @param memoryBytes of the largest society, with its rows until it ended
  /// @param bytes the same by part
  /// @param diskBytes of the run folder, but for this file
  /// @param seconds from its start to its end
  public record Taken(long memoryBytes, Map<String, Long> bytes, long diskBytes, double seconds) {}

  /// What ran.
  ///
  /// @param telling `as-enacted`, `as-the-press-told-it` or `invented`
  public record ScenarioRun(
      String id,
      String title,
      String telling,
      String start,
      int days,
      int windowDays,
      int burnInDays,
      int replicates,
      String seed,
      boolean baseline,
      long people,
      List<CityRun> cities) {}

  /// A city of the scenario.
  public record CityRun(String id, String name, long people, String place, String scheme) {}

  /// An option as given.
  public record Option(String name, String value) {}

  /// An input file.
  ///
  /// @param path inside the run folder
  /// @param bytes length
  /// @param sha256 of its bytes
  public record Input(String path, long bytes, String sha256) {}

  /// A finished society.
  ///
  /// @param replicate from 0
  /// @param seed its seed, as a decimal number
  /// @param arm `scheme` or `law-only`
  /// @param digest of the state on the last day, as 16 hexadecimal digits
  /// @param districts number of districts
  /// @param windows windows run
  /// @param recordedActs records made, over the whole run
  /// @param recordedActsPerCitizenYear the same by citizen and year
  /// @param seconds time it took
  /// @param bytes memory by part
  /// @param enumeratedShare by record kind, share of acts that were enumerated
  public record SocietyRun(
      int replicate,
      String seed,
      String arm,
      String digest,
      int districts,
      int windows,
      long recordedActs,
      double recordedActsPerCitizenYear,
      double seconds,
      Map<String, Long> bytes,
      Map<String, Double> enumeratedShare) {

    /// The same, with another one's shares if they are equal, so that many take little memory.
    public SocietyRun sharing(SocietyRun other) {
      return new SocietyRun(
          replicate,
          seed,
          arm,
          digest,
          districts,
          windows,
          recordedActs,
          recordedActsPerCitizenYear,
          seconds,
          bytes,
          enumeratedShare.equals(other.enumeratedShare) ? other.enumeratedShare : enumeratedShare);
    }
  }

  /// A followed citizen.
  ///
  /// @param citizen as `city:neighbourhood:slot`
  /// @param rule by which it was chosen, in plain words
  public record Life(String citizen, String rule) {}

  /// A file of the folder.
  ///
  /// @param path inside the folder
  /// @param rows rows of a table; null for other files
  /// @param bytes length
  /// @param sha256 of its bytes
  /// @param contentSha256 of a table's content in canonical text, which does not depend on how
  ///   Parquet packs it; null for other files
  public record Output(
      String path,
      @Nullable Long rows,
      long bytes,
      String sha256,
      @Nullable String contentSha256) {}
}
