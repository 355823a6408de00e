package org.glasshouse.engine.systems;

import java.util.List;
import java.util.Set;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.World;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.SystemSetting;
import org.jspecify.annotations.Nullable;

/// Compiles a system from its setting. It is asked only where the system is on.
///
/// @param <S> what the system is set by
public interface SystemMaker<S extends SystemSetting> {

  /// Type of the setting.
  Class<S> setting();

  /// Adds the blocks of a city's tally and returns what holds them, or null if there are none. They
  /// exist in both arms, also where the system is off under ordinary law.
  ///
  /// @param city index of the city
  default @Nullable Object blocks(LayoutBuilder layout, Scenario scenario, int city, S setting) {
    return null;
  }

  /// The system in a city.
  CitySystem city(CityWorld city, S setting);

  /// The system in the nation, over the cities in which it works; null if it has no national step.
  default @Nullable NationSystem nation(World world, S setting) {
    return null;
  }

  /// Whether it can make channels see less; see `District.sight`.
  default boolean dims() {
    return false;
  }

  /// Acts that it sees besides what channels see.
  default List<Look> looks(Scenario scenario, S setting) {
    return List.of();
  }

  /// Rows of the product's table that it models, such as `C17`.
  default List<String> rows() {
    return List.of();
  }

  /// States that it reads and others write.
  Set<State> reads();

  /// States that it writes and others read.
  Set<State> writes();
}
