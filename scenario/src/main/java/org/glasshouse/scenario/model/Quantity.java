package org.glasshouse.scenario.model;

/// A number with where it comes from and where it stands.
///
/// @param value in the unit that the field's documentation names
/// @param provenance its source, or the assumption behind it
/// @param path file and path inside the file, such as `people/china-2020.yaml#acts.speeding.rate`
public record Quantity(double value, Provenance provenance, String path) {}
