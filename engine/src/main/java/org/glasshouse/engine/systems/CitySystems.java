package org.glasshouse.engine.systems;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.systems.SystemSetting;
import org.jspecify.annotations.Nullable;

/// The systems that are on in a city, by their fixed number.
public final class CitySystems {

  private static final DistrictPart[] NO_PARTS = {};

  private final @Nullable CitySystem[] systems;
  private final boolean any;

  /// Compiles the systems of a city.
  public CitySystems(CityWorld city) {
    SystemId[] ids = SystemId.values();
    systems = new CitySystem[ids.length];
    boolean some = false;
    for (SystemId id : ids) {
      systems[id.ordinal()] = compile(city, id.maker());
      some |= systems[id.ordinal()] != null;
    }
    any = some;
  }

  private static <S extends SystemSetting> @Nullable CitySystem compile(
      CityWorld city, SystemMaker<S> maker) {
    S setting = city.world.scenario.systems().of(maker.setting(), city.city.id());
    if (setting == null || (city.world.arm == Arm.LAW_ONLY && !setting.underLaw())) {
      return null;
    }
    return maker.city(city, setting);
  }

  /// The system with a number, or null if it is off.
  public @Nullable CitySystem get(SystemId id) {
    return systems[id.ordinal()];
  }

  /// Whether any is on.
  public boolean any() {
    return any;
  }

  /// Rooms in an empty district.
  public @Nullable DistrictPart[] newParts(District district) {
    if (!any) {
      return NO_PARTS;
    }
    @Nullable DistrictPart[] parts = new DistrictPart[systems.length];
    for (int i = 0; i < parts.length; i++) {
      CitySystem system = systems[i];
      parts[i] = system == null ? null : system.newPart(district);
    }
    return parts;
  }

  /// Fills the parts of a newly founded district.
  public void found(District district) {
    for (CitySystem system : systems) {
      if (system != null) {
        system.found(district);
      }
    }
  }

  /// Parts of the bulletin before the first window.
  public @Nullable BulletinPart[] firstBulletins() {
    @Nullable BulletinPart[] parts = new BulletinPart[systems.length];
    for (int i = 0; i < parts.length; i++) {
      CitySystem system = systems[i];
      parts[i] = system == null ? null : system.firstBulletin();
    }
    return parts;
  }

  /// Empty sums.
  public long[][] newSums() {
    long[][] sums = new long[systems.length][];
    for (int i = 0; i < sums.length; i++) {
      CitySystem system = systems[i];
      sums[i] = new long[system == null ? 0 : system.sums()];
    }
    return sums;
  }

  /// The steps between windows, in order.
  public void between(CityTally tally, Bulletin next, Closing closing) {
    for (CitySystem system : systems) {
      if (system != null) {
        system.between(tally, next, closing);
      }
    }
  }
}
