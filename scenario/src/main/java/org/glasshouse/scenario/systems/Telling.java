package org.glasshouse.scenario.systems;

/// What a campaign or the press tells of a scheme.
public enum Telling {
  /// What speaks for it.
  BENEFITS,
  /// What speaks against it.
  HARMS,
  /// Both, side by side.
  BOTH
}
