package org.glasshouse.engine.society;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.twins.Flips;
import org.glasshouse.engine.world.SharedTables;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;

/// One society to run.
///
/// @param scenario the resolved scenario
/// @param arm under the scheme, or under ordinary law alone
/// @param replicate from 0; each has a seed of its own, [#seed]
/// @param follow citizens whose ledger is written
/// @param machine how it is computed; it changes nothing in the results
/// @param branch which part of a society this is whose rules change on the way; null if they stay
/// @param flips citizens about whom something is changed before the first day, and what; what they
///   have served is told at the end
public record Plan(
    Scenario scenario,
    Arm arm,
    int replicate,
    List<CitizenId> follow,
    Machine machine,
    @Nullable Branch branch,
    Flips flips) {

  /// A society about whose people nothing is changed.
  public Plan(
      Scenario scenario,
      Arm arm,
      int replicate,
      List<CitizenId> follow,
      Machine machine,
      @Nullable Branch branch) {
    this(scenario, arm, replicate, follow, machine, branch, Flips.NOBODY);
  }

  /// A society whose rules stay.
  public Plan(Scenario scenario, Arm arm, int replicate, List<CitizenId> follow, Machine machine) {
    this(scenario, arm, replicate, follow, machine, null);
  }

  /// The same society with something changed about some citizens.
  public Plan flipping(Flips changed) {
    return new Plan(scenario, arm, replicate, follow, machine, branch, changed);
  }

  /// One of the stretches of a society whose rules change on the way. The state at its end is saved
  /// as a [org.glasshouse.engine.checkpoint.Generation], from which the next stretch goes on.
  ///
  /// @param scenarios those of all stretches in order of time, of one shape, as
  ///   [org.glasshouse.scenario.branch.AlikeScenarios] makes them
  /// @param at which of them is the plan's
  /// @param begins number of windows that are done when it begins; 0 for the first
  public record Branch(List<Scenario> scenarios, int at, int begins) {

    public Branch {
      scenarios = List.copyOf(scenarios);
    }
  }

  /// How a society is computed. Results do not depend on it, to the last bit.
  ///
  /// @param threads worker threads, at least 1
  /// @param districtCitizens citizens to a district, at least 1,024
  /// @param serialising whether every district, bulletin and message is written to bytes and read
  ///   back after each window, which shows that nothing is shared in secret
  /// @param folder where districts lie on disk between windows; null if they stay in memory
  /// @param tables compiled tables that societies have in common; null if each compiles its own
  public record Machine(
      int threads,
      int districtCitizens,
      boolean serialising,
      @Nullable Path folder,
      @Nullable SharedTables tables) {

    /// Citizens to a district unless told otherwise.
    public static final int DISTRICT_CITIZENS = 16_384;

    /// The same with districts on disk between windows, in a folder that a run has yet to name.
    public Machine onDisk() {
      return new Machine(threads, districtCitizens, serialising, Path.of("districts"), tables);
    }

    /// The same with the folder of the districts, if they lie on disk, inside another.
    public Machine within(Path parent) {
      return folder == null
          ? this
          : new Machine(threads, districtCitizens, serialising, parent.resolve(folder), tables);
    }

    /// The same with compiled tables that societies have in common.
    public Machine sharing(SharedTables common) {
      return new Machine(threads, districtCitizens, serialising, folder, common);
    }

    /// Every society compiles its own tables.
    public Machine(int threads, int districtCitizens, boolean serialising, @Nullable Path folder) {
      this(threads, districtCitizens, serialising, folder, null);
    }

    /// Districts stay in memory.
    public Machine(int threads, int districtCitizens, boolean serialising) {
      this(threads, districtCitizens, serialising, null);
    }
  }

  /// Seed of this replicate: a published mix of the scenario's seed and the replicate's number; the
  /// same in both arms.
  public long seed() {
    return seed(scenario.seed(), replicate);
  }

  /// Seed of a replicate: the splitmix64 finaliser (Steele, Lea, Flood 2014) of root and number.
  public static long seed(long root, int replicate) {
    long z = root + 0x9E3779B97F4A7C15L * (replicate + 1L);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
