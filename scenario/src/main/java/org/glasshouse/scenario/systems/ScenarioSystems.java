package org.glasshouse.scenario.systems;

import java.util.List;
import org.glasshouse.scenario.model.Citation;
import org.jspecify.annotations.Nullable;

/// The systems of a scenario.
///
/// @param chosen those that are on, in the order of [KnownSystems]
/// @param sources texts that their numbers are taken from
public record ScenarioSystems(List<ChosenSystem> chosen, List<Citation> sources) {

  /// No systems.
  public static final ScenarioSystems NONE = new ScenarioSystems(List.of(), List.of());

  public ScenarioSystems {
    chosen = List.copyOf(chosen);
    sources = List.copyOf(sources);
  }

  /// Whether any is on.
  public boolean any() {
    return !chosen.isEmpty();
  }

  /// Whether a system is on somewhere.
  public boolean isOn(String id) {
    return chosen.stream().anyMatch(system -> system.id().equals(id));
  }

  /// The setting of a system wherever it works, or null if it is off.
  public <S extends SystemSetting> @Nullable S of(Class<S> type) {
    for (ChosenSystem system : chosen) {
      if (type.isInstance(system.setting())) {
        return type.cast(system.setting());
      }
    }
    return null;
  }

  /// The setting of a system in a city, or null if it is off there.
  public <S extends SystemSetting> @Nullable S of(Class<S> type, String city) {
    for (ChosenSystem system : chosen) {
      if (type.isInstance(system.setting()) && system.worksIn(city)) {
        return type.cast(system.setting());
      }
    }
    return null;
  }
}
