package org.glasshouse.scenario.model;

import java.util.Map;

/// How much of a citizen's day a kind of place or device sees, whatever the citizen does there.
///
/// @param place the kind of place or device
/// @param base mean exposure, 1 for an average adult
/// @param spread standard deviation of the log exposure between citizens
/// @param multipliers by attribute value, such as `urban: 1.3`, `no-phone: 0`
public record Exposure(
    Place place, Quantity base, Quantity spread, Map<Attribute, Quantity> multipliers) {

  /// A kind of place or device through which citizens are seen.
  public enum Place {
    STREET,
    ROAD,
    HOME,
    PHONE,
    FILE,
    WORK
  }

  /// A value of an attribute that changes exposure.
  public enum Attribute {
    URBAN,
    RURAL,
    MIGRANT,
    NO_PHONE,
    DRIVER,
    EMPLOYED,
    PUBLIC_SERVANT,
    OVER_60,
    GROUP_B,
    LOW_INCOME
  }
}
