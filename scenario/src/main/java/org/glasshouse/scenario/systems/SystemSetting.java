package org.glasshouse.scenario.systems;

import java.util.List;

/// What a system is set by: one record for each system, of quantities and plain choices.
public interface SystemSetting {

  /// Whether the system belongs to the world and so runs under ordinary law alone too; otherwise it
  /// belongs to the scheme, and the baseline is without it.
  boolean underLaw();

  /// What the file dates; empty for a system without dates.
  default List<? extends Event<?>> events() {
    return List.of();
  }
}
