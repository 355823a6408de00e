package org.glasshouse.results.assumptions;

/// A number that no text gives.
///
/// @param path file and path inside the file, such as `people/china-2020.yaml#behaviour.deterrence`
/// @param mechanism what it sets
/// @param value as used
/// @param low lowest plausible value
/// @param high highest plausible value
/// @param why the reason for the value
/// @param general whether it holds for everybody and everything, and not for one kind of act, one
///   channel, rule, band, list or service
public record Assumption(
    String path,
    Mechanism mechanism,
    double value,
    double low,
    double high,
    String why,
    boolean general) {

  /// Whether it is the strength of something, and zero is plausible, at which that is off.
  public boolean canBeOff() {
    return mechanism.strength() && low <= 0 && high >= 0 && low < high;
  }

  /// Width of the range as a multiple of the value's size; of the larger end when the value is
  /// zero.
  public double relativeWidth() {
    double size = value == 0 ? Math.max(Math.abs(low), Math.abs(high)) : Math.abs(value);
    return size == 0 ? 0 : (high - low) / size;
  }
}
