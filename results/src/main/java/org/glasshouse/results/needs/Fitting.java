package org.glasshouse.results.needs;

import java.nio.file.Path;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;

/// What a run takes here, with its people where they fit between windows.
///
/// @param needs what it takes
/// @param machine how it is computed
/// @param room what there is
public record Fitting(Needs needs, Machine machine, Room room) {

  /// Where people are between windows.
  public enum Districts {
    /// On disk if the memory does not hold them.
    AUTO,
    /// In memory.
    MEMORY,
    /// On disk.
    DISK
  }

  /// Foretells it, by a trial that keeps a core busy for a moment.
  ///
  /// @param machine with people in memory
  /// @param folder where the run folder goes; need not exist
  public static Fitting of(Scenario scenario, Machine machine, Path folder, Districts where) {
    Needs needs = Needs.foretell(scenario, machine, Profile.processClock());
    Room room = Room.here(folder);
    boolean onDisk =
        switch (where) {
          case AUTO -> !room.holdsInMemory(needs);
          case MEMORY -> false;
          case DISK -> true;
        };
    return onDisk
        ? new Fitting(needs.onDisk(machine, scenario.population()), machine.onDisk(), room)
        : new Fitting(needs, machine, room);
  }

  /// Refuses what does not fit, as [Room#mustHold].
  ///
  /// @throws RunRefused if it does not
  public void mustHold(Scenario scenario) {
    room.mustHold(needs, scenario, machine);
  }
}
