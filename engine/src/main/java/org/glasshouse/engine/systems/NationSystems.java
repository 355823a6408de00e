package org.glasshouse.engine.systems;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.NationBulletin;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.systems.SystemSetting;
import org.jspecify.annotations.Nullable;

/// The systems that have a national step, by their fixed number.
public final class NationSystems {

  private final @Nullable NationSystem[] systems;

  /// Compiles the national side of all systems that are on.
  public NationSystems(World world) {
    SystemId[] ids = SystemId.values();
    systems = new NationSystem[ids.length];
    for (SystemId id : ids) {
      systems[id.ordinal()] = compile(world, id.maker());
    }
  }

  private static <S extends SystemSetting> @Nullable NationSystem compile(
      World world, SystemMaker<S> maker) {
    S setting = world.scenario.systems().of(maker.setting());
    if (setting == null || (world.arm == Arm.LAW_ONLY && !setting.underLaw())) {
      return null;
    }
    return maker.nation(world, setting);
  }

  /// The system with a number, or null if it is off or has no national step.
  public @Nullable NationSystem get(SystemId id) {
    return systems[id.ordinal()];
  }

  /// Bulletin before the first window.
  public NationBulletin firstBulletin() {
    @Nullable BulletinPart[] parts = new BulletinPart[systems.length];
    for (int i = 0; i < parts.length; i++) {
      NationSystem system = systems[i];
      parts[i] = system == null ? null : system.firstBulletin();
    }
    return new NationBulletin(parts);
  }

  /// The steps between windows, in order.
  public void between(NationBulletin next, List<NationSystem.City> cities, Closing closing) {
    for (NationSystem system : systems) {
      if (system != null) {
        system.between(next, cities, closing);
      }
    }
  }
}
